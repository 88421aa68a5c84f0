"""What each fault leads to for each kind of operation: a table, and the run that it is held against."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

import anyio
from attrs import define, evolve

from polymeet import Zoom
from polymeet._base.http import AsyncBaseTransport
from polymeet.auth import BearerToken
from polymeet.connection import ConnectionSettings, HttpBackend, Timeouts
from polymeet.errors import OutcomeUnknown, PolymeetError
from polymeet.observers import Observer, RetryPlanned
from polymeet.retry import Retry
from polymeet.testing import Sandbox
from polymeet.transports._backends import new_transport
from polymeet.zoom.models import MeetingCreate, MeetingUpdate
from tests.helpers.fault_server import FaultServer, Gate

KINDS = ("read", "write", "create")
"""get_meeting is safe, update_meeting idempotent, create_meeting never to be sent again when its fate is unknown."""

RUNS: Sequence[tuple[str, HttpBackend]] = (
    ("asyncio", "httpx"),
    ("asyncio", "httpx2"),
    ("asyncio", "aiohttp"),
    ("trio", "httpx"),
    ("trio", "httpx2"),
)
"""Event loops with the HTTP libraries that run on them."""


@define(frozen=True)
class Outcome:
    """What came of one call."""

    sent: int
    """Requests that reached the other side."""
    ran: int
    """How often the sandbox did what was asked; for a create, meetings that there are."""
    got: str
    """What the caller got."""


def ok(sent: int, ran: int) -> Outcome:
    return Outcome(sent, ran, "the answer")


def unknown(cause: str, *, ran: int) -> Outcome:
    found = "found" if ran else "not there"
    return Outcome(1, ran, f"OutcomeUnknown from {cause}, reconcile: {found}")


DAILY = Outcome(1, 0, "DailyLimitReached")
"""The rest of the day is refused: waiting is of no use."""

ONCE_MORE = ok(2, 2)
"""It was not known whether the first one ran. It had, and the second does no harm."""
REFUSED_FIRST = ok(2, 1)
"""The first one surely did not run."""

EXPECTED: Mapping[str, tuple[Outcome, Outcome, Outcome]] = {
    "refused": (ok(1, 1), ok(1, 1), ok(1, 1)),
    "reset before send": (ok(2, 1), ok(2, 1), unknown("ConnectionLost", ran=0)),
    "reset after send": (ONCE_MORE, ONCE_MORE, unknown("ConnectionLost", ran=1)),
    "slow headers": (ONCE_MORE, ONCE_MORE, unknown("TimedOut", ran=1)),
    "slow body": (ONCE_MORE, ONCE_MORE, unknown("TimedOut", ran=1)),
    "truncated body": (ONCE_MORE, ONCE_MORE, unknown("ConnectionLost", ran=1)),
    "429, seconds": (REFUSED_FIRST, REFUSED_FIRST, REFUSED_FIRST),
    "429, HTTP date": (REFUSED_FIRST, REFUSED_FIRST, REFUSED_FIRST),
    "429, ISO date hours away": (DAILY, DAILY, DAILY),
    "429, daily per user": (DAILY, DAILY, DAILY),
    "500": (ONCE_MORE, ONCE_MORE, unknown("ServerError", ran=1)),
    "502": (ONCE_MORE, ONCE_MORE, unknown("ServerError", ran=1)),
    "503": (ONCE_MORE, ONCE_MORE, unknown("ServerError", ran=1)),
    "503, Retry-After": (REFUSED_FIRST, REFUSED_FIRST, REFUSED_FIRST),
    "520": (ONCE_MORE, ONCE_MORE, unknown("ServerError", ran=1)),
    "HTML": (ONCE_MORE, ONCE_MORE, unknown("DecodeError", ran=1)),
}
"""Fault -> what comes of a read, a write, a create. The faults from reset after send on hit a request that has run, where they can."""

Results = Mapping[tuple[str, str], Outcome]


def run_matrix(loop: str, settings: ConnectionSettings) -> Results:
    """Let every kind of call meet every fault, all at the same time, and return what came of them."""
    sandbox = Sandbox(strict=False)  # nothing but speed: 96 calls at once on a busy machine
    with FaultServer(sandbox) as server:
        return anyio.run(_run, sandbox, server, settings, backend=loop)


async def _run(sandbox: Sandbox, server: FaultServer, settings: ConnectionSettings) -> Results:
    results: dict[tuple[str, str], Outcome] = {}
    pools = new_transport(settings)

    async def one(fault: str, kind: str) -> None:
        results[fault, kind] = await _meet(sandbox, pools, server.gate(fault), fault, kind)

    async with anyio.create_task_group() as tasks:
        for fault in EXPECTED:
            for kind in KINDS:
                tasks.start_soon(one, fault, kind)
    await pools.aclose()
    return results


class Opener(Observer):
    """Lets a gate accept connections once the first has been refused."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    def on_retry(self, event: RetryPlanned) -> None:
        self._gate.open()


