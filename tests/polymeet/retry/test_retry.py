"""When a request is sent again: the policy, what a failure says, the budget, the deadline."""

import math
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from random import Random
from ssl import SSLCertVerificationError
from typing import ClassVar

import anyio
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polymeet import Zoom
from polymeet._base.retry_after import parse_retry_after, requested_wait
from polymeet.auth import BearerToken, ZoomServerToServer
from polymeet.errors import (
    APIError,
    AuthenticationError,
    BadRequest,
    ConnectFailed,
    ConnectionLost,
    DecodeError,
    InvalidRequest,
    NotFound,
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
from polymeet.retry._loop import CAPACITY, RetryBudget
from polymeet.retry._policy import Outcome, outcome_of
from polymeet.testing import Sandbox
from polymeet.zoom.models import MeetingCreate, MeetingStatusUpdate, MeetingUpdate
from polymeet_runtime import Operation
from tests.helpers.answers import Server
from tests.helpers.faulting import MEETING, QUICK, Scripted, answer_error, scripted

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


class TestBudget:
    @pytest.mark.property
    @given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=300))
    def test_it_is_never_negative_and_never_more_than_full(self, calls: list[tuple[bool, bool]]) -> None:
        budget = RetryBudget()
        for throttled, succeeded in calls:
            before = budget.tokens
            price = 5 if throttled else 14
            cost = budget.take(throttled=throttled)
            assert cost == (price if before >= price else 0)
            assert budget.tokens == before - cost
            if succeeded:
                budget.succeeded(cost)
            assert 0 <= budget.tokens <= CAPACITY

    def test_a_success_gives_back_what_its_last_retry_cost(self) -> None:
        budget = RetryBudget()
        costs = [budget.take(throttled=False), budget.take(throttled=True)]
        assert (costs, budget.tokens) == ([14, 5], CAPACITY - 19)
        budget.succeeded(costs[-1])
        assert budget.tokens == CAPACITY - 14
        budget.succeeded(0)
        assert budget.tokens == CAPACITY - 13

    def test_without_enough_tokens_nothing_is_taken(self) -> None:
        budget = RetryBudget(tokens=13)
        assert (budget.take(throttled=False), budget.tokens) == (0, 13)
        assert (budget.take(throttled=True), budget.tokens) == (5, 8)

    @pytest.mark.anyio
    @pytest.mark.parametrize("status", [500, 502])
    async def test_200_calls_into_an_outage_send_at_most_a_fifth_more(self, status: int) -> None:
        """Goal R5. The budget limits it (235 requests, as the AWS SDKs): all that is under way at once is one failure to the breaker."""
        server = Server(httpx.Response(status))
        zoom = server.zoom(retry=QUICK)

        async def call() -> None:
            with pytest.raises((ServerError, ServiceUnavailable)):
                await zoom.meetings.get_meeting(1)

        async with anyio.create_task_group() as tasks:
            for _ in range(200):
                tasks.start_soon(call)
        assert len(server.requests) == 235

    @pytest.mark.anyio
    async def test_all_views_of_a_client_share_one_budget(self) -> None:
        server = Server(httpx.Response(500))
        zoom = server.zoom(retry=QUICK)
        for number in range(50):
            with pytest.raises(ServerError):
                await zoom.with_options(timeout=5 + number).meetings.get_meeting(1)
        assert len(server.requests) == 50 + 35


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


DEADLINE = 0.15
OVERSHOOT = 0.05
"""Goal R9."""
DELAY = st.sampled_from([0.0, 0.02, 0.1, 1.0])
FAULT = st.sampled_from(["ok", "refused", "reset", "429 1", "429 0", "500", "503 0", "hang", "body hangs", "pool"])


