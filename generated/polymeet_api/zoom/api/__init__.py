"""The operations of Zoom, by tag. Each tag is imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .archiving import Archiving, ArchivingWithRawResponse
    from .cloud_recordings import CloudRecordings, CloudRecordingsWithRawResponse
    from .dashboards import Dashboards, DashboardsWithRawResponse
    from .devices import Devices, DevicesWithRawResponse
    from .h323_devices import H323Devices, H323DevicesWithRawResponse
    from .join_tokens import JoinTokens, JoinTokensWithRawResponse
    from .live_meetings import LiveMeetings, LiveMeetingsWithRawResponse
    from .livestreams import Livestreams, LivestreamsWithRawResponse
    from .meeting_summaries import MeetingSummaries, MeetingSummariesWithRawResponse
    from .meetings import Meetings, MeetingsWithRawResponse
    from .past_meetings import PastMeetings, PastMeetingsWithRawResponse
    from .polls import Polls, PollsWithRawResponse
    from .registrants import Registrants, RegistrantsWithRawResponse
    from .templates import Templates, TemplatesWithRawResponse
    from .users import Users, UsersWithRawResponse
    from .webinars import Webinars, WebinarsWithRawResponse

__all__ = ("Api", "ApiWithRawResponse")

_HERE = __name__


class Api(Resource):
    """Every operation of the provider, as `<tag>.<operation id>`."""

    __slots__ = ()
    users: Bound[Users] = Bound(f"{_HERE}.users", "Users")
    meetings: Bound[Meetings] = Bound(f"{_HERE}.meetings", "Meetings")
    registrants: Bound[Registrants] = Bound(f"{_HERE}.registrants", "Registrants")
    polls: Bound[Polls] = Bound(f"{_HERE}.polls", "Polls")
    past_meetings: Bound[PastMeetings] = Bound(f"{_HERE}.past_meetings", "PastMeetings")
    live_meetings: Bound[LiveMeetings] = Bound(f"{_HERE}.live_meetings", "LiveMeetings")
    meeting_summaries: Bound[MeetingSummaries] = Bound(f"{_HERE}.meeting_summaries", "MeetingSummaries")
    join_tokens: Bound[JoinTokens] = Bound(f"{_HERE}.join_tokens", "JoinTokens")
    archiving: Bound[Archiving] = Bound(f"{_HERE}.archiving", "Archiving")
    devices: Bound[Devices] = Bound(f"{_HERE}.devices", "Devices")
    h323_devices: Bound[H323Devices] = Bound(f"{_HERE}.h323_devices", "H323Devices")
    cloud_recordings: Bound[CloudRecordings] = Bound(f"{_HERE}.cloud_recordings", "CloudRecordings")
    livestreams: Bound[Livestreams] = Bound(f"{_HERE}.livestreams", "Livestreams")
    dashboards: Bound[Dashboards] = Bound(f"{_HERE}.dashboards", "Dashboards")
    webinars: Bound[Webinars] = Bound(f"{_HERE}.webinars", "Webinars")
    templates: Bound[Templates] = Bound(f"{_HERE}.templates", "Templates")


class ApiWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    users: Bound[UsersWithRawResponse] = Bound(f"{_HERE}.users", "UsersWithRawResponse")
    meetings: Bound[MeetingsWithRawResponse] = Bound(f"{_HERE}.meetings", "MeetingsWithRawResponse")
    registrants: Bound[RegistrantsWithRawResponse] = Bound(f"{_HERE}.registrants", "RegistrantsWithRawResponse")
    polls: Bound[PollsWithRawResponse] = Bound(f"{_HERE}.polls", "PollsWithRawResponse")
    past_meetings: Bound[PastMeetingsWithRawResponse] = Bound(f"{_HERE}.past_meetings", "PastMeetingsWithRawResponse")
    live_meetings: Bound[LiveMeetingsWithRawResponse] = Bound(f"{_HERE}.live_meetings", "LiveMeetingsWithRawResponse")
    meeting_summaries: Bound[MeetingSummariesWithRawResponse] = Bound(
        f"{_HERE}.meeting_summaries", "MeetingSummariesWithRawResponse"
    )
    join_tokens: Bound[JoinTokensWithRawResponse] = Bound(f"{_HERE}.join_tokens", "JoinTokensWithRawResponse")
    archiving: Bound[ArchivingWithRawResponse] = Bound(f"{_HERE}.archiving", "ArchivingWithRawResponse")
    devices: Bound[DevicesWithRawResponse] = Bound(f"{_HERE}.devices", "DevicesWithRawResponse")
    h323_devices: Bound[H323DevicesWithRawResponse] = Bound(f"{_HERE}.h323_devices", "H323DevicesWithRawResponse")
    cloud_recordings: Bound[CloudRecordingsWithRawResponse] = Bound(
        f"{_HERE}.cloud_recordings", "CloudRecordingsWithRawResponse"
    )
    livestreams: Bound[LivestreamsWithRawResponse] = Bound(f"{_HERE}.livestreams", "LivestreamsWithRawResponse")
    dashboards: Bound[DashboardsWithRawResponse] = Bound(f"{_HERE}.dashboards", "DashboardsWithRawResponse")
    webinars: Bound[WebinarsWithRawResponse] = Bound(f"{_HERE}.webinars", "WebinarsWithRawResponse")
    templates: Bound[TemplatesWithRawResponse] = Bound(f"{_HERE}.templates", "TemplatesWithRawResponse")
