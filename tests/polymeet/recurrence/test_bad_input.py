"""Bad input: one clear error each, of its own kind, that names the value; nothing is repaired in silence."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from polymeet.errors import InvalidRequest
from polymeet.recurrence import (
    AwareStart,
    CountWithUntil,
    InvalidCount,
    InvalidDateTime,
    InvalidDay,
    InvalidDuration,
    InvalidFrequency,
    InvalidInterval,
    InvalidMonth,
    InvalidMonthDay,
    InvalidRecurrence,
    InvalidRRule,
    InvalidSetPosition,
    InvalidSkip,
    NDay,
    Recurrence,
    Series,
    StartNotInRule,
    SubSecond,
    UnknownTimeZone,
    UnsupportedRRule,
    UntilBeforeStart,
    Weekday,
    from_google,
    to_connectycube,
    to_google,
    to_graph,
    to_pyas,
    to_zoom,
)

START = datetime(2027, 1, 8, 18)
HOUR = timedelta(hours=1)
FRIDAY = (NDay(Weekday.FR),)


@pytest.mark.parametrize(
    ("fields", "error", "named"),
    [
        ({"frequency": "hourly"}, InvalidFrequency, "hourly"),
        ({"frequency": "Weekly"}, InvalidFrequency, "Weekly"),
        ({"frequency": None}, InvalidFrequency, "None"),
        ({"interval": 0}, InvalidInterval, "0"),
        ({"interval": -2}, InvalidInterval, "-2"),
        ({"interval": 1.5}, InvalidInterval, "1.5"),
        ({"interval": "2"}, InvalidInterval, "'2'"),
        ({"interval": True}, InvalidInterval, "True"),
        ({"count": 0}, InvalidCount, "0"),
        ({"count": -1}, InvalidCount, "-1"),
        ({"count": "3"}, InvalidCount, "'3'"),
        ({"count": 3, "until": date(2027, 3, 1)}, CountWithUntil, "2027-03-01"),
        ({"count": 3, "until": date(2027, 3, 1)}, CountWithUntil, "3"),
        ({"until": "2027-03-01"}, InvalidDateTime, "2027-03-01"),
        ({"until": datetime(2027, 3, 1, tzinfo=UTC)}, AwareStart, "2027-03-01"),
        ({"until": datetime(2027, 3, 1, 9, 0, 0, 5)}, SubSecond, "2027-03-01T09:00:00.000005"),
        ({"by_day": (NDay(Weekday.MO, 1),)}, InvalidDay, "1MO"),
        ({"by_day": ("MO",)}, InvalidDay, "'MO'"),
        ({"by_day": "MO"}, InvalidDay, "'MO'"),
        ({"frequency": "monthly", "by_day": (NDay(Weekday.MO, 1), Weekday.FR)}, InvalidDay, "1MO,FR"),
        ({"frequency": "monthly", "by_month_day": (0,)}, InvalidMonthDay, "0"),
        ({"frequency": "monthly", "by_month_day": (32,)}, InvalidMonthDay, "32"),
        ({"frequency": "monthly", "by_month_day": (-32,)}, InvalidMonthDay, "-32"),
        ({"frequency": "weekly", "by_month_day": (3,)}, InvalidMonthDay, "3"),
        ({"frequency": "yearly", "by_month": (13,)}, InvalidMonth, "13"),
        ({"frequency": "yearly", "by_month": (0,)}, InvalidMonth, "0"),
        ({"frequency": "monthly", "by_month": (2,)}, InvalidMonth, "2"),
        ({"frequency": "monthly", "by_day": FRIDAY, "by_set_position": (0,)}, InvalidSetPosition, "0"),
        ({"frequency": "monthly", "by_day": FRIDAY, "by_set_position": (367,)}, InvalidSetPosition, "367"),
        ({"frequency": "monthly", "by_set_position": (1,)}, InvalidSetPosition, "1"),
        ({"frequency": "weekly", "by_day": FRIDAY, "by_set_position": (1,)}, InvalidSetPosition, "1"),
        ({"skip": "forward"}, InvalidSkip, "forward"),
        ({"frequency": "weekly", "skip": "backward"}, InvalidSkip, "backward"),
        ({"frequency": "monthly", "by_month_day": (-1,), "skip": "backward"}, InvalidSkip, "-1"),
        ({"first_day_of_week": 9}, InvalidDay, "9"),
    ],
)
def test_a_rule_that_cannot_be(fields: dict[str, Any], error: type[InvalidRecurrence], named: str) -> None:
    with pytest.raises(InvalidRecurrence) as caught:
        Recurrence(**{"frequency": "daily", **fields})
    assert type(caught.value) is error
    assert named in str(caught.value)


@pytest.mark.parametrize("nth", [0, 6, -6, 8, "1", 1.0, True])
def test_an_ordinal_that_cannot_be(nth: Any) -> None:
    with pytest.raises(InvalidDay) as caught:
        NDay(Weekday.MO, nth)
    assert repr(nth) in str(caught.value)


@pytest.mark.parametrize(
    ("fields", "error", "named"),
    [
        ({"time_zone": "America/Nowhere"}, UnknownTimeZone, "America/Nowhere"),
        ({"time_zone": "Eastern Standard Time"}, UnknownTimeZone, "Eastern Standard Time"),
        ({"time_zone": ""}, UnknownTimeZone, "''"),
        ({"time_zone": "../etc/passwd"}, UnknownTimeZone, "../etc/passwd"),
        ({"time_zone": "America"}, UnknownTimeZone, "America"),
        ({"time_zone": "+01:00"}, UnknownTimeZone, "'+01:00': an offset"),
        ({"time_zone": "UTC+2"}, UnknownTimeZone, "'UTC+2': an offset"),
        ({"time_zone": "-0500"}, UnknownTimeZone, "'-0500': an offset"),
        ({"time_zone": "Z"}, UnknownTimeZone, "'Z'"),
        ({"time_zone": None}, UnknownTimeZone, "None"),
        ({"start": datetime(2027, 1, 8, 18, tzinfo=UTC)}, AwareStart, "2027-01-08T18:00:00+00:00"),
        ({"start": datetime(2027, 1, 8, 18, 0, 0, 1)}, SubSecond, "2027-01-08T18:00:00.000001"),
        ({"start": date(2027, 1, 8)}, InvalidDateTime, "datetime.date(2027, 1, 8)"),
        ({"start": "2027-01-08T18:00"}, InvalidDateTime, "2027-01-08T18:00"),
        ({"start": datetime(2027, 1, 7, 18)}, StartNotInRule, "2027-01-07T18:00:00"),
        ({"duration": timedelta()}, InvalidDuration, "0:00:00"),
        ({"duration": timedelta(hours=-1)}, InvalidDuration, "-1 day"),
        ({"duration": timedelta(microseconds=1)}, InvalidDuration, "0:00:00.000001"),
        ({"duration": 60}, InvalidDuration, "60"),
        ({"rule": "FREQ=DAILY"}, InvalidRecurrence, "FREQ=DAILY"),
        ({"rule": Recurrence("weekly", until=date(2027, 1, 7))}, UntilBeforeStart, "2027-01-07"),
        ({"rule": Recurrence("weekly", until=datetime(2027, 1, 8, 17, 59, 59))}, UntilBeforeStart, "17:59:59"),
        ({"excluded": {datetime(2027, 1, 8, 18, tzinfo=UTC)}}, AwareStart, "2027-01-08T18:00:00+00:00"),
        ({"excluded": {date(2027, 1, 15)}}, InvalidDateTime, "datetime.date(2027, 1, 15)"),
        ({"added": datetime(2027, 1, 9)}, InvalidDateTime, "datetime.datetime(2027, 1, 9"),
    ],
)
def test_a_series_that_cannot_be(fields: dict[str, Any], error: type[InvalidRecurrence], named: str) -> None:
    good: dict[str, Any] = {
        "start": START,
        "time_zone": "America/New_York",
        "duration": HOUR,
        "rule": Recurrence("weekly", by_day=FRIDAY),
    }
    assert Series(**good).start == START
    with pytest.raises(InvalidRecurrence) as caught:
        Series(**{**good, **fields})
    assert type(caught.value) is error
    assert named in str(caught.value)


def test_a_start_off_the_rule_names_the_first_occurrence() -> None:
    rule = Recurrence("monthly", by_month_day=(31,))
    with pytest.raises(StartNotInRule) as caught:
        Series(datetime(2027, 2, 1, 9), "Europe/Riga", HOUR, rule)
    assert caught.value.first == datetime(2027, 3, 31, 9)
    assert "2027-03-31T09:00:00" in str(caught.value)
    aligned = Series.aligned(start=datetime(2027, 2, 1, 9), time_zone="Europe/Riga", duration=HOUR, rule=rule)
    assert aligned.start == datetime(2027, 3, 31, 9)


def test_a_rule_that_never_occurs() -> None:
    rule = Recurrence("yearly", by_month=(2,), by_month_day=(30,))
    with pytest.raises(StartNotInRule) as caught:
        Series.aligned(start=START, time_zone="Europe/Riga", duration=HOUR, rule=rule)
    assert caught.value.first is None


@pytest.mark.parametrize(
    ("text", "error", "named"),
    [
        ("", InvalidRRule, "''"),
        ("every Friday", InvalidRRule, "every Friday"),
        ("FREQ", InvalidRRule, "FREQ"),
        ("INTERVAL=2", InvalidRRule, "FREQ"),
        ("FREQ=FORTNIGHTLY", InvalidRRule, "FORTNIGHTLY"),
        ("FREQ=DAILY;FREQ=WEEKLY", InvalidRRule, "FREQ"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270301T000000Z", CountWithUntil, "3"),
        ("FREQ=DAILY;INTERVAL=0", InvalidInterval, "0"),
        ("FREQ=DAILY;INTERVAL=-1", InvalidInterval, "-1"),
        ("FREQ=DAILY;INTERVAL=two", InvalidRRule, "two"),
        ("FREQ=DAILY;INTERVAL=", InvalidRRule, "INTERVAL"),
        ("FREQ=DAILY;COUNT=0", InvalidCount, "0"),
        ("FREQ=DAILY;COUNT=1e3", InvalidRRule, "1e3"),
        ("FREQ=MONTHLY;BYDAY=8MO", InvalidDay, "8"),
        ("FREQ=MONTHLY;BYDAY=0MO", InvalidDay, "0"),
        ("FREQ=MONTHLY;BYDAY=1XX", InvalidRecurrence, "XX"),
        ("FREQ=WEEKLY;BYDAY=2MO", InvalidDay, "2MO"),
        ("FREQ=WEEKLY;BYDAY=", InvalidRRule, "BYDAY"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", InvalidMonthDay, "32"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", InvalidMonthDay, "0"),
        ("FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1", InvalidMonth, "13"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", InvalidSetPosition, "0"),
        ("FREQ=DAILY;UNTIL=tomorrow", InvalidRRule, "tomorrow"),
        ("FREQ=DAILY;UNTIL=20270230", InvalidRRule, "20270230"),
        ("FREQ=DAILY;UNTIL=20260101T000000Z", UntilBeforeStart, "2025-12-31T19:00:00"),
        ("FREQ=WEEKLY;WKST=XX", InvalidRecurrence, "XX"),
        ("FREQ=HOURLY", UnsupportedRRule, "HOURLY"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", UnsupportedRRule, "BYWEEKNO"),
        ("FREQ=YEARLY;BYYEARDAY=100", UnsupportedRRule, "BYYEARDAY"),
        ("FREQ=DAILY;BYHOUR=9,17", UnsupportedRRule, "BYHOUR"),
        ("FREQ=DAILY;X-OWN=1", InvalidRRule, "X-OWN"),
        ("FREQ=DAILY;COLOUR=RED", InvalidRRule, "COLOUR"),
        ("RRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY", InvalidRecurrence, "RRULE"),
        ("DTSTART:20270101T090000\nRRULE:FREQ=DAILY", InvalidRecurrence, "DTSTART"),
    ],
)
def test_a_text_that_is_no_rule(text: str, error: type[InvalidRecurrence], named: str) -> None:
    with pytest.raises(InvalidRecurrence) as caught:
        Series.from_rrule(text, start=START, time_zone="America/New_York", duration=HOUR)
    assert isinstance(caught.value, error)
    assert named.casefold() in str(caught.value).casefold()


@pytest.mark.parametrize("send", [to_zoom, to_pyas, to_graph, to_google, to_connectycube])
def test_a_series_of_which_nothing_takes_place(send: Any) -> None:
    series = Series(START, "America/New_York", HOUR, Recurrence("daily", count=1), excluded={START})
    with pytest.raises(InvalidRecurrence, match="all occurrences of the series are excluded"):
        send(series)


@pytest.mark.parametrize("send", [to_zoom, to_pyas, to_graph, to_google, to_connectycube])
@pytest.mark.parametrize("series", ["FREQ=DAILY", None, Recurrence("daily", count=2)])
def test_what_is_no_series(send: Any, series: object) -> None:
    with pytest.raises(InvalidRecurrence, match=re.escape(f"series is {series!r}: give a Series")):
        send(series)


@pytest.mark.parametrize("send", [to_zoom, to_pyas, to_graph, to_google, to_connectycube])
def test_a_mode_that_there_is_not(send: Any) -> None:
    with pytest.raises(InvalidRecurrence, match="'careless'"):
        send(Series(START, "America/New_York", HOUR, Recurrence("daily", count=2)), mode="careless")


@pytest.mark.parametrize("send", [to_zoom, to_pyas, to_graph, to_google, to_connectycube])
@pytest.mark.parametrize("most", [0, -1, "5", None, 2.5, True])
def test_a_number_of_meetings_that_is_none(send: Any, most: Any) -> None:
    with pytest.raises(InvalidRecurrence, match=f"max_meetings is {most!r}"):
        send(
            Series(START, "America/New_York", HOUR, Recurrence("daily", count=2)), mode="materialise", max_meetings=most
        )


def test_one_text_instead_of_the_lines_of_google() -> None:
    with pytest.raises(InvalidRecurrence, match="lines is 'RRULE:FREQ=DAILY': give a list"):
        from_google("RRULE:FREQ=DAILY", start=START, time_zone="America/New_York", duration=HOUR)


@pytest.mark.parametrize("lines", [[None], [b"RRULE:FREQ=DAILY"], 5, ["RRULE:FREQ=DAILY", 5]])
def test_lines_of_google_that_are_no_text(lines: Any) -> None:
    with pytest.raises(InvalidRecurrence, match=r"lines (is|has) .*give a list of lines"):
        from_google(lines, start=START, time_zone="America/New_York", duration=HOUR)


def test_every_error_is_a_bad_request_and_a_value_error() -> None:
    with pytest.raises(InvalidRequest):
        Recurrence("daily", interval=0)
    with pytest.raises(ValueError, match="interval is 0"):
        Recurrence("daily", interval=0)
