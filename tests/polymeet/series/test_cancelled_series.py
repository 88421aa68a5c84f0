"""`create_series` in a task that is cancelled twice, as a task group beside a timeout does: what it made is deleted, in bounded time."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import anyio
import httpx
import pytest

from polymeet import ConnectyCube, Pyas, Zoom, connectycube
from polymeet.errors import InvalidRequest
from polymeet.pyas.models import EventData, MeetingData
from polymeet.recurrence import Series
from polymeet.series import _creating as creating
from polymeet.series import _result as result
from polymeet.testing import Sandbox
from polymeet.zoom.models import MeetingCreate

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["asyncio"])]


def series(rule: str) -> Series:
    return Series.from_rrule(
        rule, start=datetime(2027, 1, 8, 9), time_zone="Europe/Riga", duration=timedelta(minutes=45)
    )


def on_zoom(zoom: Zoom) -> Awaitable[object]:
    wanted = series("FREQ=YEARLY;COUNT=4")
    return zoom.create_series("me", wanted, lambda when: MeetingCreate(topic="Review", **when), mode="materialise")


def one_on_zoom(zoom: Zoom) -> Awaitable[object]:
    wanted = series("FREQ=WEEKLY;BYDAY=FR;COUNT=6")
    return zoom.create_series("me", wanted, lambda when: MeetingCreate(topic="Review", **when))


def without_an_occurrence_on_zoom(zoom: Zoom) -> Awaitable[object]:
    """Cancelled while the excluded occurrence is deleted."""
    wanted = series("RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=6\nEXDATE;TZID=Europe/Riga:20270122T090000")
    return zoom.create_series("me", wanted, lambda when: MeetingCreate(topic="Review", **when), mode="lossy")


def on_pyas(pyas: Pyas) -> Awaitable[object]:
    wanted = series("FREQ=WEEKLY;BYDAY=FR;COUNT=6")
    return pyas.create_zoom_series(
        "account-1", wanted, lambda when: MeetingData(title="Review", description="", **when)
    )


def event_on_pyas(pyas: Pyas) -> Awaitable[object]:
    wanted = series("FREQ=WEEKLY;BYDAY=FR;COUNT=6")
    return pyas.create_microsoft_series(
        "account-1", "calendar-1", wanted, lambda when: EventData(title="Review", description="", **when)
    )


def on_connectycube(cube: ConnectyCube) -> Awaitable[object]:
    def body(when: Any) -> connectycube.models.MeetingCreate:
        return connectycube.models.MeetingCreate(name="Review", attendees=[], **when)

    return cube.create_series(series("FREQ=WEEKLY;COUNT=4"), body)


class Slow(httpx.AsyncBaseTransport):
    """Lets requests run at once, and keeps back the answers."""

    def __init__(self, sandbox: Sandbox, seconds: Callable[[str], float]) -> None:
        self.below = sandbox.transport()
        self.seconds = seconds
        self.methods: list[str] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.methods.append(request.method)
        answer = await self.below.handle_async_request(request)
        await anyio.sleep(self.seconds(request.method))
        return answer


async def cancelled_at(work: Awaitable[object], *moments: float) -> None:
    """Cancel *work* after each of so many seconds, and wait for its end."""
    task = asyncio.ensure_future(work)
    for moment in moments:
        await asyncio.sleep(moment)
        task.cancel()
    await asyncio.wait([task], timeout=10)
    assert task.cancelled()


@pytest.mark.parametrize(
    ("provider", "create"),
    [
        ("zoom", on_zoom),
        ("zoom", one_on_zoom),
        ("zoom", without_an_occurrence_on_zoom),
        ("pyas", on_pyas),
        ("pyas", event_on_pyas),
        ("connectycube", on_connectycube),
    ],
)
@pytest.mark.parametrize("moments", [(0.02,), (0.02, 0.01), (0.02, 0.05), (0.02, 0.05, 0.05, 0.01)])
async def test_nothing_is_left(
    provider: str, create: Callable[[Any], Awaitable[object]], moments: tuple[float, ...], caplog: Any
) -> None:
    async with Sandbox() as sandbox:
        slow = Slow(sandbox, lambda _: 0.05)
        async with getattr(sandbox, provider)(transport=slow) as client:
            await cancelled_at(create(client), *moments)
        assert "POST" in slow.methods
        assert not [one for one in sandbox.zoom_state.meetings.values() if not one.deleted]
        assert sandbox.pyas_state.meetings == {"account-1": {}}
        assert sandbox.pyas_state.calendars == {"account-1": {"calendar-1": {}}}
        assert not sandbox.connectycube_state.meetings
    assert not [record for record in caplog.records if record.name == "polymeet.series"]


async def test_a_request_that_does_not_end_is_cut_off_and_told(monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    monkeypatch.setattr(creating, "SECONDS_TO_END", 0.1)
    async with Sandbox() as sandbox, sandbox.zoom(transport=Slow(sandbox, lambda _: 30)) as zoom:
        with anyio.fail_after(5):
            await cancelled_at(one_on_zoom(zoom), 0.02, 0.02)
    assert "no answer came of what may have been made for: ['2027-01-08T09:00:00']" in caplog.text


async def test_a_delete_that_does_not_end_is_given_up_and_told(monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    monkeypatch.setattr(result, "SECONDS_TO_ROLL_BACK", 0.1)
    async with Sandbox() as sandbox:
        slow = Slow(sandbox, lambda method: 30 if method == "DELETE" else 0.05)
        async with sandbox.zoom(transport=slow) as zoom:
            with anyio.fail_after(5):
                await cancelled_at(one_on_zoom(zoom), 0.02, 0.1)
        [number] = sandbox.zoom_state.meetings
    assert f"there was no time to delete all of: [{number}]" in caplog.text


async def test_what_could_not_be_deleted_is_told(caplog: Any) -> None:
    async with Sandbox() as sandbox, sandbox.zoom(transport=Slow(sandbox, lambda _: 0.05)) as zoom:
        sandbox.fail_next(403, provider="zoom", operation="delete_meeting")
        await cancelled_at(one_on_zoom(zoom), 0.02)
        [number] = sandbox.zoom_state.meetings
    assert f"a series was broken off; not deleted: [{number}]; perhaps of it: []" in caplog.text


async def test_the_callers_own_error_is_raised_and_what_is_left_is_told(caplog: Any) -> None:
    def body(when: Any) -> MeetingCreate:
        if when["start_time"].year > 2027:
            raise InvalidRequest("no more")
        return MeetingCreate(topic="Review", **when)

    caplog.set_level(logging.WARNING)
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        created = await zoom.create_series("me", series("FREQ=YEARLY;COUNT=4"), body, mode="materialise", concurrency=1)
        assert len(created.failed) == 1
        assert (await created.rollback()).is_complete


def closing_in_the_middle(turns: int) -> None:
    """Let the event loop close while a series is created in the background."""

    async def main() -> None:
        sandbox = Sandbox()
        zoom = sandbox.zoom(transport=Slow(sandbox, lambda _: 0))
        task = asyncio.ensure_future(on_zoom(zoom))
        for _ in range(turns):
            await asyncio.sleep(0)
        if turns % 2:
            task.cancel()
            await asyncio.sleep(0)

    asyncio.run(main())


# anyio warns of a task of its own that the loop cancels before it began
@pytest.mark.filterwarnings(
    "ignore:.*coroutine object (_UnderWay|create_all).*:pytest.PytestUnraisableExceptionWarning"
)
@pytest.mark.parametrize("turns", range(0, 200, 9))
def test_a_loop_that_closes_in_the_middle_closes_at_once(turns: int, anyio_backend: Any) -> None:
    began = time.monotonic()
    closing_in_the_middle(turns)
    assert time.monotonic() - began < 5
