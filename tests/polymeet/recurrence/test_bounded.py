"""Whatever is sent is read or refused soon: far ends, huge numbers, long lists."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.recurrence import (
    InvalidRecurrence,
    Recurrence,
    Series,
    UnknownRecurrence,
    Weekday,
    from_google,
    from_pyas,
    from_zoom,
    verify,
)
from polymeet.recurrence._rule.lookup import expand_from, last_start
from polymeet.recurrence._rule.lookup import given as given_by
from tests.polymeet.recurrence.strategies import Case, cases, to_series

RIGA = "Europe/Riga"
FRIDAY = datetime(2027, 1, 8, 18)
HOUR = timedelta(hours=1)
SOON = 2.0
"""Seconds of processor time: a hundred times what any of these takes on an idle machine, and far less than a walk to 9999."""


def soon(work: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
    """What the work gives, or the refusal that it raises."""
    began = process_time()
    try:
        return work(*arguments, **options)
    except InvalidRecurrence as error:
        return error
    finally:
        assert process_time() - began < SOON


def zoom(payload: Any, listed: Any = (), start: datetime = FRIDAY) -> Any:
    return soon(from_zoom, payload, start=start, time_zone=RIGA, duration=HOUR, occurrences=listed)


FAR = [
    {"type": 1, "repeat_interval": 1, "end_times": 0},
    {"type": 1, "repeat_interval": 1, "end_date_time": "9999-12-30T23:59:59Z"},
    {"type": 1, "repeat_interval": 1, "end_date_time": "9998-12-31T23:59:59-23:59"},
    {"type": 1, "repeat_interval": 10**9, "end_times": 1000},
    {"type": 2, "repeat_interval": 2, "weekly_days": "1,2,3,4,5,6,7", "end_date_time": "9999-01-01T00:00:00Z"},
    {"type": 3, "repeat_interval": 12, "monthly_day": 31, "end_date_time": "9999-01-01T00:00:00Z"},
    {"type": 3, "repeat_interval": 10**17, "monthly_week": -1, "monthly_week_day": 6, "end_times": 0},
    {"type": 1, "repeat_interval": 1, "end_times": 10**9},
]


@pytest.mark.parametrize("payload", FAR, ids=str)
@pytest.mark.parametrize("start", [FRIDAY, datetime(1, 1, 1), datetime(9999, 12, 31, 23)])
def test_far_ends_and_huge_numbers(payload: dict[str, Any], start: datetime) -> None:
    listed = [{"start_time": f"{year:04}-12-31T16:00:00Z"} for year in (2, 2027, 2028, 9998, 9999)]
    for some in ([], listed[:3], listed):
        read = zoom(payload, some, start)
        if isinstance(read, Series):
            soon(read.normal_form)
            soon(list, islice(read.occurrences(), 3))
            soon(verify, read, {"occurrences": some})


def entry(day: int, **changes: Any) -> dict[str, Any]:
    moment = FRIDAY.replace(tzinfo=UTC) + timedelta(days=day, hours=-2)
    return {"occurrence_id": str(day), "start_time": moment.isoformat(), "status": "available", **changes}


ODD: list[Any] = [5, 10**20, 1.5, [], {}, None, -1, "", "odd", True]
LONG: dict[str, Any] = {
    "ten thousand": [entry(day) for day in range(10_000)],
    "the same one a thousand times": 1000 * [entry(0)],
    "from the last to the first one": [entry(day) for day in reversed(range(1000))],
    "broken statuses": [entry(day, status=status) for day, status in enumerate(ODD)],
    "ids of all kinds": [entry(day, occurrence_id=one) for day, one in enumerate(ODD)],
    "a thousand years apart": [entry(day * 365_000) for day in range(8)],
    "at random": [entry(day * 7919 % 9973) for day in range(1000)],
}


@pytest.mark.parametrize("listed", LONG.values(), ids=LONG)
@pytest.mark.parametrize("payload", FAR[:2] + FAR[4:5] + [None], ids=str)
def test_long_and_odd_lists(payload: dict[str, Any] | None, listed: Any) -> None:
    read = zoom(payload, listed)
    assert isinstance(read, (Series, UnknownRecurrence))
    daily = Series(FRIDAY, RIGA, HOUR, Recurrence("daily"))
    for wanted in (daily, daily.replace(rule=Recurrence("daily", until=datetime(9999, 1, 1)))):
        soon(verify, wanted, {"occurrences": listed})


def test_a_list_without_end_is_refused() -> None:
    assert "more than 1000 occurrences" in str(zoom(FAR[0], map(entry, count())))


RULES = [
    Recurrence("daily"),
    Recurrence("daily", count=10**9),
    Recurrence("daily", until=datetime(9998, 12, 31)),
    Recurrence("weekly", interval=3, by_day=[Weekday.MO, Weekday.FR], count=10**9),
    Recurrence("monthly", by_day=[Weekday.FR], until=datetime(9998, 12, 31)),
    Recurrence("yearly", by_month=[1], by_day=[Weekday.FR]),
]


@pytest.mark.parametrize("rule", RULES, ids=str)
@pytest.mark.parametrize("far", [datetime(9998, 12, 31, 18), datetime(9998, 12, 30, 18), datetime(5000, 1, 3, 18)])
def test_an_exception_at_the_end_of_the_calendar_costs_no_more_than_a_near_one(rule: Recurrence, far: datetime) -> None:
    plain = Series(FRIDAY, RIGA, HOUR, rule)
    for series in (plain.replace(excluded={far}), plain.replace(added={far})):
        assert soon(series.normal_form).normal_form() == soon(series.normal_form)
        soon(series.replace, start=FRIDAY + HOUR)


def test_a_far_date_in_the_lines_of_a_calendar() -> None:
    lines = ["RRULE:FREQ=DAILY", "EXDATE:99991231T160000Z", "EXDATE:99980101T160000Z"]
    read = soon(from_google, lines, start=FRIDAY, time_zone=RIGA, duration=HOUR)
    assert isinstance(read, Series)


@pytest.mark.property
@given(case=cases(), data=st.data())
def test_a_far_start_of_a_rule_is_found_as_if_it_was_walked_to(case: Case, data: st.DataObject) -> None:
    series = to_series(case).replace(excluded=(), added=())
    rule, first = series.rule, series.start
    walked = list(islice(series.replace(rule=rule.replace(count=None, until=None)).local_starts(), 150))
    at = data.draw(st.integers(0, max(0, len(walked) - 2)), label="at")  # a day after it, all is still known
    when = walked[at] + timedelta(seconds=data.draw(st.sampled_from([-86_400, -1, 0, 1, 86_400]), label="seconds"))
    endless = rule.replace(count=None, until=None)
    is_given = when in given_by(endless, first, (when,))
    assert is_given == (when in walked or (when > walked[-1] and is_given))
    expected = [start for start in walked if start >= when][:20]
    assert list(islice(expand_from(endless, first, when), len(expected))) == expected
    assert last_start(rule.replace(count=at + 1, until=None), first) == walked[at]
    if when >= first:
        assert last_start(rule.replace(count=None, until=when), first) == [one for one in walked if one <= when][-1]


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["1", "2,3", "daily", "weekly", "monthly", "friday", "2027-01-31T21:59:59Z", "9999-12-31", "8"])
    | st.datetimes().map(lambda moment: moment.isoformat() + "Z"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
SMALL = st.integers(-1, 8)
ZOOM_NAMES = (
    *("type", "repeat_interval", "weekly_days", "monthly_day", "monthly_week", "monthly_week_day", "end_times"),
    "end_date_time",
)
PYAS_NAMES = ("type", "interval", "daysOfWeek", "dayOfMonth", "month", "startDate", "endDate")
OCCURRENCE_NAMES = ("occurrence_id", "start_time", "status")


def objects(names: tuple[str, ...], likely: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries({}, optional={name: likely.get(name, SMALL) | JSON for name in names}) | JSON


@pytest.mark.property
@given(
    payload=objects(ZOOM_NAMES, {"type": st.integers(1, 3)}),
    listed=st.lists(objects(OCCURRENCE_NAMES, {"start_time": st.datetimes().map(lambda one: one.isoformat() + "Z")})),
    start=st.sampled_from([FRIDAY, datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59)]),
)
def test_anything_from_zoom_is_a_series_or_refused(payload: Any, listed: list[Any], start: datetime) -> None:
    read = zoom(payload, listed, start)
    if isinstance(read, Series):
        soon(read.normal_form)
        soon(verify, read, {"occurrences": listed})


@pytest.mark.property
@given(payload=objects(PYAS_NAMES, {"type": st.sampled_from(["daily", "weekly", "monthly"])}))
def test_anything_from_pyas_is_a_series_or_refused(payload: Any) -> None:
    read = soon(from_pyas, payload, start=FRIDAY, time_zone=RIGA, duration=HOUR)
    if isinstance(read, Series):
        soon(read.normal_form)
