"""Users, meetings, pages and days, as the handlers of several tags read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from ..messages import Answer, Record
from ..provider import Call
from ..validation import Problem
from .errors import invalid, unknown_meeting, unknown_user
from .state import Meeting, ZoomState

PAGE_SIZE = 30
MONTH = 31
"""Days."""


def find_user(call: Call[ZoomState], reference: str) -> Record:
    """A user by id, e-mail address or `me`, or Zoom's refusal."""
    user = call.state.user(reference)
    if user is None:
        raise unknown_user(call, reference)
    return user


def find_meeting(call: Call[ZoomState], reference: int | str) -> Meeting:
    """A meeting by id or UUID, or Zoom's refusal."""
    meeting = call.state.meeting(reference)
    if meeting is None:
        raise unknown_meeting(call, reference)
    return meeting


def personal_link(call: Call[ZoomState], meeting: Meeting) -> str:
    """A link by which one person joins."""
    return f"https://zoom.example.com/w/{meeting.id}?tk={call.state.new_key(24)}"


def page_body(call: Call[ZoomState], name: str, items: Sequence[Record], **others: str) -> Answer:
    """A page of items, with the counts that this operation documents."""
    page = call.page(items, size=PAGE_SIZE, number=_page_number(call))
    return call.show(
        {
            **others,
            "page_count": page.count,
            "page_number": page.number,
            "page_size": page.size,
            "total_records": page.total,
            "next_page_token": page.next_token or "",
            name: list(page.items),
        }
    )


def _page_number(call: Call[ZoomState]) -> int | None:
    """The requested page number; an integer in most documents, a text in that of the users."""
    number = call.query.get("page_number")
    try:
        return None if number is None else int(number)
    except ValueError:
        raise call.provider.invalid([Problem("query", "page_number", "must be integer")]) from None


def month_window(query: Mapping[str, Any], now: datetime) -> tuple[str, str]:
    """The first and the last day of a query, or Zoom's refusal. Default: today and tomorrow.

    The default of the last day for a query with only the first is not documented; here it is tomorrow too.
    """
    first = query.get("from", now.date().isoformat())
    last = query.get("to", (now.date() + timedelta(days=1)).isoformat())
    if not 0 <= (date.fromisoformat(last) - date.fromisoformat(first)).days <= MONTH:
        raise invalid([Problem("query", "to", "must lie within a month after from")])
    return first, last
