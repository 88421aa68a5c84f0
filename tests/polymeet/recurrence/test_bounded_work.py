"""Rules and dates that reach to the end of the calendar: each question is answered soon, or refused by a typed error."""

import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from itertools import islice
from typing import Any

import pytest
from hypothesis import given

from polymeet.recurrence import (
    InvalidRecurrence,
    InvalidRRule,
    RawRule,
    Recurrence,
    Series,
    Weekday,
    exact_rewrites,
    from_google,
    to_connectycube,
    to_google,
    to_graph,
    to_pyas,
    to_zoom,
)
from polymeet.recurrence._rule.expansion import expand
from polymeet.recurrence._rule.lookup import given as given_by
from polymeet.recurrence._rule.lookup import last_start, total
from tests.polymeet.recurrence.strategies import Case, cases, to_series

MONDAY = datetime(2027, 1, 4, 9)
HOUR = timedelta(hours=1)
RIGA = "Europe/Riga"
DAYS = (date(9998, 12, 31) - MONDAY.date()).days
SOON = 3.0
"""Seconds of the processor, on a slow machine. What is not bounded takes a minute."""

ALL_DAYS = "MO,TU,WE,TH,FR,SA,SU"
MONTH_DAYS = ",".join(map(str, range(1, 26)))
DATES = [f"{MONDAY + timedelta(weeks=number):%Y%m%dT%H%M%S}" for number in range(1, 50_001)]
MANY, SOME = ",".join(DATES), ",".join(DATES[:5_000])

HOSTILE = {
    "excluded in 9999": "RRULE:FREQ=DAILY\nEXDATE:99991230T090000",
    "added in 9999": "RRULE:FREQ=DAILY\nRDATE:99991230T100000",
    "both, by months": "RRULE:FREQ=MONTHLY;BYMONTHDAY=1,4,-1\nEXDATE:99991231T090000\nRDATE:99991230T100000",
    "both, by years": "RRULE:FREQ=YEARLY;BYMONTHDAY=4\nEXDATE:99991204T090000\nRDATE:99991230T100000",
    "until 9999": "FREQ=DAILY;UNTIL=99991231T235959Z",
    "until 9998": "FREQ=DAILY;UNTIL=99981231T235959Z",
    "until 9998, weekly": f"FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY={ALL_DAYS};UNTIL=99981231T235959Z",
    "until 9998, monthly": f"FREQ=MONTHLY;BYMONTHDAY={MONTH_DAYS};UNTIL=99981231T235959Z",
    "until 9998, month days": f"FREQ=DAILY;BYMONTHDAY={MONTH_DAYS};UNTIL=99981231T235959Z",
    "until 9998, from the end": "FREQ=MONTHLY;BYMONTHDAY=-28;UNTIL=99981231T235959Z",
    "until 9998, positions": "FREQ=YEARLY;BYDAY=MO,TU;BYSETPOS=1,-1;UNTIL=99981231T235959Z",
    "until 9998, exceptions": "RRULE:FREQ=DAILY;UNTIL=99981231T235959Z\nEXDATE:20270106T090000,99980106T090000",
    "a large count": "FREQ=MONTHLY;BYMONTHDAY=4,-28;COUNT=100000",
    "a huge count": "FREQ=DAILY;COUNT=999999999",
    "a huge count of days in months": f"FREQ=MONTHLY;BYMONTHDAY={MONTH_DAYS};COUNT=999999999",
    "a huge interval": "FREQ=DAILY;INTERVAL=999999999",
    "a huge interval of weeks": "FREQ=WEEKLY;INTERVAL=999999999",
    "a huge interval of months": "FREQ=MONTHLY;INTERVAL=999999999",
    "a huge interval of years": "FREQ=YEARLY;INTERVAL=999999999",
    "many excluded": f"RRULE:FREQ=WEEKLY\nEXDATE:{MANY}",
    "many excluded of a count": f"RRULE:FREQ=WEEKLY;COUNT=5001\nEXDATE:{SOME}",
    "many added": f"RRULE:FREQ=MONTHLY;BYDAY=1MO\nRDATE:{SOME}",
    "all excluded": "RRULE:FREQ=DAILY;COUNT=2\nEXDATE:20270104T090000,20270105T090000",
    "30 February": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "30 February by days": "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
    "a position that there is not": "FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=5",
    "a position of seldom days": "FREQ=MONTHLY;BYDAY=5MO,5TU;BYSETPOS=2",
    "the last day of leap years": f"FREQ=YEARLY;BYDAY={ALL_DAYS};BYSETPOS=366",
    "a weekday that is never met": "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
    "a month day that is never met": "FREQ=DAILY;INTERVAL=14;BYDAY=TU;BYMONTHDAY=31",
}

