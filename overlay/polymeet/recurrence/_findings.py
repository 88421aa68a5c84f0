"""Findings about a series, each with a stable code: notes from reading, and rewrites, losses and warnings from mapping."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final, Literal

from attrs import define

__all__ = ("LOSS_CODES", "NOTE_CODES", "Certainty", "Loss", "MappingWarning", "Note", "Rewrite")

Certainty = Literal["certain", "provider_undocumented"]

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
"""Every code of a `Note`, and its meaning."""

LOSS_CODES: Final[Mapping[str, str]] = {
    "added_needs_second_meeting": "dates beside the rule need meetings of their own",
    "daily_on_some_days": "a daily rule with an interval cannot be held to some days",
    "day_and_month_day": "days of the week and days of the month cannot narrow each other",
    "end_undocumented": "the provider does not say whether the end belongs to the series, and the last start is the last second of its day",
    "every_weekday_of_period": "all such days of every other month or year have no pattern",
    "excluded_needs_second_step": "occurrences can only be deleted one by one after the series was created",
    "graph_clamps_short_months": "Graph takes the last day of a month that is too short",
    "index_out_of_range": "only the first, second, third, fourth and last can be told",
    "interval_out_of_range": "the interval is larger than the provider allows",
    "last_day_of_month": "the last day of a month has no pattern",
    "month_day_set_position": "positions in a set of month days have no pattern",
    "monthly_week_out_of_range": "only weeks 1 to 4 and the last one can be told",
    "more_than_60_occurrences": "there are more occurrences than the provider allows, usually 60",
    "more_than_999_occurrences": "there are more occurrences than the calendar allows, usually 999",
    "negative_month_day": "days counted from the end of a month have no pattern",
    "no_horizon": "the series has no end and no horizon was given up to which to list it",
    "nth_of_weekday_set": "the nth of several days of the week has no pattern",
    "nth_weekday": "the nth weekday of a month has no pattern",
    "nth_weekday_of_year": "the nth weekday of a year has no pattern",
    "open_end_undocumented": "the provider does not say what a series without an end is: it may be one meeting",
    "several_month_days": "there is a pattern for one day of the month only",
    "several_months": "there is a pattern for one month of the year only",
    "several_nth_weekdays": "there is a pattern for one nth weekday only",
    "several_set_positions": "there is a pattern for one position only",
    "short_month_undocumented": "the provider does not say what a month without this day does",
    "skip_undocumented": "the provider does not document SKIP (RFC 7529), which moves a day that a month lacks",
    "week_start_undocumented": "the provider does not say on which day the weeks begin that the interval counts",
}
"""Every code of a `Loss`, and its meaning."""


@define(frozen=True)
class Note:
    """One assumption of a `from_*` or a `read_series` about data that was missing, contradictory or ambiguous."""

    code: str
    """Stable name of the assumption; `NOTE_CODES` explains each."""
    message: str
    """The value found, and its interpretation."""

    def __str__(self) -> str:
        return self.message


@define(frozen=True)
class Rewrite:
    """A rule that was replaced by another one with the same occurrences."""

    code: str
    """Stable name of the rewrite."""
    before: str
    """The original part of the rule, in the syntax of RFC 5545."""
    after: str


@define(frozen=True, kw_only=True)
class Loss:
    """One reason why a provider cannot hold a series, and the difference between the plan and the series.

    `missing` and `extra` are the first ten local starts that the plan of the mapping lacks, or has in addition to the series or twice.
    All losses of one mapping have the same plan, and so the same difference. If the provider's documents are ambiguous, the difference
    is everything that any of the possible readings loses or adds.
    """

    code: str
    """Stable name of the reason; `LOSS_CODES` explains each."""
    field: str
    """Field of the rule or of the series, such as `by_month_day`."""
    wanted: str
    sent: str | None
    """The plan of lossy mode; None if it has nothing to send."""
    missing: tuple[datetime, ...] = ()
    extra: tuple[datetime, ...] = ()
    missing_total: int | None = 0
    """Number of them; None: without end, or too many to count."""
    extra_total: int | None = 0
    certainty: Certainty = "certain"


@define(frozen=True)
class MappingWarning:
    """Warning about a series that is held exactly."""

    code: str
    message: str
