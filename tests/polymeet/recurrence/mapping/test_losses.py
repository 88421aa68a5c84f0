"""Every reason why a provider cannot hold a series, and what lossy mode makes of it."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from polymeet.recurrence import (
    LOSS_CODES,
    Mapped,
    NotRepresentable,
    Recurrence,
    Series,
    TooManyMeetings,
    Weekday,
    to_connectycube,
    to_google,
    to_graph,
    to_pyas,
    to_zoom,
)

NEW_YORK = "America/New_York"
HOUR = timedelta(hours=1)


def series(text: str, start: str) -> Series:
    moment = datetime.fromisoformat(start if "T" in start else f"{start}T09:00")
    return Series.from_rrule(text, start=moment, time_zone=NEW_YORK, duration=HOUR)


def clamped(day: int, start: str) -> Series:
    rule = Recurrence("monthly", by_month_day=(day,), skip="backward")
    return Series(datetime.fromisoformat(f"{start}T09:00"), NEW_YORK, HOUR, rule)


def excluding(text: str, start: str, *days: int, added: bool = False) -> Series:
    plain = series(text, start)
    dates = frozenset(plain.start + timedelta(days=number) for number in days)
    return plain.replace(added=dates) if added else plain.replace(excluded=dates)


def microsoft(given: Series, **options: Any) -> Mapped[Any]:
    return to_pyas(given, calendar="microsoft", **options)


FIRST_AND_THIRD = series("FREQ=MONTHLY;BYDAY=1MO,3MO;COUNT=6", "2027-01-04")
THIRTIETH_OF_TWO_MONTHS = Series(
    datetime(2027, 1, 30, 9),
    NEW_YORK,
    HOUR,
    Recurrence("yearly", interval=2, by_month=(1, 2), by_month_day=(30,), skip="backward"),
)
# code, mapping, series; which other codes there are is not told
REFUSED: list[tuple[str, Any, Series]] = [
    ("short_month_undocumented", to_zoom, series("FREQ=MONTHLY;BYMONTHDAY=31", "2027-01-31")),
    ("short_month_undocumented", to_pyas, series("FREQ=MONTHLY;BYMONTHDAY=30;COUNT=5", "2027-01-30")),
    ("short_month_undocumented", to_zoom, clamped(30, "2027-01-30")),
    ("graph_clamps_short_months", to_graph, series("FREQ=MONTHLY;BYMONTHDAY=31", "2027-01-31")),
    ("graph_clamps_short_months", to_graph, series("FREQ=YEARLY", "2028-02-29")),
    ("nth_of_weekday_set", to_zoom, series("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2027-01-29")),
    ("last_day_of_month", to_zoom, series("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31")),
    ("last_day_of_month", to_pyas, series("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=5", "2027-01-31")),
    ("monthly_week_out_of_range", to_zoom, series("FREQ=MONTHLY;BYDAY=5FR", "2027-01-29")),
    ("monthly_week_out_of_range", to_zoom, series("FREQ=MONTHLY;BYDAY=-2FR", "2027-01-22")),
    ("index_out_of_range", to_graph, series("FREQ=MONTHLY;BYDAY=5FR", "2027-01-29")),
    ("index_out_of_range", to_graph, series("FREQ=MONTHLY;BYMONTHDAY=-2", "2027-01-30")),
    ("negative_month_day", to_zoom, series("FREQ=MONTHLY;BYMONTHDAY=-2", "2027-01-30")),
    ("negative_month_day", to_pyas, series("FREQ=MONTHLY;BYMONTHDAY=-2;COUNT=5", "2027-01-30")),
    ("several_nth_weekdays", to_zoom, FIRST_AND_THIRD),
    ("several_nth_weekdays", to_graph, FIRST_AND_THIRD),
    ("nth_weekday", to_pyas, FIRST_AND_THIRD),
    ("nth_weekday", microsoft, series("FREQ=MONTHLY;BYDAY=2TU;COUNT=5", "2027-01-12")),
    ("several_month_days", to_zoom, series("FREQ=MONTHLY;BYMONTHDAY=1,15", "2027-01-01")),
    ("several_month_days", to_graph, series("FREQ=MONTHLY;BYMONTHDAY=1,15", "2027-01-01")),
    ("several_set_positions", to_graph, series("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1", "2027-01-04")),
    ("month_day_set_position", to_graph, series("FREQ=MONTHLY;BYMONTHDAY=15,30,31;BYSETPOS=-1", "2027-01-31")),
    ("interval_out_of_range", to_zoom, series("FREQ=DAILY;INTERVAL=92", "2027-01-04")),
    ("interval_out_of_range", to_zoom, series("FREQ=WEEKLY;INTERVAL=13;BYDAY=MO,FR", "2027-01-04")),
    ("interval_out_of_range", to_zoom, series("FREQ=MONTHLY;INTERVAL=4", "2027-01-04")),
    ("interval_out_of_range", to_zoom, series("FREQ=YEARLY", "2027-01-04")),
    ("interval_out_of_range", to_pyas, series("FREQ=YEARLY;COUNT=3", "2027-01-04")),
    ("interval_out_of_range", to_graph, series("FREQ=DAILY;INTERVAL=1001", "2027-01-04")),
    ("week_start_undocumented", to_zoom, series("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU", "2027-01-05")),
    ("week_start_undocumented", microsoft, series("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=9", "2027-01-05")),
    ("daily_on_some_days", to_graph, series("FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU,WE", "2027-01-04")),
    ("several_months", to_zoom, series("FREQ=YEARLY;BYMONTH=1,2;BYDAY=1MO", "2027-01-04")),
    ("several_months", to_graph, series("FREQ=YEARLY;BYMONTH=1,2;BYMONTHDAY=4", "2027-01-04")),
    ("every_weekday_of_period", to_graph, series("FREQ=MONTHLY;INTERVAL=2;BYDAY=MO", "2027-01-04")),
    ("every_weekday_of_period", to_zoom, series("FREQ=WEEKLY;BYMONTH=1;BYDAY=MO", "2027-01-04")),
    ("day_and_month_day", to_graph, series("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2027-08-13")),
    ("nth_weekday_of_year", to_graph, series("FREQ=YEARLY;BYDAY=5MO", "2027-02-01")),
    ("more_than_60_occurrences", to_zoom, series("FREQ=DAILY;COUNT=61", "2027-01-04")),
    ("more_than_60_occurrences", to_pyas, series("FREQ=DAILY;UNTIL=20270401T000000Z", "2027-01-04")),
    ("more_than_999_occurrences", to_graph, series("FREQ=DAILY;COUNT=1000", "2027-01-04")),
    ("open_end_undocumented", to_pyas, series("FREQ=DAILY", "2027-01-04")),
    ("open_end_undocumented", microsoft, series("FREQ=DAILY", "2027-01-04")),
    ("end_undocumented", to_pyas, series("FREQ=DAILY;COUNT=3", "2027-01-04T23:59:59")),
    ("excluded_needs_second_step", to_zoom, excluding("FREQ=DAILY;COUNT=5", "2027-01-04", 2)),
    ("excluded_needs_second_step", to_graph, excluding("FREQ=DAILY;COUNT=5", "2027-01-04", 2)),
    ("added_needs_second_meeting", to_zoom, excluding("FREQ=WEEKLY;COUNT=5", "2027-01-04", 2, added=True)),
    ("added_needs_second_meeting", to_graph, excluding("FREQ=WEEKLY;COUNT=5", "2027-01-04", 2, added=True)),
    ("skip_undocumented", to_google, THIRTIETH_OF_TWO_MONTHS),
    ("no_horizon", to_connectycube, series("FREQ=DAILY", "2027-01-04")),
]


@pytest.mark.parametrize(("code", "send", "given"), REFUSED)
def test_strict_refuses(code: str, send: Any, given: Series) -> None:
    with pytest.raises(NotRepresentable) as refused:
        send(given)
    losses = {loss.code: loss for loss in refused.value.losses}
    assert code in losses
    assert LOSS_CODES[code] in str(refused.value)
    assert refused.value.provider
    assert losses[code].wanted
    assert losses[code].field in (*Recurrence.__slots__, *Series.__slots__)


def test_every_code_has_an_example() -> None:
    assert {code for code, *_ in REFUSED} == set(LOSS_CODES)


def test_all_reasons_are_named_at_once() -> None:
    with pytest.raises(NotRepresentable) as refused:
        to_zoom(series("FREQ=MONTHLY;INTERVAL=4;BYDAY=1MO,5MO", "2027-01-04"))
    codes = {loss.code for loss in refused.value.losses}
    assert {"several_nth_weekdays", "monthly_week_out_of_range", "interval_out_of_range"} <= codes


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=WEEKLY;BYDAY=MO;BYMONTH=1",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU",
        "FREQ=YEARLY;BYDAY=5MO",
        "FREQ=MONTHLY;BYMONTHDAY=1,15",
    ],
)
def test_google_has_all_of_rfc_5545(text: str) -> None:
    given = Series.from_rrule(text, start=datetime(2027, 1, 1, 9), time_zone=NEW_YORK, duration=HOUR, align=True)
    assert to_google(given).payload


def payload(mapped: Mapped[Any]) -> Any:
    assert mapped.payload is not None
    return mapped.payload.to_dict()


def days(moments: Any) -> list[str]:
    return [moment.date().isoformat() for moment in moments]


class TestLossy:
    """What is sent instead, and what it costs."""

    def test_the_31st_on_zoom_may_be_left_out_or_moved(self) -> None:
        mapped = to_zoom(series("FREQ=MONTHLY;BYMONTHDAY=31", "2027-01-31"), mode="lossy")
        assert payload(mapped)["monthly_day"] == 31
        (loss,) = mapped.losses
        assert loss.certainty == "provider_undocumented"
        assert days(loss.extra)[:3] == ["2027-02-28", "2027-04-30", "2027-06-30"]
        assert loss.extra_total is None
        assert not loss.missing

    def test_the_last_day_on_zoom(self) -> None:
        mapped = to_zoom(series("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31"), mode="lossy")
        assert payload(mapped)["monthly_day"] == 31
        (loss,) = mapped.losses
        assert loss.certainty == "provider_undocumented"
        assert days(loss.missing)[:2] == ["2027-02-28", "2027-04-30"]

    def test_the_last_working_day_on_zoom(self) -> None:
        given = series("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2027-01-29")
        mapped = to_zoom(given, mode="lossy")
        assert (payload(mapped)["monthly_week"], payload(mapped)["monthly_week_day"]) == (-1, 6)
        (loss,) = mapped.losses
        assert days(loss.missing)[0] == "2027-03-31"
        assert days(loss.extra)[0] == "2027-03-26"
        assert loss.certainty == "certain"

    def test_the_fifth_friday_becomes_the_last(self) -> None:
        mapped = to_zoom(series("FREQ=MONTHLY;BYDAY=5FR", "2027-01-29"), mode="lossy")
        assert (payload(mapped)["monthly_week"], payload(mapped)["monthly_week_day"]) == (-1, 6)
        (loss,) = mapped.losses
        assert days(loss.extra)[:2] == ["2027-02-26", "2027-03-26"]
        assert loss.missing == ()

    def test_two_nth_weekdays_become_two_series_and_nothing_is_lost(self) -> None:
        mapped = to_graph(FIRST_AND_THIRD, mode="lossy")
        assert mapped.payload is None
        assert [meeting.start for meeting in mapped.meetings] == [datetime(2027, 1, 4, 9), datetime(2027, 1, 18, 9)]
        for loss in mapped.losses:
            assert (loss.missing_total, loss.extra_total) == (0, 0)
            assert loss.sent

    def test_two_series_that_meet_on_the_last_day_of_a_short_month(self) -> None:
        """Graph moves the 31st back, to where the series of the 30th is already."""
        given = series("FREQ=MONTHLY;BYMONTHDAY=30,31;UNTIL=20270531T130000Z", "2027-01-30")
        loss = to_graph(given, mode="lossy").losses[0]
        assert days(loss.extra) == ["2027-02-28", "2027-02-28", "2027-04-30"]
        assert (loss.extra_total, loss.missing_total, loss.certainty) == (3, 0, "certain")
        on_zoom = to_zoom(given, mode="lossy").losses[0]
        assert days(on_zoom.extra) == ["2027-02-28", "2027-02-28", "2027-04-30"]
        assert on_zoom.certainty == "provider_undocumented"

    def test_an_added_date_that_the_nearest_rule_gives_is_no_second_meeting(self) -> None:
        given = series("FREQ=MONTHLY;BYDAY=5FR;COUNT=3", "2027-01-29")
        mapped = to_zoom(given.replace(added={datetime(2027, 2, 26, 9), datetime(2027, 2, 27, 9)}), mode="lossy")
        assert [meeting.start.day for meeting in mapped.meetings] == [29, 27]
        assert "2027-02-26" not in days(mapped.losses[0].extra)

    def test_an_excluded_end_that_the_provider_may_come_to_all_the_same(self) -> None:
        """If Zoom leaves the short months out, the last day of every month takes longer to come seven times."""
        given = series("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=8", "2027-01-31")
        mapped = to_zoom(given.replace(excluded={datetime(2027, 8, 31, 9)}), mode="lossy")
        assert payload(mapped)["end_times"] == 7
        assert mapped.pending_deletes == (datetime(2027, 8, 31, 9),)

    def test_above_the_number_of_occurrences_the_tail_is_missing(self) -> None:
        mapped = to_zoom(series("FREQ=DAILY;COUNT=75", "2027-01-04"), mode="lossy")
        assert payload(mapped)["end_times"] == 60
        (loss,) = mapped.losses
        assert loss.missing[0] == datetime(2027, 3, 5, 9)
        assert (len(loss.missing), loss.missing_total, loss.extra_total) == (10, 15, 0)

    def test_without_an_end_pyas_gets_the_end_of_the_60th(self) -> None:
        mapped = to_pyas(series("FREQ=DAILY", "2027-01-04"), mode="lossy")
        assert payload(mapped)["endDate"] == "2027-03-05T04:59:59Z"
        (loss,) = mapped.losses
        assert (loss.missing[0], loss.missing_total) == (datetime(2027, 3, 5, 9), None)

    def test_the_week_start_is_left_to_zoom(self) -> None:
        mapped = to_zoom(series("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU", "1997-08-05"), mode="lossy")
        assert payload(mapped)["weekly_days"] == "1,3"
        (loss,) = mapped.losses
        assert loss.certainty == "provider_undocumented"
        assert days(loss.missing) == ["1997-08-10", "1997-08-24"]
        assert days(loss.extra) == ["1997-08-17", "1997-08-31"]

    def test_an_occurrence_that_is_left_out_is_to_be_deleted_afterwards(self) -> None:
        mapped = to_zoom(excluding("FREQ=DAILY;COUNT=5", "2027-01-04", 2), mode="lossy")
        assert payload(mapped)["end_times"] == 5
        assert mapped.pending_deletes == (datetime(2027, 1, 6, 9),)
        (loss,) = mapped.losses
        assert days(loss.extra) == ["2027-01-06"]

    def test_google_may_not_know_what_skip_means(self) -> None:
        mapped = to_google(THIRTIETH_OF_TWO_MONTHS, mode="lossy")
        assert mapped.payload is not None
        assert "SKIP=BACKWARD" in mapped.payload[0]
        (loss,) = mapped.losses
        assert loss.certainty == "provider_undocumented"
        assert days(loss.missing)[:2] == ["2027-02-28", "2029-02-28"]

    def test_an_added_date_is_a_meeting_of_its_own(self) -> None:
        mapped = to_graph(excluding("FREQ=WEEKLY;COUNT=5", "2027-01-04", 2, added=True), mode="lossy")
        assert [meeting.start.day for meeting in mapped.meetings] == [4, 6]
        (loss,) = mapped.losses
        assert (loss.missing_total, loss.extra_total) == (0, 0)

    def test_a_rule_without_a_pattern_becomes_single_meetings(self) -> None:
        mapped = to_zoom(series("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", "2027-08-13"), mode="lossy")
        assert days(meeting.start for meeting in mapped.meetings) == ["2027-08-13", "2028-10-13", "2029-04-13"]
        assert {meeting.payload for meeting in mapped.meetings} == {None}

    def test_even_lossy_has_nothing_to_offer_for_such_a_rule_without_an_end(self) -> None:
        with pytest.raises(NotRepresentable) as refused:
            to_zoom(series("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2027-08-13"), mode="lossy")
        assert {loss.sent for loss in refused.value.losses} == {None}


class TestExceptionsAtTheEnds:
    """What is left out at either end makes the series shorter; nothing has to be deleted then."""

    def test_the_first(self) -> None:
        mapped = to_zoom(excluding("FREQ=DAILY;COUNT=5", "2027-01-04", 0))
        assert mapped.meetings[0].start == datetime(2027, 1, 5, 9)
        assert payload(mapped)["end_times"] == 4

    def test_the_last(self) -> None:
        assert payload(to_zoom(excluding("FREQ=DAILY;COUNT=5", "2027-01-04", 4)))["end_times"] == 4

    def test_one_that_is_no_occurrence(self) -> None:
        assert payload(to_zoom(excluding("FREQ=WEEKLY;COUNT=5", "2027-01-04", 2)))["end_times"] == 5


class TestMaterialise:
    def test_above_the_cap_it_refuses_and_never_cuts(self) -> None:
        daily = series("FREQ=DAILY;COUNT=61", "2027-01-04")
        with pytest.raises(TooManyMeetings, match="60"):
            to_zoom(daily, mode="materialise")
        with pytest.raises(TooManyMeetings, match="60"):
            to_connectycube(daily)
        assert len(to_zoom(daily, mode="materialise", max_meetings=61).meetings) == 61
        assert len(to_connectycube(daily, max_meetings=61).payload or ()) == 61

    def test_a_horizon_bounds_a_series_without_an_end(self) -> None:
        daily = series("FREQ=DAILY", "2027-01-04")
        mapped = to_connectycube(daily, horizon=datetime(2027, 1, 6, 9))
        assert len(mapped.payload or ()) == 3

    def test_yearly_on_zoom(self) -> None:
        mapped = to_zoom(series("FREQ=YEARLY;COUNT=3", "2027-01-04"), mode="materialise")
        assert [meeting.start.year for meeting in mapped.meetings] == [2027, 2028, 2029]


def test_weekday_numbers() -> None:
    assert [day.zoom for day in Weekday] == [2, 3, 4, 5, 6, 7, 1]
    assert [Weekday.from_zoom(number).name for number in range(1, 8)] == ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]
