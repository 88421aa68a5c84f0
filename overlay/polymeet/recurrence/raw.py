"""Rules that are outside of the model, for listing when they occur."""

from collections.abc import Iterator
from datetime import datetime, time
from typing import Final

from attrs import define

from .errors import InvalidRRule, UnsupportedRRule
from .rrule_text import NUMBER_LISTS, day_entries, lines, moment, moment_text, numbers, parts
from .rule import local_time
from .zones import time_zone as zone_of

__all__ = ("RawRule",)

_TOO_OFTEN: Final = ("SECONDLY", "MINUTELY")
_LAST_SECOND: Final = time(23, 59, 59)


@define(frozen=True)
class RawRule:
    """A rule of RFC 5545 that `Recurrence` may be unable to say (`BYYEARDAY`, `BYWEEKNO`, `FREQ=HOURLY` and so on).

    It can only be expanded, by python-dateutil. Raises `InvalidRRule` when the text is no rule, and `UnsupportedRRule` for what
    python-dateutil is known to get wrong or would not end on: `FREQ=SECONDLY` and `MINUTELY`, `BYSETPOS` in weekly rules, and days
    with ordinals beside days without.
    """

    text: str

    def __attrs_post_init__(self) -> None:
        found = self._parts()
        for name in NUMBER_LISTS:
            numbers(name, found)
        ordinals = {nth is None for _, nth in day_entries(found)}
        refused = {
            "FREQ": found["FREQ"] in _TOO_OFTEN,
            "BYSETPOS": "BYSETPOS" in found and found["FREQ"] == "WEEKLY",
            "BYDAY": len(ordinals) > 1,
            "RSCALE": found.get("RSCALE", "GREGORIAN") != "GREGORIAN",
            "SKIP": found.get("SKIP", "OMIT") != "OMIT",
        }
        for name, refuse in refused.items():
            if refuse:
                raise UnsupportedRRule(f"{name}={found[name]} in the rule {self.text!r} cannot be expanded", part=name)

    def local_starts(self, start: datetime, *, time_zone: str | None = None) -> Iterator[datetime]:
        """Yield the local starts that the rule gives from `start` on, without end if it has none.

        An `UNTIL` in UTC needs the time zone of the start. Raises `InvalidRRule` where that is missing, or where the parts of the
        rule contradict each other.
        """
        from dateutil.rrule import rrulestr

        local = local_time(start, "start")
        # Without WKST, dateutil takes the process-wide calendar.firstweekday().
        found = {"WKST": "MO"} | {
            name: value for name, value in self._parts().items() if name not in ("RSCALE", "SKIP")
        }
        if "UNTIL" in found:
            found["UNTIL"] = moment_text(_until(found["UNTIL"], time_zone))
        try:
            yield from rrulestr(";".join(f"{name}={value}" for name, value in found.items()), dtstart=local)
        except (ValueError, IndexError) as error:
            raise InvalidRRule(f"the rule {self.text!r} cannot be expanded: {error}") from None

    def _parts(self) -> dict[str, str]:
        rules = [line.value for line in lines(self.text) if line.name == "RRULE"]
        if len(rules) != 1:
            raise InvalidRRule(f"{self.text!r} has {len(rules)} rules: give one")
        return parts(rules[0])


def _until(value: str, time_zone: str | None) -> datetime:
    until = moment(value, "UNTIL")
    if not isinstance(until, datetime):
        return datetime.combine(until, _LAST_SECOND)
    if until.tzinfo is None:
        return until
    if time_zone is None:
        raise InvalidRRule(f"UNTIL is {value}, in UTC: give the time zone of the start")
    return until.astimezone(zone_of(time_zone)).replace(tzinfo=None)
