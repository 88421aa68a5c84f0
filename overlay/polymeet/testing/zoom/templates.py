"""Zoom's meeting templates."""

from __future__ import annotations

from collections.abc import Mapping

from ..messages import Answer
from ..provider import Call, Handler
from .common import find_user
from .state import ZoomState


def list_meeting_templates(call: Call[ZoomState]) -> Answer:
    """The templates of a user."""
    user = find_user(call, call.path["userId"])
    templates = call.state.templates.get(user["id"], [])
    return call.show({"total_records": len(templates), "templates": templates})


HANDLERS: Mapping[str, Handler[ZoomState]] = {"list_meeting_templates": list_meeting_templates}
