"""ConnectyCube: a series as single meetings, because it has no recurrence.

Each has its times in unix seconds and its own UTC offset, which differs between summer and winter.
"""

from datetime import datetime
from itertools import islice
from typing import Final

from ..._providers import PROVIDERS
from .._findings import MappingWarning
from .._mapping.meetings import Mapped, Mode, check_options, single_meetings, warnings_for
from .._rule.series import Series
from .times import MeetingTimes, connectycube_times

__all__ = ("PROVIDER", "to_connectycube")

PROVIDER: Final = PROVIDERS["connectycube"].name


def to_connectycube(
    series: Series, *, mode: Mode = "strict", horizon: datetime | None = None, max_meetings: int = 60
) -> Mapped[tuple[MeetingTimes, ...]]:
    """Map a series to the times of single meetings, one per occurrence; `meetings` has the same ones, in the same order.

    All modes are the same: the list is exact up to the end of the series, or up to *horizon* (inclusive; local, or aware), and a
    warning has the place where it was cut. Raises `NotRepresentable` for a series without an end if *horizon* is None, and
    `TooManyMeetings` above *max_meetings*.
    """
    check_options(series, mode, max_meetings)
    meetings = single_meetings(series, provider=PROVIDER, horizon=horizon, max_meetings=max_meetings)
    warnings = warnings_for(series)
    if next(islice(series.occurrences(), len(meetings), None), None) is not None and horizon is not None:
        message = f"the series goes on after {horizon.isoformat()}; {len(meetings)} meetings are listed"
        warnings += (MappingWarning("cut_at_horizon", message),)
    return Mapped(payload=tuple(map(connectycube_times, meetings)), meetings=meetings, warnings=warnings)
