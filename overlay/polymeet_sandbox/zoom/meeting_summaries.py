"""Zoom's list of meeting summaries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from ..messages import Answer
from ..provider import Call, Handler
from .common import page_body
from .state import ZoomState


def list_meeting_summaries(call: Call[ZoomState]) -> Answer:
    """The summaries that were made from one moment to another, both included, oldest first."""
    window: dict[str, str] = {name: call.query[name] for name in ("from", "to") if name in call.query}
    found = [one for one in call.state.summaries if _is_within(one["summary_created_time"], window)]
    return page_body(call, "summaries", found, **window)


def _is_within(created: str, window: Mapping[str, str]) -> bool:
    moment = datetime.fromisoformat(created)
    first, last = (datetime.fromisoformat(window.get(name, created)) for name in ("from", "to"))
    return first <= moment <= last


HANDLERS: Mapping[str, Handler[ZoomState]] = {"list_meeting_summaries": list_meeting_summaries}
