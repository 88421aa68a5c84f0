"""Rules outside of the model, to list their occurrences and to make single meetings of them."""

from collections.abc import Iterator, Mapping
from datetime import MAXYEAR, MINYEAR, datetime, time, timedelta
from typing import Final

from attrs import define

from .._errors import InvalidRRule, UnsupportedRRule
from .._rule.recurrence import ONCE, local_time
from .._rule.rrule_text import NUMBER_LISTS, day_entries, lines, moment, moment_text, numbers, parts
from .._rule.series import Series
from .._rule.zones import time_zone as zone_of
from .meetings import check_max_meetings, limited

__all__ = ("RawRule",)

_TOO_OFTEN: Final = ("SECONDLY", "MINUTELY")
_LAST_SECOND: Final = time(23, 59, 59)
_LOOKED_AT: Final = 100
_YEARS_BEFORE_THE_CALENDAR_REPEATS: Final = 400


@define(frozen=True)
class RawRule:
    """A rule of RFC 5545 that `Recurrence` may not be able to express (`BYYEARDAY`, `BYWEEKNO`, `FREQ=HOURLY` and so on).

    It can be expanded, by python-dateutil, and mapped to single meetings.

    Raises `InvalidRRule` if the text is not a rule, and `UnsupportedRRule` for rules that python-dateutil gets wrong or does not finish:
    `FREQ=SECONDLY` and `MINUTELY`, `BYSETPOS` in weekly and hourly rules, and a mix of days with and without ordinals.
    """

    text: str

    def __attrs_post_init__(self) -> None:
        found = self._parts()
        for name in NUMBER_LISTS:
            numbers(name, found)
        ordinals = {nth is None for _, nth in day_entries(found)}
        refused = {
            "FREQ": found["FREQ"] in _TOO_OFTEN,
            "BYSETPOS": "BYSETPOS" in found and found["FREQ"] in ("WEEKLY", "HOURLY"),
            "BYDAY": len(ordinals) > 1,
            "RSCALE": found.get("RSCALE", "GREGORIAN") != "GREGORIAN",
            "SKIP": found.get("SKIP", "OMIT") != "OMIT",
        }
        for name, refuse in refused.items():
            if refuse:
                raise UnsupportedRRule(f"{name}={found[name]} in the rule {self.text!r} cannot be expanded", part=name)

    def local_starts(self, start: datetime, *, time_zone: str | None = None) -> Iterator[datetime]:
        """Yield the local starts of the rule from `start` on, without end if it has none.

        An `UNTIL` in UTC needs the time zone of the start. Raises `InvalidRRule` if that is missing, if the parts of the rule
        contradict each other, and if it has no occurrence in 100 years from `start` on.
        """
        local = local_time(start, "start")
        # Without WKST, dateutil takes the process-wide calendar.firstweekday().
        found = {"WKST": "MO"} | {
            name: value for name, value in self._parts().items() if name not in ("RSCALE", "SKIP")
        }
        if "UNTIL" in found:
            found["UNTIL"] = moment_text(_until(found["UNTIL"], time_zone))
        try:
            first = next(_before_the_last_year(found, local), None)
            yield from _by_dateutil(found, local) if first else ()
        except (ValueError, IndexError, OverflowError) as error:
            raise InvalidRRule(f"the rule {self.text!r} cannot be expanded: {error}") from None
        if first is None:
            raise InvalidRRule(f"the rule {self.text!r} gives nothing for {_LOOKED_AT} years from {local.date()} on")

    def materialise(
        self,
        start: datetime,
        *,
        time_zone: str,
        duration: timedelta,
        horizon: datetime | None = None,
        max_meetings: int = 60,
    ) -> Series:
        """Return the starts of the rule from `start` on as a series of dates, which every provider can hold as single meetings.

        For the `to_...` functions with `mode="materialise"`. It ends at *horizon*, inclusive: a local time, or an aware one, which is
        an instant. Raises `NotRepresentable` for a rule without an end if *horizon* is None, `TooManyMeetings` above *max_meetings*,
        `InvalidRRule` for meetings more than 100 years away, and the errors of `local_starts` and `Series`.
        """
        check_max_meetings(max_meetings)
        found = self._parts()
        starts = limited(
            self._for_100_years(self.local_starts(start, time_zone=time_zone), start),
            bounded="COUNT" in found or "UNTIL" in found,
            zone=zone_of(time_zone),
            provider=self.text,
            horizon=horizon,
            max_meetings=max_meetings,
        )
        if not starts:
            raise InvalidRRule(
                f"the rule {self.text!r} gives nothing from {start.isoformat()} to its end or the horizon"
            )
        return Series(starts[0], time_zone, duration, ONCE, added=frozenset(starts[1:]))

    def _for_100_years(self, starts: Iterator[datetime], start: datetime) -> Iterator[datetime]:
        for one in starts:
            if one.year > start.year + _LOOKED_AT:
                raise InvalidRRule(f"the rule {self.text!r} goes on after {_LOOKED_AT} years: give an earlier horizon")
            yield one

    def _parts(self) -> dict[str, str]:
        found = list(lines(self.text))
        rules = [line.value for line in found if line.name == "RRULE"]
        if len(rules) != 1:
            raise InvalidRRule(f"{self.text!r} has {len(rules)} rules: give one")
        if len(found) > 1:
            beside = ", ".join(line.name for line in found if line.name != "RRULE")
            raise InvalidRRule(
                f"{self.text!r} has {beside} beside the rule: give the rule alone; the series of materialise() takes such dates "
                "by replace(excluded=..., added=...)"
            )
        return parts(rules[0])


def _before_the_last_year(found: Mapping[str, str], start: datetime) -> Iterator[datetime]:
    """Yield the occurrences of the rule without its end, some of them 400 years later, when the calendar repeats.

    python-dateutil searches up to the year 9999, so in that time it soon ends.
    """
    cycles = max((MAXYEAR - _LOOKED_AT - start.year) // _YEARS_BEFORE_THE_CALENDAR_REPEATS, 0)
    endless = {name: value for name, value in found.items() if name not in ("COUNT", "UNTIL")}
    return _by_dateutil(endless, start.replace(year=start.year + cycles * _YEARS_BEFORE_THE_CALENDAR_REPEATS))


def _by_dateutil(found: Mapping[str, str], start: datetime) -> Iterator[datetime]:
    from dateutil.rrule import rrulestr  # for its cost: few programs need it

    return iter(rrulestr(";".join(f"{name}={value}" for name, value in found.items()), dtstart=start))


def _until(value: str, time_zone: str | None) -> datetime:
    until = moment(value, "UNTIL")
    if not isinstance(until, datetime):
        return datetime.combine(until, _LAST_SECOND)
    if until.tzinfo is None:
        return until
    if time_zone is None:
        raise InvalidRRule(f"UNTIL is {value}, in UTC: give the time zone of the start")
    zone = zone_of(time_zone)
    # In the first year and the last an offset may lead out of the calendar.
    return (until.astimezone(zone) if MINYEAR < until.year < MAXYEAR else until).replace(tzinfo=None)
