"""A series as a value: what it takes from its start, what it leaves out and adds, where it ends."""

import copy
import pickle
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from polymeet.recurrence import NDay, Recurrence, Series, StartNotInRule, UntilBeforeStart, Weekday, exact_rewrites

START = datetime(2027, 1, 8, 18)  # a Friday
HOUR = timedelta(hours=1)


def series(rule: Recurrence, start: datetime = START, **others: Any) -> Series:
    return Series(start=start, time_zone="Europe/Riga", duration=HOUR, rule=rule, **others)


def days(of: Series, number: int = 10) -> list[str]:
    return [f"{start:%m-%d}" for start in islice(of.local_starts(), number)]


class TestWhatTheStartSays:
    def test_the_weekday(self) -> None:
        assert series(Recurrence("weekly")).rule.by_day == (NDay(Weekday.FR),)

    def test_the_day_of_the_month(self) -> None:
        assert series(Recurrence("monthly")).rule.by_month_day == (8,)

    def test_the_month(self) -> None:
        rule = series(Recurrence("yearly")).rule
        assert (rule.by_month, rule.by_month_day) == ((1,), (8,))
        assert series(Recurrence("yearly", by_month=[1, 7])).rule.by_month_day == (8,)

    def test_a_day_of_the_month_in_a_yearly_rule_means_every_month(self) -> None:
        """RFC 5545, section 3.3.10: BYMONTHDAY expands a yearly rule."""
        yearly = series(Recurrence("yearly", by_month_day=[8]))
        assert days(yearly, 3) == ["01-08", "02-08", "03-08"]
        assert yearly.rule.by_month == tuple(range(1, 13))

    def test_what_the_rule_says_stays(self) -> None:
        rule = Recurrence("weekly", by_day=[Weekday.FR, Weekday.SU])
        assert series(rule).rule == rule


class TestStartOffTheRule:
    TUESDAYS = Recurrence("weekly", by_day=[Weekday.TU])

    def test_it_is_refused_with_the_first_occurrence(self) -> None:
        with pytest.raises(StartNotInRule, match="2027-01-12T18:00:00") as caught:
            series(self.TUESDAYS)
        assert caught.value.first == datetime(2027, 1, 12, 18)

    def test_it_can_be_aligned(self) -> None:
        aligned = Series.aligned(start=START, time_zone="Europe/Riga", duration=HOUR, rule=self.TUESDAYS)
        assert aligned == series(self.TUESDAYS, datetime(2027, 1, 12, 18))

    def test_aligning_keeps_the_weeks_of_an_interval(self) -> None:
        rule = Recurrence("weekly", interval=2, by_day=[Weekday.TU])
        aligned = Series.aligned(start=START, time_zone="Europe/Riga", duration=HOUR, rule=rule)
        assert days(aligned, 2) == ["01-19", "02-02"]

    def test_an_aligned_count_counts_from_the_new_start(self) -> None:
        rule = self.TUESDAYS.replace(count=2)
        assert days(Series.aligned(start=START, time_zone="Europe/Riga", duration=HOUR, rule=rule)) == [
            "01-12",
            "01-19",
        ]

    @pytest.mark.parametrize("make", [Series, Series.aligned])
    def test_a_rule_that_never_occurs_is_found_out(self, make: Any) -> None:
        never = Recurrence("yearly", by_month=[2], by_month_day=[30])
        with pytest.raises(StartNotInRule, match="nothing after it") as caught:
            make(start=START, time_zone="Europe/Riga", duration=HOUR, rule=never)
        assert caught.value.first is None

    @pytest.mark.parametrize("until", [date(2027, 1, 7), datetime(2027, 1, 8, 17, 59, 59)])
    def test_an_end_before_the_start_is_another_error(self, until: date) -> None:
        with pytest.raises(UntilBeforeStart, match=r"2027-01-0[78]"):
            series(Recurrence("daily", until=until))


class TestExceptions:
    DAILY = Recurrence("daily", count=4)

    def test_excluded_starts_are_counted_by_the_rule_and_do_not_take_place(self) -> None:
        without = series(self.DAILY, excluded=[datetime(2027, 1, 9, 18)])
        assert days(without) == ["01-08", "01-10", "01-11"]
        assert without.occurrence_count() == 3

    def test_added_starts_come_in_order_and_once(self) -> None:
        added = [datetime(2027, 1, 20, 9), datetime(2027, 1, 9, 18), datetime(2027, 1, 10, 9)]
        more = series(self.DAILY, added=added)
        assert days(more) == ["01-08", "01-09", "01-10", "01-10", "01-11", "01-20"]
        assert more.occurrence_count() == 6

    def test_an_excluded_start_is_out_even_when_it_is_added(self) -> None:
        both = series(self.DAILY, added=[datetime(2027, 1, 20, 9)], excluded=[datetime(2027, 1, 20, 9)])
        assert both.occurrence_count() == 4
        assert both.normal_form() == series(self.DAILY).normal_form()

    def test_an_exception_without_effect_is_not_in_the_normal_form(self) -> None:
        odd = series(self.DAILY, excluded=[datetime(2027, 1, 9, 9)], added=[datetime(2027, 1, 9, 18)])
        assert odd.normal_form() == series(self.DAILY).normal_form()


