"""Google Calendar: a series as the lines of an event's `recurrence`, and back.

Google Calendar accepts RFC 5545 unchanged: lines with RRULE, EXDATE and RDATE, without DTSTART. The event's start has to name the time
zone. It may return an end as a date although the event has a time, which means that whole day.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from attrs import evolve

from .._errors import InvalidRecurrence, NotRepresentable
from .._findings import LOSS_CODES, Loss
from .._mapping.comparing import difference
from .._mapping.meetings import (
    Mapped,
    Mode,
    PlannedMeeting,
    check_options,
    materialised,
    single_meeting,
    warnings_for,
)
from .._rule.recurrence import ONCE
from .._rule.rrule_text import lines as content_lines
from .._rule.series import Series, recurrence_set
from .._rule.zones import zone_named
from .fields import kept_raw, shown

__all__ = ("PROVIDER", "from_google", "to_google")

PROVIDER: Final = "Google Calendar"
_RULE: Final = "RRULE:"
_SKIP: Final = "SKIP="
_ONCE: Final = "RRULE:FREQ=DAILY;COUNT=1"


def to_google(
    series: Series, *, mode: Mode = "strict", horizon: datetime | None = None, max_meetings: int = 60
) -> Mapped[tuple[str, ...]]:
    """Map a series to the lines of an event's `recurrence`; the payload is None if a single event is enough.

    All series can be held exactly, except a few yearly ones on a 29th or 30th that moves back in February: they need SKIP of
    RFC 7529, which Google does not document. Strict mode refuses them, lossy mode sends SKIP. Materialise: single events, as in
    `to_zoom`.
    """
    check_options(series, mode, max_meetings)
    if mode == "materialise":
        return materialised(series, provider=PROVIDER, horizon=horizon, max_meetings=max_meetings)
    if series.single:
        only = single_meeting(next(series.local_starts()), series)
        return Mapped(payload=None, meetings=(only,), warnings=warnings_for(series))
    lines = series.to_rrule().splitlines()
    payload = tuple(line if ":" in line else f"{_RULE}{line}" for line in lines)
    losses = (_skip_loss(series, payload),) if any(_SKIP in line for line in payload) else ()
    if losses and mode == "strict":
        raise NotRepresentable(
            f"{PROVIDER} may not hold exactly this series: {LOSS_CODES[losses[0].code]}; mode='lossy' would send {payload[0]}",
            provider=PROVIDER,
            losses=losses,
        )
    meeting = PlannedMeeting(start=series.start, time_zone=series.time_zone, duration=series.duration, payload=payload)
    return Mapped(payload=payload, meetings=(meeting,), losses=losses, warnings=warnings_for(series))


def _skip_loss(series: Series, payload: tuple[str, ...]) -> Loss:
    """Return the loss if Google ignores SKIP: the days that some months lack."""
    held = evolve(recurrence_set(series), rule=series.rule.replace(skip="omit"))
    found = difference(series, [series.local_starts(), held.local_starts()])
    return Loss(
        code="skip_undocumented",
        field="skip",
        wanted=series.rule.skip,
        sent=payload[0],
        missing=found.missing,
        extra=found.extra,
        missing_total=found.missing_total,
        extra_total=found.extra_total,
        certainty="provider_undocumented",
    )


def from_google(lines: Iterable[str] | None, *, start: datetime, time_zone: str, duration: timedelta) -> Series:
    """Read the lines of an event's `recurrence`; *start* is its local start in *time_zone*. None is a single event.

    *time_zone* may be any name that `zone_named` reads. A start that is not an occurrence moves to the next one; without a rule,
    there are only the start and the added dates. `Series.notes` has the assumptions.

    Raises `UnknownRecurrence`, with the lines in `raw`, if `Recurrence` cannot express them; `RawRule` can list the occurrences of such
    a rule, and make single meetings of it.
    """
    given = _lines(() if lines is None else lines)
    name, notes = zone_named(time_zone)
    once = Series(start, name, duration, ONCE, notes=notes)
    if not any(line.strip() for line in given):
        return once
    with kept_raw(PROVIDER, given):
        text = "\n".join(given)
        if all(line.name != "RRULE" for line in content_lines(text)):
            text = f"{_ONCE}\n{text}"
        return Series.from_rrule(text, start=start, time_zone=time_zone, duration=duration, align=True)


def _lines(lines: Iterable[str]) -> list[str]:
    """Return the lines as a list. Raises `InvalidRecurrence` for anything else."""
    if isinstance(lines, str) or not isinstance(lines, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidRecurrence(f"lines is {shown(lines)}: give a list of lines")
    given = list(lines)
    for line in given:
        if not isinstance(line, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidRecurrence(f"lines has {shown(line)}, which is no text: give a list of lines")
    return given
