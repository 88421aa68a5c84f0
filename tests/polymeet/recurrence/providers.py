"""The providers as the properties see them: how a series is sent and read back, and what the oracle makes of a payload."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import Any

from attrs import define

from polymeet.recurrence import (
    Mapped,
    PlannedMeeting,
    Series,
    ZoomLimits,
    from_google,
    from_graph,
    from_pyas,
    from_zoom,
    to_google,
    to_graph,
    to_pyas,
    to_zoom,
)
from tests.polymeet.recurrence import simulators
from tests.polymeet.recurrence.simulators import OPEN_READINGS

__all__ = ("PROVIDERS", "Provider", "held", "payload_of")


@define(frozen=True)
class Provider:
    """One provider, or one of its settings."""

    name: str
    send: Callable[..., Mapped[Any]]
    read: Callable[..., Series]
    expand: Callable[..., list[list[datetime]]]
    """What a payload holds from a local start in a zone, once for each open reading."""
    readings: int
    has_end: Callable[[Any], bool]
    largest_intervals: dict[Any, int]
    """The largest interval for each type of pattern."""


def _under(readings: Iterable[Any], simulate: Callable[..., list[datetime]]) -> Callable[..., list[list[datetime]]]:
    def expand(payload: Any, start: datetime, zone: str, *, limit: int) -> list[list[datetime]]:
        return [simulate(payload, start, zone, *reading, limit=limit) for reading in known]

    known = tuple(readings)
    return expand


def _zoom_ends(payload: Any) -> bool:
    return bool(payload.get("end_times") != 0)


def _google_ends(lines: tuple[str, ...]) -> bool:
    rules = [line for line in lines if line.startswith("RRULE")]
    return not rules or "COUNT=" in rules[0] or "UNTIL=" in rules[0]


_OPEN = [(reading,) for reading in OPEN_READINGS]
_zoom = _under(_OPEN, simulators.zoom)
_pyas = _under(_OPEN, simulators.pyas)
_OUTLOOK = {"daily": 999, "weekly": 99, "absoluteMonthly": 99, "relativeMonthly": 99}
_PYAS_ON_OUTLOOK = {"daily": 999, "weekly": 99, "monthly": 99}
_NONE: dict[Any, int] = {}

PROVIDERS = (
    Provider("zoom", to_zoom, from_zoom, _zoom, len(_OPEN), _zoom_ends, {1: 90, 2: 12, 3: 3}),
    Provider(
        "zoom extended",
        partial(to_zoom, limits=ZoomLimits.extended()),
        from_zoom,
        _zoom,
        len(_OPEN),
        _zoom_ends,
        {1: 99, 2: 50, 3: 10},
    ),
    Provider(
        "pyas",
        to_pyas,
        from_pyas,
        _pyas,
        len(_OPEN),
        lambda payload: "endDate" in payload,
        {"daily": 90, "weekly": 12, "monthly": 3},
    ),
    Provider(
        "pyas microsoft",
        partial(to_pyas, calendar="microsoft"),
        from_pyas,
        _pyas,
        len(_OPEN),
        lambda payload: "endDate" in payload,
        _PYAS_ON_OUTLOOK,
    ),
    Provider(
        "graph",
        to_graph,
        from_graph,
        _under([()], simulators.graph),
        1,
        lambda payload: payload["range"]["type"] != "noEnd",
        _OUTLOOK,
    ),
    Provider("google", to_google, from_google, _under([(True,), (False,)], simulators.google), 2, _google_ends, _NONE),
)


def payload_of(meeting: PlannedMeeting[Any]) -> Any:
    """What is sent for one meeting, as it is on the wire."""
    return meeting.payload if isinstance(meeting.payload, tuple | None) else meeting.payload.to_dict()


def held(provider: Provider, meeting: PlannedMeeting[Any], *, limit: int) -> list[list[datetime]]:
    """The local starts that the provider holds for a planned meeting, once for each open reading."""
    payload = payload_of(meeting)
    if payload is None:
        return [[meeting.start]] * provider.readings
    _within_limits(provider, payload)
    return provider.expand(payload, meeting.start, meeting.time_zone, limit=limit)


def _within_limits(provider: Provider, payload: Any) -> None:
    if not provider.largest_intervals:
        return
    pattern = payload.get("pattern", payload)
    interval = int(pattern.get("repeat_interval", pattern.get("interval", 1)))
    assert 1 <= interval <= provider.largest_intervals.get(pattern["type"], 99)
    assert payload.get("range", {}).get("numberOfOccurrences", 1) <= 999
