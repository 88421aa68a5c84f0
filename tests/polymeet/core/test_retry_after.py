"""`Retry-After` in the forms that servers really send, by the clock of the server that sent it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet._base.retry_after import parse_retry_after, requested_wait, server_time
from polymeet.errors import DailyLimitReached, RateLimited
from polymeet.rate_limits._feedback import kind_of, resets_at, seconds_to_reset
from polymeet.retry import Retry
from tests.helpers.answers import Server

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
    assert parse_retry_after(value, now=NOW) == seconds


def http_date(moment: datetime) -> str:
    return format_datetime(moment, usegmt=True)


OURS = NOW.timestamp()
OFFSETS = st.integers(3, 86_400) | st.integers(-86_400, -3)
"""Seconds by which the clock of a server may be ahead of ours."""


@pytest.mark.property
@given(offset=OFFSETS, wait=st.integers(0, 86_400), written=st.sampled_from([http_date, datetime.isoformat]))
def test_a_date_means_the_same_wait_whatever_our_clock_says(
    offset: int, wait: int, written: Callable[[datetime], str]
) -> None:
    theirs = NOW + timedelta(seconds=offset)
    until = theirs + timedelta(seconds=wait)
    headers = {
        "date": http_date(theirs),
        "retry-after": written(until),
        "x-ratelimit-reset": f"{until.timestamp():.0f}",
    }
    assert requested_wait(headers, now=OURS) == wait
    assert seconds_to_reset(headers, now=OURS) == wait
    assert seconds_to_reset({**headers, "x-ratelimit-reset": written(until)}, now=OURS) == wait
    assert resets_at(headers, now=OURS) == OURS + wait, "by our clock, at which whoever waits looks"
    is_daily = wait >= 3_600 or (wait > 0 and until.time() == datetime.min.time())
    assert kind_of(429, headers, None, now=OURS) == ("daily" if is_daily else "per second")


@pytest.mark.property
@given(offset=OFFSETS)
def test_the_midnight_that_counts_is_the_servers(offset: int) -> None:
    theirs = NOW + timedelta(seconds=offset)
    midnight = datetime(theirs.year, theirs.month, theirs.day, tzinfo=UTC) + timedelta(days=1)
    until_then = (midnight - theirs).total_seconds()
    assert resets_at({"date": http_date(theirs)}, now=OURS) == OURS + until_then


@pytest.mark.parametrize(
    "date",
    [
        "",
        "today",
        http_date(NOW),
        http_date(NOW - timedelta(seconds=2)),
        http_date(NOW + timedelta(days=1, seconds=1)),
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "0001-01-01T00:00:00+23:59",
    ],
)
def test_a_date_that_says_nothing_or_is_absurd_leaves_our_own_clock(date: str) -> None:
    assert server_time({"date": date}, OURS) == OURS
    assert requested_wait({"date": date, "retry-after": http_date(NOW + timedelta(seconds=30))}, now=OURS) == 30


@pytest.mark.anyio
@pytest.mark.parametrize("hours", [-5, -1, 1, 5])
async def test_a_wait_of_a_moment_is_no_used_up_day_because_our_clock_is_wrong(hours: int) -> None:
    def refuse(_: httpx.Request) -> httpx.Response:
        theirs = datetime.now(UTC) + timedelta(hours=hours)
        until = theirs + timedelta(seconds=1)
        return httpx.Response(429, headers={"date": http_date(theirs), "retry-after": http_date(until)})

    with pytest.raises(RateLimited) as caught:
        await Server(refuse).zoom().users.list_users()
    assert caught.value.retry_after == 1

    server = Server(refuse, httpx.Response(200, json={"users": []}))
    with anyio.fail_after(20):
        await server.zoom(retry=Retry(base=0)).users.list_users()
    assert len(server.requests) == 2


@pytest.mark.anyio
async def test_a_used_up_day_ends_by_our_clock_when_it_ends_by_theirs() -> None:
    theirs = datetime.now(UTC) - timedelta(hours=3)
    headers = {
        "date": http_date(theirs),
        "retry-after": http_date(theirs + timedelta(hours=2)),
        "x-ratelimit-type": "Daily-limit",
    }
    with pytest.raises(DailyLimitReached) as caught:
        await Server(httpx.Response(429, headers=headers)).zoom().users.list_users()
    left = (caught.value.resets_at - datetime.now(UTC)).total_seconds()
    assert 7_190 < left <= 7_201
