"""The breaker alone: what opens it, what closes it, and who may look."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.errors import (
    ConnectFailed,
    ConnectionLost,
    DecodeError,
    PolymeetError,
    ResponseTooLarge,
    ServerError,
    ServiceUnavailable,
    TimedOut,
    TokenError,
)
from polymeet.retry._breaker import MAXIMUM_HOSTS, Breaker, BreakerPair, Breakers, host_failing, host_unreachable
from tests.helpers.faulting import answer_error

LOST = ConnectionLost("x")
HOST = "api.zoom.us"


class Clock:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def opened() -> tuple[Breaker, Clock]:
    clock = Clock()
    breaker = Breaker(HOST, host_failing, threshold=3, pause=5, clock=clock)
    for _ in range(3):
        breaker.record(breaker.acquire("x"), LOST)
    return breaker, clock


def test_after_so_many_failures_in_a_row_calls_fail_at_once() -> None:
    breaker, clock = opened()
    clock.now += 1
    message = (
        r"x: not sent, because requests to api\.zoom\.us failed 3 times in a row; the next is sent in 4\.0 seconds"
    )
    with pytest.raises(ServiceUnavailable, match=message) as caught:
        breaker.acquire("x")
    assert caught.value.retry_after == 4


def test_what_fails_together_is_one_failure() -> None:
    breaker = Breaker(HOST, host_failing, threshold=2)
    rounds = [breaker.acquire("x") for _ in range(100)]
    for each in rounds:
        breaker.record(each, LOST)
    breaker.record(breaker.acquire("one more"), LOST)
    with pytest.raises(ServiceUnavailable):
        breaker.acquire("x")


def test_what_began_before_the_last_success_is_no_failure() -> None:
    breaker = Breaker(HOST, host_failing, threshold=1)
    slow, quick = breaker.acquire("slow"), breaker.acquire("quick")
    breaker.record(quick, None)
    breaker.record(slow, TimedOut("x"))
    breaker.acquire("x")


def test_after_the_pause_one_probe_passes() -> None:
    breaker, clock = opened()
    clock.now += 5
    breaker.acquire("probe")
    for _ in range(10):
        with pytest.raises(ServiceUnavailable):
            breaker.acquire("x")


def test_a_probe_that_fails_begins_a_new_pause() -> None:
    breaker, clock = opened()
    clock.now += 5
    probe = breaker.acquire("probe")
    clock.now += 2
    breaker.record(probe, LOST)
    clock.now += 4.9
    with pytest.raises(ServiceUnavailable):
        breaker.acquire("x")
    clock.now += 0.2
    breaker.acquire("probe")


@pytest.mark.parametrize("end", [None, answer_error(404), answer_error(500), answer_error(429)])
def test_a_probe_that_is_answered_ends_it(end: PolymeetError | None) -> None:
    breaker, clock = opened()
    clock.now += 5
    breaker.record(breaker.acquire("probe"), end)
    for _ in range(10):
        breaker.acquire("x")


def test_a_probe_that_takes_long_is_followed_by_another_after_a_pause() -> None:
    breaker, clock = opened()
    for _ in range(3):
        clock.now += 5
        breaker.acquire("probe")
        with pytest.raises(ServiceUnavailable):
            breaker.acquire("x")


def test_a_probe_that_was_cancelled_gives_its_place_to_the_next() -> None:
    breaker, clock = opened()
    clock.now += 5
    breaker.release(breaker.acquire("probe"))
    breaker.acquire("probe")
    with pytest.raises(ServiceUnavailable):
        breaker.acquire("x")


def test_a_probe_without_a_token_never_reached_the_host() -> None:
    breaker, clock = opened()
    clock.now += 5
    breaker.record(breaker.acquire("probe"), TokenError("no token"))
    breaker.acquire("probe")
    with pytest.raises(ServiceUnavailable):
        breaker.acquire("x")


def test_what_was_under_way_before_it_opened_does_not_shorten_the_pause() -> None:
    clock = Clock()
    breaker = Breaker(HOST, host_failing, threshold=1, pause=5, clock=clock)
    other = breaker.acquire("x")
    breaker.record(breaker.acquire("x"), LOST)
    breaker.release(other)
    with pytest.raises(ServiceUnavailable):
        breaker.acquire("x")


def test_who_waited_for_a_turn_asks_again_when_the_host_was_given_up_meanwhile() -> None:
    breaker, clock = opened()
    clock.now += 5
    probe = breaker.acquire("probe")
    assert breaker.still_allows(probe)
    breaker.record(probe, LOST)
    assert not breaker.still_allows(probe)
    clock.now += 5
    breaker.record(breaker.acquire("probe"), None)
    assert breaker.still_allows(probe)


@pytest.mark.parametrize(
    ("error", "is_no_connection", "is_no_answer"),
    [
        (ConnectFailed("x"), True, False),
        (ConnectionLost("x"), False, True),
        (TimedOut("x"), False, True),
        (answer_error(502), False, True),
        (answer_error(503), False, True),
        (answer_error(504), False, True),
        (answer_error(520), False, True),
        (answer_error(500), False, False),
        (answer_error(501), False, False),
        (answer_error(400), False, False),
        (answer_error(401), False, False),
        (answer_error(404), False, False),
        (answer_error(429), False, False),
        (answer_error(200, kind=ServerError), False, False),
        (DecodeError("x", status=200, headers={}, content=b""), False, False),
        (ResponseTooLarge("x", status=200, headers={}, maximum=1), False, False),
        (TokenError("x"), False, False),
    ],
)
def test_what_counts(error: PolymeetError, is_no_connection: bool, is_no_answer: bool) -> None:
    assert (host_unreachable(error), host_failing(error)) == (is_no_connection, is_no_answer)


def test_a_full_pool_of_ours_says_nothing_of_the_host() -> None:
    full = ConnectFailed("x")
    full.pool_exhausted = True
    assert not host_unreachable(full)


@pytest.mark.property
@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=60))
def test_as_many_failures_one_after_the_other_open_it_and_a_success_begins_anew(steps: list[tuple[bool, bool]]) -> None:
    """Held against a plain count of requests that are sent one by one; each step may bring others that end like it."""
    clock = Clock()
    breaker = Breaker(HOST, host_failing, threshold=4, pause=5, clock=clock)
    in_a_row = 0
    for fails, in_company in steps:
        if in_a_row >= 4:
            with pytest.raises(ServiceUnavailable):
                breaker.acquire("x")
            clock.now += 5
        sent = breaker.acquire("x")
        in_a_row = in_a_row + 1 if fails else 0
        for _ in range(5 if in_company and fails else 1):
            breaker.record(sent, LOST if fails else None)


class TestBreakerPair:
    def test_a_probe_of_the_host_that_the_account_refuses_is_given_back(self) -> None:
        host, clock = opened()
        account, _ = opened()
        clock.now += 5
        with pytest.raises(ServiceUnavailable):
            BreakerPair(host, account).acquire("x")
        host.acquire("probe")

    @pytest.mark.parametrize(
        ("is_failure", "error"), [(host_unreachable, ConnectFailed("x")), (host_failing, answer_error(502))]
    )
    def test_each_counts_its_own(self, is_failure: Callable[[PolymeetError], bool], error: PolymeetError) -> None:
        host, account = Breaker(HOST, host_unreachable, threshold=1), Breaker(HOST, host_failing, threshold=1)
        BreakerPair(host, account).acquire("x").record(error)
        for breaker in (host, account):
            if breaker.is_failure is is_failure:
                with pytest.raises(ServiceUnavailable):
                    breaker.acquire("x")
            else:
                breaker.acquire("x")


def test_only_so_many_hosts_are_remembered() -> None:
    breakers = Breakers(host_unreachable)
    first = breakers.of("0.zoom.us")
    assert breakers.of("0.zoom.us") is first
    for number in range(MAXIMUM_HOSTS + 1):
        breakers.of(f"{number}.zoom.us")
    assert breakers.of("0.zoom.us") is not first
