"""Times of a meeting: from a request's body to the stored schedule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ..clock import zulu
from ..messages import Record
from .errors import invalid_field
from .occurrences import occurrences

INSTANT, SCHEDULED, FIXED_TIME = 1, 2, 8
TIMED = (SCHEDULED, FIXED_TIME)
"""The types that have a start."""
DEFAULT_DURATION, LONGEST = 60, 1440


def check(kind: int, body: Mapping[str, Any]) -> None:
    """Check the rules between members, which the schema cannot."""
    recurrence = body.get("recurrence")
    if not 1 <= body.get("duration", DEFAULT_DURATION) <= LONGEST:
        raise invalid_field("duration", f"must be 1 to {LONGEST} minutes")
    if kind == FIXED_TIME and recurrence is None:
        raise invalid_field("recurrence", "is required for a meeting of type 8")
    if recurrence is None:
        return
    if kind != FIXED_TIME:
        raise invalid_field("recurrence", "is only for a meeting of type 8")
    if "end_times" in recurrence and "end_date_time" in recurrence:
        raise invalid_field("recurrence.end_date_time", "excludes end_times")
    if "monthly_week" in recurrence and "monthly_week_day" not in recurrence:
        raise invalid_field("recurrence.monthly_week_day", "is required with monthly_week")
    if not all(day in "1234567" and day for day in recurrence.get("weekly_days", "1").split(",")):
        raise invalid_field("recurrence.weekly_days", "takes 1 to 7, with commas between them")


def zone_of(name: str) -> ZoneInfo:
    """The time zone of a name."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise invalid_field("timezone", "is not a time zone") from None


def moment_of(text: str, zone: ZoneInfo) -> datetime:
    """The moment of a start_time: UTC with a Z, otherwise local in the zone."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        return moment.replace(tzinfo=zone).astimezone(UTC)
    if not text.upper().endswith("Z"):
        raise invalid_field("start_time", "takes a Z or no offset at all")
    return moment


def end_of(record: Mapping[str, Any]) -> datetime:
    """End of a meeting or occurrence that has a start."""
    return datetime.fromisoformat(record["start_time"]) + timedelta(minutes=record["duration"])


def place(record: Record) -> None:
    """Expand the occurrences of a record; only a series has them. Deleted ones stay deleted."""
    old: list[Record] = record.pop("occurrences", [])
    if record["type"] not in TIMED:
        record.pop("start_time", None)
    if record["type"] != FIXED_TIME:
        record.pop("recurrence", None)
        return
    start = datetime.fromisoformat(record["start_time"])
    found = occurrences(start, zone_of(record["timezone"]), record["duration"], record["recurrence"])
    deleted = {one["occurrence_id"] for one in old if one["status"] == "deleted"}
    for one in found:
        if one["occurrence_id"] in deleted:
            one["status"] = "deleted"
    record["occurrences"] = found
    if found:
        record["start_time"] = found[0]["start_time"]


def placed(body: Mapping[str, Any], default_zone: str, now: datetime) -> Record:
    """The schedule of a new meeting."""
    kind = body.get("type", SCHEDULED)
    check(kind, body)
    zone = body.get("timezone", default_zone)
    record: Record = {"type": kind, "timezone": zone, "duration": body.get("duration", DEFAULT_DURATION)}
    if kind in TIMED:
        if "start_time" in body:
            record["start_time"] = zulu(max(moment_of(body["start_time"], zone_of(zone)), now))
        elif kind == SCHEDULED:
            record["type"] = INSTANT
        else:
            record["start_time"] = zulu(now)
    zone_of(zone)
    if "recurrence" in body:
        record["recurrence"] = body["recurrence"]
    place(record)
    return record


def moved(record: Mapping[str, Any], body: Mapping[str, Any], now: datetime) -> Record:
    """The schedule of a meeting after a change.

    A past start is ignored, and a series only changes with a future start.
    """
    kind = body.get("type", record["type"])
    check(kind, {"recurrence": record["recurrence"], **body} if "recurrence" in record and kind == FIXED_TIME else body)
    zone = body.get("timezone", record["timezone"])
    new: Record = {"type": kind, "timezone": zone, "duration": body.get("duration", record["duration"])}
    start = moment_of(body["start_time"], zone_of(zone)) if "start_time" in body else None
    ahead = start is not None and start >= now
    if start is not None and ahead:
        new["start_time"] = zulu(start)
    if ahead and "recurrence" in body:
        new["recurrence"] = body["recurrence"]
    elif kind == FIXED_TIME and "recurrence" not in record:
        new["type"] = record["type"]
    return new
