"""One recurrence rule that means the same on every provider.

    Series        a start, a time zone, a duration and a rule        to_zoom, to_pyas, to_graph, to_google, to_connectycube
    Recurrence    the rule; NDay and Weekday are its days            from_zoom, from_pyas, from_graph, from_google
    RawRule       one outside of the model, for single meetings      verify    whether a provider did what it was asked

A mapping says what it rewrote and what would be lost; in strict mode it raises `NotRepresentable` unless the provider holds exactly
the same occurrences. `polymeet.recurrence.errors` lists what can be wrong.

    series = Series.from_rrule(
        "FREQ=MONTHLY;BYDAY=-1FR;COUNT=6",
        start=datetime(2027, 1, 29, 9),
        time_zone="Europe/Riga",
        duration=timedelta(hours=1),
    )
    payload = to_zoom(series).payload
"""

from typing import TYPE_CHECKING

from polymeet_runtime import lazy_attributes

from .errors import (
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
from .notes import Note
from .rule import Frequency, NDay, Recurrence, Skip
from .series import Series
from .weekday import Weekday

if TYPE_CHECKING:
    from .connectycube import MeetingTimes as MeetingTimes
    from .connectycube import connectycube_times as connectycube_times
    from .connectycube import to_connectycube as to_connectycube
    from .google import from_google as from_google
    from .google import to_google as to_google
    from .graph import from_graph as from_graph
    from .graph import to_graph as to_graph
    from .limits import GraphLimits as GraphLimits
    from .limits import ZoomLimits as ZoomLimits
    from .mapped import Loss as Loss
    from .mapped import Mapped as Mapped
    from .mapped import MappingWarning as MappingWarning
    from .mapped import Mode as Mode
    from .mapped import PlannedMeeting as PlannedMeeting
    from .pyas import from_pyas as from_pyas
    from .pyas import to_pyas as to_pyas
    from .raw import RawRule as RawRule
    from .rewrites import Rewrite as Rewrite
    from .rewrites import exact_rewrites as exact_rewrites
    from .starts import graph_times as graph_times
    from .starts import pyas_event_times as pyas_event_times
    from .starts import pyas_meeting_times as pyas_meeting_times
    from .starts import zoom_times as zoom_times
    from .verification import Verification as Verification
    from .verification import verify as verify
    from .zoom import from_zoom as from_zoom
    from .zoom import to_zoom as to_zoom

_MODULES = {
    "GraphLimits": "limits",
    "Loss": "mapped",
    "Mapped": "mapped",
    "MappingWarning": "mapped",
    "MeetingTimes": "connectycube",
    "Mode": "mapped",
    "PlannedMeeting": "mapped",
    "RawRule": "raw",
    "Rewrite": "rewrites",
    "Verification": "verification",
    "ZoomLimits": "limits",
    "connectycube_times": "connectycube",
    "exact_rewrites": "rewrites",
    "from_google": "google",
    "from_graph": "graph",
    "from_pyas": "pyas",
    "from_zoom": "zoom",
    "graph_times": "starts",
    "pyas_event_times": "starts",
    "pyas_meeting_times": "starts",
    "to_connectycube": "connectycube",
    "to_google": "google",
    "to_graph": "graph",
    "to_pyas": "pyas",
    "to_zoom": "zoom",
    "verify": "verification",
    "zoom_times": "starts",
}

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
    "Loss",
    "Mapped",
    "MappingWarning",
    "MeetingTimes",
    "Mode",
    "NDay",
    "Note",
    "NotRepresentable",
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


if not TYPE_CHECKING:  # so that type checkers tell of a name that does not exist
    __getattr__ = lazy_attributes(__name__, _MODULES)


def __dir__() -> list[str]:
    return sorted(__all__)
