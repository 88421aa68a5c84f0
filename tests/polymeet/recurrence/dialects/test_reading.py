"""What providers really send: fillers, numbers as text, blanks, both monthly forms at once, ends of every kind."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.recurrence import Series, UnknownRecurrence, from_google, from_graph, from_pyas, from_zoom
from polymeet_api.zoom.models import Recurrence as ZoomRecurrence

RIGA = "Europe/Riga"
FRIDAY = datetime(2027, 1, 8, 18)
HOUR = timedelta(hours=1)


def zoom(payload: Any, start: datetime = FRIDAY, occurrences: Any = ()) -> Series:
    return from_zoom(payload, start=start, time_zone=RIGA, duration=HOUR, occurrences=occurrences)


def pyas(payload: Any, start: datetime = FRIDAY) -> Series:
    return from_pyas(payload, start=start, time_zone=RIGA, duration=HOUR)


def graph(pattern: dict[str, Any], ends: dict[str, Any], start: datetime = FRIDAY) -> Series:
    ends = {"startDate": start.date().isoformat(), **ends}
    return from_graph({"pattern": pattern, "range": ends}, start=start, time_zone=RIGA, duration=HOUR)


def days(series: Series, most: int = 4) -> list[str]:
    return [local.date().isoformat() for local in islice(series.local_starts(), most)]


FRIDAYS = ["2027-01-08", "2027-01-15", "2027-01-22"]


class TestZoom:
    def test_fillers_of_other_types_are_passed_over(self) -> None:
        """Zoom's own samples carry every member, whatever the type."""
        fillers = {"monthly_day": 1, "monthly_week": 1, "monthly_week_day": 1}
        read = zoom({"type": 2, "repeat_interval": 1, "weekly_days": "6", "end_times": 3, **fillers})
        assert days(read) == FRIDAYS
        read = zoom({"type": 1, "repeat_interval": 7, "weekly_days": "1", "end_times": 3, **fillers})
        assert days(read) == FRIDAYS

    def test_of_both_monthly_forms_the_weekday_wins(self) -> None:
        both = {"type": 3, "repeat_interval": 1, "monthly_day": 1, "monthly_week": 2, "monthly_week_day": 6}
        assert days(zoom({**both, "end_times": 2})) == ["2027-01-08", "2027-02-12"]

    def test_the_last_weekday(self) -> None:
        last = {"type": 3, "repeat_interval": 1, "monthly_week": -1, "monthly_week_day": 6, "end_times": 2}
        assert days(zoom(last, datetime(2027, 1, 29, 18))) == ["2027-01-29", "2027-02-26"]

    @pytest.mark.parametrize(
        "payload",
        [
            {"type": "2", "repeat_interval": "1", "weekly_days": "6", "end_times": "3"},
            {"type": 2, "repeat_interval": 1, "weekly_days": 6, "end_times": 3},
            {"type": 2, "weekly_days": " 6 ", "end_times": 3},
            {"type": 2, "repeat_interval": None, "weekly_days": "6", "end_times": 3, "monthly_day": None},
            {"type": 2, "weekly_days": "6,", "end_times": 3, "end_date_time": ""},
            {"type": 2, "weekly_days": "6", "end_date_time": "2027-01-22T21:59:59Z", "not_known_yet": True},
            {"type": 2, "weekly_days": "6", "end_date_time": datetime(2027, 1, 22, 21, 59, 59, tzinfo=UTC)},
        ],
    )
    def test_numbers_may_be_text_and_members_may_be_blank(self, payload: dict[str, Any]) -> None:
        assert days(zoom(payload)) == FRIDAYS

    @pytest.mark.parametrize("listed", ["3,6", "6,3", " 6 , 3 ", "3,6,3"])
    def test_days_come_in_any_order(self, listed: str) -> None:
        read = zoom({"type": 2, "weekly_days": listed, "end_times": 3})
        assert days(read) == ["2027-01-08", "2027-01-12", "2027-01-15"]

    def test_what_is_not_said_is_zooms_own_value(self) -> None:
        sunday = datetime(2027, 1, 10, 18)
        assert days(zoom({"type": 2, "end_times": 2}, sunday)) == ["2027-01-10", "2027-01-17"]
        first = datetime(2027, 2, 1, 18)
        assert days(zoom({"type": 3, "end_times": 2}, first)) == ["2027-02-01", "2027-03-01"]

    def test_end_times_absent_is_one_and_zero_is_no_end(self) -> None:
        assert zoom({"type": 1}).occurrence_count() == 1
        assert zoom({"type": 1, "end_times": 0}).occurrence_count() is None
        assert zoom({"type": 1, "end_times": 1}).single

    @pytest.mark.parametrize(
        "end",
        ["2027-01-22T16:00:00Z", "2027-01-22T16:00:01Z", "2027-01-22T21:59:59Z", "2027-01-29T15:59:59Z"],
    )
    def test_any_end_from_the_last_start_to_the_next_one_means_the_same(self, end: str) -> None:
        sent = {"type": 2, "weekly_days": "6", "end_date_time": "2027-01-22T21:59:59Z"}
        assert zoom({**sent, "end_date_time": end}).normal_form() == zoom(sent).normal_form()

    def test_deleted_occurrences_are_excluded(self) -> None:
        occurrences = [
            {"occurrence_id": "1799424000000", "start_time": "2027-01-08T16:00:00Z", "status": "available"},
            {"occurrence_id": "1800028800000", "start_time": "2027-01-15T16:00:00Z", "status": "deleted"},
            {"occurrence_id": "1800633600000", "start_time": "2027-01-22T16:00:00Z", "status": "available"},
        ]
        read = zoom({"type": 2, "weekly_days": "6", "end_times": 3}, occurrences=occurrences)
        assert days(read) == ["2027-01-08", "2027-01-22"]
        assert read.excluded == {datetime(2027, 1, 15, 18)}

    def test_an_occurrence_that_was_moved(self) -> None:
        occurrences = [
            {"occurrence_id": "1", "start_time": "2027-01-08T16:00:00Z", "status": "available"},
            {"occurrence_id": "2", "start_time": "2027-01-16T09:00:00Z", "status": "available"},
            {"occurrence_id": "3", "start_time": "2027-01-22T16:00:00Z", "status": "available"},
        ]
        read = zoom({"type": 2, "weekly_days": "6", "end_times": 3}, occurrences=occurrences)
        assert datetime(2027, 1, 16, 11) in set(read.local_starts())

    def test_a_start_that_the_rule_does_not_give_moves_to_the_first_hit(self) -> None:
        read = zoom({"type": 2, "weekly_days": "6", "end_times": 3}, datetime(2027, 1, 5, 18))
        assert days(read) == FRIDAYS

    def test_a_model_and_a_dictionary_read_the_same(self) -> None:
        payload = {"type": 2, "repeat_interval": 1, "weekly_days": "6", "end_times": 3}
        assert zoom(ZoomRecurrence.from_dict(payload)) == zoom(payload)

    @pytest.mark.parametrize(
        "payload",
        [
            {"type": 4, "repeat_interval": 1},
            {"repeat_interval": 1},
            {"type": 3, "monthly_week": 5, "monthly_week_day": 6, "end_times": 2},
            {"type": 2, "weekly_days": "8", "end_times": 2},
        ],
    )
    def test_what_no_document_knows_is_kept_raw(self, payload: dict[str, Any]) -> None:
        with pytest.raises(UnknownRecurrence) as caught:
            zoom(payload)
        assert caught.value.raw == payload


