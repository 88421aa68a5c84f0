"""One call without a network: a get of one meeting and a list of 300, over a transport in memory."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import Any

import httpx

from polymeet import Zoom
from polymeet.auth import BearerToken

from .measuring import Group, Sample, cpu_of_awaiting
from .payloads import MEETING, PAGE, TOKEN
from .peers import ID, bare_clients, mock, sdk_clients
from .rows import Row

__all__ = ("GROUPS",)


def _contestants(
    content: bytes, call: Callable[[Zoom], Any], model: str, path: str, stock: tuple[str, str, tuple[Any, ...]]
) -> Callable[[bool], AbstractAsyncContextManager[Mapping[str, Sample]]]:
    @asynccontextmanager
    async def opened(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
        async with AsyncExitStack() as stack:
            zoom = await stack.enter_async_context(Zoom(BearerToken(TOKEN), transport=mock(httpx, content)))
            calls = {"polymeet": lambda: call(zoom)}
            calls |= await stack.enter_async_context(bare_clients(content, path))
            if not short:
                calls |= await stack.enter_async_context(sdk_clients(model, path, stock, content=content))
            yield {name: cpu_of_awaiting(each) for name, each in calls.items()}

    return opened


GROUPS = (
    Group(
        name="get",
        rows=(Row(id="P1", title="one get, no network (3.1 KB)", measure="cpu", goal=0.95),),
        contestants=_contestants(
            MEETING,
            lambda zoom: zoom.meetings.get_meeting(ID),
            "Meeting",
            f"/meetings/{ID}",
            ("meetings", "get_meeting", (ID,)),
        ),
    ),
    Group(
        name="list",
        rows=(Row(id="P2", title="list of 300 into models, no network (114 KB)", measure="cpu", goal=1.15),),
        contestants=_contestants(
            PAGE,
            lambda zoom: zoom.meetings.list_meetings("me", page_size=300),
            "MeetingPage",
            "/users/me/meetings?page_size=300",
            ("meetings", "list_meetings", ("me",)),
        ),
    ),
)
