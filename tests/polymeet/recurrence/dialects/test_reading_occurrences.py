"""Reading back from Zoom where its documents leave something open: the occurrences that come with a meeting settle it."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from polymeet.recurrence import Series, UnknownRecurrence, from_pyas, from_zoom, verify

NEW_YORK = "America/New_York"
HOUR = timedelta(hours=1)


def zoom(payload: dict[str, Any], start: str, listed: tuple[str, ...] = (), **changes: str) -> Series:
    """Read a meeting in New York; *changes* are members of the first listed occurrence."""
    occurrences = [{"start_time": in_utc(local)} for local in listed]
    if changes:
        occurrences[0] |= changes
    moment = datetime.fromisoformat(start)
    return from_zoom(payload, start=moment, time_zone=NEW_YORK, duration=HOUR, occurrences=occurrences)


def in_utc(local: str) -> str:
    moment = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(NEW_YORK)).astimezone(UTC)
    return moment.isoformat().replace("+00:00", "Z")


def starts(series: Series) -> list[str]:
    return [local.isoformat(timespec="minutes") for local in series.local_starts()]


def until(local: str) -> dict[str, str]:
    return {"end_date_time": in_utc(local)}


# A reading under which nothing takes place before the end is none: another one is taken.
READ = {
    "every other Monday, from the week after the start": (
        {"type": 2, "repeat_interval": 2, "weekly_days": "2", **until("2027-03-16T23:59:59")},
        "2027-03-10T09:00",
        ["2027-03-15T09:00"],
    ),
    "every other month, from the month after the start": (
        {"type": 3, "repeat_interval": 2, "monthly_day": 5, **until("2027-04-30T23:59:59")},
        "2027-03-20T09:00",
        ["2027-04-05T09:00"],
    ),
    "a 31st that only the last day of February can be": (
        {"type": 3, "monthly_day": 31, **until("2027-03-01T23:59:59")},
        "2027-02-10T09:00",
        ["2027-02-28T09:00"],
    ),
    "an end that is midnight at the beginning of the only day": (
        {"type": 1, **until("2027-03-10T00:00:00")},
        "2027-03-10T09:00",
        ["2027-03-10T09:00"],
    ),
}


@pytest.mark.parametrize(("payload", "start", "expected"), READ.values(), ids=READ)
def test_a_reading_without_an_occurrence_does_not_refuse_the_others(
    payload: dict[str, Any], start: str, expected: list[str]
) -> None:
    assert starts(zoom(payload, start)) == expected
    assert starts(zoom(payload, start, tuple(expected))) == expected


def test_what_no_reading_allows_is_kept_raw() -> None:
    payload = {"type": 1, **until("2027-03-09T23:59:59")}
    with pytest.raises(UnknownRecurrence, match="before the start 2027-03-10T09:00:00") as caught:
        zoom(payload, "2027-03-10T09:00")
    assert caught.value.raw == payload


def test_a_day_that_pyas_can_only_mean_as_the_last_of_february() -> None:
    payload = {"type": "monthly", "interval": 1, "dayOfMonth": "30", "endDate": in_utc("2027-03-01T23:59:59")}
    read = from_pyas(payload, start=datetime(2027, 2, 28, 9), time_zone=NEW_YORK, duration=HOUR)
    assert starts(read) == ["2027-02-28T09:00"]


def test_an_end_that_is_not_part_of_the_series() -> None:
    payload = {"type": 1, **until("2027-03-12T09:00")}
    listed = ("2027-03-10T09:00", "2027-03-11T09:00")
    assert starts(zoom(payload, "2027-03-10T09:00")) == [*listed, "2027-03-12T09:00"]
    assert starts(zoom(payload, "2027-03-10T09:00", listed)) == [*listed]


def test_weeks_that_begin_on_sunday_when_the_start_is_off_the_rule() -> None:
    payload = {"type": 2, "repeat_interval": 2, "weekly_days": "1", "end_times": 3}
    listed = ("2027-05-30T09:00", "2027-06-13T09:00", "2027-06-27T09:00")
    assert starts(zoom(payload, "2027-05-17T09:00", listed)) == [*listed]


@pytest.mark.parametrize("identity", ["1", "17", "9999999999999999", "\N{SUPERSCRIPT TWO}", "a word", ""])
def test_an_id_that_is_no_time_in_milliseconds_tells_nothing(identity: str) -> None:
    listed = ("2027-03-11T09:00", "2027-03-12T09:00")
    read = zoom({"type": 1, "end_times": 3}, "2027-03-10T09:00", listed, occurrence_id=identity)
    assert starts(read) == ["2027-03-10T09:00", *listed]


@pytest.mark.parametrize(
    ("end", "times", "count"), [("9999-12-31T23:59:59-05:00", 0, None), ("0001-01-01T00:00:00+05:00", 3, 3)]
)
def test_the_last_day_of_the_calendar_is_no_end_and_the_first_one_a_filler(
    end: str, times: int, count: int | None
) -> None:
    assert zoom({"type": 1, "end_times": times, "end_date_time": end}, "2027-03-10T09:00").occurrence_count() == count


def test_only_what_is_listed_and_not_wanted_at_all() -> None:
    wanted = zoom({"type": 1, "end_times": 3}, "2027-03-10T09:00")
    late = {"occurrences": [{"start_time": "2027-03-20T13:00:00Z"}]}
    found = verify(wanted, late, not_before=datetime(2027, 3, 15, tzinfo=UTC))
    assert not found.verified
    assert [moment.day for moment in found.extra] == [20]
    assert not found.end_off_by_one


def test_reading_back_a_series_that_ends_far_away_takes_no_time() -> None:
    far = {"type": 1, "end_date_time": "9998-12-31T00:00:00Z"}
    listed = ("2027-03-10T09:00", "2027-03-11T09:00")
    assert zoom(far, "2027-03-10T09:00", listed).excluded == frozenset()
