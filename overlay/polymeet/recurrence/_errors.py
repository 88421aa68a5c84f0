"""Errors of a recurrence: every one is an `InvalidRequest`, so also a `ValueError`, and nothing was sent.

InvalidRecurrence
  + InvalidFrequency     not daily, weekly, monthly or yearly
  + InvalidInterval      not a whole number of at least 1
  + InvalidCount         not a whole number of at least 1
  + CountWithUntil       both ends at once
  + InvalidDay           not a weekday, an ordinal out of range, or ordinals where the frequency has none
  + InvalidMonthDay      not 1 to 31 or -1 to -31, or month days in a weekly rule
  + InvalidMonth         not 1 to 12, or months outside a yearly rule
  + InvalidSetPosition   not 1 to 366 or -1 to -366, or there is no set to pick from
  + InvalidSkip          an unknown treatment of days that a month lacks, or not allowed for this rule
  + InvalidDateTime      not a date-time where one is needed
  |   + AwareStart         it has an offset; a local date-time has none
  |   + SubSecond          it has a fraction of a second
  + InvalidDuration      not a whole, positive number of seconds
  + UntilBeforeStart     the end lies before the start
  + StartNotInRule       the start is not an occurrence of the rule; `first` is the next one
  + UnknownTimeZone      no IANA time zone has this name
  + InvalidRRule         not a rule of RFC 5545
  |   + UnsupportedRRule   a rule that `Recurrence` cannot express; `part` is the reason
  + NotRepresentable     a provider cannot hold exactly this series; `losses` has the reasons
  + TooManyMeetings      more single meetings than allowed
  + UnknownRecurrence    a provider sent a recurrence that is not in its documents; `raw` has it
"""

from datetime import datetime
from typing import Any

from ..errors import InvalidRequest
from ._findings import Loss

__all__ = (
    "AwareStart",
    "CountWithUntil",
    "InvalidCount",
    "InvalidDateTime",
    "InvalidDay",
    "InvalidDuration",
    "InvalidFrequency",
    "InvalidInterval",
    "InvalidMonth",
    "InvalidMonthDay",
    "InvalidRRule",
    "InvalidRecurrence",
    "InvalidSetPosition",
    "InvalidSkip",
    "NotRepresentable",
    "StartNotInRule",
    "SubSecond",
    "TooManyMeetings",
    "UnknownRecurrence",
    "UnknownTimeZone",
    "UnsupportedRRule",
    "UntilBeforeStart",
)


class InvalidRecurrence(InvalidRequest):
    """A recurrence is invalid or not supported. Nothing was sent."""


class InvalidFrequency(InvalidRecurrence):
    """The frequency is not daily, weekly, monthly or yearly."""


class InvalidInterval(InvalidRecurrence):
    """The interval is not a whole number of at least 1."""


class InvalidCount(InvalidRecurrence):
    """The count is not a whole number of at least 1."""


class CountWithUntil(InvalidRecurrence):
    """The rule has both a count and an end date (RFC 5545, section 3.3.10, allows one of them)."""


class InvalidDay(InvalidRecurrence):
    """A day of the week is invalid, its ordinal is out of range, or the rule does not allow ordinals."""


class InvalidMonthDay(InvalidRecurrence):
    """A day of the month is out of range, or the rule is weekly."""


class InvalidMonth(InvalidRecurrence):
    """A month is out of range, or the rule is not yearly."""


class InvalidSetPosition(InvalidRecurrence):
    """A position in the set is out of range, or there is no set to pick from."""


class InvalidSkip(InvalidRecurrence):
    """The treatment of days that a month lacks is unknown, or not allowed for this rule."""


class InvalidDateTime(InvalidRecurrence):
    """A value is not a date-time, or not of the required kind."""


class AwareStart(InvalidDateTime):
    """A date-time has an offset or a time zone. Local times must have none; the series has the zone."""


class SubSecond(InvalidDateTime):
    """A date-time has a fraction of a second."""


class InvalidDuration(InvalidRecurrence):
    """A duration is not a whole, positive number of seconds."""


class UntilBeforeStart(InvalidRecurrence):
    """The rule ends before the series starts."""


class StartNotInRule(InvalidRecurrence):
    """The start is not an occurrence of the rule. RFC 5545 leaves the meaning of such a series undefined, and calendars differ.

    `Series.aligned()` makes the series that starts at `first`.
    """

    def __init__(self, message: str, *, first: datetime | None = None) -> None:
        super().__init__(message)
        self.first = first
        """The rule's first occurrence after the start, local; None if it has none."""


class UnknownTimeZone(InvalidRecurrence):
    """No IANA time zone has this name. Offsets are not zones: they have no clock changes."""


class InvalidRRule(InvalidRecurrence):
    """A text is not a recurrence rule of RFC 5545."""


class UnsupportedRRule(InvalidRRule):
    """A rule that `Recurrence` cannot express. `RawRule` can list its occurrences, and make single meetings of them."""

    def __init__(self, message: str, *, part: str = "") -> None:
        super().__init__(message)
        self.part = part
        """The part of the rule that is the reason, for example `BYWEEKNO`."""


class NotRepresentable(InvalidRecurrence):
    """A provider cannot hold exactly the occurrences of a series."""

    def __init__(self, message: str, *, provider: str = "", losses: tuple[Loss, ...] = ()) -> None:
        super().__init__(message)
        self.provider = provider
        self.losses = losses
        """The reasons, and the occurrences that would be missing or extra."""


class TooManyMeetings(InvalidRecurrence):
    """A series has more occurrences than single meetings are allowed, by the caller or the provider."""


class UnknownRecurrence(InvalidRecurrence):
    """A provider sent a recurrence that is not in its documents."""

    def __init__(self, message: str, *, raw: Any = None) -> None:
        super().__init__(message)
        self.raw = raw
        """The recurrence as the provider sent it."""
