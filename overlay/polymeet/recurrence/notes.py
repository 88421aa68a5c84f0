"""What was assumed when a series was read, by stable code."""

from collections.abc import Mapping
from typing import Final

from attrs import define

__all__ = ("NOTE_CODES", "Note")

NOTE_CODES: Final[Mapping[str, str]] = {
    "calendars_differ": "calendars read this rule in different ways; the table of RFC 5545, section 3.3.10, was followed",
    "date_without_time": "an EXDATE or RDATE is a date, and was read as the occurrence of that day",
    "end_assumed": "the end did not say of what kind it is",
    "member_assumed": "a member that the recurrence needs was missing",
    "member_passed_over": "a member that this kind of recurrence does not use has a value",
    "same_moment_twice": "clocks skip the time of an occurrence, so that it is at the moment of another one",
    "start_moved": "the start is not in the rule, and the first occurrence was taken",
    "until_not_utc": "the end of a rule was a date, or had no time zone, where RFC 5545 wants UTC",
    "zone_assumed": "the time zone was not known, and another one was taken",
    "zone_name": "the time zone had another name than IANA's",
}
"""Every code a `Note` can have, and what it means."""


@define(frozen=True)
class Note:
    """One assumption of a `from_*` or a `read_series`: what the provider left out, contradicted or may mean otherwise."""

    code: str
    """Stable name of the assumption; `NOTE_CODES` explains each."""
    message: str
    """What was found, and how it was read."""

    def __str__(self) -> str:
        return self.message