class TestEnds:
    def test_count(self) -> None:
        assert series(Recurrence("daily")).occurrence_count() is None
        assert series(Recurrence("daily", count=75)).occurrence_count() == 75
        assert series(Recurrence("weekly", until=date(2027, 1, 29))).occurrence_count() == 4

    def test_a_date_as_end_is_that_whole_day(self) -> None:
        assert days(series(Recurrence("daily", until=date(2027, 1, 10)))) == ["01-08", "01-09", "01-10"]

    def test_a_moment_as_end_is_inclusive(self) -> None:
        assert series(Recurrence("daily", until=datetime(2027, 1, 10, 18))).occurrence_count() == 3
        assert series(Recurrence("daily", until=datetime(2027, 1, 10, 17, 59, 59))).occurrence_count() == 2

    def test_the_calendar_ends_with_the_year_9998(self) -> None:
        assert len(list(series(Recurrence("daily"), datetime(9998, 12, 30, 9)).local_starts())) == 2
        assert series(Recurrence("weekly", count=9), datetime(9998, 12, 24, 9)).occurrence_count() == 2
        assert series(Recurrence("monthly", count=9), datetime(9998, 11, 24, 9)).occurrence_count() == 2

    @pytest.mark.parametrize(
        ("rule", "single"),
        [
            (Recurrence("daily", count=1), True),
            (Recurrence("weekly", until=date(2027, 1, 14)), True),
            (Recurrence("weekly", until=date(2027, 1, 15)), False),
            (Recurrence("daily"), False),
        ],
    )
    def test_single(self, rule: Recurrence, single: bool) -> None:
        assert series(rule).single is single


class TestNormalForm:
    def test_an_end_becomes_the_last_start(self) -> None:
        fridays = series(Recurrence("weekly", count=3)).normal_form()
        assert fridays.rule.until == datetime(2027, 1, 22, 18)
        assert fridays.rule.count is None
        assert series(Recurrence("weekly", until=date(2027, 1, 28))).normal_form() == fridays

    def test_one_occurrence_is_the_same_by_any_rule(self) -> None:
        yearly = series(Recurrence("yearly", until=date(2027, 6, 1)))
        assert yearly.normal_form() == series(Recurrence("weekly", count=1)).normal_form()

    def test_where_weeks_begin_is_left_out_if_the_series_ends_before_it_matters(self) -> None:
        weeks = Recurrence("weekly", interval=2, by_day=[Weekday.FR, Weekday.SU], first_day_of_week=Weekday.SU)
        one, two = (series(weeks.replace(count=count)).normal_form().rule.first_day_of_week for count in (1, 2))
        assert (one, two) == (Weekday.MO, Weekday.SU)

    def test_an_end_between_two_forms_of_a_day_keeps_them_apart(self) -> None:
        """The last but one day of September is the 29th; the 29th of January is before the end here, the 30th is not."""
        rule = Recurrence("monthly", interval=4, by_month_day=[-2], until=datetime(2029, 1, 29, 18))
        assert exact_rewrites(series(rule, datetime(2028, 9, 29, 18)))[0].occurrence_count() == 1

    def test_it_is_its_own_normal_form(self) -> None:
        rule = Recurrence("yearly", by_month=[1, 4, 7, 10], by_day=[Weekday.FR], by_month_day=range(8, 15), count=9)
        normal = series(rule).normal_form()
        assert normal.rule == Recurrence(
            "monthly", interval=3, by_day=[NDay(Weekday.FR, 2)], until=datetime(2029, 1, 12, 18)
        )
        assert normal.normal_form() == normal


def test_a_series_is_a_value() -> None:
    one = series(Recurrence("weekly", count=3), excluded=[datetime(2027, 1, 15, 18)])
    assert pickle.loads(pickle.dumps(one)) == one == copy.deepcopy(one)
    assert len({one, one.replace(time_zone="Europe/Riga"), one.replace(time_zone="Europe/Oslo")}) == 2
    assert one.zone == ZoneInfo("Europe/Riga")
