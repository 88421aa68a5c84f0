"""`Retry-After` in the forms that servers really send."""

from datetime import UTC, datetime

import pytest

from polymeet.retry_after import read_retry_after

NOW = datetime(2027, 1, 20, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("0", 0.0),
        ("7", 7.0),
        (" 7 ", 7.0),
        ("1.5", 1.5),
        ("-3", 0.0),
        ("3600", 3600.0),
        ("99999999999999999999", 1e20),
        ("2027-01-20T12:01:00Z", 60.0),
        ("2027-01-20T13:01:00+01:00", 60.0),
        ("2027-01-20T12:01:00", 60.0),
        ("2027-01-20T00:00:00Z", 0.0),
        ("Wed, 20 Jan 2027 12:02:00 GMT", 120.0),
        ("Wed, 20 Jan 1999 12:02:00 GMT", 0.0),
        ("soon", None),
        ("", None),
        ("nan", None),
        ("inf", None),
    ],
)
def test_each_form(value: str | None, seconds: float | None) -> None:
    assert read_retry_after(value, now=NOW) == seconds
