"""Many accounts: 10,000 views of one client, what a call of one costs against a call of the only one, and their memory."""

import tracemalloc
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from itertools import cycle

import httpx

from polymeet import Zoom
from polymeet.auth import BearerToken

from .fresh import fresh
from .measuring import Group, Sample, cpu_of_awaiting
from .payloads import SMALL, TOKEN
from .peers import ID, mock
from .rows import Row

__all__ = ("GROUPS", "bytes_each")

MANY = 10_000


@asynccontextmanager
async def _calls(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    async with Zoom(BearerToken(TOKEN), transport=mock(httpx, SMALL)) as zoom:
        only = zoom.with_options(auth=BearerToken(TOKEN))
        views = [zoom.with_options(auth=BearerToken(f"{TOKEN}{number}")) for number in range(MANY)]
        for view in views:
            await view.meetings.get_meeting(ID)
        turns = cycle(views)
        yield {
            "polymeet": cpu_of_awaiting(lambda: next(turns).meetings.get_meeting(ID)),
            "one view": cpu_of_awaiting(lambda: only.meetings.get_meeting(ID)),
        }


@asynccontextmanager
async def _memory(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    program = f"import asyncio, json; from {__name__} import bytes_each; print(json.dumps(asyncio.run(bytes_each())))"

    async def sample() -> Mapping[str, float]:
        return fresh(program)

    yield {"polymeet": sample}


async def bytes_each() -> Mapping[str, float]:
    """Return the bytes that Python holds for a view, for one that has made a call, and for a client of its own."""
    transport = mock(httpx, SMALL)
    async with Zoom(BearerToken(TOKEN), transport=transport) as zoom:
        auth = BearerToken(TOKEN)
        await zoom.with_options(auth=auth).meetings.get_meeting(ID)
        tracemalloc.start()
        views = [zoom.with_options(auth=auth) for _ in range(MANY)]
        view, _ = tracemalloc.get_traced_memory()
        for each in views[: MANY // 10]:
            await each.meetings.get_meeting(ID)
        used, _ = tracemalloc.get_traced_memory()
        clients = [Zoom(auth) for _ in range(MANY // 10)]
        client, _ = tracemalloc.get_traced_memory()
        found = {
            "view": view / MANY,
            "used view": view / MANY + (used - view) / (MANY // 10),
            "client": (client - used) / len(clients),
        }
        for each in clients:
            await each.aclose()
    return found


GROUPS = (
    Group(
        name="views",
        rows=(
            Row(
                id="views",
                title="a call with 10,000 views of one client in turn / with one view",
                measure="cpu",
                base="one view",
                goal=1.1,
            ),
        ),
        contestants=_calls,
    ),
    Group(
        name="memory of views",
        rows=tuple(
            Row(id=f"bytes, {measure}", title=f"memory of {noun}", measure=measure, unit="B", base=None)
            for measure, noun in (
                ("view", "a view of a client"),
                ("used view", "a view that has made a call"),
                ("client", "a client of its own"),
            )
        ),
        contestants=_memory,
        rounds=1,
        warms_up=False,
        is_short=False,
    ),
)
