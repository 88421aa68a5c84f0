"""Dates and date-times between JSON and Python."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.zoom.models import (
    Meeting,
)
from polymeet_runtime import DATE, DATE_TIME, UNSET


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2027-03-01T09:30:00Z", datetime(2027, 3, 1, 9, 30, tzinfo=UTC)),
        ("2027-03-01T09:30:00.250Z", datetime(2027, 3, 1, 9, 30, 0, 250_000, tzinfo=UTC)),
        ("2027-03-01T09:30:00.250001Z", datetime(2027, 3, 1, 9, 30, 0, 250_001, tzinfo=UTC)),
        ("2027-03-01T09:30:00", datetime(2027, 3, 1, 9, 30)),  # noqa: DTZ001
        ("0001-01-01T00:00:00Z", datetime(1, 1, 1, tzinfo=UTC)),
    ],
)
def test_date_times_are_read_and_written_the_same(text: str, value: datetime) -> None:
    assert DATE_TIME.decode(text) == value
    assert DATE_TIME.encode(value) == text


def test_a_date_time_with_an_offset_is_sent_in_utc() -> None:
    there = timezone(timedelta(hours=5, minutes=30))
    assert DATE_TIME.encode(datetime(2027, 3, 1, 9, 30, tzinfo=there)) == "2027-03-01T04:00:00Z"


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59.500-05:00"])
def test_a_date_time_that_utc_has_no_year_for_keeps_its_offset(text: str) -> None:
    """The placeholders that servers send for "never" are read and written back like any other."""
    assert Meeting.from_dict({"id": 1, "start_time": text}).to_dict() == {"id": 1, "start_time": text}


@pytest.mark.parametrize(
    "text", ["", "2027-03-01", "yesterday", "2027-13-01T00:00:00Z", 1_800_000_000, None, [], "24:00"]
)
def test_what_is_no_date_time_is_a_mismatch(text: object) -> None:
    assert DATE_TIME.decode(text) is UNSET


@pytest.mark.parametrize("text", ["", "2027-3-1", "20270301", "2027-02-30", "2027-03-01T00:00:00Z", 5])
def test_what_is_no_date_is_a_mismatch(text: object) -> None:
    assert DATE.decode(text) is UNSET


@pytest.mark.property
@given(st.datetimes(timezones=st.just(UTC)) | st.datetimes())
def test_any_date_time_survives(value: datetime) -> None:
    assert DATE_TIME.decode(DATE_TIME.encode(value)) == value


@pytest.mark.property
@given(st.dates())
def test_any_date_survives(value: date) -> None:
    assert DATE.decode(DATE.encode(value)) == value
