"""Where Zoom's meetings are streamed to."""

from __future__ import annotations

from collections.abc import Mapping

from ..messages import Answer
from ..provider import Call, Handler
from .common import find_meeting
from .state import ZoomState


def get_livestream(call: Call[ZoomState]) -> Answer:
    """The streaming service of a meeting; empty until one is set."""
    return call.show(find_meeting(call, call.path["meetingId"]).livestream)


def update_livestream(call: Call[ZoomState]) -> Answer:
    """Set the streaming service."""
    find_meeting(call, call.path["meetingId"]).livestream.update(call.body)
    return call.reply()


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "get_livestream": get_livestream,
    "update_livestream": update_livestream,
}
