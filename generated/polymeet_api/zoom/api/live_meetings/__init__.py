"""The operations of the tag `live_meetings`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .control_live_meeting import ControlLiveMeeting
    from .delete_live_meeting_chat_message import DeleteLiveMeetingChatMessage
    from .update_live_meeting_chat_message import UpdateLiveMeetingChatMessage

__all__ = ("LiveMeetings", "LiveMeetingsWithRawResponse")

_HERE = __name__


class LiveMeetings(Resource):
    """Operations of the tag `live_meetings`."""

    __slots__ = ()
    control_live_meeting: Bound[ControlLiveMeeting] = Bound(f"{_HERE}.control_live_meeting", "ControlLiveMeeting")
    """Record a live meeting, invite people to it, or change its waiting room."""
    delete_live_meeting_chat_message: Bound[DeleteLiveMeetingChatMessage] = Bound(
        f"{_HERE}.delete_live_meeting_chat_message", "DeleteLiveMeetingChatMessage"
    )
    """Delete a chat message of a live meeting."""
    update_live_meeting_chat_message: Bound[UpdateLiveMeetingChatMessage] = Bound(
        f"{_HERE}.update_live_meeting_chat_message", "UpdateLiveMeetingChatMessage"
    )
    """Replace the text of a chat message in a live meeting."""


class LiveMeetingsWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    control_live_meeting: RawBound[ControlLiveMeeting] = RawBound(f"{_HERE}.control_live_meeting", "ControlLiveMeeting")
    delete_live_meeting_chat_message: RawBound[DeleteLiveMeetingChatMessage] = RawBound(
        f"{_HERE}.delete_live_meeting_chat_message", "DeleteLiveMeetingChatMessage"
    )
    update_live_meeting_chat_message: RawBound[UpdateLiveMeetingChatMessage] = RawBound(
        f"{_HERE}.update_live_meeting_chat_message", "UpdateLiveMeetingChatMessage"
    )
