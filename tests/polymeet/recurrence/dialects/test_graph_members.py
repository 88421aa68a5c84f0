"""Each member of Graph's recurrence that is missing, a filler or in contradiction: exact, noted or refused."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from polymeet.recurrence import NDay, Recurrence, Series, UnknownRecurrence, Weekday, from_graph

RIGA = "Europe/Riga"
FRIDAY = datetime(2027, 1, 8, 18)
HOUR = timedelta(hours=1)
NO_END = {"type": "noEnd", "startDate": "2027-01-08"}
WEEKLY = {"type": "weekly", "interval": 1, "daysOfWeek": ["friday"], "firstDayOfWeek": "monday"}
SECOND_FRIDAY = {"type": "relativeMonthly", "interval": 1, "daysOfWeek": ["friday"], "index": "second"}
OF_JANUARY = {**SECOND_FRIDAY, "type": "relativeYearly", "month": 1}
EIGHTH = {"type": "absoluteMonthly", "interval": 1, "dayOfMonth": 8}
OF_JANUARY_TOO = {**EIGHTH, "type": "absoluteYearly", "month": 1}
PATTERNS = [{"type": "daily", "interval": 1}, WEEKLY, SECOND_FRIDAY, OF_JANUARY, EIGHTH, OF_JANUARY_TOO]


def read(pattern: Any, ends: Any = NO_END, start: datetime = FRIDAY, time_zone: str = RIGA) -> Series:
    return from_graph({"pattern": pattern, "range": ends}, start=start, time_zone=time_zone, duration=HOUR)


def codes(series: Series) -> list[str]:
    return [note.code for note in series.notes]


def without(values: dict[str, Any], name: str) -> dict[str, Any]:
    return {other: value for other, value in values.items() if other != name}


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern["type"])
@pytest.mark.parametrize("filled", [{}, {"month": 0, "dayOfMonth": 0, "index": "first", "daysOfWeek": []}])
def test_a_whole_pattern_is_exact_whatever_fillers_it_has(pattern: dict[str, Any], filled: dict[str, Any]) -> None:
    found = read({"firstDayOfWeek": "sunday", **filled, **pattern})
    assert found.start == FRIDAY
    assert not found.notes


@pytest.mark.parametrize(
    ("pattern", "name", "rule"),
    [
        (WEEKLY, "interval", Recurrence("weekly", by_day=[Weekday.FR])),
        (WEEKLY, "daysOfWeek", Recurrence("weekly", by_day=[Weekday.FR])),
        (EIGHTH, "dayOfMonth", Recurrence("monthly", by_month_day=[8])),
        (OF_JANUARY_TOO, "dayOfMonth", Recurrence("yearly", by_month=[1], by_month_day=[8])),
        (OF_JANUARY_TOO, "month", Recurrence("yearly", by_month=[1], by_month_day=[8])),
        (OF_JANUARY, "month", Recurrence("yearly", by_month=[1], by_day=[NDay(Weekday.FR, 2)])),
    ],
)
@pytest.mark.parametrize("filler", [None, 0])
def test_what_the_start_says_is_taken_from_it_and_noted(
    pattern: dict[str, Any], name: str, rule: Recurrence, filler: int | None
) -> None:
    value: Any = [] if name == "daysOfWeek" and filler == 0 else filler
    found = read({**pattern, name: value})
    assert found.normal_form().rule == Series(FRIDAY, RIGA, HOUR, rule).normal_form().rule
    assert codes(found) == ["default_taken"]
    assert name in str(found.notes[0])
    assert found.notes == read(without(pattern, name)).notes or filler == 0


def test_the_index_that_is_missing_is_the_documented_one() -> None:
    first = read(without(SECOND_FRIDAY, "index"), {**NO_END, "startDate": "2027-01-01"}, datetime(2027, 1, 1, 18))
    assert first.rule.by_day == (NDay(Weekday.FR, 1),)
    assert not first.notes


def test_the_first_day_of_the_week_is_noted_where_it_matters() -> None:
    days = {**without(WEEKLY, "firstDayOfWeek"), "daysOfWeek": ["friday", "sunday"]}
    assert codes(read(days)) == []
    assert codes(read({**days, "interval": 2})) == ["default_taken"]
    assert codes(read({**without(WEEKLY, "firstDayOfWeek"), "interval": 2})) == []


@pytest.mark.parametrize(
    ("pattern", "named"),
    [
        (None, "type"),
        ({}, "type"),
        ({"type": "lunar", "interval": 1}, "lunar"),
        ({**WEEKLY, "interval": -1}, "interval"),
        ({**WEEKLY, "interval": "often"}, "interval"),
        ({**WEEKLY, "daysOfWeek": ["someday"]}, "someday"),
        ({**WEEKLY, "firstDayOfWeek": "someday"}, "someday"),
        (without(SECOND_FRIDAY, "daysOfWeek"), "daysOfWeek is missing"),
        (without(OF_JANUARY, "daysOfWeek"), "daysOfWeek is missing"),
        ({**SECOND_FRIDAY, "index": "fifth"}, "fifth"),
        ({**EIGHTH, "dayOfMonth": 32}, "32"),
        ({**EIGHTH, "dayOfMonth": -1}, "-1"),
        ({**OF_JANUARY, "month": 13}, "13"),
        ({**OF_JANUARY, "month": -1}, "-1"),
    ],
)
def test_a_pattern_that_says_nothing_or_too_much_is_refused(pattern: Any, named: str) -> None:
    with pytest.raises(UnknownRecurrence, match=named) as caught:
        read(pattern)
    assert caught.value.raw["pattern"] == pattern


@pytest.mark.parametrize(
    ("pattern", "more"),
    [
        (WEEKLY, {"dayOfMonth": 8}),
        (WEEKLY, {"month": 1}),
        (WEEKLY, {"index": "last"}),
        (EIGHTH, {"daysOfWeek": ["friday"]}),
        (SECOND_FRIDAY, {"dayOfMonth": 8}),
        ({"type": "daily", "interval": 1}, {"daysOfWeek": ["friday"]}),
    ],
)
def test_a_member_that_the_type_does_not_use_is_left_out_and_noted(pattern: Any, more: dict[str, Any]) -> None:
    found = read({**pattern, **more})
    assert found == read(pattern)
    assert codes(found) == ["member_left_out"]


@pytest.mark.parametrize(
    ("ends", "count", "until", "noted"),
    [
        ({"type": "numbered", "numberOfOccurrences": 3, "endDate": "0001-01-01"}, 3, None, []),
        ({"type": "endDate", "endDate": "2027-01-22", "numberOfOccurrences": 0}, None, date(2027, 1, 22), []),
        ({"type": "endDate", "endDate": "2027-01-22T00:00:00"}, None, date(2027, 1, 22), []),
        ({"type": "noEnd", "endDate": "0001-01-01", "numberOfOccurrences": 0}, None, None, []),
        ({"numberOfOccurrences": 3, "endDate": "0001-01-01"}, 3, None, ["default_taken"]),
        ({"endDate": "2027-01-22", "numberOfOccurrences": 0}, None, date(2027, 1, 22), ["default_taken"]),
        ({"endDate": "0001-01-01", "numberOfOccurrences": 0}, None, None, ["default_taken"]),
        ({}, None, None, ["default_taken"]),
        (None, None, None, ["default_taken"]),
        ({"type": "numbered", "numberOfOccurrences": 3, "endDate": "2027-01-22"}, 3, None, ["member_left_out"]),
        ({"type": "noEnd", "numberOfOccurrences": 3}, None, None, ["member_left_out"]),
    ],
)
def test_how_a_range_ends(ends: Any, count: int | None, until: date | None, noted: list[str]) -> None:
    found = read(WEEKLY, ends)
    assert (found.rule.count, found.rule.until, codes(found)) == (count, until, noted)


@pytest.mark.parametrize(
    ("ends", "named"),
    [
        ({"type": "numbered"}, "numberOfOccurrences is missing"),
        ({"type": "numbered", "numberOfOccurrences": 0}, "numberOfOccurrences is 0"),
        ({"type": "numbered", "numberOfOccurrences": -3}, "-3"),
        ({"type": "endDate"}, "endDate is missing"),
        ({"type": "endDate", "endDate": "0001-01-01"}, "endDate is 0001-01-01"),
        ({"type": "endDate", "endDate": "22/01/2027"}, "22/01/2027"),
        ({"type": "endDate", "endDate": "2027-01-07"}, "2027-01-07"),
        ({"type": "sometime"}, "sometime"),
        ({"numberOfOccurrences": 3, "endDate": "2027-01-22"}, "two ends"),
        ({"type": "noEnd", "startDate": "tomorrow"}, "tomorrow"),
    ],
)
def test_a_range_that_is_no_end_or_two_is_refused(ends: Any, named: str) -> None:
    with pytest.raises(UnknownRecurrence, match=named):
        read(WEEKLY, ends)


@pytest.mark.parametrize("zone", ["Customized Time Zone", "tzone://Microsoft/Custom", "Mitteleuropäische Zeit"])
class TestAZoneThatNobodyKnows:
    def test_is_read_as_that_of_the_start_and_noted(self, zone: str) -> None:
        found = read(WEEKLY, {**NO_END, "recurrenceTimeZone": zone})
        assert (found.start, found.time_zone) == (FRIDAY, RIGA)
        assert codes(found) == ["zone_unknown"]
        assert zone in str(found.notes[0])

    def test_is_refused_where_the_days_are_others_in_it(self, zone: str) -> None:
        """In UTC it is still Thursday, and the series was made on a Friday."""
        with pytest.raises(
            UnknownRecurrence, match="startDate is 2027-01-08, but the start is 2027-01-07T23:00:00 in UTC"
        ):
            read(
                {"type": "daily", "interval": 1},
                {**NO_END, "recurrenceTimeZone": zone},
                datetime(2027, 1, 7, 23),
                "UTC",
            )


@pytest.mark.parametrize(
    "zone", ["FLE Standard Time", "fle standard time", "europe/kyiv", "/mozilla.org/1_1/Europe/Kyiv"]
)
def test_a_zone_by_another_name_is_known_and_noted(zone: str) -> None:
    found = read(WEEKLY, {**NO_END, "recurrenceTimeZone": zone})
    assert (found.time_zone, codes(found)) == ("Europe/Kyiv", ["zone_name"])


class TestStartDate:
    def test_may_be_before_the_first_day_that_fits(self) -> None:
        early = {**NO_END, "startDate": "2027-01-04"}
        assert codes(read(WEEKLY, early)) == []
        assert codes(read(WEEKLY, early, datetime(2027, 1, 4, 18))) == ["start_moved"]

    def test_is_refused_where_it_begins_another_series(self) -> None:
        for other in ("2027-01-01", "2027-01-09", "2028-01-08"):
            with pytest.raises(UnknownRecurrence, match=f"startDate is {other}"):
                read(WEEKLY, {**NO_END, "startDate": other})

    def test_is_a_day_of_the_zone_of_the_recurrence(self) -> None:
        ends = {"type": "noEnd", "startDate": "2027-01-08", "recurrenceTimeZone": RIGA}
        found = read(WEEKLY, ends, datetime(2027, 1, 7, 23), "UTC")
        assert (found.start, found.notes) == (datetime(2027, 1, 8, 1), ())

    def test_may_be_missing(self) -> None:
        assert read(WEEKLY, {"type": "noEnd"}).notes == ()
        assert read(WEEKLY, {"type": "noEnd", "startDate": "0001-01-01"}).notes == ()