async def _meet(sandbox: Sandbox, pools: AsyncBaseTransport, gate: Gate, fault: str, kind: str) -> Outcome:
    topic = f"{kind} {fault}"
    start = datetime.now(UTC).replace(microsecond=0) + timedelta(days=7)
    body = MeetingCreate(topic=topic, start_time=start, duration=30)
    async with sandbox.zoom() as direct:
        meeting_id = 0 if kind == "create" else (await direct.meetings.create_meeting("me", body=body)).id
    async with Zoom(
        BearerToken("canary-zoom-token"),
        base_url=sandbox.base_url("zoom", gate.origin),
        transport=pools,
        timeout=Timeouts(read=2.0),
        retry=Retry(base=0.01),
        observers=[Opener(gate)] if fault == "refused" else [],
    ) as zoom:
        calls: Mapping[str, Callable[[], Awaitable[object]]] = {
            "read": lambda: zoom.meetings.get_meeting(meeting_id),
            "write": lambda: zoom.meetings.update_meeting(meeting_id, body=MeetingUpdate(agenda="Moved")),
            "create": lambda: zoom.meetings.create_meeting("me", body=body),
        }
        outcome = Outcome(0, 0, "")
        try:
            await calls[kind]()
            outcome = ok(gate.received, 0)
        except OutcomeUnknown as error:
            sent = gate.received
            found = "not there" if await error.reconcile() is None else "found"
            cause = type(error.__cause__).__name__
            outcome = Outcome(sent, 0, f"OutcomeUnknown from {cause}, reconcile: {found}")
        except PolymeetError as error:
            outcome = Outcome(gate.received, 0, type(error).__name__)
    return evolve(outcome, ran=_ran(sandbox, kind, topic, meeting_id))


def _ran(sandbox: Sandbox, kind: str, topic: str, meeting_id: int) -> int:
    if kind == "create":
        return sum(meeting.record["topic"] == topic for meeting in sandbox.zoom_state.meetings.values())
    operation = {"read": "get_meeting", "write": "update_meeting"}[kind]
    path = f"/meetings/{meeting_id}"
    return sum(request.operation_id == operation and request.path == path for request in sandbox.requests)


def as_table(results: Results) -> str:
    """Return the results for people: a line for each fault and kind, with a mark where it is not what it should be."""
    head = ("fault", "kind", "sent", "ran", "the caller got", "")
    rows = [
        (fault, kind, f"{got.sent}", f"{got.ran}", got.got, "" if got == wanted else f"WRONG: expected {wanted}")
        for fault, all_wanted in EXPECTED.items()
        for kind, wanted in zip(KINDS, all_wanted, strict=True)
        for got in [results[fault, kind]]
    ]
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in (head, *rows)
    ]
    return "\n".join([lines[0], "-" * len(max(lines, key=len)), *lines[1:]])
