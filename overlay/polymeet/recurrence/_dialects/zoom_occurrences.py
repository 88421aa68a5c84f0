"""Occurrences that Zoom lists with a meeting: reading the list, and comparing it with the wanted series.

Zoom's documents are ambiguous about some recurrences, Zoom moves starts that have passed, and occurrences with a wrong UTC offset
after a change of clocks were reported. Only the listed occurrences show the actual series, so a series is checked against them.
`zoom_fitting` finds the series that belongs to a list.
"""

import re
from bisect import bisect
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise, takewhile
from typing import Any, Final

from attrs import define

from polymeet_api.zoom.models import Meeting, Occurrence
from polymeet_runtime import is_whole

from ..._providers import PROVIDERS
from .._errors import InvalidDateTime, InvalidRecurrence, UnknownRecurrence
from .._findings import Note
from .._rule.series import Series
from .fields import Fields, shown

__all__ = (
    "MOST_LISTED",
    "PROVIDER",
    "ListedOccurrence",
    "OccurrenceList",
    "Verification",
    "listed_occurrences",
    "verify",
)

PROVIDER: Final = PROVIDERS["zoom"].name
MOST_LISTED: Final = 50
"""Documented maximum of the list in a meeting."""
_MOST_READ: Final = 1000
"""Maximum of a list that is read; Zoom never sends a longer one."""
_MILLISECONDS: Final = re.compile(r"[0-9]{13}")
"""Pattern of an id that is a unix time in milliseconds: thirteen digits from 2001 to 2286."""
_MOST_MILLISECONDS: Final = 10**13
_DAY: Final = timedelta(days=1)
_MOST_COMPARED: Final = 5000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_DELETED: Final = "deleted"
_STATUSES: Final = ("available", _DELETED)


@define(frozen=True)
class ListedOccurrence:
    """One listed occurrence, in UTC."""

    start: datetime
    original: datetime
    """Start before it was moved, from its id; `start` if the id is not a time."""
    deleted: bool


@define(frozen=True)
class OccurrenceList:
    """A list of occurrences that was read."""

    entries: tuple[ListedOccurrence, ...]
    """In the order of their starts."""
    whole: bool
    """Whether the list is complete. Zoom may have truncated a list of exactly its maximum length."""
    notes: tuple[Note, ...]
    unreadable: tuple[InvalidRecurrence, ...] = ()
    """Errors of the occurrences without a readable time."""

    def complete(self) -> "OccurrenceList":
        """Return the list. Raises `UnknownRecurrence` if an occurrence has no readable time."""
        if self.unreadable:
            raise self.unreadable[0]
        return self


@define(frozen=True, kw_only=True)
class Verification:
    """Difference between a series and the occurrences that Zoom lists. All times are aware, in the series' time zone."""

    verified: bool
    """Whether the listed occurrences are exactly the wanted ones, as far as Zoom can list these."""
    missing: tuple[datetime, ...] = ()
    extra: tuple[datetime, ...] = ()
    moved: tuple[tuple[datetime, datetime], ...] = ()
    """Pairs of wanted and listed times less than a day apart, for example an hour after a change of clocks."""
    unlisted: int = 0
    """Number of wanted occurrences, of a series with an end, beyond the 50 that Zoom lists; they were not compared."""
    unreadable: int = 0
    """Number of listed occurrences without a readable time; 1 if the list itself is invalid. If not 0, nothing is verified."""
    end_off_by_one: bool = False
    """Whether the only difference is that the last wanted occurrence is missing, or that there is one after it.

    In that case Zoom reads `end_date_time` differently: send `end_times` instead, with the number of occurrences.
    """


