"""When a request is sent again: the policy, what a failure says, how long a provider asks to wait."""

import math
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from random import Random
from ssl import SSLCertVerificationError
from typing import ClassVar

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet._base.retry_after import parse_retry_after, requested_wait
from polymeet.errors import (
    AuthenticationError,
    ConnectFailed,
    ConnectionLost,
    DecodeError,
    InvalidRequest,
    OutcomeUnknown,
    PolymeetError,
    RateLimited,
    ServerError,
    ServiceUnavailable,
    TimedOut,
    TokenError,
    error_class,
)
from polymeet.retry import Retry
from polymeet.retry._policy import Outcome, outcome_of
from polymeet.zoom.models import MeetingCreate, MeetingUpdate
from polymeet_runtime import Operation
from tests.helpers.answers import Server
from tests.helpers.faulting import MEETING, QUICK, answer_error

NOW = datetime(2027, 1, 20, 12, 0, tzinfo=UTC)
SECONDS = st.floats(0, 1_000)


def operation(retry: str) -> Operation:
    return Operation(id="x", provider="zoom", tag="t", method="GET", path="/x", retry=retry)  # type: ignore[arg-type]


class TestPolicy:
    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("attempts", 0),
            ("attempts", -1),
            ("attempts", True),
            ("attempts", 1.5),
            ("attempts", "3"),
            ("base", -0.1),
            ("base", math.nan),
            ("base", "1"),
            ("longest", -1),
            ("longest_retry_after", -1),
            ("longest_retry_after", None),
            ("treat_as", "Never"),
            ("treat_as", True),
            ("wait_for_host", 5),
            ("wait_for_host", None),
        ],
    )
    def test_a_setting_that_is_none_is_refused_with_its_value(self, field: str, value: object) -> None:
        with pytest.raises(InvalidRequest, match=field) as caught:
            Retry(**{field: value})  # type: ignore[arg-type]
        assert repr(value) in str(caught.value)
        assert isinstance(caught.value, ValueError)

    @pytest.mark.property
    @given(base=SECONDS, longest=SECONDS, attempt=st.integers(1, 10_000), seed=st.integers())
    def test_a_wait_is_a_random_part_of_a_time_that_doubles(
        self, base: float, longest: float, attempt: int, seed: int
    ) -> None:
        wait = Retry(base=base, longest=longest).wait(attempt, None, Random(seed))
        assert wait is not None
        most = longest if attempt > 1_000 and base else min(base * 2.0 ** min(attempt - 1, 900), longest)
        assert 0 <= wait <= most

    def test_the_jitter_is_full_and_even(self) -> None:
        """10,000 waits fill [0, 2] evenly: each tenth of it holds a tenth of them, give or take a fifth."""
        random, retry = Random(1), Retry(base=0.5)
        tenths = [0] * 10
        for _ in range(10_000):
            wait = retry.wait(3, None, random)
            assert wait is not None
            tenths[int(wait / 2 * 10)] += 1
        assert all(800 <= tenth <= 1_200 for tenth in tenths), tenths

    @pytest.mark.property
    @given(asked=st.floats(0, 60), attempt=st.integers(1, 10), seed=st.integers())
    def test_it_waits_at_least_as_long_as_the_provider_asked(self, asked: float, attempt: int, seed: int) -> None:
        wait = Retry().wait(attempt, asked, Random(seed))
        assert wait is not None
        assert asked <= wait <= max(asked, 20)

    @pytest.mark.parametrize("asked", [60.001, 3_600, 1e20])
    def test_it_does_not_wait_when_the_provider_asks_for_too_much(self, asked: float) -> None:
        assert Retry().wait(1, asked) is None

    @pytest.mark.parametrize("outcome", list(Outcome))
    @pytest.mark.parametrize("kind", ["safe", "idempotent", "never"])
    @pytest.mark.parametrize("treat_as", [None, "safe", "idempotent", "never"])
    def test_what_may_be_repeated(self, kind: str, outcome: Outcome, treat_as: str | None) -> None:
        """A request that did not run always; one that may have run, unless it must not run twice; all else never."""
        expected = {
            Outcome.NOT_SENT: True,
            Outcome.REFUSED: True,
            Outcome.UNKNOWN: (treat_as or kind) in ("safe", "idempotent"),
            Outcome.RAN: False,
            Outcome.FINAL: False,
        }
        retry = Retry(treat_as=treat_as)  # type: ignore[arg-type]
        assert retry.may_repeat(operation(kind), outcome) is expected[outcome]


