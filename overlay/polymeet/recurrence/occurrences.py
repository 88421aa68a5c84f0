"""The occurrences that Zoom lists with a meeting: reading the list.

`fitting` compares them with what a series gives.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from typing import Any, Final

from attrs import define

from polymeet_api.zoom.models import Occurrence

from .errors import InvalidRecurrence, UnknownRecurrence
from .notes import Note
from .wire import Fields, shown

__all__ = ("MOST_LISTED", "Listed", "Listing", "listed_occurrences")

_PROVIDER: Final = "Zoom"
MOST_LISTED: Final = 50
"""The document of a meeting says that it lists no more than that."""
_MOST_READ: Final = 1000
"""A list that is longer is none of Zoom's."""
_MILLISECONDS: Final = re.compile(r"[0-9]{13}")
"""An id that tells a time: unix time in milliseconds has thirteen digits from 2001 to 2286."""
_MOST_MILLISECONDS: Final = 10**13
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_DELETED: Final = "deleted"
_STATUSES: Final = ("available", _DELETED)


@define(frozen=True)
class Listed:
    """One listed occurrence, in UTC."""

    start: datetime
    original: datetime
    """Where it was before it was moved, by its id; the start where the id does not tell."""
    deleted: bool


@define(frozen=True)
class Listing:
    """What a list of occurrences says."""

    entries: tuple[Listed, ...]
    """In the order of their starts."""
    whole: bool
    """Whether nothing comes after the last one; Zoom may have cut a list of exactly as many as it gives at most."""
    notes: tuple[Note, ...]
    unreadable: tuple[InvalidRecurrence, ...] = ()
    """What is wrong with those that do not say when they are."""

    def complete(self) -> "Listing":
        """Return the list. Raises `UnknownRecurrence` if there is an occurrence that does not say when it is."""
        if self.unreadable:
            raise self.unreadable[0]
        return self


def listed_occurrences(occurrences: Iterable[Occurrence | Mapping[str, Any]]) -> Listing:
    """Read occurrences. Raises `InvalidRecurrence` for what cannot be iterated, `UnknownRecurrence` for more than 1000."""
    if not isinstance(occurrences, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidRecurrence(f"occurrences is {shown(occurrences)}: give a list")
    given = list(islice(occurrences, _MOST_READ + 1))
    if len(given) > _MOST_READ:
        raise UnknownRecurrence(
            f"{_PROVIDER} lists more than {_MOST_READ} occurrences; its documents say {MOST_LISTED}"
        )
    found: list[Listed] = []
    notes: list[Note] = []
    unreadable: list[UnknownRecurrence] = []
    for occurrence in given:
        try:
            fields = Fields.of(occurrence, _PROVIDER)
            found.append(_listed(fields))
            notes += fields.notes
        except UnknownRecurrence as error:
            unreadable.append(error)
    entries = tuple(sorted(found, key=lambda one: one.start))
    notes += _twice(entries)
    one_of_each = {note.code: note for note in reversed(notes)}
    return Listing(entries, len(given) != MOST_LISTED, tuple(one_of_each.values())[::-1], tuple(unreadable))


def _listed(fields: Fields) -> Listed:
    original = _from_id(fields.values.get("occurrence_id"))
    start = fields.moment("start_time") or original
    if start is None:
        fields.unknown("an occurrence has no start_time, and its occurrence_id is no time in milliseconds")
    status = fields.values.get("status")
    name = status.strip().lower() if isinstance(status, str) else status
    if name not in (None, "", *_STATUSES):
        fields.note("occurrence_status_unknown", f"the occurrence on {start.isoformat()} is {shown(status)}: kept")
    return Listed(start, original or start, name == _DELETED)


def _from_id(value: object) -> datetime | None:
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        return None
    text = value if isinstance(value, str) else str(value) if 0 <= value < _MOST_MILLISECONDS else ""
    return _EPOCH + timedelta(seconds=int(text) // 1000) if _MILLISECONDS.fullmatch(text) else None


def _twice(entries: tuple[Listed, ...]) -> Iterable[Note]:
    taking_place = [one.start for one in entries if not one.deleted]
    for start, other in pairwise(taking_place):
        if start == other:
            yield Note("occurrence_twice", f"{start.isoformat()} is listed more than once: read as one occurrence")
