"""The oracle itself, against the examples of RFC 5545 (section 3.8.5.3), RFC 7529 and the providers' documents."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.polymeet.recurrence.oracle import Rule, difference, end_of_day, expand, hits, instant
from tests.polymeet.recurrence.simulators import Reading, google, graph, pyas, zoom

MO, TU, WE, TH, FR, SA, SU = range(1, 8)
NINE = timedelta(hours=9)
START = datetime(1997, 9, 2, 9)


def plain(*weekdays: int) -> tuple[tuple[int, None], ...]:
    return tuple((weekday, None) for weekday in weekdays)


# rule, start, the first days of the RFC's list, and how many there are (None: for ever)
EXAMPLES = {
    "daily for 10 occurrences": (
        Rule(frequency="daily", count=10),
        START,
        [f"1997-09-{day:02}" for day in range(2, 12)],
        10,
    ),
    "daily until December 24": (
        Rule(frequency="daily", until=datetime(1997, 12, 24, 0)),
        START,
        ["1997-09-02", "1997-09-03"],
        113,
    ),
    "every other day": (
        Rule(frequency="daily", interval=2),
        START,
        ["1997-09-02", "1997-09-04", "1997-09-06"],
        None,
    ),
    "every 10 days, 5 occurrences": (
        Rule(frequency="daily", interval=10, count=5),
        START,
        ["1997-09-02", "1997-09-12", "1997-09-22", "1997-10-02", "1997-10-12"],
        5,
    ),
    "every day in January, for 3 years": (
        Rule(frequency="yearly", months=(1,), days=plain(SU, MO, TU, WE, TH, FR, SA), until=datetime(2000, 1, 31, 9)),
        datetime(1998, 1, 1, 9),
        [f"1998-01-{day:02}" for day in range(1, 32)] + ["1999-01-01"],
        93,
    ),
    "every day in January, as a daily rule": (
        Rule(frequency="daily", months=(1,), until=datetime(2000, 1, 31, 9)),
        datetime(1998, 1, 1, 9),
        [f"1998-01-{day:02}" for day in range(1, 32)] + ["1999-01-01"],
        93,
    ),
    "weekly until December 24": (
        Rule(frequency="weekly", until=datetime(1997, 12, 23, 19)),
        START,
        ["1997-09-02", "1997-09-09", "1997-09-16"],
        17,
    ),
    "every other week": (
        Rule(frequency="weekly", interval=2, week_start=SU),
        START,
        ["1997-09-02", "1997-09-16", "1997-09-30", "1997-10-14"],
        None,
    ),
    "every other week on Monday, Wednesday and Friday": (
        Rule(frequency="weekly", interval=2, week_start=SU, days=plain(MO, WE, FR), until=datetime(1997, 12, 23, 19)),
        datetime(1997, 9, 1, 9),
        ["1997-09-01", "1997-09-03", "1997-09-05", "1997-09-15", "1997-09-17", "1997-09-19", "1997-09-29"],
        25,
    ),
    "every other week on Tuesday and Thursday": (
        Rule(frequency="weekly", interval=2, week_start=SU, days=plain(TU, TH), count=8),
        START,
        [
            "1997-09-02",
            "1997-09-04",
            "1997-09-16",
            "1997-09-18",
            "1997-09-30",
            "1997-10-02",
            "1997-10-14",
            "1997-10-16",
        ],
        8,
    ),
    "first Friday of the month": (
        Rule(frequency="monthly", days=((FR, 1),), count=10),
        datetime(1997, 9, 5, 9),
        ["1997-09-05", "1997-10-03", "1997-11-07", "1997-12-05", "1998-01-02", "1998-02-06"],
        10,
    ),
    "first and last Sunday of every other month": (
        Rule(frequency="monthly", interval=2, days=((SU, 1), (SU, -1)), count=10),
        datetime(1997, 9, 7, 9),
        ["1997-09-07", "1997-09-28", "1997-11-02", "1997-11-30", "1998-01-04", "1998-01-25", "1998-03-01"],
        10,
    ),
    "second-to-last Monday": (
        Rule(frequency="monthly", days=((MO, -2),), count=6),
        datetime(1997, 9, 22, 9),
        ["1997-09-22", "1997-10-20", "1997-11-17", "1997-12-22", "1998-01-19", "1998-02-16"],
        6,
    ),
    "third-to-last day of the month": (
        Rule(frequency="monthly", month_days=(-3,)),
        datetime(1997, 9, 28, 9),
        ["1997-09-28", "1997-10-29", "1997-11-28", "1997-12-29", "1998-01-29", "1998-02-26"],
        None,
    ),
    "2nd and 15th": (
        Rule(frequency="monthly", month_days=(2, 15), count=10),
        START,
        ["1997-09-02", "1997-09-15", "1997-10-02", "1997-10-15", "1997-11-02"],
        10,
    ),
    "first and last day": (
        Rule(frequency="monthly", month_days=(1, -1), count=10),
        datetime(1997, 9, 30, 9),
        ["1997-09-30", "1997-10-01", "1997-10-31", "1997-11-01", "1997-11-30", "1997-12-01"],
        10,
    ),
    "10th to 15th every 18 months": (
        Rule(frequency="monthly", interval=18, month_days=(10, 11, 12, 13, 14, 15), count=10),
        datetime(1997, 9, 10, 9),
        [f"1997-09-{day}" for day in range(10, 16)] + [f"1999-03-{day}" for day in range(10, 14)],
        10,
    ),
    "every Tuesday of every other month": (
        Rule(frequency="monthly", interval=2, days=plain(TU)),
        START,
        [f"1997-09-{day:02}" for day in (2, 9, 16, 23, 30)] + [f"1997-11-{day:02}" for day in (4, 11, 18, 25)],
        None,
    ),
    "in June and July": (
        Rule(frequency="yearly", months=(6, 7), count=10),
        datetime(1997, 6, 10, 9),
        ["1997-06-10", "1997-07-10", "1998-06-10", "1998-07-10"],
        10,
    ),
    "every other year in January, February and March": (
        Rule(frequency="yearly", interval=2, months=(1, 2, 3), count=10),
        datetime(1997, 3, 10, 9),
        ["1997-03-10", "1999-01-10", "1999-02-10", "1999-03-10", "2001-01-10"],
        10,
    ),
    "20th Monday of the year": (
        Rule(frequency="yearly", days=((MO, 20),)),
        datetime(1997, 5, 19, 9),
        ["1997-05-19", "1998-05-18", "1999-05-17"],
        None,
    ),
    "every Thursday in March": (
        Rule(frequency="yearly", months=(3,), days=plain(TH)),
        datetime(1997, 3, 13, 9),
        ["1997-03-13", "1997-03-20", "1997-03-27", "1998-03-05", "1998-03-12"],
        None,
    ),
    "Friday the 13th": (
        Rule(frequency="monthly", days=plain(FR), month_days=(13,)),
        datetime(1998, 2, 13, 9),
        ["1998-02-13", "1998-03-13", "1998-11-13", "1999-08-13", "2000-10-13"],
        None,
    ),
    "first Saturday after the first Sunday": (
        Rule(frequency="monthly", days=plain(SA), month_days=(7, 8, 9, 10, 11, 12, 13)),
        datetime(1997, 9, 13, 9),
        ["1997-09-13", "1997-10-11", "1997-11-08", "1997-12-13", "1998-01-10"],
        None,
    ),
    "election day": (
        Rule(frequency="yearly", interval=4, months=(11,), days=plain(TU), month_days=(2, 3, 4, 5, 6, 7, 8)),
        datetime(1996, 11, 5, 9),
        ["1996-11-05", "2000-11-07", "2004-11-02"],
        None,
    ),
    "third of Tuesday, Wednesday and Thursday": (
        Rule(frequency="monthly", days=plain(TU, WE, TH), positions=(3,), count=3),
        datetime(1997, 9, 4, 9),
        ["1997-09-04", "1997-10-07", "1997-11-06"],
        3,
    ),
    "second-to-last weekday": (
        Rule(frequency="monthly", days=plain(MO, TU, WE, TH, FR), positions=(-2,)),
        datetime(1997, 9, 29, 9),
        ["1997-09-29", "1997-10-30", "1997-11-27", "1997-12-30", "1998-01-29", "1998-02-26", "1998-03-30"],
        None,
    ),
    "weeks that begin on Monday": (
        Rule(frequency="weekly", interval=2, days=plain(TU, SU), week_start=MO, count=4),
        datetime(1997, 8, 5, 9),
        ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"],
        4,
    ),
    "weeks that begin on Sunday": (
        Rule(frequency="weekly", interval=2, days=plain(TU, SU), week_start=SU, count=4),
        datetime(1997, 8, 5, 9),
        ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"],
        4,
    ),
    "an invalid date is ignored": (
        Rule(frequency="monthly", month_days=(15, 30), count=5),
        datetime(2007, 1, 15, 9),
        ["2007-01-15", "2007-01-30", "2007-02-15", "2007-03-15", "2007-03-30"],
        5,
    ),
    "SKIP=BACKWARD (RFC 7529, section 4.3)": (
        Rule(frequency="monthly", backward=True, count=4),
        datetime(2014, 1, 31, 9),
        ["2014-01-31", "2014-02-28", "2014-03-31", "2014-04-30"],
        4,
    ),
    "Feb 29 of every year that has it": (
        Rule(frequency="yearly"),
        datetime(2092, 2, 29, 9),
        ["2092-02-29", "2096-02-29", "2104-02-29"],
        None,
    ),
}


@pytest.mark.parametrize(("rule", "start", "days", "total"), EXAMPLES.values(), ids=EXAMPLES.keys())
def test_examples_of_the_rfc(rule: Rule, start: datetime, days: list[str], total: int | None) -> None:
    starts = expand(rule, start, limit=200)
    assert [local - NINE for local in starts[: len(days)]] == [datetime.fromisoformat(day) for day in days]
    assert len(starts) == (200 if total is None else total)


def test_a_rule_that_never_fits_ends() -> None:
    assert list(hits(Rule(frequency="yearly", months=(2,), month_days=(30,)), START)) == []


def test_the_last_year_ends_the_walk() -> None:
    assert len(expand(Rule(frequency="monthly"), datetime(9999, 10, 2, 9), limit=10)) == 3


def test_moments() -> None:
    assert instant(datetime(2027, 1, 8, 18), "America/New_York") == datetime(2027, 1, 8, 23, tzinfo=UTC)
    assert instant(datetime(2027, 3, 14, 2, 30), "America/New_York") == datetime(2027, 3, 14, 7, 30, tzinfo=UTC)
    assert instant(datetime(2027, 11, 7, 1, 30), "America/New_York") == datetime(2027, 11, 7, 5, 30, tzinfo=UTC)
    assert end_of_day(date(2027, 1, 8)) == datetime(2027, 1, 8, 23, 59, 59)


def test_difference() -> None:
    first, second, third = (datetime(2027, 1, day) for day in (1, 2, 3))
    assert difference([first, second], [second, third]) == ([first], [third])
    assert difference([first, second], [first, first, second]) == ([], [first])


NEW_YORK = "America/New_York"
SKIPS = Reading(clamps=False, week_start=MO, end="moment")
CLAMPS = Reading(clamps=True, week_start=SU, end="moment")


def days(starts: list[datetime]) -> list[str]:
    return [local.date().isoformat() for local in starts]


def test_zoom_has_one_occurrence_when_no_end_is_sent() -> None:
    start = datetime(2027, 1, 8, 18)
    assert zoom({"type": 1}, start, NEW_YORK, SKIPS, limit=5) == [start]
    assert len(zoom({"type": 1, "end_times": 0}, start, NEW_YORK, SKIPS, limit=5)) == 5
    assert len(zoom({"type": 1, "end_times": 3}, start, NEW_YORK, SKIPS, limit=5)) == 3


def test_zoom_counts_days_from_sunday() -> None:
    payload = {"type": 2, "repeat_interval": 2, "weekly_days": "1,3", "end_times": 4}
    start = datetime(1997, 8, 5, 9)
    monday, sunday = (zoom(payload, start, NEW_YORK, reading, limit=9) for reading in (SKIPS, CLAMPS))
    assert days(monday) == ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"]
    assert days(sunday) == ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"]


def test_what_zoom_leaves_open() -> None:
    payload = {"type": 3, "monthly_day": 31, "end_times": 3}
    start = datetime(2027, 1, 31, 9)
    assert days(zoom(payload, start, NEW_YORK, SKIPS, limit=9)) == ["2027-01-31", "2027-03-31", "2027-05-31"]
    assert days(zoom(payload, start, NEW_YORK, CLAMPS, limit=9)) == ["2027-01-31", "2027-02-28", "2027-03-31"]


@pytest.mark.parametrize(("end", "held"), [("moment", 3), ("before", 2), ("day", 3)])
def test_an_end_at_a_start_is_read_in_three_ways(end: str, held: int) -> None:
    payload = {"type": 1, "end_date_time": "2027-01-10T23:00:00Z"}
    reading = Reading(clamps=False, week_start=MO, end=end)
    assert len(zoom(payload, datetime(2027, 1, 8, 18), NEW_YORK, reading, limit=9)) == held


def test_pyas_takes_numbers_as_text_and_names_of_days() -> None:
    payload: dict[str, object] = {
        "type": "weekly",
        "interval": "2",
        "daysOfWeek": ["wednesday"],
        "endDate": "2023-08-01T22:26:39.109Z",
    }
    assert days(pyas(payload, datetime(2023, 7, 5, 9), "UTC", SKIPS, limit=9)) == ["2023-07-05", "2023-07-19"]
    payload = {"type": "monthly", "interval": 1, "dayOfMonth": "30", "endDate": "2027-03-31T00:00:00Z"}
    assert days(pyas(payload, datetime(2027, 1, 30), "UTC", SKIPS, limit=9)) == ["2027-01-30", "2027-03-30"]


def graph_days(pattern: dict[str, object], start: datetime) -> list[str]:
    payload = {"pattern": pattern, "range": {"type": "noEnd", "startDate": start.date().isoformat()}}
    return days(graph(payload, start, NEW_YORK, limit=3))


def test_graph_has_one_event_a_month() -> None:
    pattern = {"type": "relativeMonthly", "interval": 1, "daysOfWeek": ["monday", "tuesday"], "index": "first"}
    assert graph_days(pattern, datetime(2027, 2, 1)) == ["2027-02-01", "2027-03-01", "2027-04-05"]


def test_graph_takes_the_last_day_of_a_short_month() -> None:
    pattern: dict[str, object] = {"type": "absoluteMonthly", "interval": 1, "dayOfMonth": 31}
    assert graph_days(pattern, datetime(2027, 1, 31)) == ["2027-01-31", "2027-02-28", "2027-03-31"]


def test_graph_repeats_a_day_of_the_year() -> None:
    pattern: dict[str, object] = {"type": "absoluteYearly", "interval": 1, "dayOfMonth": 29, "month": 2}
    assert graph_days(pattern, datetime(2028, 2, 29)) == ["2028-02-29", "2029-02-28", "2030-02-28"]


def test_google_counts_before_it_leaves_out() -> None:
    lines = ("RRULE:FREQ=DAILY;COUNT=3", f"EXDATE;TZID={NEW_YORK}:20270109T180000")
    assert days(google(lines, datetime(2027, 1, 8, 18), NEW_YORK, limit=9)) == ["2027-01-08", "2027-01-10"]


def test_google_ends_at_a_moment() -> None:
    lines = ("RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20270122T230000Z",)
    starts = google(lines, datetime(2027, 1, 8, 18), NEW_YORK, limit=9)
    assert days(starts) == ["2027-01-08", "2027-01-15", "2027-01-22"]
