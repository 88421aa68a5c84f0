"""The four kinds of 429, and the end of a day."""

from datetime import UTC, datetime

import pytest

from polymeet.errors import DailyLimitReached
from polymeet.rate_limits._day import DailyBudget
from polymeet.rate_limits._feedback import Kind, daily_limit_error, kind_of, resets_at
from polymeet.rate_limits._time import next_midnight
from tests.polymeet.rate_limits.budgets import NOON, FakeClock, operation

MIDNIGHT = datetime(2027, 1, 21, tzinfo=UTC)
PER_SECOND = "You have reached the maximum per-second rate limit for this API. Try again later."
DAILY = "You have reached the maximum daily rate limit for this API."
PER_USER = "You have exceeded the daily rate limit (100) of meeting requests permitted for the user ada@example.com."
REGISTRANT = "You have exceeded the daily rate limit (3) for this registrant."
CONCURRENT = "Too many concurrent requests. A request to disassociate this user has already been made."
QPS = {"x-ratelimit-type": "QPS", "x-ratelimit-limit": "30", "x-ratelimit-remaining": "0"}


@pytest.mark.parametrize(
    ("headers", "message", "kind"),
    [
        ({}, None, "per second"),
        ({}, "", "per second"),
        (QPS, PER_SECOND, "per second"),
        ({"retry-after": "1"}, PER_SECOND, "per second"),
        ({"retry-after": "86400"}, None, "per second"),
        ({"retry-after": "soon:"}, None, "per second"),
        ({"retry-after": "2027-01-20T12:00:05Z"}, None, "per second"),
        ({"retry-after": "Wed, 20 Jan 2027 12:00:05 GMT"}, None, "per second"),
        ({"retry-after": "2027-01-21T00:00:00Z"}, None, "daily"),
        ({"retry-after": "2027-01-20T13:00:00Z"}, None, "daily"),
        ({"x-ratelimit-type": "Daily-limit"}, None, "daily"),
        ({"x-ratelimit-type": "daily-limit", "retry-after": "60"}, "", "daily"),
        ({}, DAILY, "daily"),
        ({"x-ratelimit-remaining": "5893"}, PER_USER, "per user daily"),
        ({}, REGISTRANT, "per user daily"),
        ({"x-ratelimit-type": "QPS"}, CONCURRENT, "concurrent"),
    ],
)
def test_what_a_429_means(headers: dict[str, str], message: str | None, kind: Kind) -> None:
    assert kind_of(429, headers, message, now=NOON) == kind


def test_a_date_that_is_midnight_is_daily_even_minutes_before() -> None:
    headers = {"retry-after": "2027-01-21T00:00:00Z"}
    assert kind_of(429, headers, None, now=MIDNIGHT.timestamp() - 90.25) == "daily"


@pytest.mark.parametrize("status", [200, 201, 400, 403, 503])
def test_other_answers_are_no_429(status: int) -> None:
    assert kind_of(status, {"x-ratelimit-type": "Daily-limit"}, PER_USER, now=NOON) is None


@pytest.mark.parametrize(
    ("retry_after", "moment"),
    [
        (None, MIDNIGHT),
        ("soon", MIDNIGHT),
        ("2027-01-21T00:00:00Z", MIDNIGHT),
        ("2027-01-20T18:30:00Z", datetime(2027, 1, 20, 18, 30, tzinfo=UTC)),
        ("3600", datetime(2027, 1, 20, 13, tzinfo=UTC)),
        ("2099-01-01T00:00:00Z", MIDNIGHT),
        ("99999999999999999999", MIDNIGHT),
    ],
)
def test_when_a_day_is_whole_again(retry_after: str | None, moment: datetime) -> None:
    headers = {} if retry_after is None else {"retry-after": retry_after}
    assert resets_at(headers, now=NOON) == moment.timestamp()


@pytest.mark.parametrize(("seconds", "days"), [(0, 1), (1, 1), (86_399, 1), (86_399.999, 1), (86_400, 2)])
def test_a_day_ends_at_midnight(seconds: float, days: int) -> None:
    assert next_midnight(seconds) == days * 86_400


@pytest.mark.parametrize("message", [DAILY, PER_USER, REGISTRANT])
def test_the_error_of_a_used_up_day_says_when_it_ends(message: str) -> None:
    error = daily_limit_error(operation(id="create_meeting"), 429, {}, message, now=NOON)
    assert type(error) is DailyLimitReached
    assert (error.provider, error.operation, error.resets_at) == ("zoom", "create_meeting", MIDNIGHT)
    assert str(error) == f"zoom create_meeting: {message}; it can run again from 2027-01-21 00:00:00 UTC"


@pytest.mark.parametrize("message", [None, PER_SECOND, CONCURRENT])
def test_other_429s_are_no_such_error(message: str | None) -> None:
    assert daily_limit_error(operation(), 429, {}, message, now=NOON) is None
    assert daily_limit_error(operation(), 200, {}, DAILY, now=NOON) is None


class TestDailyBudget:
    def test_it_counts_to_its_quota(self) -> None:
        day = DailyBudget(3, FakeClock())
        assert [day.take(operation()) for _ in range(3)] == [MIDNIGHT.timestamp()] * 3
        with pytest.raises(DailyLimitReached, match="all 3 calls of this kind for today are used up") as caught:
            day.take(operation())
        assert caught.value.resets_at == MIDNIGHT
        assert day.taken == 3

    def test_without_a_quota_it_ends_when_the_provider_says_so(self) -> None:
        day = DailyBudget(clock=FakeClock())
        for _ in range(1_000):
            day.take(operation())
        day.mark_used_up(NOON + 60)
        with pytest.raises(DailyLimitReached, match="the provider has said"):
            day.take(operation())

    def test_it_begins_anew_at_midnight(self) -> None:
        clock = FakeClock()
        day = DailyBudget(1, clock)
        day.take(operation())
        clock.elapsed = 43_199.9
        with pytest.raises(DailyLimitReached):
            day.take(operation())
        clock.elapsed = 43_200
        day.take(operation())
        with pytest.raises(DailyLimitReached) as caught:
            day.take(operation())
        assert caught.value.resets_at == datetime(2027, 1, 22, tzinfo=UTC)

    def test_what_was_not_sent_is_given_back_to_its_own_day(self) -> None:
        clock = FakeClock()
        day = DailyBudget(5, clock)
        today = day.take(operation())
        day.give_back(today)
        assert day.taken == 0
        day.take(operation())
        clock.elapsed = 50_000
        day.take(operation())
        day.give_back(today)
        assert day.taken == 1

    def test_what_waited_over_midnight_counts_for_the_day_in_which_it_is_sent(self) -> None:
        clock = FakeClock()
        day = DailyBudget(5, clock)
        today = day.take(operation())
        clock.elapsed = 50_000
        day.sent(today)
        assert day.taken == 1
        day.sent(day.take(operation()))
        assert day.taken == 2

    def test_what_others_have_used_is_missing(self) -> None:
        clock = FakeClock()
        day = DailyBudget(100, clock)
        day.take(operation())
        day.learn_remaining(2)
        day.learn_remaining(50)
        day.take(operation())
        day.take(operation())
        with pytest.raises(DailyLimitReached):
            day.take(operation())
        clock.elapsed = 50_000
        day.take(operation())
        day.learn_remaining(1_000)
        for _ in range(99):
            day.take(operation())
        with pytest.raises(DailyLimitReached):
            day.take(operation())
