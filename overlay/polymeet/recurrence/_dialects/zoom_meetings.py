"""Reading a Zoom meeting as a series: one of Zoom itself, or of Pyas, which passes Zoom's fields on."""

from collections.abc import Mapping
from datetime import MINYEAR, datetime, timedelta
from typing import Any, Final

from polymeet_runtime import as_object

from ..._base.checks import is_number
from ...errors import InvalidRequest
from .._errors import UnknownRecurrence
from .._rule.series import Series, with_notes
from .._rule.zones import time_zone
from .fields import Fields, shown, zone_name
from .zoom import from_zoom
from .zoom_occurrences import PROVIDER, listed_occurrences

__all__ = ("RECURRING", "SINGLE", "read_zoom_meeting")

SINGLE, RECURRING = 2, 8
_NO_FIXED_TIME: Final = 3
_ONCE: Final = (1, SINGLE, 4, 10)
"""Instant, scheduled, with a personal id, and of screen sharing only."""
_DEFAULT_MINUTES: Final = 60
"""Zoom's own length of a meeting without one."""
_MEMBERS: Final = ("id", "type", "start_time", "timezone", "duration", "recurrence", "occurrences")
"""The members that are read. No others are kept in an error, because a meeting also has its password."""


def read_zoom_meeting(meeting: Mapping[str, Any], *, advice: str) -> Series:
    """Return the series of a meeting. *advice*: text of the error for a recurring meeting without its recurrence."""
    fields = Fields.of({name: meeting.get(name) for name in _MEMBERS}, PROVIDER)
    recurrence, occurrences = _recurrence(fields), fields.values["occurrences"] or ()
    _check_type(fields, recurs=recurrence is not None, listed=bool(occurrences), advice=advice)
    zone = zone_name(fields, "timezone")
    series = from_zoom(
        recurrence,
        start=_start(fields, zone, occurrences),
        time_zone=zone,
        duration=_duration(fields),
        occurrences=occurrences,
    )
    return with_notes(series, (*fields.notes, *series.notes))


def _recurrence(fields: Fields) -> Any:
    """Return the recurrence; None also for an empty object."""
    value = fields.values["recurrence"]
    found = as_object(value)
    return value if found is None or any(each is not None for each in found.values()) else None


def _check_type(fields: Fields, *, recurs: bool, listed: bool, advice: str) -> None:
    """Raise `InvalidRequest` if the type and the other members contradict each other."""
    kind = fields.number("type")
    meeting = f"meeting {fields.shown('id')}"
    if kind == _NO_FIXED_TIME:
        start = fields.values["start_time"]
        but = "" if start is None else f"; start_time is {shown(start)} all the same"
        raise InvalidRequest(f"{meeting} has no start: it has no fixed time (its type is {kind}){but}")
    if kind == RECURRING and not recurs and not listed:
        raise InvalidRequest(
            f"{meeting} recurs (its type is {kind}), but does not say how: it has no recurrence; {advice}"
        )
    if kind in _ONCE and recurs:
        raise UnknownRecurrence(
            f"{meeting} takes place once (its type is {kind}), and has a recurrence all the same; from_zoom() reads that one",
            raw=fields.values["recurrence"],
        )
    if kind not in (*_ONCE, RECURRING):
        read_as = "recurring, as it has a recurrence" if recurs else "what takes place once"
        fields.note("meeting_type_unknown", f"type is {fields.shown('type')}: read as {read_as}")


def _start(fields: Fields, zone: str, occurrences: Any) -> datetime:
    """Return the local start: that of the meeting, or else that of the first listed occurrence."""
    value = fields.parsed("start_time")
    if isinstance(value, datetime) and value.tzinfo is None and value.year != MINYEAR:
        fields.note(
            "offset_left_out", f"start_time is {fields.shown('start_time')}, without an offset: read as local in {zone}"
        )
        return value.replace(microsecond=0)
    moment = fields.moment("start_time")
    if moment is None:
        listing = listed_occurrences(occurrences).complete()
        moment = min((one.original for one in listing.entries), default=None)
        if moment is None:
            raise InvalidRequest(
                f"meeting {fields.shown('id')} has no start: start_time is {fields.shown('start_time')}, and nothing is listed"
            )
        fields.note("start_from_list", f"start_time is {fields.shown('start_time')}: the first occurrence is taken")
    try:
        return moment.astimezone(time_zone(zone)).replace(tzinfo=None, fold=0)
    except OverflowError:
        raise InvalidRequest(f"the start {moment.isoformat()} is out of range in {zone}") from None


def _duration(fields: Fields) -> timedelta:
    """Return the duration of a meeting; its minutes may be text. Raises `InvalidRequest` if they are not a number."""
    minutes = fields.values["duration"]
    if not (minutes is None or is_number(minutes) or isinstance(minutes, str)):
        raise InvalidRequest(f"the duration {shown(minutes)} is no number of minutes")
    if not minutes:
        fields.default("duration", f"{_DEFAULT_MINUTES} minutes")
    try:
        return timedelta(minutes=float(minutes or _DEFAULT_MINUTES))
    except (ValueError, OverflowError):
        raise InvalidRequest(f"the duration {shown(minutes)} is no number of minutes") from None
