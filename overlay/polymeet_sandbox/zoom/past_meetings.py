"""Zoom's meetings that are over."""

from __future__ import annotations

from collections.abc import Mapping

from ..messages import Answer
from ..provider import Call, Handler
from .common import page_body
from .errors import unknown_meeting
from .state import PastMeeting, ZoomState


def get_past_meeting(call: Call[ZoomState]) -> Answer:
    """An ended instance: by meeting id the latest, by UUID that one."""
    return call.show(_find(call).record)


def list_past_meeting_instances(call: Call[ZoomState]) -> Answer:
    """The ended instances of a meeting, oldest first."""
    number = call.path["meetingId"]
    found = [past.record for past in call.state.instances(number)]
    if not found and call.state.meeting(number) is None:
        raise unknown_meeting(call, number)
    return call.show({"meetings": found[::-1]})


def list_past_meeting_participants(call: Call[ZoomState]) -> Answer:
    """Who was there; a single participant is not listed."""
    participants = _find(call).participants
    return page_body(call, "participants", participants if len(participants) > 1 else [])


def list_past_meeting_polls(call: Call[ZoomState]) -> Answer:
    """The answers that were given."""
    past = _find(call)
    return call.show({**past.record, "questions": past.poll_answers})


def _find(call: Call[ZoomState]) -> PastMeeting:
    reference = call.path["meetingId"]
    past = next(call.state.instances(reference), None)
    if past is None:
        raise unknown_meeting(call, reference)
    return past


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "get_past_meeting": get_past_meeting,
    "list_past_meeting_instances": list_past_meeting_instances,
    "list_past_meeting_participants": list_past_meeting_participants,
    "list_past_meeting_polls": list_past_meeting_polls,
}