@pytest.mark.property
@settings(max_examples=max(25, settings.default.max_examples // 20 if settings.default else 0))
@given(
    faults=st.lists(st.tuples(FAULT, DELAY), min_size=1, max_size=6),
    token=DELAY,
    create=st.booleans(),
    base=st.sampled_from([0.0, 0.05, 2.0]),
    backend=st.sampled_from(["asyncio", "trio"]),
)
def test_no_call_overshoots_its_deadline(
    faults: list[tuple[str, float]], token: float, create: bool, base: float, backend: str
) -> None:
    """Whatever it waits for: a token, a connection, an answer, the next attempt."""
    took, timer = list[float](), list[float]()

    async def run() -> None:
        zoom = scripted(faults, token_delay=token, timeout=DEADLINE, retry=Retry(base=base, attempts=6))
        async with anyio.create_task_group() as tasks:
            began = anyio.current_time()
            tasks.start_soon(control, began)
            try:
                if create:
                    await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
                else:
                    await zoom.meetings.get_meeting(1)
            except PolymeetError:
                pass
            took.append(anyio.current_time() - began)
        assert took[0] <= max(DEADLINE, *timer) + OVERSHOOT, (took, faults)

    async def control(began: float) -> None:
        """Delay of a bare timer beside it, on a machine that others use, too."""
        await anyio.sleep(DEADLINE)
        timer.append(anyio.current_time() - began)

    anyio.run(run, backend=backend)


@pytest.mark.anyio
@pytest.mark.parametrize("create", [True, False])
async def test_a_renewal_that_hangs_does_not_hold_a_call_beyond_its_deadline(create: bool) -> None:
    """Nothing was sent, so a create is a plain timeout, too; the renewal itself goes on for those who come later."""
    asked = 0

    class SlowTokens(Scripted):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            nonlocal asked
            if not request.url.path.endswith("/token"):
                return await super().handle_async_request(request)
            asked += 1
            await anyio.sleep(0.3)
            return httpx.Response(200, json={"access_token": "t", "expires_in": 3_600})

    transport = SlowTokens([])
    zoom = Zoom(ZoomServerToServer("a", "c", "s"), transport=transport, timeout=0.1)
    began = anyio.current_time()
    with pytest.raises(TimedOut):
        if create:
            await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
        else:
            await zoom.meetings.get_meeting(1)
    assert anyio.current_time() - began < 0.25
    assert (await zoom.with_options(timeout=5).meetings.get_meeting(1)).id == 1
    assert (asked, transport.sent) == (1, 1)


UNHEARD = (httpx.ReadError("reset"), httpx.ReadTimeout("slow"), httpx.Response(502), httpx.Response(200, html="<html>"))


@pytest.mark.anyio
@pytest.mark.parametrize("lost", UNHEARD, ids=repr)
async def test_a_deletion_that_is_answered_only_the_second_time_has_succeeded(lost: httpx.Response | Exception) -> None:
    gone = httpx.Response(404, json={"code": 3001, "message": "no such meeting"})
    await Server(lost, gone).zoom(retry=QUICK).meetings.delete_meeting(1)
    raw = await Server(lost, gone).zoom(retry=QUICK).with_raw_response.meetings.delete_meeting(1)
    assert (raw.status, raw.parsed, raw.content) == (404, None, gone.content), "what came, and what it means"

    gone = httpx.Response(404, json={"success": False, "error": "No such meeting.", "code": 404})
    await Server(lost, gone).pyas(retry=QUICK).zoom_meetings.delete_zoom_meeting("1", account_id="a")
    gone = httpx.Response(404, json={"errors": {"base": ["No such meeting."]}})
    await Server(lost, gone).connectycube(retry=QUICK).meetings.delete_meeting("1")


@pytest.mark.anyio
@pytest.mark.parametrize("first", [httpx.ConnectError("refused"), httpx.Response(429), None], ids=repr)
async def test_a_deletion_of_what_never_was_there_is_an_error(first: httpx.Response | Exception | None) -> None:
    """No attempt before it can have done it."""
    gone = httpx.Response(404, json={"code": 3001, "message": "no such meeting"})
    server = Server(gone) if first is None else Server(first, gone)
    with pytest.raises(NotFound) as caught:
        await server.zoom(retry=QUICK).meetings.delete_meeting(1)
    assert not hasattr(caught.value, "__notes__")


@pytest.mark.anyio
@pytest.mark.parametrize(
    "second",
    [
        httpx.Response(404, html="<title>not here</title>"),
        httpx.Response(404),
        httpx.Response(404, json={"code": 1001, "message": "The user is in another account."}),
        httpx.Response(400, json={"code": 3002, "message": "The meeting is in progress."}),
        httpx.Response(401, json={"code": 124, "message": "Access token is expired."}),
    ],
    ids=repr,
)
async def test_a_repeated_deletion_that_is_refused_for_another_reason_is_an_error(second: httpx.Response) -> None:
    with pytest.raises(APIError) as caught:
        await Server(UNHEARD[0], second).zoom(retry=QUICK).meetings.delete_meeting(1)
    assert caught.value.__notes__ == ["an earlier attempt of this call got no answer, and may have done it"]


@pytest.mark.anyio
async def test_another_write_whose_repetition_is_refused_says_why_that_may_be() -> None:
    ended = httpx.Response(400, json={"code": 3000, "message": "The meeting is not in progress."})
    with pytest.raises(BadRequest) as caught:
        await (
            Server(UNHEARD[0], ended)
            .zoom(retry=QUICK)
            .meetings.update_meeting_status(1, body=MeetingStatusUpdate(action="end"))
        )
    assert caught.value.__notes__ == ["an earlier attempt of this call got no answer, and may have done it"]


@pytest.mark.anyio
async def test_a_meeting_whose_deletion_got_no_answer_is_gone() -> None:
    sandbox = Sandbox()
    async with Zoom(BearerToken("t"), transport=sandbox.transport(), retry=QUICK) as zoom:
        meeting = await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
        assert isinstance(meeting.id, int)
        sandbox.inject(cut="after", operation="delete_meeting")
        await zoom.meetings.delete_meeting(meeting.id)
        with pytest.raises(NotFound):
            await zoom.meetings.delete_meeting(meeting.id)


@pytest.mark.anyio
async def test_it_never_sleeps_into_its_deadline() -> None:
    """An error that is known now is better than none later."""
    server = Server(httpx.Response(429, headers={"retry-after": "30"}))
    began = anyio.current_time()
    with pytest.raises(RateLimited):
        await server.zoom(retry=Retry(), timeout=10).meetings.get_meeting(1)
    with anyio.fail_after(20), pytest.raises(RateLimited):
        await server.zoom(retry=Retry()).meetings.get_meeting(1)
    assert anyio.current_time() - began < 2


@pytest.mark.anyio
async def test_a_timeout_of_the_callers_own_is_not_taken_for_ours() -> None:
    async def secret() -> str:
        raise TimeoutError("the vault is slow")

    with pytest.raises(TimeoutError, match="the vault is slow"):
        await Zoom(BearerToken(secret), transport=Server().transport).meetings.get_meeting(1)
