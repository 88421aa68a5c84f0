"""Zoom's polls."""

from __future__ import annotations

from collections.abc import Mapping

from ..messages import Answer, Record
from ..provider import Call, Handler
from .common import find_meeting
from .errors import POLL_LIMIT, refuse, zoom_error
from .state import Meeting, ZoomState

MOST = 50


def list_meeting_polls(call: Call[ZoomState]) -> Answer:
    """The polls of a meeting, all or by anonymity."""
    polls = find_meeting(call, call.path["meetingId"]).polls
    if "anonymous" in call.query:
        polls = [poll for poll in polls if poll.get("anonymous", False) == call.query["anonymous"]]
    return call.show({"total_records": len(polls), "polls": polls})


def create_meeting_poll(call: Call[ZoomState]) -> Answer:
    """One new poll."""
    meeting = find_meeting(call, call.path["meetingId"])
    _need_room(call, meeting, 1)
    return call.show(_add(call, meeting, call.body))


def create_batch_polls(call: Call[ZoomState]) -> Answer:
    """Several new polls, all or none."""
    meeting = find_meeting(call, call.path["meetingId"])
    bodies: list[Record] = call.body["polls"]
    _need_room(call, meeting, len(bodies))
    return call.show({"polls": [_add(call, meeting, body) for body in bodies]})


def get_meeting_poll(call: Call[ZoomState]) -> Answer:
    """One poll."""
    return call.show(_find(call)[1])


def update_meeting_poll(call: Call[ZoomState]) -> Answer:
    """Change a poll; the members of the body replace those of the poll."""
    _find(call)[1].update(call.body)
    return call.reply()


def delete_meeting_poll(call: Call[ZoomState]) -> Answer:
    """Delete a poll."""
    meeting, poll = _find(call)
    meeting.polls.remove(poll)
    return call.reply()


def _add(call: Call[ZoomState], meeting: Meeting, body: Record) -> Record:
    poll: Record = {"id": call.state.new_key(), "status": "notstart", "anonymous": False, "poll_type": 1, **body}
    meeting.polls.append(poll)
    return poll


def _find(call: Call[ZoomState]) -> tuple[Meeting, Record]:
    meeting = find_meeting(call, call.path["meetingId"])
    for poll in meeting.polls:
        if poll["id"] == call.path["pollId"]:
            return meeting, poll
    raise zoom_error(404, 404, f"The poll does not exist: {call.path['pollId']}.")


def _need_room(call: Call[ZoomState], meeting: Meeting, more: int) -> None:
    if len(meeting.polls) + more > MOST:
        refuse(call, POLL_LIMIT, f"A meeting holds up to {MOST} polls.")


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "list_meeting_polls": list_meeting_polls,
    "create_meeting_poll": create_meeting_poll,
    "create_batch_polls": create_batch_polls,
    "get_meeting_poll": get_meeting_poll,
    "update_meeting_poll": update_meeting_poll,
    "delete_meeting_poll": delete_meeting_poll,
}
