"""The operations of the tag `dashboards`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .list_dashboard_meeting_participants import ListDashboardMeetingParticipants
    from .list_dashboard_meetings import ListDashboardMeetings

__all__ = ("Dashboards", "DashboardsWithRawResponse")

_HERE = __name__


class Dashboards(Resource):
    """Operations of the tag `dashboards`."""

    __slots__ = ()
    list_dashboard_meeting_participants: Bound[ListDashboardMeetingParticipants] = Bound(
        f"{_HERE}.list_dashboard_meeting_participants", "ListDashboardMeetingParticipants"
    )
    """List the participants of a live or past meeting with their devices and call quality."""
    list_dashboard_meetings: Bound[ListDashboardMeetings] = Bound(
        f"{_HERE}.list_dashboard_meetings", "ListDashboardMeetings"
    )
    """List the account's live or past meetings with usage figures."""


class DashboardsWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    list_dashboard_meeting_participants: RawBound[ListDashboardMeetingParticipants] = RawBound(
        f"{_HERE}.list_dashboard_meeting_participants", "ListDashboardMeetingParticipants"
    )
    list_dashboard_meetings: RawBound[ListDashboardMeetings] = RawBound(
        f"{_HERE}.list_dashboard_meetings", "ListDashboardMeetings"
    )
