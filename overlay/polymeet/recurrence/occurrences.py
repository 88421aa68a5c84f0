"""The occurrences that Zoom lists with a meeting, against those that a series gives."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from attrs import define

from polymeet_api.zoom.models import Occurrence

from .series import Series
from .wire import Fields
from .zones import resolve

__all__ = ("MOST_LISTED", "Listed", "best_match", "listed_occurrences", "with_exceptions")

_PROVIDER: Final = "Zoom"
MOST_LISTED: Final = 50
"""The document of a meeting says that it lists no more than that."""
_MILLISECONDS: Final = re.compile(r"[0-9]{13}")
"""An id that tells a time: unix time in milliseconds has thirteen digits from 2001 to 2286."""
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


@define(frozen=True)
class Listed:
    """One listed occurrence, in UTC."""

    start: datetime
    original: datetime
    """Where it was before it was moved, by its id; the start where the id does not tell."""
    deleted: bool


def listed_occurrences(occurrences: Iterable[Occurrence | Mapping[str, Any]]) -> tuple[Listed, ...]:
    """Read occurrences, by start; those without a start are left out."""
    found: list[Listed] = []
    for occurrence in occurrences:
        fields = Fields.of(occurrence, _PROVIDER)
        original = _from_id(fields.text("occurrence_id"))
        start = fields.moment("start_time") or original
        if start is not None:
            found.append(Listed(start, original or start, fields.word("status") == "deleted"))
    return tuple(sorted(found, key=lambda one: one.start))


def best_match(candidates: Iterable[Series], listed: tuple[Listed, ...]) -> Series:
    """Return the candidate that disagrees least with what is listed; the first of equals. There must be one candidate.

    What was deleted speaks for a candidate as well: it was an occurrence.
    """
    if not listed:
        return next(iter(candidates))
    return min(candidates, key=lambda series: _disagreements(series, listed))


def with_exceptions(series: Series, listed: tuple[Listed, ...]) -> Series:
    """Return the series without the starts that are deleted, moved or not listed among the others, and with those beside the rule."""
    missing, beside = _missing(series, listed), _beside(series, listed)
    if not missing and not beside:
        return series
    added = (start.astimezone(series.zone).replace(tzinfo=None, fold=0) for start in beside)
    return series.replace(excluded=missing.values(), added=added)


def _disagreements(series: Series, listed: tuple[Listed, ...]) -> int:
    """Count the listed ones that the series does not give, and those it gives from the first listed one on that are not listed.

    Where the list is whole, those that it gives after the last one count too, up to as many as a list can have.
    """
    first, last = _span(listed)
    whole = series.rule.bounded and len(listed) < MOST_LISTED
    given = _moments(series, last, beyond=MOST_LISTED if whole else 0).keys()
    known = {moment for one in listed for moment in (one.start, one.original)}
    strange = sum(1 for one in listed if one.start not in given and one.original not in given)
    return strange + sum(1 for moment in given if moment >= first and moment not in known)


def _span(listed: tuple[Listed, ...]) -> tuple[datetime, datetime]:
    return min(min(one.start, one.original) for one in listed), max(max(one.start, one.original) for one in listed)


def _missing(series: Series, listed: tuple[Listed, ...]) -> dict[datetime, datetime]:
    """Return the starts of the series, by moment, that should be listed from the first to the last listed one and are not."""
    if not listed:
        return {}
    first, last = _span(listed)
    taking_place = {one.start for one in listed if not one.deleted}
    return {
        moment: start
        for moment, start in _moments(series, last).items()
        if moment >= first and moment not in taking_place
    }


def _beside(series: Series, listed: tuple[Listed, ...]) -> list[datetime]:
    if not listed:
        return []
    given = _moments(series, listed[-1].start)
    return [one.start for one in listed if not one.deleted and one.start not in given]


def _moments(series: Series, last: datetime, *, beyond: int = 0) -> dict[datetime, datetime]:
    """Return the starts of the series by moment, in UTC, up to *last*, and so many *beyond* it."""
    zone = series.zone
    found: dict[datetime, datetime] = {}
    for start in series.local_starts():
        moment = resolve(start, zone).astimezone(UTC)
        if moment > last:
            if not beyond:
                break
            beyond -= 1
        found[moment] = start
    return found


def _from_id(value: str) -> datetime | None:
    return _EPOCH + timedelta(milliseconds=int(value)) if _MILLISECONDS.fullmatch(value) else None