def too_late() -> TimedOut:
    """The time of a call was over before it was sent."""
    error = TimedOut("x")
    error.may_have_run = False
    return error


class TestFate:
    @pytest.mark.parametrize(
        ("error", "outcome"),
        [
            (ConnectFailed("x"), Outcome.NOT_SENT),
            (ConnectionLost("x"), Outcome.UNKNOWN),
            (TimedOut("x"), Outcome.UNKNOWN),
            (too_late(), Outcome.NOT_SENT),
            (answer_error(429), Outcome.REFUSED),
            (answer_error(503, 5.0), Outcome.REFUSED),
            (answer_error(503, 0.0), Outcome.REFUSED),
            (answer_error(503), Outcome.UNKNOWN),
            (answer_error(500, 5.0), Outcome.UNKNOWN),
            (answer_error(520), Outcome.UNKNOWN),
            (answer_error(408), Outcome.UNKNOWN),
            (answer_error(400), Outcome.FINAL),
            (answer_error(404), Outcome.FINAL),
            (TokenError("x"), Outcome.FINAL),
            (ServiceUnavailable("x", retry_after=1), Outcome.FINAL),
            (DecodeError("x", status=200, headers={}, content=b""), Outcome.RAN),
            (DecodeError("x", status=200, headers={}, content=b"<html>", is_html=True), Outcome.UNKNOWN),
        ],
    )
    def test_what_a_failure_says_of_its_request(self, error: PolymeetError, outcome: Outcome) -> None:
        assert outcome_of(error) is outcome

    @pytest.mark.property
    @given(status=st.integers(300, 999), retry_after=st.none() | SECONDS)
    def test_a_request_surely_did_not_run_only_at_429_and_503(self, status: int, retry_after: float | None) -> None:
        did_not_run = outcome_of(answer_error(status, retry_after)) in (Outcome.NOT_SENT, Outcome.REFUSED)
        assert did_not_run == (status == 429 or (status == 503 and retry_after is not None))


