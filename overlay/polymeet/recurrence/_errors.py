"""Errors of a recurrence: every one is an `InvalidRequest`, so also a `ValueError`, and nothing was sent.

InvalidRecurrence
  + InvalidFrequency     not daily, weekly, monthly or yearly
  + InvalidInterval      not a whole number of at least 1
  + InvalidCount         not a whole number of at least 1
  + CountWithUntil       both ends at once
  + InvalidDay           no weekday, an ordinal out of range, or ordinals where the frequency has none
  + InvalidMonthDay      not 1 to 31 or -1 to -31, or month days in a weekly rule
  + InvalidMonth         not 1 to 12, or months outside a yearly rule
  + InvalidSetPosition   not 1 to 366 or -1 to -366, or nothing to pick from
  + InvalidSkip          no such way to treat days that a month lacks, or not for this rule
  + InvalidDateTime      not a date-time where one is needed
  |   + AwareStart         it has an offset; a local date-time has none
  |   + SubSecond          it has a fraction of a second
  + InvalidDuration      not a whole, positive number of seconds
  + UntilBeforeStart     the end lies before the start
  + StartNotInRule       the rule does not give the start; `first` is what it gives
  + UnknownTimeZone      no IANA time zone has this name
  + InvalidRRule         this is no RFC 5545 rule
  |   + UnsupportedRRule   it is one, outside of what `Recurrence` can say; `part` names the reason
  + NotRepresentable     a provider cannot hold exactly this; `losses` says what would be lost
  + TooManyMeetings      more single meetings than the caller allowed
  + UnknownRecurrence    a provider sent a recurrence that its documents do not know; `raw` is what it sent
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
    """Something about a recurrence is wrong, or cannot be done. Nothing was sent."""


class InvalidFrequency(InvalidRecurrence):
    """The frequency is not daily, weekly, monthly or yearly."""


class InvalidInterval(InvalidRecurrence):
    """The interval is not a whole number of at least 1."""


class InvalidCount(InvalidRecurrence):
    """The count is not a whole number of at least 1."""


class CountWithUntil(InvalidRecurrence):
    """A rule ends after a count or at a date, not both (RFC 5545, section 3.3.10)."""


class InvalidDay(InvalidRecurrence):
    """A day of the week is none, its ordinal is out of range, or ordinals stand where they have no meaning."""


class InvalidMonthDay(InvalidRecurrence):
    """A day of the month is out of range, or the rule is weekly."""


class InvalidMonth(InvalidRecurrence):
    """A month is out of range, or the rule is not yearly."""


class InvalidSetPosition(InvalidRecurrence):
    """A position in the set is out of range, or there is no set to pick from."""


class InvalidSkip(InvalidRecurrence):
    """There is no such way to treat days that a month lacks, or it has no meaning for this rule."""


class InvalidDateTime(InvalidRecurrence):
    """Something is not a date-time, or not one of the kind that is needed."""


class AwareStart(InvalidDateTime):
    """A date-time has an offset or a time zone. Local times have none here; the series names the zone."""


class SubSecond(InvalidDateTime):
    """A date-time has a fraction of a second."""


class InvalidDuration(InvalidRecurrence):
    """A duration is not a whole, positive number of seconds."""


class UntilBeforeStart(InvalidRecurrence):
    """The rule ends before the series starts."""


class StartNotInRule(InvalidRecurrence):
    """The start is not an occurrence of the rule. RFC 5545 leaves undefined what such a series means, and engines differ.

    `Series.aligned()` makes the series that starts at `first`.
    """

    def __init__(self, message: str, *, first: datetime | None = None) -> None:
        super().__init__(message)
        self.first = first
        """The rule's first occurrence after the start, local; None if it has none."""


class UnknownTimeZone(InvalidRecurrence):
    """No IANA time zone has this name. Offsets are not zones: they do not say when clocks change."""


class InvalidRRule(InvalidRecurrence):
    """A text is not a recurrence rule as RFC 5545 describes it."""


class UnsupportedRRule(InvalidRRule):
    """A rule says something that `Recurrence` cannot say. `RawRule` can list it, and make single meetings of it."""

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
        """The reasons, and which occurrences would be missing or too many."""


class TooManyMeetings(InvalidRecurrence):
    """A series has more occurrences than the caller, or the provider, allows single meetings."""


class UnknownRecurrence(InvalidRecurrence):
    """A provider sent a recurrence of a kind that its documents do not name."""

    def __init__(self, message: str, *, raw: Any = None) -> None:
        super().__init__(message)
        self.raw = raw
        """The recurrence as the provider sent it."""
