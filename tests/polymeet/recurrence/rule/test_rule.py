"""A rule as a value: how it is written, kept and compared. What cannot be a rule is in `test_bad_input`."""

import copy
import pickle
from datetime import date, datetime

import pytest
from attrs.exceptions import FrozenInstanceError

from polymeet.recurrence import InvalidCount, InvalidDay, NDay, Recurrence, Weekday


def test_order_and_repetition_do_not_matter() -> None:
    one = Recurrence("weekly", by_day=[Weekday.SU, Weekday.MO, Weekday.MO])
    assert one.by_day == (NDay(Weekday.MO), NDay(Weekday.SU))
    assert one == Recurrence("weekly", by_day=(Weekday.MO, Weekday.SU))
    assert Recurrence("monthly", by_month_day={15, -1, 1}).by_month_day == (-1, 1, 15)


def test_ordinals_are_sorted_within_their_day() -> None:
    days = [NDay(Weekday.FR, 3), NDay(Weekday.MO, 2), NDay(Weekday.FR, -1), NDay(Weekday.FR, 1)]
    assert [str(day) for day in Recurrence("monthly", by_day=days).by_day] == ["2MO", "-1FR", "1FR", "3FR"]


def test_a_rule_is_a_key() -> None:
    names = {Recurrence("daily"): "every day", Recurrence("daily", interval=2): "every second day"}
    assert names[Recurrence("daily", interval=2)] == "every second day"


def test_a_rule_does_not_change() -> None:
    rule = Recurrence("daily", count=3)
    with pytest.raises(FrozenInstanceError):
        rule.count = 4  # type: ignore[misc]
    assert rule.replace(count=4) == Recurrence("daily", count=4)
    assert rule.count == 3


def test_a_changed_copy_is_checked() -> None:
    with pytest.raises(InvalidCount, match="count is 0"):
        Recurrence("daily").replace(count=0)


def test_a_rule_can_be_copied_and_pickled() -> None:
    rule = Recurrence("monthly", by_day=[NDay(Weekday.FR, -1)], until=date(2027, 12, 31))
    assert pickle.loads(pickle.dumps(rule)) == rule == copy.deepcopy(rule)


@pytest.mark.parametrize(
    ("rule", "bounded"),
    [
        (Recurrence("daily"), False),
        (Recurrence("daily", count=1), True),
        (Recurrence("daily", until=date(2027, 1, 31)), True),
        (Recurrence("daily", until=datetime(2027, 1, 31, 9)), True),
        (Recurrence("daily", until=date(9999, 12, 31)), False),
        (Recurrence("daily", until=datetime(9999, 12, 31, 23, 59, 59)), False),
    ],
)
def test_a_rule_with_an_end_is_bounded(rule: Recurrence, bounded: bool) -> None:
    assert rule.bounded is bounded


def test_days_of_the_week_have_the_numbers_and_names_of_the_providers() -> None:
    assert [day.zoom for day in Weekday] == [2, 3, 4, 5, 6, 7, 1]
    assert [Weekday.from_zoom(day.zoom) for day in Weekday] == list(Weekday)
    assert [Weekday.from_english(day.english) for day in Weekday] == list(Weekday)
    assert [Weekday.from_code(day.name.lower()) for day in Weekday] == list(Weekday)
    assert Weekday.SU.english == "sunday"
    assert Weekday.of(date(2027, 1, 8)) is Weekday.FR


def test_other_words_are_no_days_of_the_week() -> None:
    for number in (0, 8):
        with pytest.raises(InvalidDay, match="Zoom's numbers are 1"):
            Weekday.from_zoom(number)
    with pytest.raises(InvalidDay, match="'someday'"):
        Weekday.from_english("someday")
    with pytest.raises(InvalidDay, match="'XX'"):
        Weekday.from_code("XX")