class TestPyas:
    @pytest.mark.parametrize(
        "payload",
        [
            {"type": "weekly", "interval": 1, "daysOfWeek": ["friday"], "endDate": "2027-01-22T21:59:59Z"},
            {"type": "weekly", "interval": "1", "daysOfWeek": ["friday"], "endDate": "2027-01-23T00:26:39.109+02:00"},
            {
                "type": "weekly",
                "interval": 1,
                "daysOfWeek": ["Friday"],
                "dayOfMonth": "",
                "endDate": "2027-01-22T21:59:59Z",
            },
            {
                "type": "weekly",
                "interval": 1,
                "daysOfWeek": ["friday"],
                "dayOfMonth": 1,
                "endDate": "2027-01-27T22:26:39.109Z",
            },
        ],
    )
    def test_weekly(self, payload: dict[str, Any]) -> None:
        assert days(pyas(payload)) == FRIDAYS

    def test_numbers_as_text(self) -> None:
        monthly = {"type": "monthly", "interval": "2", "dayOfMonth": "8", "endDate": "2027-05-08T20:59:59Z"}
        assert days(pyas(monthly)) == ["2027-01-08", "2027-03-08", "2027-05-08"]

    def test_the_end_need_not_be_an_occurrence(self) -> None:
        """The sample of Pyas' documents: a Wednesday series that ends on a Tuesday evening, with milliseconds."""
        wednesdays = {
            "type": "weekly",
            "interval": 1,
            "daysOfWeek": ["wednesday"],
            "endDate": "2023-08-01T22:26:39.109Z",
        }
        read = pyas(wednesdays, datetime(2023, 7, 12, 18))
        assert days(read) == ["2023-07-12", "2023-07-19", "2023-07-26"]

    def test_days_in_any_order(self) -> None:
        unsorted = {
            "type": "weekly",
            "interval": 1,
            "daysOfWeek": ["sunday", "friday"],
            "endDate": "2027-01-17T21:59:59Z",
        }
        assert days(pyas(unsorted)) == ["2027-01-08", "2027-01-10", "2027-01-15", "2027-01-17"]

    def test_an_unknown_type(self) -> None:
        with pytest.raises(UnknownRecurrence) as caught:
            pyas({"type": "yearly", "interval": 1})
        assert caught.value.raw == {"type": "yearly", "interval": 1}


