"""Fitting: choice of the series, among all readings of a recurrence, that agrees best with the occurrences that Zoom lists with it.

By default Zoom lists future occurrences. Before the first listed occurrence only the rule is known, between the listed ones the list
counts, and after the last one of a complete list there are none. All times are compared as local times of the series.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from attrs import define

from .._errors import InvalidRecurrence
from .._findings import Note
from .._mapping.readings import most_likely
from .._rule.expansion import expand
from .._rule.recurrence import ONCE
from .._rule.series import Series
from .._rule.zones import local_start
from .zoom_occurrences import MOST_LISTED, OccurrenceList

__all__ = ("fitted", "of_listed")

_FARTHEST: Final = 5000
"""Largest number of occurrences of a rule expanded to reach the last listed one: daily for 13 years."""


@define(frozen=True)
class _Entry:
    """One listed occurrence, in local time."""

    start: datetime
    original: datetime
    deleted: bool


class _List:
    """The list in local time of a series, and its extent."""

    def __init__(self, listing: OccurrenceList, series: Series) -> None:
        def local(moment: datetime) -> datetime:
            return local_start(moment, series.start, series.zone)

        self.whole = listing.whole
        self.entries = [_Entry(local(one.start), local(one.original), one.deleted) for one in listing.entries]
        self.known = {when for one in self.entries for when in (one.start, one.original)}
        self.first, self.last = min(self.known), max(self.known)
        self.taking_place = {one.start for one in self.entries if not one.deleted}
        self.number = len({(one.start, one.original) for one in self.entries})


@define(frozen=True)
class _Fit:
    """Comparison of a series with the list."""

    series: Series
    given: tuple[datetime, ...]
    """Starts of its rule up to the last listed occurrence."""
    beyond: int
    """Number of starts after a complete list, at most the maximum of a list."""
    later: datetime | None
    """First start, before the end of the rule, after a list that Zoom may have truncated."""
    listed: _List

    @classmethod
    def of(cls, series: Series, listed: _List) -> "_Fit":
        """Compare a series with the list. Raises `InvalidRecurrence` if they are too far apart."""
        given: list[datetime] = []
        beyond, later = 0, None
        for start in expand(series.rule, series.start):
            if start <= listed.last:
                if len(given) == _FARTHEST:
                    raise InvalidRecurrence(
                        f"Zoom lists an occurrence on {listed.last.isoformat()}, more than {_FARTHEST} after the start"
                    )
                given.append(start)
                continue
            if not series.rule.bounded or beyond == MOST_LISTED:
                break
            if not listed.whole:
                later = start
                break
            beyond += 1
        return cls(series, tuple(given), beyond, later, listed)

    @property
    def earlier(self) -> tuple[datetime, ...]:
        """Starts of the rule before the first listed occurrence."""
        return tuple(start for start in self.given if start < self.listed.first)

    @property
    def too_early(self) -> tuple[datetime, ...]:
        """Number of earlier starts that the rule's count does not allow in addition to the listed ones."""
        count = self.series.rule.count
        room = 0 if count is None else max(0, count - self.listed.number)
        return () if count is None else self.earlier[: max(0, len(self.earlier) - room)]

    @property
    def disagreements(self) -> int:
        """Number of listed occurrences that are not starts of the rule, and of starts that are missing in the list.

        A deleted occurrence counts in favour of a series too, because it was one of its starts.
        """
        given = set(self.given)
        strange = sum(1 for one in self.listed.entries if one.start not in given and one.original not in given)
        unlisted = sum(1 for start in self.given if start >= self.listed.first and start not in self.listed.known)
        return strange + unlisted + self.beyond + len(self.too_early)

    def result(self) -> Series:
        """Return the series with the end, and the excluded and added dates, of the list."""
        series = self._cut() if self.beyond else self.series
        taking_place = self.listed.taking_place
        missing = {start for start in self.given if start >= self.listed.first and start not in taking_place}
        excluded = missing.union(self.too_early)
        if self.beyond and not self.given:
            excluded.add(series.start)
        added = taking_place.difference(self.given)
        notes = tuple(self._notes())
        return series.replace(excluded=excluded, added=added, notes=notes) if excluded or added or notes else series

    def _cut(self) -> Series:
        """Return the rule with its end at its last start up to the last listed occurrence, but not before its first one."""
        rule = self.series.rule
        if rule.count is not None or not self.given:
            return self.series.replace(rule=rule.replace(count=max(1, len(self.given)), until=None))
        return self.series.replace(rule=rule.replace(until=self.given[-1]))

    def _notes(self) -> Iterable[Note]:
        first = self.listed.first.isoformat()
        if too_early := self.too_early:
            count, listed = self.series.rule.count, self.listed.number
            message = (
                f"the rule also gives {_dates(too_early)}, but {listed} of {count} are listed from {first} on: left out"
            )
            yield Note("start_not_listed", message)
        if earlier := self.earlier[len(too_early) :]:
            message = f"the list begins with {first}: {_dates(earlier)} by the rule alone, taken to have taken place"
            yield Note("earlier_not_listed", message)
        if self.beyond:
            message = (
                f"the list ends with {self.listed.last.isoformat()}, the rule goes on: what is not listed is left out"
            )
            yield Note("list_ends_early", message)
        if self.later:
            message = (
                f"{MOST_LISTED} are listed, as many as Zoom lists at most: what comes from {self.later.isoformat()} on is by the rule "
                "alone, taken to take place"
            )
            yield Note("later_not_listed", message)


def fitted(candidates: Sequence[Series], listing: OccurrenceList) -> Series:
    """Return the candidate that differs least from the list, the first of equals, with the exceptions of the list.

    Its notes have the ambiguities that remain, and whether other candidates agree equally well and have other occurrences.
    """
    if not listing.entries:
        return most_likely(candidates)
    listed = _List(listing, candidates[0])
    fits = [_Fit.of(series, listed) for series in candidates]
    least = min(fit.disagreements for fit in fits)
    results = [fit.result() for fit in fits if fit.disagreements == least]
    return most_likely(results)


def of_listed(once: Series, listing: OccurrenceList) -> Series:
    """Return the series of the listed occurrences, without a rule; *once* is the meeting without its list."""
    starts = sorted(_List(listing, once).taking_place)
    if starts == [once.start]:
        return once
    more = "" if listing.whole else "; there may be more of them"
    message = (
        f"the meeting does not say how it recurs: what is listed is taken one by one, {len(starts)} occurrences{more}"
    )
    notes = (Note("listed_only", message),)
    if not starts:
        return once.replace(excluded={once.start}, notes=notes)
    return once.replace(start=starts[0], rule=ONCE, added=starts[1:], notes=notes)


def _dates(starts: Sequence[datetime]) -> str:
    head = ", ".join(start.isoformat() for start in starts[:3])
    return head if len(starts) <= 3 else f"{head} and {len(starts) - 3} more"
