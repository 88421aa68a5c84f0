"""Between wall clocks and instants, where clocks change."""

from datetime import UTC, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from polymeet.recurrence import Recurrence, Series, UnknownTimeZone
from polymeet.recurrence.zones import local_start, resolve, time_zone, until_as_instant, until_as_local

NEW_YORK = ZoneInfo("America/New_York")
NIGHT = datetime(2027, 3, 12, 2, 30)


def nightly(count: int | None = 4) -> Series:
    return Series(
        start=NIGHT, time_zone=NEW_YORK.key, duration=timedelta(hours=1), rule=Recurrence("daily", count=count)
    )


def test_a_skipped_time_is_read_with_the_offset_before_the_gap() -> None:
    moment = resolve(datetime(2027, 3, 14, 2, 30), NEW_YORK)
    assert moment.isoformat() == "2027-03-14T03:30:00-04:00"


def test_a_time_shown_twice_is_the_first_one() -> None:
    assert resolve(datetime(2027, 11, 7, 1, 30), "America/New_York").isoformat() == "2027-11-07T01:30:00-04:00"


def test_half_an_hour_is_a_gap_too() -> None:
    assert resolve(datetime(2027, 10, 3, 2, 15), "Australia/Lord_Howe").isoformat() == "2027-10-03T02:45:00+11:00"


def test_a_series_keeps_the_day_of_the_gap() -> None:
    assert [moment.isoformat() for moment in nightly().occurrences()] == [
        "2027-03-12T02:30:00-05:00",
        "2027-03-13T02:30:00-05:00",
        "2027-03-14T03:30:00-04:00",
        "2027-03-15T02:30:00-04:00",
    ]


def test_a_series_can_skip_the_day_of_the_gap_without_counting_it() -> None:
    assert [moment.day for moment in nightly().occurrences(gap="skip")] == [12, 13, 15, 16]
    assert [moment.day for moment in islice(nightly(None).occurrences(gap="skip"), 4)] == [12, 13, 15, 16]


def test_occurrences_carry_their_zone() -> None:
    first = next(nightly().occurrences())
    assert first.tzinfo is NEW_YORK
    assert first.fold == 0


@pytest.mark.parametrize("name", ["+01:00", "-0500", "UTC+2", "GMT-3:30", "Z"])
def test_an_offset_is_no_zone(name: str) -> None:
    with pytest.raises(UnknownTimeZone, match="when clocks change") as caught:
        time_zone(name)
    assert repr(name) in str(caught.value)


@pytest.mark.parametrize(
    "name", ["Europe/Nowhere", "", "America", "../etc/passwd", "/etc/localtime", "Riga\0", "\udc80"]
)
def test_other_words_are_no_zones(name: str) -> None:
    with pytest.raises(UnknownTimeZone, match="no IANA time zone"):
        time_zone(name)


@pytest.mark.parametrize("name", ["Europe/Riga", "UTC", "EST5EDT", "Etc/GMT+5"])
def test_every_name_of_the_database_is_a_zone(name: str) -> None:
    assert time_zone(name).key == name


@pytest.mark.parametrize(
    ("end", "instant"),
    [
        (datetime(2027, 3, 13, 2, 30), "2027-03-13T07:30:00+00:00"),
        (datetime(2027, 3, 14, 2, 30), "2027-03-14T07:30:00+00:00"),  # the last start, moved to 03:30
        (datetime(2027, 3, 14, 3, 10), "2027-03-14T07:30:00+00:00"),  # after that start on the clock, before it in UTC
        (datetime(2027, 3, 14, 2, 10), "2027-03-14T07:10:00+00:00"),
        (datetime(9999, 12, 31, 23, 59, 59), "9999-12-31T23:59:59+00:00"),
    ],
)
def test_an_end_holds_the_same_starts_on_the_clock_and_in_utc(end: datetime, instant: str) -> None:
    converted = until_as_instant(end, NIGHT, NEW_YORK)
    assert converted.isoformat() == instant
    back = until_as_local(converted, NIGHT, NEW_YORK)
    assert held_until(back) == held_until(end)


def held_until(end: datetime) -> list[datetime]:
    starts = (NIGHT + timedelta(days=number) for number in range(5))
    return [start for start in starts if start <= end]


def test_an_end_within_the_repeated_hour_follows_all_starts_of_its_first_run() -> None:
    start = datetime(2027, 11, 6, 1, 30)
    until = datetime(2027, 11, 7, 6, 10, tzinfo=UTC)  # 01:10 for the second time; 01:30 was 40 minutes ago
    assert until_as_local(until, start, NEW_YORK) == datetime(2027, 11, 7, 1, 30)


def test_the_local_start_of_an_instant() -> None:
    assert local_start(datetime(2027, 3, 13, 7, 30, tzinfo=UTC), NIGHT, NEW_YORK) == datetime(2027, 3, 13, 2, 30)
    assert local_start(datetime(2027, 3, 14, 7, 30, tzinfo=UTC), NIGHT, NEW_YORK) == datetime(2027, 3, 14, 2, 30)
    assert local_start(datetime(2027, 3, 14, 8, 30, tzinfo=UTC), NIGHT, NEW_YORK) == datetime(2027, 3, 14, 4, 30)