GRAPH_FILLERS = {"month": 0, "dayOfMonth": 0, "index": "first", "firstDayOfWeek": "sunday", "daysOfWeek": []}
RANGE_FILLERS = {"endDate": "0001-01-01", "numberOfOccurrences": 0, "recurrenceTimeZone": "FLE Standard Time"}


class TestGraph:
    def test_fillers_come_with_every_type(self) -> None:
        pattern = {**GRAPH_FILLERS, "type": "weekly", "interval": 1, "daysOfWeek": ["friday"]}
        ends = {**RANGE_FILLERS, "type": "numbered", "numberOfOccurrences": 3}
        assert days(graph(pattern, ends)) == FRIDAYS
        assert graph(pattern, {**RANGE_FILLERS, "type": "noEnd"}).occurrence_count() is None
        assert days(graph(pattern, {**RANGE_FILLERS, "type": "endDate", "endDate": "2027-01-22"})) == FRIDAYS

    def test_the_type_decides_and_not_which_members_are_there(self) -> None:
        pattern = {
            **GRAPH_FILLERS,
            "type": "relativeMonthly",
            "interval": 1,
            "daysOfWeek": ["friday"],
            "index": "second",
        }
        ends = {**RANGE_FILLERS, "type": "numbered", "numberOfOccurrences": 3}
        assert days(graph(pattern, ends)) == ["2027-01-08", "2027-02-12", "2027-03-12"]

    def test_daily(self) -> None:
        pattern = {**GRAPH_FILLERS, "type": "daily", "interval": 2}
        assert days(graph(pattern, {"type": "noEnd"}), 3) == ["2027-01-08", "2027-01-10", "2027-01-12"]

    def test_the_31st_is_the_last_day_of_a_short_month(self) -> None:
        pattern = {**GRAPH_FILLERS, "type": "absoluteMonthly", "interval": 1, "dayOfMonth": 31}
        read = graph(pattern, {"type": "noEnd"}, datetime(2027, 1, 31, 18))
        assert days(read, 3) == ["2027-01-31", "2027-02-28", "2027-03-31"]
        assert read.normal_form().rule.by_month_day == (-1,)

    def test_february_29_is_the_last_day_of_february(self) -> None:
        pattern = {**GRAPH_FILLERS, "type": "absoluteYearly", "interval": 1, "dayOfMonth": 29, "month": 2}
        read = graph(pattern, {"type": "noEnd"}, datetime(2028, 2, 29, 18))
        assert days(read, 3) == ["2028-02-29", "2029-02-28", "2030-02-28"]
        assert read.normal_form().to_rrule() == "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"

    def test_the_first_of_two_days_is_one_event_a_month(self) -> None:
        pattern = {**GRAPH_FILLERS, "type": "relativeMonthly", "interval": 1, "daysOfWeek": ["tuesday", "monday"]}
        read = graph(pattern, {"type": "noEnd"}, datetime(2027, 2, 1, 18))
        assert days(read, 3) == ["2027-02-01", "2027-03-01", "2027-04-05"]

    def test_a_pattern_of_one_weekday_without_an_index_is_the_first(self) -> None:
        pattern = {"type": "relativeYearly", "interval": 1, "daysOfWeek": ["friday"], "month": 1}
        read = graph(pattern, {"type": "noEnd"}, datetime(2027, 1, 1, 18))
        assert days(read, 3) == ["2027-01-01", "2028-01-07", "2029-01-05"]

    def test_weeks_begin_on_sunday_when_nothing_is_said(self) -> None:
        pattern = {"type": "weekly", "interval": 2, "daysOfWeek": ["tuesday", "sunday"]}
        read = graph(pattern, {"type": "noEnd"}, datetime(1997, 8, 5, 9))
        assert days(read) == ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]

    @pytest.mark.parametrize(
        "pattern",
        [
            {"type": "lunar", "interval": 1},
            {"type": "relativeMonthly", "interval": 1, "daysOfWeek": ["friday"], "index": "fifth"},
            {"interval": 1},
        ],
    )
    def test_what_no_document_knows_is_kept_raw(self, pattern: dict[str, Any]) -> None:
        with pytest.raises(UnknownRecurrence) as caught:
            graph(pattern, {"type": "noEnd"})
        assert caught.value.raw["pattern"] == pattern

    def test_an_unknown_range(self) -> None:
        with pytest.raises(UnknownRecurrence):
            graph({"type": "daily", "interval": 1}, {"type": "someday"})


