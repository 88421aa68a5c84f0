"""The sandbox over ASGI, on a port, and on the command line."""

import socket
import sys
import threading
import time
from collections.abc import Iterator

import httpx
import pytest
import uvicorn

from polymeet.testing import Sandbox
from polymeet.testing.__main__ import main

HEADERS = {"Authorization": "Bearer a-token"}
UUID = "/ab//c+d=="
TWICE = "%252Fab%252F%252Fc%252Bd%253D%253D"


@pytest.mark.anyio
async def test_asgi_keeps_the_raw_path(sandbox: Sandbox) -> None:
    transport = httpx.ASGITransport(sandbox.app)
    async with httpx.AsyncClient(transport=transport, base_url=sandbox.base_url("zoom"), headers=HEADERS) as client:
        answer = await client.get(f"/past_meetings/{TWICE}")
        assert answer.json()["message"] == f"Meeting does not exist: {UUID}."
        created = await client.post("/users/me/meetings", json={"topic": "T"})
        assert created.status_code == 201
        assert (await client.delete(f"/meetings/{created.json()['id']}")).content == b""
    assert sandbox.requests[0].path == f"/past_meetings/{TWICE}"


@pytest.fixture
def served(sandbox: Sandbox) -> Iterator[str]:
    """A sandbox on a free port of this machine."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(sandbox.app, log_level="critical", loop="asyncio"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            while not server.started:
                time.sleep(0.01)
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.mark.anyio
async def test_a_served_sandbox(sandbox: Sandbox, served: str) -> None:
    async with httpx.AsyncClient(base_url=sandbox.base_url("zoom", served), headers=HEADERS) as client:
        answer = await client.get(f"/past_meetings/{TWICE}")
        assert answer.json()["message"] == f"Meeting does not exist: {UUID}."
        assert (await client.get("/users", params={"page_size": 1})).json()["page_count"] == 2
        sandbox.inject(cut="body")
        with pytest.raises(httpx.RemoteProtocolError):
            await client.get("/users")


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "example.com", "::"])
def test_only_loopback_is_served(host: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--host", host])
    assert "not a loopback address" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", "²"])
def test_a_port_is_one_to_65535(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([f"--port={port}"])
    assert "is no port; give 1 to 65535" in capsys.readouterr().err


def test_without_uvicorn_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    assert main([]) == 2
    assert "pip install" in capsys.readouterr().err


def test_the_command_line_names_the_base_urls(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    runs: list[dict[str, object]] = []
    monkeypatch.setattr(uvicorn, "run", lambda _app, **options: runs.append(options))
    assert main(["--host", "::1", "--port", "8701"]) == 0
    printed = capsys.readouterr().out
    for mount in ("zoom/v2", "pyas", "connectycube", "zoom/oauth/token", "connectycube/session"):
        assert f"http://[::1]:8701/{mount}" in printed
    assert (runs[0]["host"], runs[0]["port"]) == ("::1", 8701)
