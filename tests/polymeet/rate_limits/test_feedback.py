"""Feedback of one answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.rate_limits import Limit
from polymeet.rate_limits._feedback import RateFeedback, RateHeaders, feedback_of, read_rate_headers
from tests.polymeet.rate_limits.budgets import NOON

MIDNIGHT = NOON + 43_200
PER_SECOND = Limit(30)
FIVE_MINUTES = Limit(100, per=300)


def zoom(type_: str, limit: object, remaining: object, category: str = "Light") -> dict[str, str]:
    return {
        "x-ratelimit-category": category,
        "x-ratelimit-type": type_,
        "x-ratelimit-limit": str(limit),
        "x-ratelimit-remaining": str(remaining),
    }


def learned(
    status: int, headers: dict[str, str], limit: Limit = PER_SECOND, message: str | None = None, now: float = NOON
) -> RateFeedback | None:
    return feedback_of(status, headers, message, limit=limit, now=now)


def test_zooms_headers_are_read() -> None:
    headers = {**zoom("QPS", 30, 29, "Resource-intensive"), "x-ratelimit-reset": f"{NOON + 1:.0f}"}
    assert read_rate_headers(headers, now=NOON) == RateHeaders("RESOURCE_INTENSIVE", False, 30, 29, 1.0)
    assert read_rate_headers(zoom("Daily-limit", 6000, 5893), now=NOON) == RateHeaders("LIGHT", True, 6000, 5893, None)


@pytest.mark.parametrize("reset", ["2027-01-20T12:00:07Z", "Wed, 20 Jan 2027 12:00:07 GMT", "7"])
def test_the_headers_of_pyas_are_read(reset: str) -> None:
    headers = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": reset}
    assert read_rate_headers(headers, now=NOON) == RateHeaders(None, False, None, 0, 7.0)


@pytest.mark.parametrize("text", ["", "-1", "many", "1.5", "9" * 400, "²"])
def test_numbers_that_are_none_tell_nothing(text: str) -> None:
    assert read_rate_headers({"x-ratelimit-limit": text, "x-ratelimit-remaining": text}, now=NOON) is None


@pytest.mark.property
@given(
    status=st.sampled_from([200, 404, 429, 503]),
    values=st.lists(
        st.text(max_size=12)
        | st.integers().map(str)
        | st.floats().map(str)
        | st.datetimes().map(lambda moment: moment.isoformat() + "Z"),
        min_size=7,
        max_size=7,
    ),
)
def test_no_header_makes_an_error(status: int, values: list[str]) -> None:
    names = ("category", "type", "limit", "remaining", "reset")
    headers = {f"x-ratelimit-{name}": value for name, value in zip(names, values, strict=False)}
    feedback = learned(status, {**headers, "retry-after": values[5]}, FIVE_MINUTES, values[6])
    if feedback is not None:
        assert 0 <= feedback.pause <= 86_400
        assert feedback.count is None or feedback.count >= 1
        assert feedback.used_up_until is None or NOON <= feedback.used_up_until <= NOON + 86_400


def test_an_answer_without_rate_headers_teaches_nothing() -> None:
    assert learned(200, {"content-type": "application/json"}) is None
    assert learned(503, {"retry-after": "5"}) is None


def test_the_limit_and_the_label_that_the_server_counts() -> None:
    feedback = learned(200, zoom("QPS", 20, 19, "Medium"))
    assert feedback == RateFeedback(label="MEDIUM", count=20)


@pytest.mark.parametrize(
    ("headers", "limit", "pause"),
    [
        ({"retry-after": "7"}, PER_SECOND, 7.0),
        ({"retry-after": "2027-01-20T12:00:07Z"}, PER_SECOND, 7.0),
        ({"retry-after": "Wed, 20 Jan 2027 12:00:07 GMT"}, PER_SECOND, 7.0),
        ({"x-ratelimit-reset": "2027-01-20T12:03:00Z"}, FIVE_MINUTES, 180.0),
        ({"x-ratelimit-reset": f"{NOON + 2:.0f}"}, PER_SECOND, 2.0),
        ({}, PER_SECOND, 1.0),
        ({"retry-after": "soon"}, PER_SECOND, 1.0),
        ({"retry-after": "-5"}, PER_SECOND, 0.0),
        ({"retry-after": "1e30"}, PER_SECOND, 86_400.0),
    ],
)
def test_how_long_a_429_asks_to_wait(headers: dict[str, str], limit: Limit, pause: float) -> None:
    assert learned(429, headers, limit) == RateFeedback(pause=pause)


def test_a_daily_429_uses_up_the_day() -> None:
    headers = {**zoom("Daily-limit", 6000, 0), "retry-after": "2027-01-21T00:00:00Z"}
    assert learned(429, headers) == RateFeedback(label="LIGHT", used_up_until=MIDNIGHT)


@pytest.mark.parametrize("message", ["exceeded the daily rate limit (100) of user", "Too many concurrent requests."])
def test_the_429s_of_one_user_teach_nothing_for_others(message: str) -> None:
    assert learned(429, {}, message=message) == RateFeedback()


def test_a_window_of_minutes_that_is_full_is_waited_for() -> None:
    headers = {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "2027-01-20T12:01:40Z"}
    assert learned(200, headers, FIVE_MINUTES) == RateFeedback(pause=100.0)
    assert learned(200, {**headers, "x-ratelimit-reset": "2027-01-20T19:00:00Z"}, FIVE_MINUTES) == RateFeedback(
        pause=300.0
    )
    assert learned(200, {**headers, "x-ratelimit-remaining": "1"}, FIVE_MINUTES) == RateFeedback()


def test_a_second_that_is_full_is_left_to_the_pace() -> None:
    """Whole seconds are too coarse for it: waiting for them would halve the throughput at a steady pace just below the limit."""
    headers = {**zoom("QPS", 30, 0), "x-ratelimit-reset": f"{NOON + 1:.0f}"}
    assert learned(200, headers) == RateFeedback(label="LIGHT", count=30)


def test_what_remains_of_the_day() -> None:
    assert learned(200, zoom("Daily-limit", 6000, 17)) == RateFeedback(label="LIGHT", remaining_today=17)
    nothing = RateFeedback(label="LIGHT", remaining_today=0, used_up_until=MIDNIGHT)
    assert learned(200, zoom("Daily-limit", 6000, 0)) == nothing


def test_numbers_just_after_midnight_may_be_those_of_the_day_before() -> None:
    assert learned(200, zoom("Daily-limit", 6000, 0), now=MIDNIGHT + 5) == RateFeedback(label="LIGHT")


@pytest.mark.parametrize("date", ["Wed, 20 Jan 2027 23:50:00 GMT", "Thu, 21 Jan 2027 00:00:20 GMT"])
def test_numbers_of_the_servers_day_are_not_taken_for_ours(date: str) -> None:
    """Our clock has begun a new day already; there the old one goes on, or has just ended."""
    assert learned(200, {**zoom("Daily-limit", 6000, 0), "date": date}, now=MIDNIGHT + 600) == RateFeedback(
        label="LIGHT"
    )
