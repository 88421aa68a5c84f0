"""Reading and writing the text of RFC 5545. Texts that are no rules are in `test_bad_input`."""

import calendar
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any

import pytest

from polymeet.recurrence import (
    InvalidRecurrence,
    InvalidRRule,
    NDay,
    NotRepresentable,
    RawRule,
    Recurrence,
    Series,
    TooManyMeetings,
    UnsupportedRRule,
    Weekday,
    to_connectycube,
    to_google,
    to_graph,
    to_pyas,
    to_zoom,
)

FRIDAY = datetime(2027, 1, 8, 18)
HOUR = timedelta(hours=1)
LOS_ANGELES = "America/Los_Angeles"


def read(text: str, start: datetime = FRIDAY, time_zone: str = LOS_ANGELES, **others: Any) -> Series:
    return Series.from_rrule(text, start=start, time_zone=time_zone, duration=HOUR, **others)


def days(of: Series, number: int = 6) -> list[str]:
    return [f"{start:%m-%d}" for start in islice(of.local_starts(), number)]


@pytest.mark.parametrize(
    ("text", "start", "rule"),
    [
        ("FREQ=DAILY;INTERVAL=3;COUNT=5", FRIDAY, Recurrence("daily", interval=3, count=5)),
        ("FREQ=WEEKLY;BYDAY=FR,SU;WKST=SU", FRIDAY, Recurrence(
            "weekly", by_day=[Weekday.FR, Weekday.SU], first_day_of_week=Weekday.SU)),
        ("FREQ=MONTHLY;BYDAY=2FR,-1MO", FRIDAY, Recurrence(
            "monthly", by_day=[NDay(Weekday.FR, 2), NDay(Weekday.MO, -1)])),
        ("FREQ=MONTHLY;BYDAY=+2FR", FRIDAY, Recurrence("monthly", by_day=[NDay(Weekday.FR, 2)])),
        ("FREQ=MONTHLY;BYMONTHDAY=-24,8", FRIDAY, Recurrence("monthly", by_month_day=[8, -24])),
        ("FREQ=YEARLY;BYMONTH=1;BYDAY=MO,FR;BYSETPOS=3", FRIDAY, Recurrence(
            "yearly", by_month=[1], by_day=[Weekday.MO, Weekday.FR], by_set_position=[3])),
        ("RRULE:freq=daily;until=20270110", FRIDAY, Recurrence("daily", until=date(2027, 1, 10))),
        ("FREQ=DAILY;UNTIL=20270110T180000", FRIDAY, Recurrence("daily", until=datetime(2027, 1, 10, 18))),
        ("FREQ=DAILY;UNTIL=20270111T020000Z;", FRIDAY, Recurrence("daily", until=datetime(2027, 1, 10, 18))),
        ("FREQ=DAILY;BYHOUR=18;BYMINUTE=0;BYSECOND=0", FRIDAY, Recurrence("daily")),
        ("RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD", datetime(2027, 1, 30, 9), Recurrence(
            "monthly", by_month_day=[30], skip="backward")),
        ("FREQ=MONTHLY;BYMONTHDAY=8;RSCALE=GREGORIAN;SKIP=BACKWARD", FRIDAY, Recurrence("monthly", by_month_day=[8])),
    ],
)  # fmt: skip
def test_reading(text: str, start: datetime, rule: Recurrence) -> None:
    assert read(text, start).rule == rule


