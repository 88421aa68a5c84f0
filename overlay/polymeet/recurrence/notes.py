"""What was assumed when a series was read, by stable code."""

from collections.abc import Mapping
from typing import Final

from attrs import define

__all__ = ("NOTE_CODES", "Note")

NOTE_CODES: Final[Mapping[str, str]] = {
    "both_ends": "a number of occurrences and an end date were there, and the date was taken",
    "calendars_differ": "calendars read this rule in different ways; the table of RFC 5545, section 3.3.10, was followed",
    "date_without_time": "an EXDATE or RDATE is a date, and was read as the occurrence of that day",
    "default_taken": "a member was left out, blank or a filler, and what stands for it was taken",
    "earlier_not_listed": "occurrences before the first listed one were taken from the rule",
    "end_without_time": "the end is a date, and was read as the whole of that day",
    "excluded_not_in_rule": "excluded dates are no occurrences, and change nothing",
    "fraction_left_out": "a time has a fraction of a second, which was left out",
    "later_not_listed": "occurrences after the last one of a full list were taken from the rule",
    "list_ends_early": "the rule goes on after the last listed occurrence, and the series was ended with it",
    "listed_only": "there is no rule, and the listed occurrences were taken one by one",
    "meeting_type_unknown": "the type of the meeting does not say whether it recurs",
    "member_left_out": "a member that does not belong to the type, or is half of a pair, was left out",
    "occurrence_status_unknown": "a listed occurrence is neither available nor deleted, and was kept",
    "occurrence_twice": "several listed occurrences start at the same moment, and were read as one",
    "offset_contradicts_zone": "the offset from UTC is not that of the time zone, which was taken",
    "offset_left_out": "a time has no offset from UTC, and was read as the message says",
    "reading_undocumented": "the provider's documents leave open what this means, and one reading was taken",
    "same_moment_twice": "clocks skip the time of an occurrence, so that it is at the moment of another one",
    "start_from_list": "the meeting has no start, and the first listed occurrence was taken",
    "start_moved": "the rule does not give the start, which was moved to the first day that fits",
    "start_not_listed": "the list leaves no room for the rule's first occurrences, which were left out",
    "zone_name": "the time zone had another name than IANA's",
    "zone_unknown": "the time zone has a name that nobody knows, and another one was taken",
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
