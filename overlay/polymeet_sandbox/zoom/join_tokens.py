"""Zoom's tokens for bots."""

from __future__ import annotations

from collections.abc import Mapping

from ..messages import Answer
from ..provider import Call, Handler
from .common import find_meeting
from .state import ZoomState

LIFETIME = 120
"""Seconds."""


def get_join_token(call: Call[ZoomState]) -> Answer:
    """A new token for a meeting; all three kinds look alike."""
    find_meeting(call, call.path["meetingId"])
    return call.reply({"token": call.state.new_key(8), "expire_in": LIFETIME})


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "get_live_streaming_join_token": get_join_token,
    "get_local_archiving_token": get_join_token,
    "get_local_recording_join_token": get_join_token,
}
