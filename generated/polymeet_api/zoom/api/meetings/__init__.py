"""The operations of the tag `meetings`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .create_invite_links import CreateInviteLinks
    from .create_meeting import CreateMeeting
    from .delete_meeting import DeleteMeeting
    from .get_meeting import GetMeeting
    from .get_meeting_invitation import GetMeetingInvitation
    from .list_meetings import ListMeetings
    from .update_meeting import UpdateMeeting
    from .update_meeting_status import UpdateMeetingStatus

__all__ = ("Meetings", "MeetingsWithRawResponse")

_HERE = __name__


class Meetings(Resource):
    """Operations of the tag `meetings`."""

    __slots__ = ()
    create_invite_links: Bound[CreateInviteLinks] = Bound(f"{_HERE}.create_invite_links", "CreateInviteLinks")
    """Make invitation links for named people."""
    create_meeting: Bound[CreateMeeting] = Bound(f"{_HERE}.create_meeting", "CreateMeeting")
    """Create a meeting."""
    delete_meeting: Bound[DeleteMeeting] = Bound(f"{_HERE}.delete_meeting", "DeleteMeeting")
    """Delete a meeting, a series or one occurrence."""
    get_meeting: Bound[GetMeeting] = Bound(f"{_HERE}.get_meeting", "GetMeeting")
    """Get a meeting."""
    get_meeting_invitation: Bound[GetMeetingInvitation] = Bound(
        f"{_HERE}.get_meeting_invitation", "GetMeetingInvitation"
    )
    """Get the text that invites people to a meeting."""
    list_meetings: Bound[ListMeetings] = Bound(f"{_HERE}.list_meetings", "ListMeetings")
    """List a user's scheduled meetings."""
    update_meeting: Bound[UpdateMeeting] = Bound(f"{_HERE}.update_meeting", "UpdateMeeting")
    """Change a meeting."""
    update_meeting_status: Bound[UpdateMeetingStatus] = Bound(f"{_HERE}.update_meeting_status", "UpdateMeetingStatus")
    """End a live meeting, or bring a deleted one back."""


class MeetingsWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    create_invite_links: RawBound[CreateInviteLinks] = RawBound(f"{_HERE}.create_invite_links", "CreateInviteLinks")
    create_meeting: RawBound[CreateMeeting] = RawBound(f"{_HERE}.create_meeting", "CreateMeeting")
    delete_meeting: RawBound[DeleteMeeting] = RawBound(f"{_HERE}.delete_meeting", "DeleteMeeting")
    get_meeting: RawBound[GetMeeting] = RawBound(f"{_HERE}.get_meeting", "GetMeeting")
    get_meeting_invitation: RawBound[GetMeetingInvitation] = RawBound(
        f"{_HERE}.get_meeting_invitation", "GetMeetingInvitation"
    )
    list_meetings: RawBound[ListMeetings] = RawBound(f"{_HERE}.list_meetings", "ListMeetings")
    update_meeting: RawBound[UpdateMeeting] = RawBound(f"{_HERE}.update_meeting", "UpdateMeeting")
    update_meeting_status: RawBound[UpdateMeetingStatus] = RawBound(
        f"{_HERE}.update_meeting_status", "UpdateMeetingStatus"
    )
