"""A canary for every kind of secret, every kind of failure, and a look at everything that a person may see afterwards."""

import json
import logging
import pickle
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from polymeet import ConnectyCube, Pyas, Zoom
from polymeet.auth import (
    ApiKey,
    BearerToken,
    ConnectyCubeSession,
    ConnectyCubeToken,
    PasswordLogin,
    ZoomOAuth,
    ZoomServerToServer,
)
from polymeet.errors import OutcomeUnknown, PolymeetError
from polymeet.observers import (
    Observer,
    OpenTelemetryObserver,
    Refreshed,
    RequestStarted,
    ResponseReceived,
    RetryPlanned,
)
from polymeet.testing import Sandbox
from polymeet.zoom.models import MeetingCreate
from tests.helpers.backends import skip_on
from tests.helpers.fault_server import FaultServer
from tests.helpers.faulting import QUICK, Broken
from tests.polymeet.secrets.forms import shown

pytestmark = pytest.mark.anyio

CANARY = "kanarie"[::-1]
"""Every secret has it, whatever it is; nothing else has, not even a line of this file that a traceback shows."""
TOKENS = {
    "access_token": f"{CANARY}-access-token",
    "refresh_token": f"{CANARY}-refresh-token-2",
    "expires_in": 3_600,
}
SESSION = {"session": {"token": f"{CANARY}-session-token"}}
PASSWORD = f"{CANARY}-pw"
START_URL = f"https://zoom.example.com/s/1?zak={CANARY}-zak"
BODY = {"id": 1, "topic": "Planning", "password": PASSWORD, "start_url": START_URL, "name": "Planning", "_id": "1"}

Fault = Callable[[httpx.Request], httpx.Response]


def echo(status: int, form: str) -> Fault:
    """A server that repeats the credential, and has the secrets of the meeting in its body."""

    def fault(request: httpx.Request) -> httpx.Response:
        names = ("authorization", "x-api-key", "cb-token")
        credential = " ".join(request.headers[name] for name in names if name in request.headers)
        said = f"the credential {credential} is not good"
        errors = [{"field": "token", "message": said, "msg": said, "param": "token"}]
        bodies: dict[str, Any] = {
            "zoom": {"code": 300, "message": said, "errors": errors, **BODY},
            "pyas": {"success": False, "error": said, "errors": errors, "data": BODY},
            "connectycube": {"errors": {"base": [said], "token": [said]}, **BODY},
            "text": said,
            "html": f"<html>{said} {json.dumps(BODY)}</html>",
        }
        body = bodies[form]
        return httpx.Response(status, text=body) if isinstance(body, str) else httpx.Response(status, json=body)

    return fault


def raising(error: Exception) -> Fault:
    def fault(request: httpx.Request) -> httpx.Response:
        raise error

    return fault


def answering(**options: Any) -> Fault:
    return lambda _: httpx.Response(**options)


HALF = json.dumps(BODY).encode()[:-10]
FAULTS: dict[str, Fault] = {
    "refused": raising(httpx.ConnectError("refused")),
    "reset": raising(httpx.ReadError("reset")),
    "slow": raising(httpx.ReadTimeout("slow")),
    "bytes of the answer": raising(httpx.RemoteProtocolError(f"illegal chunk header: bytearray(b'{HALF.decode()}')")),
    "bytes of the request": raising(httpx.LocalProtocolError(f"Illegal header value b'Bearer {CANARY}-access-token'")),
    "cut": lambda _: httpx.Response(200, stream=Broken(HALF, httpx.ReadError("cut"))),
    "not JSON": answering(status_code=200, content=HALF),
    "another shape": answering(status_code=200, json=[BODY]),
    "another type": answering(
        status_code=200, json={**BODY, "id": [PASSWORD], "topic": {"x": START_URL}, "start_time": PASSWORD}
    ),
    "a cookie": answering(status_code=500, headers={"set-cookie": f"{CANARY}-cookie", "location": START_URL}),
    **{
        f"{status} {form}": echo(status, form)
        for form in ("zoom", "pyas", "connectycube", "text", "html")
        for status in (200, 400, 401, 429, 500)
    },
}


class World(httpx.AsyncBaseTransport):
    """Gives out canaries as tokens, and answers calls with a fault."""

    def __init__(self, fault: Fault, *, at_token: bool) -> None:
        self._fault = fault
        self._at_token = at_token

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        for_token = request.url.path.endswith(("/token", "/session"))
        if for_token and not self._at_token:
            return httpx.Response(201, json=SESSION if request.url.path.endswith("/session") else TOKENS)
        return self._fault(request)


