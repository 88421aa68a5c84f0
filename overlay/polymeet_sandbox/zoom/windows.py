"""Days from `from` to `to`, at most a month."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from ..validation import Problem
from .errors import invalid

MONTH = 31


def month_window(query: Mapping[str, Any], now: datetime) -> tuple[str, str]:
    """The first and the last day that a query asks for, or Zoom's refusal; today and tomorrow unless it names them.

    What the last day is when only the first is named is not documented; here it is tomorrow too.
    """
    first = query.get("from", now.date().isoformat())
    last = query.get("to", (now.date() + timedelta(days=1)).isoformat())
    if not 0 <= (date.fromisoformat(last) - date.fromisoformat(first)).days <= MONTH:
        raise invalid([Problem("query", "to", "must lie within a month after from")])
    return first, last