class TestRetryAfter:
    """The nine forms: seconds, fractions, milliseconds, a date, the past, a negative one, garbage, overflow, huge."""

    FORMS: ClassVar[tuple[tuple[str, dict[str, str], float | None], ...]] = (
        ("seconds", {"retry-after": "7"}, 7.0),
        ("fraction", {"retry-after": "1.5"}, 1.5),
        ("milliseconds", {"retry-after-ms": "1500", "retry-after": "2"}, 1.5),
        ("milliseconds, garbage", {"retry-after-ms": "soon", "retry-after": "2"}, 2.0),
        ("HTTP date", {"retry-after": format_datetime(NOW + timedelta(seconds=30), usegmt=True)}, 30.0),
        ("ISO date", {"retry-after": "2027-01-20T12:00:30Z"}, 30.0),
        ("past", {"retry-after": "Wed, 20 Jan 1999 12:00:00 GMT"}, 0.0),
        ("negative", {"retry-after": "-5"}, 0.0),
        ("garbage", {"retry-after": "soon"}, None),
        ("overflow", {"retry-after": "9" * 400}, None),
        ("huge", {"retry-after": "99999999999999999999"}, 1e20),
        ("none", {}, None),
    )

    @pytest.mark.parametrize(("headers", "seconds"), [form[1:] for form in FORMS], ids=[form[0] for form in FORMS])
    def test_each_form(self, headers: dict[str, str], seconds: float | None, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("polymeet._base.retry_after.datetime", Frozen)
        assert requested_wait(headers) == seconds

    @pytest.mark.property
    @given(st.text() | st.from_regex(r"[0-9TZ:+ ,.A-Za-z-]{1,40}") | st.datetimes().map(str) | st.floats().map(str))
    def test_no_text_raises(self, text: str) -> None:
        wait = parse_retry_after(text, now=NOW)
        assert wait is None or (math.isfinite(wait) and wait >= 0)

    @pytest.mark.anyio
    @pytest.mark.parametrize("header", ["3600", "99999999999999999999"])
    async def test_too_long_a_wait_fails_at_once_and_is_told(self, header: str) -> None:
        server = Server(httpx.Response(429, headers={"retry-after": header}))
        with anyio.fail_after(2), pytest.raises(RateLimited) as caught:
            await server.zoom(retry=Retry()).meetings.get_meeting(1)
        assert caught.value.retry_after is not None
        assert caught.value.retry_after >= 3_599
        assert len(server.requests) == 1


class Frozen(datetime):
    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
        return NOW


@pytest.mark.anyio
class TestCalls:
    @pytest.mark.parametrize(
        "fault",
        [
            httpx.ConnectError("refused"),
            httpx.ConnectTimeout("slow"),
            httpx.ReadError("reset"),
            httpx.RemoteProtocolError("EOF"),
            httpx.ReadTimeout("slow"),
            *(httpx.Response(status) for status in (408, 429, 500, 502, 503, 504, 520)),
            httpx.Response(200, text="<html>down</html>", headers={"content-type": "text/html"}),
        ],
        ids=repr,
    )
    async def test_a_read_recovers_when_the_second_try_is_good(self, fault: httpx.Response | Exception) -> None:
        """Goal R8."""
        server = Server(fault, MEETING)
        assert (await server.zoom(retry=QUICK).meetings.get_meeting(1)).id == 1
        assert len(server.requests) == 2

    async def test_a_certificate_that_is_not_trusted_is_asked_for_once(self) -> None:
        """It will be the same one the next time."""
        refused = httpx.ConnectError("certificate verify failed: unable to get local issuer certificate")
        refused.__cause__ = SSLCertVerificationError(1, "certificate verify failed")
        server = Server(refused)
        with pytest.raises(ConnectFailed, match="certificate verify failed"):
            await server.zoom(retry=QUICK).meetings.get_meeting(1)
        assert len(server.requests) == 1

    async def test_what_the_caller_was_handling_is_no_cause(self) -> None:
        """Such as the error of another host, for which this call is the way out."""
        server = Server(httpx.ConnectError(""), MEETING)
        lost = Server(httpx.ReadError("")).zoom()
        try:
            raise SSLCertVerificationError(1, "canary-of-the-caller")
        except SSLCertVerificationError:
            assert (await server.zoom(retry=QUICK).meetings.get_meeting(1)).id == 1
            with pytest.raises(ConnectionLost, match=r"\(ReadError\)"):
                await lost.meetings.get_meeting(1)

    @pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422])
    async def test_a_refusal_is_not_repeated(self, status: int) -> None:
        server = Server(httpx.Response(status, json={"code": 300, "message": "no"}), MEETING)
        with pytest.raises(error_class(status)):
            await server.zoom(retry=QUICK).meetings.get_meeting(1)
        assert len(server.requests) == 1

    @pytest.mark.parametrize("attempts", [1, 2, 5])
    async def test_it_sends_so_often_and_then_raises_the_last_failure(self, attempts: int) -> None:
        server = Server(httpx.ReadError("reset"), *[httpx.Response(500, text=f"{n}") for n in range(2, 6)])
        with pytest.raises(ConnectionLost if attempts == 1 else ServerError) as caught:
            await server.zoom(retry=Retry(attempts=attempts, base=0)).meetings.get_meeting(1)
        assert len(server.requests) == attempts
        assert attempts == 1 or f"{attempts}" in str(caught.value)

    async def test_a_call_whose_effect_is_known_better_may_say_so(self) -> None:
        """`treat_as` turns a create into something that may be repeated, and a change into something that may not."""
        server = Server(httpx.ReadError("reset"), httpx.Response(201, json={"id": 1}))
        zoom = server.zoom().with_options(retry=Retry(base=0, treat_as="idempotent"))
        assert (await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))).id == 1
        assert len(server.requests) == 2

        server = Server(httpx.ReadError("reset"), httpx.Response(204))
        zoom = server.zoom().with_options(retry=Retry(base=0, treat_as="never"))
        with pytest.raises(OutcomeUnknown):
            await zoom.meetings.update_meeting(1, body=MeetingUpdate(topic="Planning"))
        assert len(server.requests) == 1

    async def test_a_token_that_cannot_be_renewed_is_not_tried_again(self) -> None:
        """Zoom's 124 (an expired token) comes with 400."""
        server = Server(httpx.Response(400, json={"code": 124, "message": "expired"}))
        with pytest.raises(AuthenticationError):
            await server.zoom(retry=QUICK).meetings.get_meeting(1)
        assert len(server.requests) == 1