def listed_occurrences(occurrences: Iterable[Occurrence | Mapping[str, Any]]) -> OccurrenceList:
    """Read occurrences. Raises `InvalidRecurrence` if they are not iterable, `UnknownRecurrence` for more than 1000."""
    if not isinstance(occurrences, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidRecurrence(f"occurrences is {shown(occurrences)}: give a list")
    given = list(islice(occurrences, _MOST_READ + 1))
    if len(given) > _MOST_READ:
        raise UnknownRecurrence(f"{PROVIDER} lists more than {_MOST_READ} occurrences; its documents say {MOST_LISTED}")
    found: list[ListedOccurrence] = []
    notes: list[Note] = []
    unreadable: list[UnknownRecurrence] = []
    for occurrence in given:
        try:
            fields = Fields.of(occurrence, PROVIDER)
            found.append(_listed(fields))
            notes += fields.notes
        except UnknownRecurrence as error:
            unreadable.append(error)
    entries = tuple(sorted(found, key=lambda one: one.start))
    notes += _twice(entries)
    one_of_each = {note.code: note for note in reversed(notes)}
    return OccurrenceList(entries, len(given) != MOST_LISTED, tuple(one_of_each.values())[::-1], tuple(unreadable))


def _listed(fields: Fields) -> ListedOccurrence:
    original = _from_id(fields.values.get("occurrence_id"))
    start = fields.moment("start_time") or original
    if start is None:
        fields.unknown("an occurrence has no start_time, and its occurrence_id is no time in milliseconds")
    status = fields.values.get("status")
    name = status.strip().lower() if isinstance(status, str) else status
    if name not in (None, "", *_STATUSES):
        fields.note("occurrence_status_unknown", f"the occurrence on {start.isoformat()} is {shown(status)}: kept")
    return ListedOccurrence(start, original or start, name == _DELETED)


def _from_id(value: object) -> datetime | None:
    if not (is_whole(value) or isinstance(value, str)):
        return None
    text = value if isinstance(value, str) else str(value) if 0 <= value < _MOST_MILLISECONDS else ""
    return _EPOCH + timedelta(seconds=int(text) // 1000) if _MILLISECONDS.fullmatch(text) else None


def _twice(entries: tuple[ListedOccurrence, ...]) -> Iterable[Note]:
    taking_place = [one.start for one in entries if not one.deleted]
    for start, other in pairwise(taking_place):
        if start == other:
            yield Note("occurrence_twice", f"{start.isoformat()} is listed more than once: read as one occurrence")


def verify(series: Series, meeting: Meeting | Mapping[str, Any], *, not_before: datetime | None = None) -> Verification:
    """Compare a series with the `occurrences` of a meeting that Zoom returned.

    Deleted occurrences count as missing unless the series excludes them. Occurrences before *not_before*, an aware time, are ignored:
    by default Zoom lists only future ones. A series without an end is compared up to the last listed occurrence. A meeting without
    listed occurrences is not verified, except for a series with a single occurrence, which Zoom does not list: its start is compared.
    Two occurrences at the same instant, as when clocks skip a day, count as one. Only the first 5000 of a series are compared.
    Raises `InvalidDateTime` if *not_before* is naive, or not a date-time.
    """
    _check_aware(not_before)
    listing = _listing(series, Fields.of(meeting, PROVIDER).values)
    entries = listing.entries
    listed = _each(one.start for one in entries if not one.deleted and (not_before is None or one.start >= not_before))
    wanted, unlisted = _wanted(series, listing, not_before)
    absent, strange = _without(wanted, listed), _without(listed, wanted)
    moved = _pairs(absent, strange)
    missing = _without(absent, [one for one, _ in moved])
    extra = _without(strange, [other for _, other in moved])
    return Verification(
        verified=bool(listed) and not (missing or extra or moved or listing.unreadable),
        missing=_in_zone(missing, series),
        extra=_in_zone(extra, series),
        moved=tuple((_here(one, series), _here(other, series)) for one, other in moved),
        unlisted=unlisted,
        unreadable=len(listing.unreadable),
        end_off_by_one=series.rule.bounded and not moved and not unlisted and _off_by_one(wanted, missing, extra),
    )


def _check_aware(not_before: object) -> None:
    if not_before is None or (isinstance(not_before, datetime) and not_before.tzinfo is not None):
        return
    shown = not_before.isoformat() if isinstance(not_before, datetime) else repr(not_before)
    raise InvalidDateTime(f"not_before is {shown}: give a datetime with a time zone, for example tzinfo=UTC")


def _listing(series: Series, fields: Mapping[str, Any]) -> OccurrenceList:
    """Return the listed occurrences, by start; of a single meeting, its own start."""
    occurrences = fields.get("occurrences") or ()
    try:
        return listed_occurrences([fields] if not occurrences and series.single else occurrences)
    except InvalidRecurrence as error:  # the list as a whole is unreadable, which is a result too
        return OccurrenceList((), whole=False, notes=(), unreadable=(error,))


def _wanted(series: Series, listing: OccurrenceList, not_before: datetime | None) -> tuple[list[datetime], int]:
    """Return the wanted times that can be listed, in UTC, and the number of those that cannot."""
    last = listing.entries[-1].start if listing.entries else None
    moments = (_in_utc(moment) for moment in islice(series.occurrences(), _MOST_COMPARED))
    if not_before is not None:
        moments = (moment for moment in moments if moment >= not_before)
    if not series.rule.bounded:
        return (_each(takewhile(lambda moment: moment <= last, moments)) if last else []), 0
    wanted = _each(moments)
    if last is None or listing.whole:
        return wanted, 0
    can_be_listed = [moment for moment in wanted if moment <= last]
    return can_be_listed, len(wanted) - len(can_be_listed)


def _each(moments: Iterable[datetime]) -> list[datetime]:
    """Return the times in order, each once."""
    return list(dict.fromkeys(moments))


def _in_utc(moment: datetime) -> datetime:
    """Return a moment in UTC; in the years 1 and 9999, where its offset may lead out of the calendar, without it."""
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return moment.replace(tzinfo=UTC)


def _without(moments: list[datetime], others: list[datetime]) -> list[datetime]:
    unwanted = set(others)
    return [moment for moment in moments if moment not in unwanted]


def _pairs(missing: list[datetime], extra: list[datetime]) -> list[tuple[datetime, datetime]]:
    """Pair each missing moment with the nearest extra one, if that is less than a day off."""
    left = sorted(extra)
    pairs: list[tuple[datetime, datetime]] = []
    for wanted in missing:
        at = bisect(left, wanted)
        near = min(left[max(0, at - 1) : at + 1], key=lambda moment: abs(moment - wanted), default=None)
        if near is not None and abs(near - wanted) < _DAY:
            left.remove(near)
            pairs.append((wanted, near))
    return pairs


def _off_by_one(wanted: list[datetime], missing: list[datetime], extra: list[datetime]) -> bool:
    if missing:
        return not extra and missing == wanted[-1:]
    return bool(wanted) and len(extra) == 1 and extra[0] > wanted[-1]


def _in_zone(moments: Iterable[datetime], series: Series) -> tuple[datetime, ...]:
    return tuple(_here(moment, series) for moment in moments)


def _here(moment: datetime, series: Series) -> datetime:
    try:
        return moment.astimezone(series.zone)
    except OverflowError:
        return moment
