"""Many processes, one rotating refresh token, one store: the server counts that no refresh token is used twice."""

import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest
import uvicorn

from polymeet.auth import FileTokenStore, RedisTokenStore, Token, TokenKey, TokenStore
from polymeet.testing import Sandbox
from tests.polymeet.auth.stores import close, put

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["asyncio"])]

PROCESSES = 8

WORKER = textwrap.dedent(
    """
    import sys
    import anyio
    from polymeet import Zoom
    from polymeet.auth import FileTokenStore, RedisTokenStore, ZoomOAuth

    kind, where, origin, times = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])

    async def main():
        store = FileTokenStore(where) if kind == "file" else RedisTokenStore(where, prefix="workers")
        auth = ZoomOAuth("sandbox-client", "sandbox-secret", account="ada", store=store, oauth_url=f"{origin}/zoom/oauth")
        async with Zoom(auth, base_url=f"{origin}/zoom/v2") as zoom:
            for _ in range(times):
                await zoom.users.list_users(page_size=1)
        if kind == "redis":
            await store.aclose()

    anyio.run(main)
    """
)


class Served:
    """A sandbox on a port of this machine, in a thread, whose counters the test can read."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self._server = uvicorn.Server(uvicorn.Config(sandbox.app, log_level="warning", lifespan="off", loop="asyncio"))
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]})
        self.origin = f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def __enter__(self) -> "Served":
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()


@pytest.fixture
def served() -> Iterator[Served]:
    sandbox = Sandbox(strict=False)
    sandbox.zoom_oauth.issued_only = True
    with Served(sandbox) as served:
        yield served


@pytest.fixture(params=["file", "redis"])
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """Return the kind of store and where it is."""
    kind = str(request.param)
    return kind, str(tmp_path) if kind == "file" else str(request.getfixturevalue("redis_url"))


def started(command: list[str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True)


async def work(served: Served, shared: tuple[str, str], times: int) -> None:
    """Let eight processes make so many calls each, on one token that has expired."""
    kind, where = shared
    store: TokenStore = FileTokenStore(where) if kind == "file" else RedisTokenStore(where, prefix="workers")
    expired = Token("", 0.0, 0.0, refresh_token=served.sandbox.zoom_oauth.issue_refresh_token())
    await put(store, TokenKey("zoom", "sandbox-client", "ada"), expired)
    await close(store)
    command = [sys.executable, "-c", WORKER, kind, where, served.origin, str(times)]
    processes = [started(command) for _ in range(PROCESSES)]
    endings = [await anyio.to_thread.run_sync(process.communicate) for process in processes]
    assert [(process.returncode, error) for process, (_, error) in zip(processes, endings, strict=True)] == [
        (0, "")
    ] * PROCESSES


def calls_served(served: Served) -> int:
    return sum(request.operation_id == "list_users" for request in served.sandbox.requests)


async def test_eight_processes_that_meet_an_expired_token_refresh_it_once(
    served: Served, shared: tuple[str, str]
) -> None:
    await work(served, shared, times=3)
    oauth = served.sandbox.zoom_oauth
    assert [(request.grant_type, request.status) for request in oauth.requests] == [("refresh_token", 200)]
    assert calls_served(served) == PROCESSES * 3


async def expiring_all_the_time(served: Served, shared: tuple[str, str], times: int) -> None:
    oauth = served.sandbox.zoom_oauth
    oauth.lifetime = 1.0
    await work(served, shared, times=times)
    assert {request.status for request in oauth.requests} == {200}
    assert set(oauth.refresh_token_uses.values()) == {1}
    assert len(oauth.requests) >= 3
    assert calls_served(served) >= PROCESSES * times


async def test_eight_processes_use_each_refresh_token_once(served: Served, shared: tuple[str, str]) -> None:
    await expiring_all_the_time(served, shared, times=40)


@pytest.mark.stress
async def test_eight_processes_use_each_refresh_token_once_for_long(served: Served, shared: tuple[str, str]) -> None:
    await expiring_all_the_time(served, shared, times=200)
    print(f"{shared[0]}: {len(served.sandbox.zoom_oauth.requests)} refreshes in {calls_served(served)} calls")