class TestGoogle:
    def read(self, *lines: str) -> Series:
        return from_google(lines, start=FRIDAY, time_zone=RIGA, duration=HOUR)

    def test_until_in_utc_and_as_a_date(self) -> None:
        assert days(self.read("RRULE:FREQ=WEEKLY;UNTIL=20270122T160000Z")) == FRIDAYS
        assert days(self.read("RRULE:FREQ=WEEKLY;UNTIL=20270122")) == FRIDAYS
        assert days(self.read("RRULE:FREQ=WEEKLY;UNTIL=20270122T155959Z")) == FRIDAYS[:2]

    def test_a_week_start_that_makes_no_difference(self) -> None:
        read = self.read("RRULE:FREQ=WEEKLY;WKST=SU;COUNT=3;BYDAY=FR")
        assert read.normal_form() == self.read("RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=FR").normal_form()

    @pytest.mark.parametrize(
        "line",
        [
            f"EXDATE;TZID={RIGA}:20270115T180000",
            "EXDATE:20270115T160000Z",
            "EXDATE;TZID=America/New_York:20270115T110000",
            f"EXDATE;TZID={RIGA}:20270115T180000,20270129T180000",
        ],
    )
    def test_dates_left_out_may_stand_in_any_zone(self, line: str) -> None:
        assert days(self.read("RRULE:FREQ=WEEKLY;COUNT=3", line)) == ["2027-01-08", "2027-01-22"]

    def test_a_date_left_out_at_the_end_of_the_calendar(self) -> None:
        read = self.read("RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:99991231T235959Z")
        assert days(read) == FRIDAYS

    def test_added_dates_without_a_rule(self) -> None:
        read = self.read(f"RDATE;TZID={RIGA}:20270108T180000,20270120T180000")
        assert days(read) == ["2027-01-08", "2027-01-20"]

    def test_the_order_of_the_lines_does_not_matter(self) -> None:
        lines = ("RRULE:FREQ=WEEKLY;COUNT=3", f"EXDATE;TZID={RIGA}:20270115T180000")
        assert self.read(*lines) == self.read(*reversed(lines))

    def test_parts_in_small_letters_and_in_any_order(self) -> None:
        assert days(self.read("RRULE:count=3;byday=fr;freq=weekly")) == FRIDAYS


