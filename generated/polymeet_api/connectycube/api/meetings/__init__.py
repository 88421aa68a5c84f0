"""The operations of the tag `meetings`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .create_meeting import CreateMeeting
    from .delete_meeting import DeleteMeeting
    from .list_meeting_recordings import ListMeetingRecordings
    from .list_meetings import ListMeetings
    from .update_meeting import UpdateMeeting

__all__ = ("Meetings", "MeetingsWithRawResponse")

_HERE = __name__


class Meetings(Resource):
    """Operations of the tag `meetings`."""

    __slots__ = ()
    create_meeting: Bound[CreateMeeting] = Bound(f"{_HERE}.create_meeting", "CreateMeeting")
    """Create a meeting."""
    delete_meeting: Bound[DeleteMeeting] = Bound(f"{_HERE}.delete_meeting", "DeleteMeeting")
    """Delete a meeting."""
    list_meeting_recordings: Bound[ListMeetingRecordings] = Bound(
        f"{_HERE}.list_meeting_recordings", "ListMeetingRecordings"
    )
    """List a meeting's recordings."""
    list_meetings: Bound[ListMeetings] = Bound(f"{_HERE}.list_meetings", "ListMeetings")
    """List the session user's meetings."""
    update_meeting: Bound[UpdateMeeting] = Bound(f"{_HERE}.update_meeting", "UpdateMeeting")
    """Change a meeting."""


class MeetingsWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    create_meeting: RawBound[CreateMeeting] = RawBound(f"{_HERE}.create_meeting", "CreateMeeting")
    delete_meeting: RawBound[DeleteMeeting] = RawBound(f"{_HERE}.delete_meeting", "DeleteMeeting")
    list_meeting_recordings: RawBound[ListMeetingRecordings] = RawBound(
        f"{_HERE}.list_meeting_recordings", "ListMeetingRecordings"
    )
    list_meetings: RawBound[ListMeetings] = RawBound(f"{_HERE}.list_meetings", "ListMeetings")
    update_meeting: RawBound[UpdateMeeting] = RawBound(f"{_HERE}.update_meeting", "UpdateMeeting")
