"""The operations of the tag `past_meetings`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .get_past_meeting import GetPastMeeting
    from .list_past_meeting_instances import ListPastMeetingInstances
    from .list_past_meeting_participants import ListPastMeetingParticipants
    from .list_past_meeting_polls import ListPastMeetingPolls

__all__ = ("PastMeetings", "PastMeetingsWithRawResponse")

_HERE = __name__


class PastMeetings(Resource):
    """Operations of the tag `past_meetings`."""

    __slots__ = ()
    get_past_meeting: Bound[GetPastMeeting] = Bound(f"{_HERE}.get_past_meeting", "GetPastMeeting")
    """Get a meeting that has ended."""
    list_past_meeting_instances: Bound[ListPastMeetingInstances] = Bound(
        f"{_HERE}.list_past_meeting_instances", "ListPastMeetingInstances"
    )
    """List the ended instances of a meeting."""
    list_past_meeting_participants: Bound[ListPastMeetingParticipants] = Bound(
        f"{_HERE}.list_past_meeting_participants", "ListPastMeetingParticipants"
    )
    """List who attended a meeting that has ended."""
    list_past_meeting_polls: Bound[ListPastMeetingPolls] = Bound(
        f"{_HERE}.list_past_meeting_polls", "ListPastMeetingPolls"
    )
    """List the poll answers of a meeting that has ended."""


class PastMeetingsWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    get_past_meeting: RawBound[GetPastMeeting] = RawBound(f"{_HERE}.get_past_meeting", "GetPastMeeting")
    list_past_meeting_instances: RawBound[ListPastMeetingInstances] = RawBound(
        f"{_HERE}.list_past_meeting_instances", "ListPastMeetingInstances"
    )
    list_past_meeting_participants: RawBound[ListPastMeetingParticipants] = RawBound(
        f"{_HERE}.list_past_meeting_participants", "ListPastMeetingParticipants"
    )
    list_past_meeting_polls: RawBound[ListPastMeetingPolls] = RawBound(
        f"{_HERE}.list_past_meeting_polls", "ListPastMeetingPolls"
    )
