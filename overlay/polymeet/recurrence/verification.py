"""Comparing what Zoom created with what was wanted.

Zoom's documents leave open how it reads some recurrences, it moves starts that have passed, and occurrences with a wrong UTC offset
after a change of clocks were reported. The occurrences that come with a meeting are the truth, so a series is checked against them.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from typing import Any, Final

from attrs import define

from polymeet_api.zoom.models import Meeting

from .errors import InvalidDateTime
from .occurrences import MOST_LISTED, Listed, listed_occurrences
from .series import Series
from .wire import Fields

__all__ = ("Verification", "verify")

_PROVIDER: Final = "Zoom"
_DAY: Final = timedelta(days=1)


@define(frozen=True, kw_only=True)
class Verification:
    """What differs between a series and the occurrences that Zoom lists. All moments are aware, in the series' time zone."""

    verified: bool
    """Whether everything that is listed is wanted, and everything that is wanted and can be listed is."""
    missing: tuple[datetime, ...] = ()
    extra: tuple[datetime, ...] = ()
    moved: tuple[tuple[datetime, datetime], ...] = ()
    """Wanted and listed moment where they are less than a day apart, such as an hour after a change of clocks."""
    unlisted: int = 0
    """How many wanted occurrences, of a series with an end, come after the 50 that Zoom lists; they were not compared."""
    end_off_by_one: bool = False
    """Whether the last wanted occurrence alone is missing, or one after it is the only extra one.

    Zoom then reads `end_date_time` in another way than expected: send `end_times` instead, with the number of occurrences.
    """


def verify(series: Series, meeting: Meeting | Mapping[str, Any], *, not_before: datetime | None = None) -> Verification:
    """Compare a series with the `occurrences` of a meeting that Zoom returned.

    Deleted occurrences count as missing unless the series excludes them. *not_before*, an aware moment, leaves out what lies before
    it: Zoom lists only what is still to come unless it is asked for more. Of a series without an end, what is wanted up to the last
    listed occurrence is compared. A meeting without any is not verified, except that a series of one has none: its start counts.
    Raises `InvalidDateTime` when *not_before* is naive, or no date-time.
    """
    _check_aware(not_before)
    entries = _entries(series, Fields.of(meeting, _PROVIDER).values)
    listed = [one.start for one in entries if not one.deleted and (not_before is None or one.start >= not_before)]
    wanted, unlisted = _wanted(series, entries, not_before)
    absent, strange = _without(wanted, listed), _without(listed, wanted)
    moved = _pairs(absent, strange)
    missing = _without(absent, [one for one, _ in moved])
    extra = _without(strange, [other for _, other in moved])
    return Verification(
        verified=bool(listed) and not (missing or extra or moved),
        missing=_in_zone(missing, series),
        extra=_in_zone(extra, series),
        moved=tuple((one.astimezone(series.zone), other.astimezone(series.zone)) for one, other in moved),
        unlisted=unlisted,
        end_off_by_one=series.rule.bounded and not moved and not unlisted and _off_by_one(wanted, missing, extra),
    )


def _check_aware(not_before: object) -> None:
    if not_before is None or (isinstance(not_before, datetime) and not_before.tzinfo is not None):
        return
    shown = not_before.isoformat() if isinstance(not_before, datetime) else repr(not_before)
    raise InvalidDateTime(f"not_before is {shown}: give a datetime with a time zone, for example tzinfo=UTC")


def _entries(series: Series, fields: Mapping[str, Any]) -> tuple[Listed, ...]:
    """Return what is listed, by start; of a single meeting, its own start."""
    occurrences = fields.get("occurrences") or ()
    return listed_occurrences([fields] if not occurrences and series.single else occurrences)


def _wanted(series: Series, entries: tuple[Listed, ...], not_before: datetime | None) -> tuple[list[datetime], int]:
    """Return the wanted moments that can be listed, in UTC, and the number of those that cannot."""
    moments = (moment.astimezone(UTC) for moment in series.occurrences())
    if not_before is not None:
        moments = (moment for moment in moments if moment >= not_before)
    if not series.rule.bounded:
        return (list(takewhile(lambda moment: moment <= entries[-1].start, moments)) if entries else []), 0
    wanted = list(moments)
    if len(entries) != MOST_LISTED:
        return wanted, 0
    can_be_listed = [moment for moment in wanted if moment <= entries[-1].start]
    return can_be_listed, len(wanted) - len(can_be_listed)


def _without(moments: list[datetime], others: list[datetime]) -> list[datetime]:
    unwanted = set(others)
    return [moment for moment in moments if moment not in unwanted]


def _pairs(missing: list[datetime], extra: list[datetime]) -> list[tuple[datetime, datetime]]:
    """Pair what is missing with what came instead of it, less than a day off."""
    left = list(extra)
    pairs: list[tuple[datetime, datetime]] = []
    for wanted in missing:
        near = min(left, key=lambda moment: abs(moment - wanted), default=None)
        if near is not None and abs(near - wanted) < _DAY:
            left.remove(near)
            pairs.append((wanted, near))
    return pairs


def _off_by_one(wanted: list[datetime], missing: list[datetime], extra: list[datetime]) -> bool:
    if missing:
        return not extra and missing == wanted[-1:]
    return bool(wanted) and len(extra) == 1 and extra[0] > wanted[-1]


def _in_zone(moments: list[datetime], series: Series) -> tuple[datetime, ...]:
    return tuple(moment.astimezone(series.zone) for moment in moments)
