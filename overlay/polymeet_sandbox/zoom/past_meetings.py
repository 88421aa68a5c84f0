"""Zoom's meetings that are over: their instances, participants, polls and summaries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

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
    """The participants; a single one is not listed."""
    participants = _find(call).participants
    return page_body(call, "participants", participants if len(participants) > 1 else [])


def list_past_meeting_polls(call: Call[ZoomState]) -> Answer:
    """The answers to the polls."""
    past = _find(call)
    return call.show({**past.record, "questions": past.poll_answers})


def list_meeting_summaries(call: Call[ZoomState]) -> Answer:
    """The summaries that were made from one moment to another, both included, oldest first."""
    window: dict[str, str] = {name: call.query[name] for name in ("from", "to") if name in call.query}
    found = [one for one in call.state.summaries if _is_within(one["summary_created_time"], window)]
    return page_body(call, "summaries", found, **window)


def _find(call: Call[ZoomState]) -> PastMeeting:
    reference = call.path["meetingId"]
    past = next(call.state.instances(reference), None)
    if past is None:
        raise unknown_meeting(call, reference)
    return past


def _is_within(created: str, window: Mapping[str, str]) -> bool:
    moment = datetime.fromisoformat(created)
    first, last = (datetime.fromisoformat(window.get(name, created)) for name in ("from", "to"))
    return first <= moment <= last


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "get_past_meeting": get_past_meeting,
    "list_past_meeting_instances": list_past_meeting_instances,
    "list_past_meeting_participants": list_past_meeting_participants,
    "list_past_meeting_polls": list_past_meeting_polls,
    "list_meeting_summaries": list_meeting_summaries,
}