@pytest.mark.parametrize(
    ("text", "start", "same_as"),
    [
        ("FREQ=MONTHLY;BYMONTH=1,4,7;BYMONTHDAY=8", FRIDAY, "FREQ=YEARLY;BYMONTH=1,4,7;BYMONTHDAY=8"),
        ("FREQ=MONTHLY;INTERVAL=3;BYMONTH=1,2,4", FRIDAY, "FREQ=YEARLY;BYMONTH=1,4;BYMONTHDAY=8"),
        ("FREQ=MONTHLY;INTERVAL=18;BYMONTH=1", FRIDAY, "FREQ=YEARLY;INTERVAL=3;BYMONTH=1;BYMONTHDAY=8"),
        ("FREQ=MONTHLY;BYMONTH=1,3;BYDAY=FR;BYSETPOS=2", FRIDAY, "FREQ=YEARLY;BYMONTH=1,3;BYDAY=2FR"),
        ("FREQ=WEEKLY;BYMONTH=1,3", FRIDAY, "FREQ=YEARLY;BYMONTH=1,3;BYDAY=FR"),
        ("FREQ=DAILY;BYMONTH=1", FRIDAY, "FREQ=YEARLY;BYMONTH=1;BYDAY=MO,TU,WE,TH,FR,SA,SU"),
        ("FREQ=DAILY;BYMONTH=1;BYMONTHDAY=8,9", FRIDAY, "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=8,9"),
        ("FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=-1", FRIDAY, "FREQ=WEEKLY;BYDAY=FR"),
        ("FREQ=WEEKLY;BYDAY=MO,FR,SU;BYSETPOS=3;WKST=SU", FRIDAY, "FREQ=WEEKLY;BYDAY=FR;WKST=SU"),
        ("FREQ=DAILY;BYSETPOS=1;BYDAY=FR", FRIDAY, "FREQ=DAILY;BYDAY=FR"),
        ("FREQ=MONTHLY;BYDAY=MO,2FR", FRIDAY, "FREQ=MONTHLY;BYDAY=1MO,2MO,3MO,4MO,5MO,2FR"),
    ],
)
def test_parts_that_a_rule_of_another_frequency_says(text: str, start: datetime, same_as: str) -> None:
    assert read(text, start) == read(same_as, start)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("FREQ=HOURLY", "FREQ"),
        ("FREQ=YEARLY;BYYEARDAY=8", "BYYEARDAY"),
        ("FREQ=YEARLY;BYWEEKNO=1", "BYWEEKNO"),
        ("FREQ=YEARLY;BYDAY=20MO", "BYDAY"),
        ("FREQ=YEARLY;BYDAY=FR,1MO", "BYDAY"),
        ("FREQ=DAILY;BYHOUR=9,18", "BYHOUR"),
        ("FREQ=WEEKLY;INTERVAL=2;BYMONTH=1", "BYMONTH"),
        ("FREQ=MONTHLY;INTERVAL=5;BYMONTH=1,6", "BYMONTH"),
        ("FREQ=WEEKLY;BYDAY=MO,FR;BYMONTH=1;BYSETPOS=1", "BYSETPOS"),
        ("FREQ=MONTHLY;BYMONTH=1,2;BYDAY=MO,FR;BYSETPOS=1", "BYSETPOS"),
        ("RSCALE=HEBREW;FREQ=DAILY", "RSCALE"),
        ("FREQ=MONTHLY;SKIP=FORWARD", "SKIP"),
    ],
)
def test_what_the_model_cannot_say_is_refused_by_name(text: str, part: str) -> None:
    with pytest.raises(UnsupportedRRule, match=part) as caught:
        read(text)
    assert caught.value.part == part


@pytest.mark.parametrize(
    ("text", "start", "written"),
    [
        ("freq=weekly;wkst=mo;byday=fr", FRIDAY, "FREQ=WEEKLY;BYDAY=FR"),
        ("FREQ=WEEKLY;COUNT=3", FRIDAY, "FREQ=WEEKLY;BYDAY=FR;COUNT=3"),
        ("FREQ=DAILY;UNTIL=20270110", FRIDAY, "FREQ=DAILY;UNTIL=20270111T075959Z"),
        ("FREQ=DAILY;UNTIL=20270111T020000Z", FRIDAY, "FREQ=DAILY;UNTIL=20270111T020000Z"),
        ("FREQ=DAILY;UNTIL=99991231T235959Z", FRIDAY, "FREQ=DAILY"),
        ("FREQ=YEARLY;INTERVAL=2;WKST=SU", FRIDAY, "FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYMONTHDAY=8;WKST=SU"),
        (
            "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=30",
            datetime(2027, 1, 30, 9),
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
        ),
        (
            "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=31",
            datetime(2027, 1, 31, 9),
            "FREQ=MONTHLY;BYMONTHDAY=-1",
        ),
        (
            "RSCALE=GREGORIAN;FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=30;SKIP=BACKWARD",
            datetime(2027, 1, 30, 9),
            "FREQ=MONTHLY;BYMONTH=1,2;BYMONTHDAY=28,29,30;BYSETPOS=-1",
        ),
        (
            "RSCALE=GREGORIAN;FREQ=YEARLY;INTERVAL=2;BYMONTH=1,2;BYMONTHDAY=30;SKIP=BACKWARD",
            datetime(2027, 1, 30, 9),
            "RSCALE=GREGORIAN;FREQ=YEARLY;INTERVAL=2;BYMONTH=1,2;BYMONTHDAY=30;SKIP=BACKWARD",
        ),
    ],
)
def test_writing(text: str, start: datetime, written: str) -> None:
    series = read(text, start)
    assert series.to_rrule() == written
    assert read(written, start).normal_form() == series.normal_form()


