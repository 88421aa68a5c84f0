"""Every exact rewrite: the rule before and after, with the same occurrences, and reported by its code."""

from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from polymeet.recurrence import NDay, Recurrence, Series, Weekday, exact_rewrites, to_graph, to_pyas, to_zoom
from polymeet.recurrence._rule.expansion import expand as local_starts
from polymeet.recurrence._rule.rewrites import REWRITES as EXACT_REWRITES
from tests.polymeet.recurrence.oracle import Rule, expand
from tests.polymeet.recurrence.simulators import read_rrule

RIGA = "Europe/Riga"
HOUR = timedelta(hours=1)
ALL_DAYS = "MO,TU,WE,TH,FR,SA,SU"


def every(nth: str) -> str:
    return ",".join(nth + day for day in ALL_DAYS.split(","))


# code, rule, the start's date, and what it becomes in the end
REWRITES = [
    ("daily_by_day_to_weekly", "FREQ=DAILY;BYDAY=MO,WE,FR", "2027-01-04", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
    ("daily_by_day_to_weekly", "FREQ=DAILY;INTERVAL=2;BYDAY=MO", "2027-01-04", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
    ("daily_by_day_to_weekly", "FREQ=DAILY;INTERVAL=2;BYDAY=MO,WE", "2027-01-04", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE"),
    (
        "daily_by_day_to_weekly",
        "FREQ=DAILY;INTERVAL=3;BYDAY=MO,FR",
        "2027-01-08",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR;WKST=FR",
    ),
    (
        "daily_by_day_to_weekly",
        "FREQ=DAILY;INTERVAL=2;BYDAY=TU,SU",
        "2027-01-05",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
    ),
    ("all_days_without_effect", f"FREQ=DAILY;BYDAY={ALL_DAYS}", "2027-01-04", "FREQ=DAILY"),
    (
        "all_days_without_effect",
        f"FREQ=MONTHLY;BYDAY={ALL_DAYS};BYMONTHDAY=4",
        "2027-01-04",
        "FREQ=MONTHLY;BYMONTHDAY=4",
    ),
    ("daily_interval_to_weekly", "FREQ=DAILY;INTERVAL=14", "2027-01-04", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"),
    ("daily_month_day_to_monthly", "FREQ=DAILY;BYMONTHDAY=15", "2027-01-15", "FREQ=MONTHLY;BYMONTHDAY=15"),
    ("weekly_all_days_to_daily", f"FREQ=WEEKLY;BYDAY={ALL_DAYS}", "2027-01-04", "FREQ=DAILY"),
    ("by_day_to_weekly", "FREQ=MONTHLY;BYDAY=TU,TH", "2027-01-05", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("by_day_to_weekly", "FREQ=YEARLY;BYDAY=TU", "2027-01-05", "FREQ=WEEKLY;BYDAY=TU"),
    ("set_position_to_nth_weekday", "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=2", "2027-01-08", "FREQ=MONTHLY;BYDAY=2FR"),
    ("set_position_to_nth_weekday", "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", "2027-01-29", "FREQ=MONTHLY;BYDAY=-1FR"),
    (
        "month_day_window_to_nth_weekday",
        "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=8,9,10,11,12,13,14",
        "2027-01-09",
        "FREQ=MONTHLY;BYDAY=2SA",
    ),
    (
        "month_day_window_to_nth_weekday",
        "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=-7,-6,-5,-4,-3,-2,-1",
        "2027-01-30",
        "FREQ=MONTHLY;BYDAY=-1SA",
    ),
    (
        "month_day_window_to_nth_weekday",  # the last Monday in May, as it is often written
        "FREQ=YEARLY;BYMONTH=5;BYDAY=MO;BYMONTHDAY=25,26,27,28,29,30,31",
        "2027-05-31",
        "FREQ=YEARLY;BYDAY=-1MO;BYMONTH=5",
    ),
    (
        "month_day_window_to_nth_weekday",
        "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=29,30,31",
        "2027-01-30",
        "FREQ=MONTHLY;BYDAY=5SA",
    ),
    (
        "all_days_position_to_month_day",
        f"FREQ=MONTHLY;BYDAY={ALL_DAYS};BYSETPOS=1",
        "2027-01-01",
        "FREQ=MONTHLY;BYMONTHDAY=1",
    ),
    (
        "all_days_position_to_month_day",
        f"FREQ=MONTHLY;BYDAY={ALL_DAYS};BYSETPOS=-1",
        "2027-01-31",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
    ),
    (
        "position_of_month_day",
        "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
        "2027-01-31",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
    ),
    (
        "position_of_month_day",
        "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31,-1;BYSETPOS=1",
        "2027-01-28",
        "FREQ=MONTHLY;BYMONTHDAY=28",
    ),
    ("position_of_month_day", "FREQ=MONTHLY;BYMONTHDAY=30,-1;BYSETPOS=2", "2027-01-31", "FREQ=MONTHLY;BYMONTHDAY=31"),
    (
        "last_of_month_days_to_clamped_day",
        "FREQ=MONTHLY;BYMONTHDAY=30,-1;BYSETPOS=1",
        "2027-01-30",
        "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
    ),
    (
        "all_days_position_to_month_day",
        f"FREQ=MONTHLY;BYDAY={every('-1')};BYSETPOS=-1",
        "2027-01-31",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
    ),
    (
        "all_days_position_to_month_day",
        f"FREQ=MONTHLY;BYDAY={every('2')};BYSETPOS=3",
        "2027-01-10",
        "FREQ=MONTHLY;BYMONTHDAY=10",
    ),
    (
        "all_days_position_to_month_day",
        f"FREQ=MONTHLY;BYDAY={every('5')};BYSETPOS=1",
        "2027-01-29",
        "FREQ=MONTHLY;BYMONTHDAY=29",
    ),
    (
        "nth_weekdays_position_to_plain",
        "FREQ=MONTHLY;BYDAY=-1MO,-1TU,-1WE,-1TH,-1FR;BYSETPOS=-1",
        "2027-01-29",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    ),
    (
        "nth_weekdays_position_to_plain",
        "FREQ=YEARLY;BYMONTH=6;BYDAY=2SA,2SU;BYSETPOS=1",
        "2027-06-12",
        "FREQ=YEARLY;BYMONTH=6;BYDAY=SA,SU;BYSETPOS=3",
    ),
    (
        "last_of_month_days_to_clamped_day",
        "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
        "2027-01-30",
        "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
    ),
    ("position_of_month_day", "FREQ=MONTHLY;BYMONTHDAY=5,15;BYSETPOS=-1", "2027-01-15", "FREQ=MONTHLY;BYMONTHDAY=15"),
    (
        "position_in_year_to_month",
        "FREQ=YEARLY;BYDAY=MO,TU;BYSETPOS=1",
        "2027-01-04",
        "FREQ=YEARLY;BYMONTH=1;BYDAY=MO,TU;BYSETPOS=1",
    ),
    (
        "position_in_year_to_month",
        "FREQ=YEARLY;BYMONTH=1,4,7;BYMONTHDAY=4;BYSETPOS=2",
        "2027-04-04",
        "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=4",
    ),
    ("position_of_one_weekday", "FREQ=MONTHLY;BYDAY=5FR;BYSETPOS=1", "2027-01-29", "FREQ=MONTHLY;BYDAY=5FR"),
    (
        "position_in_year_to_month",
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
        "2027-01-01",
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYMONTH=1;BYSETPOS=1",
    ),
    (
        "position_in_year_to_month",
        "FREQ=YEARLY;BYDAY=SA,SU;BYSETPOS=-1",
        "2027-12-26",
        "FREQ=YEARLY;BYDAY=SA,SU;BYMONTH=12;BYSETPOS=-1",
    ),
    ("nth_of_year_to_nth_of_month", "FREQ=YEARLY;BYDAY=2FR", "2027-01-08", "FREQ=YEARLY;BYDAY=2FR;BYMONTH=1"),
    (
        "even_months_to_interval",
        "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15",
        "2027-01-15",
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15",
    ),
    (
        "even_months_to_interval",
        "FREQ=MONTHLY;BYMONTH=2,8;BYDAY=1MO",
        "2027-02-01",
        "FREQ=MONTHLY;INTERVAL=6;BYDAY=1MO",
    ),
    (
        "months_without_the_day",
        "FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=31",
        "2027-10-31",
        "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=10",
    ),
    (
        "months_without_the_day",
        "FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=30",
        "2027-08-30",
        "FREQ=YEARLY;INTERVAL=3;BYMONTHDAY=30;BYMONTH=8",
    ),
    (
        "months_without_the_day",
        "FREQ=YEARLY;BYMONTH=1,2,3;BYMONTHDAY=30",
        "2027-01-30",
        "FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=1,3",
    ),
    (
        "twelve_months_to_yearly",
        "FREQ=MONTHLY;INTERVAL=24;BYMONTHDAY=15",
        "2027-01-15",
        "FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=15;BYMONTH=1",
    ),
    (
        "month_day_where_months_agree",
        "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=-1",
        "2027-04-30",
        "FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=4",
    ),
    (
        "month_day_where_months_agree",
        "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2",
        "2027-07-31",
        "FREQ=MONTHLY;COUNT=2;BYMONTHDAY=31",
    ),
    ("week_start_without_effect", "FREQ=WEEKLY;BYDAY=MO,FR;WKST=SU", "2027-01-04", "FREQ=WEEKLY;BYDAY=MO,FR"),
    (
        "week_start_without_effect",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;WKST=SU",
        "2027-01-04",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
    ),
]


def series(text: str, day: str) -> Series:
    return Series.from_rrule(text, start=datetime.fromisoformat(f"{day}T09:00"), time_zone=RIGA, duration=HOUR)


def parts(text: str) -> set[str]:
    return set(text.split(";"))


@pytest.mark.parametrize(("code", "before", "day", "after"), REWRITES)
def test_a_rewrite(code: str, before: str, day: str, after: str) -> None:
    given = series(before, day)
    rewritten, steps = exact_rewrites(given)
    assert parts(rewritten.to_rrule()) == parts(after)
    if "YEARLY" in before or "MONTHLY;BYMONTH=" not in before:
        assert code in {step.code for step in steps}
        assert all(step.before != step.after for step in steps if step.code != "last_of_month_days_to_clamped_day")
    assert rewritten.normal_form() == given.normal_form() == series(after, day).normal_form()
    wanted = expand(read_rrule(after)[0], given.start, limit=100)
    assert list(islice(given.local_starts(), 100)) == list(islice(rewritten.local_starts(), 100)) == wanted


def test_every_rewrite_has_an_example() -> None:
    assert {code for code, *_ in REWRITES} == {rewrite.__name__ for rewrite in EXACT_REWRITES}


def test_a_clamped_31st_is_the_last_day() -> None:
    """What Graph makes of dayOfMonth 31."""
    rule = Recurrence("monthly", by_month_day=(31,), skip="backward")
    given = Series(datetime(2027, 1, 31, 9), RIGA, HOUR, rule)
    rewritten, _ = exact_rewrites(given)
    assert rewritten.rule == Recurrence("monthly", by_month_day=(-1,))


def test_february_29_of_graph_is_the_last_day_of_february() -> None:
    rule = Recurrence("yearly", by_month=(2,), by_month_day=(29,), skip="backward")
    given = Series(datetime(2028, 2, 29, 9), RIGA, HOUR, rule)
    read = series("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2028-02-29")
    assert given.normal_form() == read.normal_form()


@pytest.mark.parametrize(
    ("one", "other", "day"),
    [
        # the 25th to the 31st hold two such days in some months and are not the last one
        ("FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=25,26,27,28,29,30,31", "FREQ=MONTHLY;BYDAY=-1SA", "2027-01-30"),
        # months that are not evenly spaced
        ("FREQ=YEARLY;BYMONTH=1,4,7;BYMONTHDAY=15", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15", "2027-01-15"),
        # the fourth is not the last
        ("FREQ=MONTHLY;BYDAY=4FR", "FREQ=MONTHLY;BYDAY=-1FR", "2027-02-26"),
        # the last of these days is the last day of the month only up to the 31st
        ("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "FREQ=MONTHLY;BYMONTHDAY=-1", "2027-04-30"),
        # two weeks from Monday are not two weeks from Sunday
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
            "2027-01-05",
        ),
        # every other day is not every other week
        ("FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU", "2027-01-04"),
        # every Monday of every other month
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO", "2027-01-04"),
    ],
)
def test_rules_that_look_alike_stay_apart(one: str, other: str, day: str) -> None:
    assert series(one, day).normal_form() != series(other, day).normal_form()
    assert list(islice(series(one, day).local_starts(), 40)) != list(islice(series(other, day).local_starts(), 40))


@pytest.mark.parametrize(
    ("one", "other", "day"),
    [
        ("FREQ=DAILY;COUNT=3", "FREQ=DAILY;UNTIL=20270110T070000Z", "2027-01-08"),
        ("FREQ=DAILY;COUNT=3", "FREQ=DAILY;UNTIL=20270111T065959Z", "2027-01-08"),
        ("FREQ=DAILY;COUNT=3", "FREQ=DAILY;UNTIL=20270110", "2027-01-08"),
        ("FREQ=WEEKLY;BYDAY=FR", "FREQ=WEEKLY", "2027-01-08"),
        ("FREQ=MONTHLY;COUNT=1", "FREQ=YEARLY;COUNT=1", "2027-01-08"),
        ("FREQ=DAILY;INTERVAL=5;COUNT=1", "FREQ=WEEKLY;UNTIL=20270109", "2027-01-08"),
        ("FREQ=MONTHLY;INTERVAL=12;BYDAY=2FR", "FREQ=YEARLY;BYMONTH=1;BYDAY=2FR", "2027-01-08"),
        ("FREQ=YEARLY", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=8", "2027-01-08"),
        ("FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=8", "FREQ=MONTHLY;BYMONTHDAY=8", "2027-01-08"),
    ],
)
def test_one_series_has_one_normal_form(one: str, other: str, day: str) -> None:
    assert series(one, day).normal_form() == series(other, day).normal_form()


def reported(mapped: Any) -> set[str]:
    return {rewrite.code for rewrite in mapped.rewrites}


def test_what_a_mapping_rewrites_is_reported() -> None:
    working_days = series("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=10", "2027-01-04")
    for send in (to_zoom, to_pyas, to_graph):
        (first, *_) = send(working_days).rewrites
        assert first.code == "daily_by_day_to_weekly"
        assert first.before.startswith("FREQ=DAILY")
        assert first.after.startswith("FREQ=WEEKLY")
    assert not to_zoom(series("FREQ=WEEKLY;BYDAY=FR;COUNT=3", "2027-01-08")).rewrites


COUNTED = series("FREQ=WEEKLY;BYDAY=FR;COUNT=3", "2027-01-08")
UNTIL = series("FREQ=WEEKLY;BYDAY=FR;UNTIL=20270122", "2027-01-08")


@pytest.mark.parametrize(
    ("code", "send", "given"),
    [
        ("count_to_end_date", to_pyas, COUNTED),
        ("until_to_end_of_last_day", to_pyas, UNTIL),
        ("until_to_end_of_last_day", to_zoom, UNTIL),
        ("until_to_count", to_zoom, UNTIL.replace(start=datetime(2027, 1, 8, 23, 59, 59))),
        ("until_to_date_of_last", to_graph, UNTIL),
        ("exceptions_into_rule", to_zoom, COUNTED.replace(excluded={datetime(2027, 1, 22, 9)})),
        ("weekly_to_daily", to_graph, series("FREQ=WEEKLY;INTERVAL=100", "2027-01-08")),
        ("yearly_to_months", partial(to_pyas, calendar="microsoft"), series("FREQ=YEARLY;COUNT=3", "2027-01-08")),
    ],
)
def test_what_a_provider_has_other_terms_for_is_reported(code: str, send: Any, given: Series) -> None:
    mapped = send(given)
    assert code in reported(mapped)
    assert not mapped.losses
    assert all(rewrite.before and rewrite.after for rewrite in mapped.rewrites)


def test_the_first_day_of_the_week_stays_where_it_matters() -> None:
    pair = series("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "2027-01-05")
    assert exact_rewrites(pair)[0].rule.first_day_of_week is Weekday.SU


_PLACES = st.sampled_from([1, 2, 3, 4, 5, -1, -2, -3, -4, -5])
_WEEKDAYS = st.one_of(
    st.just(list(Weekday)), st.just(list(Weekday)[:5]), st.lists(st.sampled_from(Weekday), min_size=1, unique=True)
)
_ENDS_OF_MONTHS = st.sampled_from([1, 2, 27, 28, 29, 30, 31, -1, -2, -3, -4, -28, -29, -30, -31])
SETS = st.one_of(
    st.builds(lambda days, nth: {"by_day": [NDay(day, nth) for day in days]}, _WEEKDAYS, st.none() | _PLACES),
    st.builds(lambda days: {"by_month_day": days}, st.sets(_ENDS_OF_MONTHS, min_size=1, max_size=6)),
)


@given(
    days=SETS,
    positions=st.sets(st.sampled_from([1, 2, 3, 5, 7, -1, -2, -4, -7]), min_size=1, max_size=2),
    period=st.sampled_from(
        [("monthly", 1, ()), ("monthly", 5, ()), ("yearly", 1, (2,)), ("yearly", 1, (4,)), ("yearly", 2, ())]
    ),
)
def test_positions_in_a_month_are_days_that_say_the_same(
    days: dict[str, Any], positions: set[int], period: Any
) -> None:
    """Whatever a set of the ends of months or of nth weekdays is rewritten to, the oracle finds the same days."""
    frequency, interval, months = period
    rule = Recurrence(frequency, interval=interval, by_month=months, by_set_position=positions, **days)
    start = next(local_starts(rule, datetime(2027, 1, 1, 9)), None)
    assume(start is not None and start.year < 2100)
    assert start is not None
    given_rule = Series(start, RIGA, HOUR, rule).rule
    plain = exact_rewrites(Series(start, RIGA, HOUR, rule))[0].rule
    wanted = expand(in_plain_values(given_rule), start, limit=150)
    assert list(islice(local_starts(plain, start), 150)) == wanted


def in_plain_values(rule: Recurrence) -> Rule:
    return Rule(
        frequency=rule.frequency,
        interval=rule.interval,
        days=tuple((int(entry.day), entry.nth) for entry in rule.by_day),
        month_days=rule.by_month_day,
        months=rule.by_month,
        positions=rule.by_set_position,
    )
