"""A client after closing, and in another event loop than its connections."""

import gc
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import httpx
import pytest

from polymeet import ConnectyCube, Pyas, Zoom
from polymeet.auth import ApiKey, BearerToken, ConnectyCubeToken, ZoomOAuth
from polymeet.downloads import open_download
from polymeet.errors import ClientClosed, ConnectFailed, PolymeetError, WrongEventLoop
from polymeet.retry import Retry
from polymeet.testing import Sandbox
from tests.helpers.backends import current, skip_on
from tests.helpers.fault_server import FaultServer

BACKENDS = ["asyncio", "trio"]
NOWHERE = "http://127.0.0.1:9"
"""Nothing listens on the port of the discard service."""

CALLS: list[tuple[Callable[[], Any], Callable[[Any], Awaitable[object]], str]] = [
    (lambda: Zoom(BearerToken("t"), base_url=NOWHERE), lambda zoom: zoom.users.list_users(), "list_users: this Zoom"),
    (
        lambda: Pyas(ApiKey("k"), base_url=NOWHERE),
        lambda pyas: pyas.zoom_meetings.list_zoom_meetings(account_id="a"),
        "list_zoom_meetings: this Pyas",
    ),
    (
        lambda: ConnectyCube(ConnectyCubeToken("t"), base_url=NOWHERE),
        lambda cube: cube.meetings.list_meetings(),
        "list_meetings: this ConnectyCube",
    ),
]


@pytest.mark.parametrize(("make", "call", "what"), CALLS, ids=["zoom", "pyas", "connectycube"])
@pytest.mark.parametrize("backend", BACKENDS)
class TestEachClient:
    def test_after_closing(self, make: Any, call: Any, what: str, backend: str) -> None:
        async def run() -> None:
            client = make()
            async with client:
                pass
            with pytest.raises(ClientClosed, match=f"{what} client is closed; make a new one"):
                await call(client)
            with pytest.raises(ClientClosed):
                await call(client.with_options(timeout=5))
            with pytest.raises(ClientClosed):
                await client.exchange(httpx.Request("GET", f"{NOWHERE}/token"))
            await client.aclose()

        anyio.run(run, backend=backend)

    @pytest.mark.parametrize("other", BACKENDS)
    def test_in_another_event_loop(self, make: Any, call: Any, what: str, backend: str, other: str) -> None:
        if "trio" in (backend, other):
            skip_on("runs on asyncio only", "aiohttp")
        client = make().with_options(retry=Retry(attempts=1))

        async def first() -> None:
            with pytest.raises(ConnectFailed):
                await call(client)

        async def second() -> None:
            with pytest.raises(WrongEventLoop, match=f"{what} client was used in another event loop before"):
                await call(client)
            await client.aclose()

        anyio.run(first, backend=backend)
        anyio.run(second, backend=other)


class OfOneLoop(httpx.MockTransport):
    """Cannot be closed when its event loop has ended, as real connections cannot."""

    def __init__(self) -> None:
        super().__init__(lambda _: httpx.Response(200, json={"users": []}))

    async def aclose(self) -> None:
        raise RuntimeError("Event loop is closed")


@pytest.mark.parametrize("other", BACKENDS)
@pytest.mark.parametrize("backend", BACKENDS)
def test_a_client_can_be_closed_in_another_loop(backend: str, other: str) -> None:
    """Its connections ended with their loop, so there is nothing to close."""
    zoom = Zoom(BearerToken("t"))
    zoom._sender.state.transport = OfOneLoop()

    async def use() -> None:
        await zoom.users.list_users()

    anyio.run(use, backend=backend)
    anyio.run(zoom.aclose, backend=other)
    with pytest.raises(ClientClosed):
        anyio.run(use, backend=backend)


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_download_in_another_event_loop(backend: str) -> None:
    if backend == "trio":
        skip_on("runs on asyncio only", "aiohttp")
    zoom = Zoom(BearerToken("t"), base_url=NOWHERE, retry=Retry(attempts=1))

    async def first() -> None:
        with pytest.raises(ConnectFailed):
            await zoom.users.list_users()

    async def second() -> None:
        with pytest.raises(WrongEventLoop, match="open_download: this Zoom client"):
            await open_download(zoom, "https://files.zoom.us/rec/1").__aenter__()

    anyio.run(first, backend=backend)
    anyio.run(second, backend=backend)


@pytest.mark.parametrize("closing", ["the client", "the view"])
@pytest.mark.parametrize("backend", BACKENDS)
def test_closing_waits_for_the_tokens_of_all_views(backend: str, closing: str) -> None:
    """An answer that nobody saves would be lost, and with it a refresh token that is used up."""
    served: list[str] = []

    async def serve(request: httpx.Request) -> httpx.Response:
        await anyio.sleep(0.1)
        served.append(request.url.path)
        return httpx.Response(200, json={"access_token": "canary-a", "expires_in": 3600, "token_type": "bearer"})

    async def run() -> None:
        renewing, other = ZoomOAuth("client", "canary-s", refresh_token="canary-r"), BearerToken("t")
        first, second = (other, renewing) if closing == "the client" else (renewing, other)
        zoom = Zoom(first, transport=httpx.MockTransport(serve))
        view = zoom.with_options(auth=second)
        with anyio.move_on_after(0.02):
            await (view if closing == "the client" else zoom).users.list_users()
        await (zoom if closing == "the client" else view).aclose()
        assert served == ["/oauth/token"]

    anyio.run(run, backend=backend)


# httpcore leaves a socket that is still being connected when its pool is closed to the garbage collector, which says so.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("backend", BACKENDS)
def test_closing_while_calls_are_under_way_ends_them_with_a_typed_error(backend: str) -> None:
    """And no retry opens a connection again."""
    if backend == "trio":
        skip_on("runs on asyncio only", "aiohttp")
    sandbox = Sandbox()
    sandbox.inject(delay=0.3, provider="zoom", operation="list_users", times=20)

    async def run(zoom: Zoom) -> None:
        ends: list[object] = []

        async def call() -> None:
            try:
                ends.append(await zoom.users.list_users())
            except PolymeetError as error:
                ends.append(type(error))

        async with anyio.create_task_group() as tasks:
            for _ in range(5):
                tasks.start_soon(call)
            await anyio.sleep(0.1)
            await zoom.aclose()
        assert len(ends) == 5
        open_ones = "_session" if current() == "aiohttp" else "_pools"
        assert not getattr(zoom._sender.state.transport, open_ones)

    with FaultServer(sandbox) as server:
        origin = f"http://127.0.0.1:{server.port}"
        zoom = Zoom(BearerToken("t"), base_url=sandbox.base_url("zoom", origin), retry=Retry(base=0.01))
        anyio.run(run, zoom, backend=backend)
    gc.collect()  # here, where the warnings are expected, and not in a later test