class TestLines:
    TEXT = (
        "RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=4\n"
        "EXDATE;TZID=America/Los_Angeles:20270115T180000,20270122T180000\n"
        "RDATE;TZID=America/Los_Angeles:20270116T100000"
    )

    def test_dates_beside_the_rule_are_read_and_written(self) -> None:
        series = read(self.TEXT)
        assert days(series) == ["01-08", "01-16", "01-29"]
        assert series.to_rrule() == self.TEXT

    def test_lines_may_be_folded_and_end_as_in_a_file(self) -> None:
        assert read(self.TEXT.replace("\n", "\r\n").replace("BYDAY", "\r\n BYDAY") + "\r\n") == read(self.TEXT)

    @pytest.mark.parametrize(
        "line",
        [
            "EXDATE:20270116T020000Z",
            "EXDATE:20270115T180000",
            "EXDATE;TZID=Europe/Riga:20270116T040000",
            'EXDATE;TZID="America/Los_Angeles":20270115T180000',
            "EXDATE;VALUE=DATE:20270115",
        ],
    )
    def test_a_date_may_be_in_any_time_zone(self, line: str) -> None:
        assert read(f"RRULE:FREQ=WEEKLY\n{line}").excluded == {datetime(2027, 1, 15, 18)}

    @pytest.mark.parametrize(
        "line",
        ["DTSTART:20270109T020000Z", "DTSTART;TZID=America/Los_Angeles:20270108T180000", "DTSTART:20270108T180000"],
    )
    def test_a_start_that_agrees_is_read_over(self, line: str) -> None:
        assert read(f"{line}\nRRULE:FREQ=DAILY") == read("FREQ=DAILY")

    def test_a_start_that_does_not_agree_is_an_error(self) -> None:
        with pytest.raises(InvalidRRule, match="20270108T190000"):
            read("DTSTART:20270108T190000\nRRULE:FREQ=DAILY")

    def test_periods_have_a_length_of_their_own(self) -> None:
        with pytest.raises(UnsupportedRRule, match="RDATE has periods"):
            read("RRULE:FREQ=DAILY\nRDATE;VALUE=PERIOD:20270108T180000/PT2H")


def test_a_start_off_the_rule_can_be_aligned() -> None:
    assert read("FREQ=WEEKLY;BYDAY=TU", align=True).start == datetime(2027, 1, 12, 18)


@pytest.fixture
def weeks_that_begin_on_sunday() -> Iterator[None]:
    before = calendar.firstweekday()
    calendar.setfirstweekday(calendar.SUNDAY)
    yield
    calendar.setfirstweekday(before)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("FREQ=WEEKLY;BYDAY=FR, SU", "FREQ=WEEKLY;BYDAY=FR,SU"),
        (" freq = weekly ; byday = fr , su ;", "FREQ=WEEKLY;BYDAY=FR,SU"),
        ("rrule:freq=monthly;bymonthday= 8 , 15", "FREQ=MONTHLY;BYMONTHDAY=8,15"),
        ("FREQ=YEARLY;BYMONTH=1, 3;BYDAY=2FR", "FREQ=YEARLY;BYMONTH=1,3;BYDAY=2FR"),
        ("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=2, -1", "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=2,-1"),
    ],
)
def test_blanks_and_lower_case_change_nothing(text: str, same: str) -> None:
    assert read(text) == read(same)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("FREQ=WEEKLY;BYDAY=", "BYDAY in the rule 'FREQ=WEEKLY;BYDAY=' has no value: give one, or take BYDAY out"),
        ("FREQ=", "FREQ in the rule 'FREQ=' has no value"),
        ("FREQ=DAILY;;COUNT=3", "has an empty part: take one ';' out"),
        ("FREQ=DAILY;;", "has an empty part: take one ';' out"),
        (";FREQ=DAILY", "has an empty part: take one ';' out"),
        ("FREQ=WEEKLY;BYDAY=FR,", "BYDAY is 'FR,', where a value is missing"),
        ("FREQ=MONTHLY;BYMONTHDAY=8,,9", "BYMONTHDAY is '8,,9', where a value is missing"),
        ("RRULE:FREQ=DAILY\nEXDATE:20270109T180000,", "EXDATE is '20270109T180000,', where a value is missing"),
        ("RRULE:FREQ=DAILY\nRDATE:", "RDATE is '', where a value is missing"),
        ("RRULE:", "the rule is empty"),
        ("FREQ=DAILY;COUNT=12345678901", "at most nine digits"),
    ],
)
def test_what_is_empty_is_told(text: str, message: str) -> None:
    with pytest.raises(InvalidRRule, match=re.escape(message)):
        read(text)