ASKED: dict[str, Callable[[Series], Any]] = {
    "count": Series.occurrence_count,
    "normal_form": Series.normal_form,
    "exact_rewrites": exact_rewrites,
    "to_rrule": Series.to_rrule,
    "single": lambda series: series.single,
    **{
        f"{send.__name__}, {mode}": partial(send, mode=mode, horizon=datetime(9999, 12, 31))
        for send in (to_zoom, to_pyas, to_graph, to_google, to_connectycube)
        for mode in ("lossy", "materialise")
    },
}


def soon(ask: Callable[[], Any]) -> Any:
    """Return the answer, None where there is a typed error, and fail if it takes long."""
    began = time.process_time()
    try:
        return ask()
    except InvalidRecurrence:
        return None
    finally:
        assert time.process_time() - began < SOON


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_rules(text: str) -> None:
    lines = text.splitlines() if "RRULE" in text else [f"RRULE:{text}"]
    plain = soon(lambda: Series.from_rrule(text, start=MONDAY, time_zone=RIGA, duration=HOUR))
    series = soon(lambda: from_google(lines, start=MONDAY, time_zone=RIGA, duration=HOUR))
    assert series is not None or plain is None
    for ask in ASKED.values() if series else ():
        soon(partial(ask, series))


@pytest.mark.parametrize(
    ("rule", "starts"),
    [
        (Recurrence("daily", until=date(9998, 12, 31)), DAYS + 1),
        (Recurrence("weekly", interval=2, until=date(9998, 12, 31)), DAYS // 14 + 1),
        (Recurrence("monthly", by_month_day=[-1, 31], until=date(9998, 12, 31)), 95_664),
        (Recurrence("yearly", by_month=[2], by_month_day=[29], until=date(9998, 12, 31)), 1_933),
    ],
)
def test_what_is_counted_and_not_walked(rule: Recurrence, starts: int) -> None:
    first = next(expand(rule, MONDAY))
    assert Series(first, RIGA, HOUR, rule).occurrence_count() == starts


@pytest.mark.parametrize(
    "rule",
    [
        Recurrence("daily", interval=11, by_month_day=[29, 31]),
        Recurrence("daily", interval=3, by_day=[Weekday.TU]),
        Recurrence("monthly", interval=5, by_month_day=[30]),
        Recurrence("monthly", interval=7, by_month_day=[31], skip="backward"),
        Recurrence("yearly", interval=3, by_month=[2, 7], by_month_day=[29, 31]),
    ],
)
def test_more_than_a_cycle_of_the_calendar(rule: Recurrence) -> None:
    start = next(expand(rule, datetime(1, 1, 31, 9)))
    until = rule.replace(until=date(9990, 1, 31))
    assert total(until, start) == sum(1 for _ in expand(until, start))


@given(cases())
def test_the_same_as_walking_it(case: Case) -> None:
    series = to_series(case)
    rule, start = series.rule, series.start
    starts = list(expand(rule, start) if rule.bounded else islice(expand(rule, start), 60))
    if rule.bounded:
        assert total(rule, start) == len(starts)
        assert last_start(rule, start) == starts[-1]
        assert series.occurrence_count() == len(case.starts())
    asked = {one + timedelta(days=days) for one in starts[:60] for days in (-7, -1, 0, 1)} | {
        start + timedelta(hours=1)
    }
    known = {one for one in asked if rule.bounded or one <= starts[-1]}
    assert given_by(rule, start, known) == known.intersection(starts)


@pytest.mark.parametrize("count", [1, 999, 1_000, 1_001, 5_000])
@pytest.mark.parametrize(
    "rule",
    [
        Recurrence("daily", interval=3, by_day=[Weekday.MO, Weekday.TH]),
        Recurrence("weekly", by_day=[Weekday.MO, Weekday.WE, Weekday.SU], first_day_of_week=Weekday.SU),
        Recurrence("monthly", by_month_day=[4, 30, 31]),
        Recurrence("yearly", interval=2, by_month=[1, 2], by_month_day=[4, 29]),
    ],
)
def test_a_large_count(rule: Recurrence, count: int) -> None:
    counted = rule.replace(count=count)
    starts = list(islice(expand(rule, MONDAY), count))
    assert last_start(counted, MONDAY) == starts[-1]
    assert total(counted, MONDAY) == len(starts)


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYYEARDAY=366;BYWEEKNO=20",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
        "FREQ=DAILY;BYSETPOS=5",
    ],
)
def test_a_raw_rule_that_never_occurs(text: str) -> None:
    began = time.process_time()
    with pytest.raises(InvalidRRule, match="gives nothing"):
        next(RawRule(text).local_starts(MONDAY))
    assert time.process_time() - began < SOON
