"""Pyas' refusals, with a format for each status, and the parts of a request that the handlers of both tags read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from ..messages import Answer, ProviderError
from ..provider import Call
from ..validation import Problem
from .state import Events, Meetings, PyasState


def unauthorized() -> ProviderError:
    """The refusal of a key that is missing or wrong."""
    return ProviderError(Answer(401, {"error": "Unauthorized: the API key is missing or wrong."}))


def not_found(what: str) -> ProviderError:
    """The refusal of an unknown account, calendar, meeting, event or route."""
    return ProviderError(Answer(404, {"success": False, "error": f"{what} not found", "code": 404}))


def invalid(problems: Sequence[Problem]) -> ProviderError:
    """The refusal of values that are missing or wrong, each with its name and place."""
    errors = [{"msg": problem.message, "param": problem.field, "location": _location(problem)} for problem in problems]
    return ProviderError(Answer(400, {"errors": errors}))


def invalid_field(field: str, message: str) -> ProviderError:
    """A body member that the schema allows but Pyas does not."""
    return invalid([Problem("body", field, message)])


def _location(problem: Problem) -> str:
    """The place of a value, as Pyas' validator writes it."""
    return "params" if problem.location == "path" else problem.location


def meetings_of(call: Call[PyasState]) -> Meetings:
    """The Zoom meetings of the request's account."""
    account = _account_id(call)
    if account not in call.state.meetings:
        raise not_found("Account")
    return call.state.meetings[account]


def events_of(call: Call[PyasState]) -> Events:
    """The events of the request's account and calendar."""
    account = _account_id(call)
    if account not in call.state.calendars:
        raise not_found("Account")
    calendar = call.query.get("calendarId", call.body.get("calendarId"))
    if calendar not in call.state.calendars[account]:
        raise not_found("Calendar")
    return call.state.calendars[account][calendar]


def zone_of(name: str, field: str) -> ZoneInfo:
    """The time zone of a name."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise invalid_field(field, "is not a time zone") from None


def check_recurrence(recurrence: Mapping[str, Any], field: str) -> None:
    """Refuse numbers that come as text and days that are missing, which the schema cannot."""
    for name in ("interval", "dayOfMonth", "month"):
        if not str(recurrence.get(name, 1)).isdecimal():
            raise invalid_field(f"{field}.{name}", "must be a number")
    if int(recurrence["interval"]) < 1:
        raise invalid_field(f"{field}.interval", "must be 1 or more")
    if recurrence["type"] == "weekly" and not recurrence.get("daysOfWeek"):
        raise invalid_field(f"{field}.daysOfWeek", "is required for a weekly series")


def is_between(start: datetime, query: Mapping[str, Any]) -> bool:
    """Whether a start lies on a day from `startDate` to `endDate`."""
    first, last = _day(query, "startDate"), _day(query, "endDate")
    return (first is None or start.date() >= first) and (last is None or start.date() <= last)


def _day(query: Mapping[str, Any], name: str) -> date | None:
    """A filter's day. Which of month and day comes first is not documented; here it is the month."""
    if name not in query:
        return None
    try:
        return datetime.strptime(query[name], "%m-%d-%Y").date()  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise invalid([Problem("query", name, "is not a date")]) from None


def _account_id(call: Call[PyasState]) -> Any:
    return call.query.get("accountId", call.body.get("accountId"))