class TestRawRule:
    def test_it_lists_what_the_model_cannot_say(self) -> None:
        hundredth = RawRule("RRULE:FREQ=YEARLY;BYYEARDAY=100")
        assert [start.date() for start in islice(hundredth.local_starts(FRIDAY), 2)] == [
            date(2027, 4, 10),
            date(2028, 4, 9),
        ]

    @pytest.mark.usefixtures("weeks_that_begin_on_sunday")
    def test_weeks_begin_on_monday_whatever_the_process_says(self) -> None:
        rule = RawRule("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU")
        assert [start.day for start in rule.local_starts(datetime(1997, 8, 5, 9))] == [5, 10, 19, 24]

    @pytest.mark.parametrize("until", ["20270110", "20270110T180000", "20270111T020000Z"])
    def test_its_end_is_inclusive(self, until: str) -> None:
        rule = RawRule(f"FREQ=DAILY;UNTIL={until};BYHOUR=9,18")
        starts = list(rule.local_starts(FRIDAY, time_zone=LOS_ANGELES))
        assert starts[-1] == datetime(2027, 1, 10, 18)
        assert len(starts) == 5

    def test_an_end_in_utc_needs_the_zone(self) -> None:
        with pytest.raises(InvalidRRule, match="20270111T020000Z"):
            list(RawRule("FREQ=DAILY;UNTIL=20270111T020000Z").local_starts(FRIDAY))

    @pytest.mark.parametrize(
        ("text", "part"),
        [
            ("FREQ=SECONDLY", "FREQ"),
            ("FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=1", "BYSETPOS"),
            ("FREQ=MONTHLY;BYDAY=MO,1FR", "BYDAY"),
            ("FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD", "SKIP"),
        ],
    )
    def test_what_would_come_out_wrong_is_refused(self, text: str, part: str) -> None:
        with pytest.raises(UnsupportedRRule, match=part) as caught:
            RawRule(text)
        assert caught.value.part == part

    def test_parts_that_contradict_each_other(self) -> None:
        with pytest.raises(InvalidRRule, match="cannot be expanded"):
            list(
                RawRule("FREQ=HOURLY;INTERVAL=2;BYHOUR=9").local_starts(
                    FRIDAY.astimezone(UTC).replace(tzinfo=None, hour=18)
                )
            )

    @pytest.mark.parametrize("send", [to_zoom, to_pyas, to_graph, to_google, to_connectycube])
    def test_every_provider_can_hold_its_single_meetings(self, send: Any) -> None:
        """Clocks of Riga change on 28 March: the 20th Monday of the year is in summer time."""
        series = RawRule("FREQ=YEARLY;BYDAY=20MO").materialise(
            FRIDAY, time_zone="Europe/Riga", duration=HOUR, horizon=datetime(2028, 12, 31)
        )
        plan = send(series, mode="materialise")
        assert [meeting.start for meeting in plan.meetings] == [datetime(2027, 5, 17, 18), datetime(2028, 5, 15, 18)]
        assert plan.meetings[0].starts_at.isoformat() == "2027-05-17T18:00:00+03:00"

    def test_its_own_end_is_enough(self) -> None:
        twice_a_day = RawRule("FREQ=DAILY;BYHOUR=9,18;COUNT=3")
        series = twice_a_day.materialise(FRIDAY, time_zone=LOS_ANGELES, duration=HOUR)
        assert list(series.local_starts()) == [FRIDAY, datetime(2027, 1, 9, 9), datetime(2027, 1, 9, 18)]
        assert to_google(series).payload == (
            "RRULE:FREQ=DAILY;COUNT=1",
            "RDATE;TZID=America/Los_Angeles:20270109T090000,20270109T180000",
        )

    @pytest.mark.parametrize(
        ("text", "limits", "error", "named"),
        [
            ("FREQ=YEARLY;BYYEARDAY=100", {}, NotRepresentable, "horizon"),
            ("FREQ=HOURLY;COUNT=61", {}, TooManyMeetings, "more than 60"),
            ("FREQ=HOURLY;COUNT=9", {"max_meetings": 8}, TooManyMeetings, "more than 8"),
            ("FREQ=HOURLY;COUNT=9", {"max_meetings": 0}, InvalidRecurrence, "max_meetings is 0"),
            ("FREQ=YEARLY;BYYEARDAY=100", {"horizon": datetime(2027, 4, 9)}, InvalidRRule, "gives nothing"),
            ("FREQ=YEARLY;INTERVAL=9;BYYEARDAY=8", {"horizon": datetime(9999, 4, 9)}, InvalidRRule, "100 years"),
        ],
    )
    def test_a_plan_without_bounds_is_refused(self, text: str, limits: Any, error: Any, named: str) -> None:
        with pytest.raises(error, match=named):
            RawRule(text).materialise(FRIDAY, time_zone="Europe/Riga", duration=HOUR, **limits)

    def test_dates_beside_it_are_not_dropped_in_silence(self) -> None:
        with pytest.raises(InvalidRRule, match="EXDATE beside the rule"):
            RawRule("RRULE:FREQ=YEARLY;BYYEARDAY=100\nEXDATE:20270410T180000")
