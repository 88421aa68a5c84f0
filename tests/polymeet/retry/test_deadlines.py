"""Retries, waits and renewals end with the deadline of the call."""

import anyio
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polymeet import Zoom
from polymeet.auth import BearerToken, ZoomServerToServer
from polymeet.errors import (
    PolymeetError,
    RateLimited,
    TimedOut,
)
from polymeet.retry import Retry
from polymeet.zoom.models import MeetingCreate
from tests.helpers.answers import Server
from tests.helpers.faulting import Scripted, scripted

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
