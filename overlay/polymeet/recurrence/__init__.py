"""One recurrence rule with the same meaning on every provider.

    Series        a start, a time zone, a duration and a rule        to_zoom, to_pyas, to_graph, to_google, to_connectycube
    Recurrence    the rule; NDay and Weekday are its days            from_zoom, from_pyas, from_graph, from_google
    RawRule       a rule outside of the model, for single meetings   verify    compares a series with what a provider lists

A mapping reports rewrites and losses; in strict mode it raises `NotRepresentable` unless the provider holds exactly the same
occurrences. Every error is an `InvalidRecurrence`. `NOTE_CODES` and `LOSS_CODES` explain the codes of findings.

    series = Series.from_rrule(
        "FREQ=MONTHLY;BYDAY=-1FR;COUNT=6",
        start=datetime(2027, 1, 29, 9),
        time_zone="Europe/Riga",
        duration=timedelta(hours=1),
    )
    payload = to_zoom(series).payload
"""

from ._dialects.connectycube import to_connectycube
from ._dialects.google import from_google, to_google
from ._dialects.graph import from_graph, to_graph
from ._dialects.pyas import from_pyas, to_pyas
from ._dialects.times import (
    MeetingTimes,
    connectycube_times,
    graph_times,
    pyas_event_times,
    pyas_meeting_times,
    zoom_times,
)
from ._dialects.zoom import from_zoom, to_zoom
from ._dialects.zoom_occurrences import Verification, verify
from ._errors import (
    AwareStart,
    CountWithUntil,
    InvalidCount,
    InvalidDateTime,
    InvalidDay,
    InvalidDuration,
    InvalidFrequency,
    InvalidInterval,
    InvalidMonth,
    InvalidMonthDay,
    InvalidRecurrence,
    InvalidRRule,
    InvalidSetPosition,
    InvalidSkip,
    NotRepresentable,
    StartNotInRule,
    SubSecond,
    TooManyMeetings,
    UnknownRecurrence,
    UnknownTimeZone,
    UnsupportedRRule,
    UntilBeforeStart,
)
from ._findings import LOSS_CODES, NOTE_CODES, Loss, MappingWarning, Note, Rewrite
from ._mapping.capabilities import GraphLimits, ZoomLimits
from ._mapping.meetings import Mapped, Mode, PlannedMeeting
from ._mapping.raw_rule import RawRule
from ._rule.days import NDay, Weekday
from ._rule.recurrence import Frequency, Recurrence, Skip
from ._rule.series import Series, exact_rewrites

__all__ = (
    "AwareStart",
    "CountWithUntil",
    "Frequency",
    "GraphLimits",
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
    "LOSS_CODES",
    "Loss",
    "Mapped",
    "MappingWarning",
    "MeetingTimes",
    "Mode",
    "NDay",
    "NOTE_CODES",
    "NotRepresentable",
    "Note",
    "PlannedMeeting",
    "RawRule",
    "Recurrence",
    "Rewrite",
    "Series",
    "Skip",
    "StartNotInRule",
    "SubSecond",
    "TooManyMeetings",
    "UnknownRecurrence",
    "UnknownTimeZone",
    "UnsupportedRRule",
    "UntilBeforeStart",
    "Verification",
    "Weekday",
    "ZoomLimits",
    "connectycube_times",
    "exact_rewrites",
    "from_google",
    "from_graph",
    "from_pyas",
    "from_zoom",
    "graph_times",
    "pyas_event_times",
    "pyas_meeting_times",
    "to_connectycube",
    "to_google",
    "to_graph",
    "to_pyas",
    "to_zoom",
    "verify",
    "zoom_times",
)