class Notes(Observer):
    """What an observer that prints its events would show."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def on_request(self, event: RequestStarted) -> None:
        self.seen.append(repr(event))

    def on_response(self, event: ResponseReceived) -> None:
        self.seen += [repr(event), str(event.error)]

    def on_retry(self, event: RetryPlanned) -> None:
        self.seen += [repr(event), str(event.error)]

    def on_refresh(self, event: Refreshed) -> None:
        self.seen.append(repr(event))


Make = Callable[..., Any]
Call = Callable[[Any], Awaitable[object]]


def zoom_create(zoom: Zoom) -> Awaitable[object]:
    return zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning", password=PASSWORD))


def zoom_read(zoom: Zoom) -> Awaitable[object]:
    return zoom.meetings.list_meetings("me", next_page_token=f"{CANARY}-page")


CLIENTS: dict[str, tuple[Callable[[], Any], Make, list[Call]]] = {
    "bearer": (lambda: BearerToken(f"{CANARY}-access-token"), Zoom, [zoom_create, zoom_read]),
    "server to server": (
        lambda: ZoomServerToServer("account", "client", f"{CANARY}-client-secret"),
        Zoom,
        [zoom_create, zoom_read],
    ),
    "oauth": (
        lambda: ZoomOAuth("client", f"{CANARY}-client-secret", refresh_token=f"{CANARY}-refresh-token-1"),
        Zoom,
        [zoom_create, zoom_read],
    ),
    "api key": (
        lambda: ApiKey(f"{CANARY}-api-key"),
        Pyas,
        [lambda pyas: pyas.zoom_meetings.get_zoom_meeting(1, account_id="account-1")],
    ),
    "session token": (
        lambda: ConnectyCubeToken(f"{CANARY}-cb-token"),
        ConnectyCube,
        [lambda cube: cube.meetings.list_meetings()],
    ),
    "session": (
        lambda: ConnectyCubeSession(
            1,
            f"{CANARY}-auth-key",
            auth_secret=f"{CANARY}-auth-secret",
            user=PasswordLogin(login="ada", password=f"{CANARY}-user-password"),
        ),
        ConnectyCube,
        [lambda cube: cube.meetings.list_meetings()],
    ),
}


@pytest.mark.parametrize("at_token", [False, True], ids=["at the call", "at the token"])
@pytest.mark.parametrize("kind", CLIENTS)
async def test_no_secret_is_ever_seen(kind: str, at_token: bool, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    exporter, provider, notes = InMemorySpanExporter(), TracerProvider(), Notes()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    texts: list[str] = []
    failures = 0
    for fault in FAULTS.values():
        make_auth, make_client, calls = CLIENTS[kind]
        for call in calls:
            auth = make_auth()
            client = make_client(
                auth,
                transport=World(fault, at_token=at_token),
                retry=QUICK,
                observers=[notes, OpenTelemetryObserver(provider)],
            )
            with provider.get_tracer("app").start_as_current_span("call"):
                try:
                    await call(client)
                except PolymeetError as error:
                    failures += 1
                    texts += shown(error)
                    texts += shown(pickle.loads(pickle.dumps(error)))
            texts += [repr(client), repr(auth), repr(client._sender), repr(client._sender.state)]
    texts += notes.seen
    texts += [span.to_json() for span in exporter.get_finished_spans()]
    texts += [f"{record.getMessage()} {record.exc_text} {record.args!r}" for record in caplog.records]
    leaks = {line.strip() for text in texts for line in text.splitlines() if CANARY in line}
    assert not leaks, "\n".join(sorted(leaks))
    assert failures > 20
    assert len(texts) > 100


async def test_no_secret_in_the_logs_of_a_real_connection(caplog: pytest.LogCaptureFixture) -> None:
    """Also not in those of httpx and httpcore, at DEBUG, while tokens, passwords and start URLs go over the wire."""
    caplog.set_level(logging.DEBUG)
    sandbox = Sandbox()
    sandbox.zoom_state.users[0]["dept"] = f"{CANARY}-dept"
    with FaultServer(sandbox) as server:
        for fault in ("truncated body", "reset after send", "500", "HTML"):
            gate = server.gate(fault)
            async with Zoom(
                BearerToken(f"{CANARY}-access-token"), base_url=sandbox.base_url("zoom", gate.origin), retry=QUICK
            ) as zoom:
                with pytest.raises(OutcomeUnknown) as caught:
                    await zoom_create(zoom)
                start = datetime(2027, 1, 11, tzinfo=UTC)
                await zoom.meetings.create_meeting(
                    "me", body=MeetingCreate(topic="Planning", start_time=start, password=PASSWORD)
                )
                await zoom.users.list_users()
            assert CANARY not in "".join(shown(caught.value))
    assert CANARY not in caplog.text
    skip_on("logs no events of a connection", "aiohttp")
    assert any(record.name.startswith("httpcore") for record in caplog.records)
