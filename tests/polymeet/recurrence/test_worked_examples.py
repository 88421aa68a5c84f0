"""Examples worked by hand: what each provider gets for a series, and what it means."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from polymeet.recurrence import (
    NotRepresentable,
    Recurrence,
    Series,
    StartNotInRule,
    from_google,
    from_graph,
    to_connectycube,
    to_google,
    to_graph,
    to_pyas,
    to_zoom,
)

NEW_YORK = "America/New_York"
HOUR = timedelta(hours=1)


def series(text: str, start: str, zone: str = NEW_YORK) -> Series:
    return Series.from_rrule(text, start=datetime.fromisoformat(start), time_zone=zone, duration=HOUR)


def payload(mapped: Any) -> Any:
    return None if mapped.payload is None else mapped.payload.to_dict()


def days(starts: Any) -> list[str]:
    return [local.date().isoformat() for local in starts]


class TestFridaysUntilAnEveningInLosAngeles:
    """UNTIL is the start of the last occurrence in UTC, where that is already the next day."""

    friday = series("FREQ=WEEKLY;BYDAY=FR;UNTIL=20270123T020000Z", "2027-01-08T18:00", "America/Los_Angeles")

    def test_occurrences(self) -> None:
        assert days(self.friday.local_starts()) == ["2027-01-08", "2027-01-15", "2027-01-22"]

    def test_zoom(self) -> None:
        assert payload(to_zoom(self.friday)) == {
            "type": 2,
            "repeat_interval": 1,
            "weekly_days": "6",
            "end_date_time": "2027-01-23T07:59:59Z",
        }

    def test_pyas(self) -> None:
        assert payload(to_pyas(self.friday)) == {
            "type": "weekly",
            "interval": 1,
            "daysOfWeek": ["friday"],
            "endDate": "2027-01-23T07:59:59Z",
        }

    def test_graph(self) -> None:
        sent = payload(to_graph(self.friday))
        assert sent["pattern"]["type"] == "weekly"
        assert sent["pattern"]["daysOfWeek"] == ["friday"]
        assert sent["range"]["startDate"] == "2027-01-08"
        assert sent["range"]["endDate"] == "2027-01-22"
        assert sent["range"]["recurrenceTimeZone"] == "America/Los_Angeles"

    def test_google(self) -> None:
        assert to_google(self.friday).payload == ("RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20270123T020000Z",)

    def test_connectycube(self) -> None:
        meetings = [meeting.to_dict() for meeting in to_connectycube(self.friday).payload or ()]
        assert [meeting["timezone"] for meeting in meetings] == [{"offset": -480, "name": "America/Los_Angeles"}] * 3
        assert [meeting["start_date"] for meeting in meetings] == [1_799_460_000, 1_800_064_800, 1_800_669_600]
        assert all(meeting["end_date"] - meeting["start_date"] == 3_600 for meeting in meetings)


class TestFourTimesAYear:
    """Months that are evenly spaced are an interval of months, which Zoom and Pyas have."""

    quarterly = series("FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15;COUNT=6", "2027-01-15T09:00")

    def test_zoom(self) -> None:
        mapped = to_zoom(self.quarterly)
        assert payload(mapped) == {"type": 3, "repeat_interval": 3, "monthly_day": 15, "end_times": 6}
        assert [rewrite.after for rewrite in mapped.rewrites][-1].startswith("FREQ=MONTHLY;INTERVAL=3")

    def test_pyas(self) -> None:
        assert payload(to_pyas(self.quarterly)) == {
            "type": "monthly",
            "interval": 3,
            "dayOfMonth": 15,
            "endDate": "2028-04-16T03:59:59Z",
        }

    def test_graph(self) -> None:
        sent = payload(to_graph(self.quarterly))
        assert sent["pattern"] == {"type": "absoluteMonthly", "interval": 3, "dayOfMonth": 15}
        assert sent["range"]["type"] == "numbered"
        assert sent["range"]["numberOfOccurrences"] == 6


class TestThe31st:
    """A month without the day: RFC 5545 leaves it out, Graph takes the last day, Zoom and Pyas do not say."""

    monthly = series("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=7", "2027-01-31T09:00")

    @pytest.mark.parametrize("send", [to_zoom, to_pyas, to_graph])
    def test_all_three_refuse(self, send: Any) -> None:
        with pytest.raises(NotRepresentable) as refused:
            send(self.monthly)
        expected = "graph_clamps_short_months" if send is to_graph else "short_month_undocumented"
        assert expected in {loss.code for loss in refused.value.losses}

    def test_lossy_graph_says_what_becomes_of_it(self) -> None:
        mapped = to_graph(self.monthly, mode="lossy")
        sent = payload(mapped)
        assert sent["pattern"] == {"type": "absoluteMonthly", "interval": 1, "dayOfMonth": 31}
        assert sent["range"]["numberOfOccurrences"] == 7
        (loss,) = mapped.losses
        assert days(loss.extra) == ["2027-02-28", "2027-04-30", "2027-06-30"]
        assert days(loss.missing) == ["2027-08-31", "2027-10-31", "2027-12-31"]
        assert (loss.missing_total, loss.extra_total, loss.certainty) == (3, 3, "certain")

    def test_google_has_it_as_it_is(self) -> None:
        assert to_google(self.monthly).payload == ("RRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=7",)


class TestThe31stOfEveryOtherMonth:
    def test_exact_everywhere_as_long_as_the_months_are_long(self) -> None:
        four = series("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31;COUNT=4", "2027-01-31T09:00")
        assert days(four.local_starts()) == ["2027-01-31", "2027-03-31", "2027-05-31", "2027-07-31"]
        assert payload(to_zoom(four)) == {"type": 3, "repeat_interval": 2, "monthly_day": 31, "end_times": 4}
        assert payload(to_pyas(four))["dayOfMonth"] == 31
        assert payload(to_graph(four))["pattern"]["dayOfMonth"] == 31

    @pytest.mark.parametrize("send", [to_zoom, to_pyas, to_graph])
    def test_refused_once_a_month_is_short(self, send: Any) -> None:
        five = series("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31;COUNT=5", "2027-01-31T09:00")
        assert days(five.local_starts())[-1] == "2028-01-31"  # September and November have 30 days
        with pytest.raises(NotRepresentable):
            send(five)


class TestWeekStart:
    """The pair of RFC 5545, section 3.8.5.3: two weeks from where a week begins."""

    rule = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU"

    @pytest.mark.parametrize(
        ("week_start", "name", "expected"),
        [
            ("MO", "monday", ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]),
            ("SU", "sunday", ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]),
        ],
    )
    def test_graph_has_both(self, week_start: str, name: str, expected: list[str]) -> None:
        pair = series(f"{self.rule};WKST={week_start}", "1997-08-05T09:00")
        assert days(pair.local_starts()) == expected
        assert payload(to_graph(pair))["pattern"] == {
            "type": "weekly",
            "interval": 2,
            "daysOfWeek": ["tuesday", "sunday"],
            "firstDayOfWeek": name,
        }

    @pytest.mark.parametrize("send", [to_zoom, to_pyas])
    @pytest.mark.parametrize("week_start", ["MO", "SU"])
    def test_zoom_and_pyas_refuse_both(self, send: Any, week_start: str) -> None:
        with pytest.raises(NotRepresentable) as refused:
            send(series(f"{self.rule};WKST={week_start}", "1997-08-05T09:00"))
        assert "week_start_undocumented" in {loss.code for loss in refused.value.losses}

    @pytest.mark.parametrize("rule", ["INTERVAL=2;BYDAY=SU", "INTERVAL=2;BYDAY=MO,SA", "BYDAY=TU,SU"])
    def test_where_it_makes_no_difference_zoom_takes_it(self, rule: str) -> None:
        start = {"SU": "2027-01-10", "SA": "2027-01-09"}.get(rule[-2:], "2027-01-10") + "T09:00"
        for week_start in ("MO", "SU"):
            assert to_zoom(series(f"FREQ=WEEKLY;{rule};COUNT=6;WKST={week_start}", start)).payload is not None


class TestEnds:
    def test_graph_ends_with_the_last_occurrence_not_with_the_local_date_of_until(self) -> None:
        daily = series("FREQ=DAILY;UNTIL=20270108T135959Z", "2027-01-04T09:00")
        assert days(daily.local_starts())[-1] == "2027-01-07"
        assert payload(to_graph(daily))["range"]["endDate"] == "2027-01-07"

    def test_count_becomes_the_end_of_the_last_day_for_pyas(self) -> None:
        daily = series("FREQ=DAILY;COUNT=3", "2027-01-08T18:00")
        assert payload(to_pyas(daily))["endDate"] == "2027-01-11T04:59:59Z"

    def test_until_is_inclusive(self) -> None:
        assert len(list(series("FREQ=DAILY;UNTIL=20270110T230000Z", "2027-01-08T18:00").local_starts())) == 3
        assert len(list(series("FREQ=DAILY;UNTIL=20270110T225959Z", "2027-01-08T18:00").local_starts())) == 2

    def test_a_date_as_until_is_the_whole_local_day(self) -> None:
        daily = series("FREQ=DAILY;UNTIL=20270110", "2027-01-08T18:00")
        assert days(daily.local_starts()) == ["2027-01-08", "2027-01-09", "2027-01-10"]

    def test_graphs_end_date_becomes_the_last_start_in_rrule(self) -> None:
        read = from_graph(
            {
                "pattern": {"type": "daily", "interval": 1},
                "range": {"type": "endDate", "startDate": "2027-01-08", "endDate": "2027-01-10"},
            },
            start=datetime(2027, 1, 8, 18),
            time_zone=NEW_YORK,
            duration=HOUR,
        )
        assert read.normal_form().to_rrule() == "FREQ=DAILY;UNTIL=20270110T230000Z"

    def test_one_occurrence_needs_no_recurrence(self) -> None:
        once = series("FREQ=YEARLY;COUNT=1", "2027-01-08T18:00")
        assert [send(once).payload for send in (to_zoom, to_pyas, to_graph, to_google)] == [None] * 4

    def test_an_excluded_date_does_not_lengthen_a_count(self) -> None:
        text = f"RRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID={NEW_YORK}:20270109T180000"
        assert days(series(text, "2027-01-08T18:00").local_starts()) == ["2027-01-08", "2027-01-10"]


class TestGraph:
    def test_the_interval_is_counted_from_the_first_hit(self) -> None:
        """Microsoft's own example: every other first Thursday from August 29 on begins in September."""
        read = from_graph(
            {
                "pattern": {"type": "relativeMonthly", "interval": 2, "daysOfWeek": ["thursday"], "index": "first"},
                "range": {"type": "noEnd", "startDate": "2017-08-29"},
            },
            start=datetime(2017, 8, 29, 18),
            time_zone=NEW_YORK,
            duration=HOUR,
        )
        starts = read.local_starts()
        assert [next(starts).date().isoformat() for _ in range(3)] == ["2017-09-07", "2017-11-02", "2018-01-04"]

    def test_the_same_start_in_a_rule_of_the_rfc_is_an_error(self) -> None:
        with pytest.raises(StartNotInRule) as caught:
            series("FREQ=MONTHLY;INTERVAL=2;BYDAY=1TH", "2017-08-29T18:00")
        assert caught.value.first == datetime(2017, 10, 5, 18)

    def test_the_last_working_day(self) -> None:
        last = series("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2027-01-29T09:00")
        assert payload(to_graph(last))["pattern"] == {
            "type": "relativeMonthly",
            "interval": 1,
            "daysOfWeek": ["monday", "tuesday", "wednesday", "thursday", "friday"],
            "index": "last",
        }

    def test_the_last_day_of_the_month_is_the_last_of_all_days(self) -> None:
        sent = payload(to_graph(series("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31T09:00")))
        assert sent["pattern"]["type"] == "relativeMonthly"
        assert len(sent["pattern"]["daysOfWeek"]) == 7
        assert sent["pattern"]["index"] == "last"
        assert sent["range"]["type"] == "noEnd"

    def test_yearly(self) -> None:
        birthday = series("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=17", "2027-05-17T09:00")
        thanksgiving = series("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2027-11-25T09:00")
        assert payload(to_graph(birthday))["pattern"] in (
            {"type": "absoluteYearly", "interval": 1, "dayOfMonth": 17, "month": 5},
            {"type": "absoluteMonthly", "interval": 12, "dayOfMonth": 17},
        )
        assert payload(to_graph(thanksgiving))["pattern"]["index"] == "fourth"


