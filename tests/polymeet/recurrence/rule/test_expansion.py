"""Expansion against python-dateutil's, which walks the calendar in its own way."""

import random
from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final, Literal

import pytest
from dateutil import rrule

from polymeet.recurrence import NDay, Recurrence, Weekday
from polymeet.recurrence._rule.expansion import expand, explicit

JANUARY_31: Final = datetime(2027, 1, 31, 9)  # a Sunday
WORKDAYS: Final = tuple(Weekday)[:5]
YEARS: Final = 60
FREQUENCIES: Final[dict[str, Literal[0, 1, 2, 3]]] = {
    "yearly": rrule.YEARLY,
    "monthly": rrule.MONTHLY,
    "weekly": rrule.WEEKLY,
    "daily": rrule.DAILY,
}

RULES = [
    Recurrence("daily", interval=3),
    Recurrence("daily", interval=2, by_day=[Weekday.SU, Weekday.TU]),
    Recurrence("daily", interval=5, by_month_day=[1, -1]),
    Recurrence("weekly", interval=2, by_day=[Weekday.SU, Weekday.TU]),
    Recurrence("weekly", interval=2, by_day=[Weekday.SU, Weekday.TU], first_day_of_week=Weekday.SU),
    Recurrence("weekly", interval=3, by_day=WORKDAYS, first_day_of_week=Weekday.WE),
    Recurrence("monthly"),
    Recurrence("monthly", by_month_day=[-1, 15, 30]),
    Recurrence("monthly", interval=2, by_month_day=[31]),
    Recurrence("monthly", by_day=[NDay(Weekday.SU, -1), NDay(Weekday.MO, 1)]),
    Recurrence("monthly", by_day=[NDay(Weekday.FR, 5)]),
    Recurrence("monthly", by_day=WORKDAYS, by_set_position=[1, -1]),
    Recurrence("monthly", by_day=[Weekday.FR], by_month_day=[13]),
    Recurrence("yearly"),
    Recurrence("yearly", interval=4, by_month=[2], by_month_day=[29]),
    Recurrence("yearly", by_month_day=[15]),
    Recurrence("yearly", by_month=[3, 9], by_day=[NDay(Weekday.SU, -1)]),
    Recurrence("yearly", by_day=[NDay(Weekday.MO, 5), NDay(Weekday.FR, -5)]),
    Recurrence("yearly", by_day=[NDay(Weekday.MO, 2)], by_month_day=[8, 9]),
    Recurrence("yearly", by_month=[6, 7], by_day=WORKDAYS, by_set_position=[1, 20, -1]),
]


def by_dateutil(rule: Recurrence, start: datetime) -> rrule.rrule:
    """Bounded to a lifetime: what a random rule never gives would be looked for until the year 9999."""
    parts: dict[str, Any] = {
        "byweekday": [rrule.weekday(entry.day - 1, entry.nth) for entry in rule.by_day],
        "bymonthday": rule.by_month_day,
        "bymonth": rule.by_month,
        "bysetpos": rule.by_set_position,
    }
    given = {name: value for name, value in parts.items() if value}
    end = start.replace(year=start.year + YEARS, month=1, day=1)
    week = rule.first_day_of_week - 1
    return rrule.rrule(FREQUENCIES[rule.frequency], start, interval=rule.interval, wkst=week, until=end, **given)


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_the_same_as_dateutil(rule: Recurrence) -> None:
    assert list(islice(expand(rule, JANUARY_31), 12)) == list(islice(by_dateutil(rule, JANUARY_31), 12))


@pytest.mark.parametrize("seed", range(8))
def test_the_same_as_dateutil_on_random_rules(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(40):
        rule = random_rule(chance)
        start = datetime(chance.choice([2027, 2028]), chance.randint(1, 12), chance.randint(1, 28), 9)
        expected = list(islice(by_dateutil(rule, start), 12))
        assert list(islice(expand(rule, start), len(expected))) == expected, (rule, start)


def random_rule(chance: random.Random) -> Recurrence:
    days = chance.sample(list(Weekday), chance.choice([1, 2, 5]))
    month_days = chance.choice([[1], [31], [-1], [1, 15], [-3, 30]])
    interval = chance.choice([1, 1, 2, 3, 5])
    match chance.choice(["daily", "weekly", "monthly", "yearly"]):
        case "daily":
            return Recurrence("daily", interval=interval, by_day=days)
        case "weekly":
            return Recurrence("weekly", interval=interval, by_day=days, first_day_of_week=chance.choice(list(Weekday)))
        case "monthly":
            return Recurrence("monthly", interval=interval, **month_part(chance, days, month_days))
        case _:
            months = chance.sample(range(1, 13), chance.choice([1, 3]))
            return Recurrence("yearly", interval=interval, by_month=months, **month_part(chance, days, month_days))


def month_part(chance: random.Random, days: Sequence[Weekday], month_days: Sequence[int]) -> dict[str, Any]:
    return chance.choice(
        [
            {"by_month_day": month_days},
            {"by_day": [NDay(day, chance.choice([1, 4, 5, -1, -5])) for day in days]},
            {"by_day": days, "by_set_position": [chance.choice([1, 2, -1, -2])]},
            {"by_day": days, "by_month_day": range(8, 15)},
        ]
    )


def test_days_that_a_month_lacks_move_back() -> None:
    """RFC 7529, section 4.1; python-dateutil does not know SKIP."""
    last = Recurrence("monthly", by_month_day=[30], skip="backward", count=4)
    assert [start.strftime("%m-%d") for start in expand(last, datetime(2027, 1, 30, 9))] == [
        "01-30",
        "02-28",
        "03-30",
        "04-30",
    ]
    leap = Recurrence("yearly", by_month=[2, 4], by_month_day=[31], skip="backward", count=4)
    assert [start.strftime("%y-%m-%d") for start in expand(leap, datetime(2027, 2, 28, 9))] == [
        "27-02-28",
        "27-04-30",
        "28-02-29",
        "28-04-30",
    ]


def test_an_interval_counts_from_the_start_and_not_from_the_first_hit() -> None:
    first_thursdays = Recurrence("monthly", interval=2, by_day=[NDay(Weekday.TH, 1)])
    assert next(expand(first_thursdays, datetime(2017, 8, 29, 9))) == datetime(2017, 10, 5, 9)


def test_positions_count_in_the_whole_first_month() -> None:
    second = Recurrence("monthly", by_day=[Weekday.MO, Weekday.TH], by_set_position=[2])
    assert next(expand(second, datetime(2027, 1, 5, 9))) == datetime(2027, 1, 7, 9)


def test_starts_that_do_not_exist_are_not_counted() -> None:
    daily = Recurrence("daily", count=3)
    even = expand(daily, datetime(2027, 1, 1, 9), exists=lambda start: start.day % 2 == 0)
    assert [start.day for start in even] == [2, 4, 6]


def test_a_rule_that_says_all_stays_as_it_is() -> None:
    rule = Recurrence("weekly", by_day=[Weekday.SU])
    assert explicit(rule, JANUARY_31) is rule


def test_a_walk_that_finds_nothing_ends() -> None:
    assert list(expand(Recurrence("monthly", interval=12, by_month_day=[30]), datetime(2027, 2, 1, 9))) == []
