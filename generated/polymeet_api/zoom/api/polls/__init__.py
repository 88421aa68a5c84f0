"""The operations of the tag `polls`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .create_batch_polls import CreateBatchPolls
    from .create_meeting_poll import CreateMeetingPoll
    from .delete_meeting_poll import DeleteMeetingPoll
    from .get_meeting_poll import GetMeetingPoll
    from .list_meeting_polls import ListMeetingPolls
    from .update_meeting_poll import UpdateMeetingPoll

__all__ = ("Polls", "PollsWithRawResponse")

_HERE = __name__


class Polls(Resource):
    """Operations of the tag `polls`."""

    __slots__ = ()
    create_batch_polls: Bound[CreateBatchPolls] = Bound(f"{_HERE}.create_batch_polls", "CreateBatchPolls")
    """Create several polls for a meeting at once."""
    create_meeting_poll: Bound[CreateMeetingPoll] = Bound(f"{_HERE}.create_meeting_poll", "CreateMeetingPoll")
    """Create a poll for a meeting."""
    delete_meeting_poll: Bound[DeleteMeetingPoll] = Bound(f"{_HERE}.delete_meeting_poll", "DeleteMeetingPoll")
    """Delete a poll of a meeting."""
    get_meeting_poll: Bound[GetMeetingPoll] = Bound(f"{_HERE}.get_meeting_poll", "GetMeetingPoll")
    """Get a poll of a meeting."""
    list_meeting_polls: Bound[ListMeetingPolls] = Bound(f"{_HERE}.list_meeting_polls", "ListMeetingPolls")
    """List a meeting's polls."""
    update_meeting_poll: Bound[UpdateMeetingPoll] = Bound(f"{_HERE}.update_meeting_poll", "UpdateMeetingPoll")
    """Change a poll of a meeting."""


class PollsWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    create_batch_polls: RawBound[CreateBatchPolls] = RawBound(f"{_HERE}.create_batch_polls", "CreateBatchPolls")
    create_meeting_poll: RawBound[CreateMeetingPoll] = RawBound(f"{_HERE}.create_meeting_poll", "CreateMeetingPoll")
    delete_meeting_poll: RawBound[DeleteMeetingPoll] = RawBound(f"{_HERE}.delete_meeting_poll", "DeleteMeetingPoll")
    get_meeting_poll: RawBound[GetMeetingPoll] = RawBound(f"{_HERE}.get_meeting_poll", "GetMeetingPoll")
    list_meeting_polls: RawBound[ListMeetingPolls] = RawBound(f"{_HERE}.list_meeting_polls", "ListMeetingPolls")
    update_meeting_poll: RawBound[UpdateMeetingPoll] = RawBound(f"{_HERE}.update_meeting_poll", "UpdateMeetingPoll")