class TestConnectyCube:
    @pytest.mark.parametrize(
        ("zone", "start", "offset"),
        [
            ("Europe/Riga", "2027-01-08T18:00", 120),
            ("Europe/Riga", "2027-07-08T18:00", 180),
            (NEW_YORK, "2027-01-08T18:00", -300),
            ("Asia/Kolkata", "2027-01-08T18:00", 330),
            ("Australia/Lord_Howe", "2027-01-08T18:00", 660),
            ("Australia/Lord_Howe", "2027-07-08T18:00", 630),
        ],
    )
    def test_offsets_are_minutes_east_of_utc(self, zone: str, start: str, offset: int) -> None:
        (meeting,) = to_connectycube(series("FREQ=DAILY;COUNT=1", start, zone)).payload or ()
        assert meeting.to_dict()["timezone"] == {"offset": offset, "name": zone}

    def test_each_start_has_its_own_offset(self) -> None:
        weekly = series("FREQ=WEEKLY;COUNT=3", "2027-03-05T09:00")  # clocks change on March 14
        meetings = [meeting.to_dict() for meeting in to_connectycube(weekly).payload or ()]
        assert [meeting["timezone"]["offset"] for meeting in meetings] == [-300, -300, -240]
        first, second, third = (meeting["start_date"] for meeting in meetings)
        assert (second - first, third - second) == (7 * 86_400, 7 * 86_400 - 3_600)