def optional(fields: dict[str, list[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    """Each of the members with one of its values, or with a filler, or not at all."""
    blanks = [None, ""]
    return st.fixed_dictionaries(
        {}, optional={name: st.sampled_from([*values, *blanks]) for name, values in fields.items()}
    )


ENDS = ["2027-06-30T20:59:59Z", "2027-06-30T22:26:39.109Z", "2026-01-01T00:00:00Z", "0001-01-01T00:00:00Z"]
INTERVALS = [1, "2", 3, 90, 0]
ZOOM_MEMBERS = optional(
    {
        "type": [1, 2, 3, "2", 7],
        "repeat_interval": INTERVALS,
        "weekly_days": ["1", "2,4", "7, 1", 3, "9"],
        "monthly_day": [1, 28, "30", 31, 0, 40],
        "monthly_week": [-1, 1, "4", 0, 5],
        "monthly_week_day": [1, 7, "3", 0],
        "end_times": [0, 1, 7, "12", 60],
        "end_date_time": ENDS,
    }
)
PYAS_MEMBERS = optional(
    {
        "type": ["daily", "weekly", "monthly", "Weekly", "yearly"],
        "interval": INTERVALS,
        "daysOfWeek": [[], ["friday"], ["Sunday", "monday"], ["someday"]],
        "dayOfMonth": [1, "31", 0, 40],
        "month": [1, "12", 0],
        "startDate": ["2027-01-08T18:00:00+02:00"],
        "endDate": ENDS,
    }
)
PATTERNS = optional(
    {
        "type": ["daily", "weekly", "absoluteMonthly", "relativeMonthly", "absoluteYearly", "relativeYearly", "odd"],
        "interval": INTERVALS,
        "month": [0, 1, 2, 12],
        "dayOfMonth": [0, 1, 29, 31],
        "daysOfWeek": [[], ["friday"], ["sunday", "monday"], ["someday"]],
        "firstDayOfWeek": ["sunday", "monday"],
        "index": ["first", "last", "fifth"],
    }
)
RANGES = optional(
    {
        "type": ["noEnd", "numbered", "endDate", "odd"],
        "startDate": ["2027-01-08"],
        "endDate": ["0001-01-01", "2027-06-30", "2026-01-01"],
        "numberOfOccurrences": [0, 1, 7, "8"],
        "recurrenceTimeZone": ["FLE Standard Time", "tzone://Microsoft/Custom"],
    }
)


def check_read_or_kept_raw(read: Callable[[dict[str, Any]], Series], payload: dict[str, Any]) -> None:
    try:
        series = read(payload)
    except UnknownRecurrence as unknown:
        kept = unknown.raw
    else:
        assert series.normal_form()
        kept = payload
    assert kept == payload


@pytest.mark.property
@given(payload=ZOOM_MEMBERS)
def test_whatever_zoom_sends_is_read_or_kept_raw(payload: dict[str, Any]) -> None:
    check_read_or_kept_raw(zoom, payload)


@pytest.mark.property
@given(payload=PYAS_MEMBERS)
def test_whatever_pyas_sends_is_read_or_kept_raw(payload: dict[str, Any]) -> None:
    check_read_or_kept_raw(pyas, payload)


@pytest.mark.property
@given(pattern=PATTERNS, ends=RANGES)
def test_whatever_graph_sends_is_read_or_kept_raw(pattern: dict[str, Any], ends: dict[str, Any]) -> None:
    check_read_or_kept_raw(
        lambda payload: from_graph(payload, start=FRIDAY, time_zone=RIGA, duration=HOUR),
        {"pattern": pattern, "range": ends},
    )