class TestGoogle:
    def test_skip_backward_is_written_in_terms_of_rfc_5545(self) -> None:
        rule = Recurrence("monthly", by_month_day=(30,), skip="backward")
        clamped = Series(datetime(2027, 1, 30, 9), NEW_YORK, HOUR, rule)
        assert to_google(clamped).payload == ("RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",)
        read = series("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "2027-01-30T09:00")
        assert read.normal_form() == clamped.normal_form()

    @pytest.mark.parametrize(
        ("months", "day", "line"),
        [
            ((2, 3, 9), 30, "RRULE:FREQ=MONTHLY;BYMONTH=2,3,9;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
            ((2, 8), 30, "RRULE:FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
            ((4, 9), 30, "RRULE:FREQ=YEARLY;BYMONTH=4,9;BYMONTHDAY=30"),
            ((2, 5, 9), 15, "RRULE:FREQ=YEARLY;BYMONTH=2,5,9;BYMONTHDAY=15"),
            ((2,), 30, "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
        ],
    )
    def test_days_of_several_months_that_move_back(self, months: tuple[int, ...], day: int, line: str) -> None:
        rule = Recurrence("yearly", by_month=months, by_month_day=(day,), skip="backward")
        moved = Series.aligned(start=datetime(2027, 1, 1, 9), time_zone=NEW_YORK, duration=HOUR, rule=rule)
        assert to_google(moved).payload == (line,)
        read = from_google((line,), start=moved.start, time_zone=NEW_YORK, duration=HOUR)
        assert read.normal_form() == moved.normal_form()

    def test_skip_of_rfc_7529_is_read(self) -> None:
        clamped = series("RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=30;COUNT=3", "2027-01-30T09:00")
        assert days(clamped.local_starts()) == ["2027-01-30", "2027-02-28", "2027-03-30"]

    def test_exceptions_are_lines_of_their_own(self) -> None:
        lines = (
            "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=4",
            f"EXDATE;TZID={NEW_YORK}:20270115T180000",
            f"RDATE;TZID={NEW_YORK}:20270116T180000",
        )
        read = from_google(lines, start=datetime(2027, 1, 8, 18), time_zone=NEW_YORK, duration=HOUR)
        assert days(read.local_starts()) == ["2027-01-08", "2027-01-16", "2027-01-22", "2027-01-29"]
        assert (
            from_google(to_google(read).payload, start=read.start, time_zone=NEW_YORK, duration=HOUR).normal_form()
            == read.normal_form()
        )
