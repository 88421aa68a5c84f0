"""A server that repeats every secret it was given, in every form, everywhere in its answer: nothing that a person sees holds one."""

import json
import logging
import pickle
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from functools import partial
from itertools import product
from typing import Any

import httpx
import pytest
from attrs import define
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from polymeet import ConnectyCube, Pyas, Zoom
from polymeet.auth import (
    ApiKey,
    AuthorizationRequest,
    BearerToken,
    ConnectyCubeSession,
    ConnectyCubeToken,
    DeviceAuthorization,
    MemoryTokenStore,
    PasswordLogin,
    Token,
    ZoomOAuth,
    ZoomServerToServer,
)
from polymeet.downloads import open_download
from polymeet.errors import PolymeetError
from polymeet.observers import Observer, OpenTelemetryObserver, ResponseReceived, RetryPlanned
from polymeet.retry import Retry
from polymeet.zoom.models import MeetingCreate
from tests.polymeet.secrets.forms import FORMS, everything, shown, tells

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["asyncio"])]

KEY = "canary-api+key/0123456789=?&"
TOKEN = "canary-access.token-" + "Ab3_x" * 12
CLIENT_SECRET = "canary-client+secret/90"
REFRESH = "canary-refresh-token-1234567890"
CODE, VERIFIER, DEVICE = "canary-code-12345678", "canary-verifier~0123456789", "canary-device-code-98"
PASSWORD = 'canary "pass" <word>'
PASSCODE = "canary-7!"
SIGNED = "canary-signature-0123456789abcdef"
SESSION = "canary-session-0123456789abcdef"
AUTH_KEY, AUTH_SECRET = "canary-auth-key", "canary-auth-secret"
FILE = f"https://zoom.us/rec/download/canary-path-0123456789?access_token={SIGNED}"

OLD = Token("canary-old-access-token", 1e12, 0.0, refresh_token=REFRESH)


@define
class Attack:
    """Something that a user does, and the secrets that go out with it."""

    act: Callable[[Callable[..., Any]], Awaitable[object]]
    secrets: list[str]
    at: str = ""
    """The end of the path of the request that meets the malice; all others are answered well."""


async def call(make: Callable[..., Any], kind: Any, auth: Any, operation: Callable[[Any], Awaitable[object]]) -> object:
    return await operation(make(kind, auth))


async def with_stored(make: Callable[..., Any], what: str) -> object:
    store = MemoryTokenStore()
    auth = ZoomOAuth("client", CLIENT_SECRET, store=store)
    async with store.hold(auth.key) as held:
        await held.save(OLD)
    return await getattr(auth, what)(make(Zoom, auth))


async def signed_in_and_out(make: Callable[..., Any]) -> None:
    auth = ConnectyCubeSession(1, AUTH_KEY)
    client = make(ConnectyCube, auth)
    await client.meetings.list_meetings()
    await auth.sign_out(client)


async def download(make: Callable[..., Any]) -> None:
    async with open_download(make(Zoom, BearerToken(TOKEN)), FILE) as opened:
        async for _ in opened:
            pass


def oauth() -> ZoomOAuth:
    return ZoomOAuth("client", CLIENT_SECRET, redirect_uri="https://app.example/back", refresh_token=REFRESH)


def session() -> ConnectyCubeSession:
    user = PasswordLogin(login="ada", password=PASSWORD)
    return ConnectyCubeSession(1, AUTH_KEY, auth_secret=AUTH_SECRET, user=user)


def meeting_of(zoom: Any) -> Any:
    return zoom.meetings.get_meeting(1)


def new_meeting(zoom: Any) -> Any:
    return zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning", password=PASSCODE))


CALLBACK = AuthorizationRequest("https://zoom.us/oauth/authorize", "state", VERIFIER)


def waiting(seconds: float) -> DeviceAuthorization:
    return DeviceAuthorization("AB-12", "https://zoom.us/device", None, DEVICE, expires_in=seconds, interval=0.0)


WAITING = waiting(0.02)

ATTACKS = {
    "bearer": Attack(lambda make: call(make, Zoom, BearerToken(TOKEN), meeting_of), [TOKEN]),
    "passcode": Attack(lambda make: call(make, Zoom, BearerToken(TOKEN), new_meeting), [TOKEN, PASSCODE]),
    "API key": Attack(
        lambda make: call(make, Pyas, ApiKey(KEY), lambda pyas: pyas.zoom_meetings.get_zoom_meeting(1, account_id="a")),
        [KEY],
    ),
    "session token": Attack(
        lambda make: call(make, ConnectyCube, ConnectyCubeToken(SESSION), lambda cube: cube.meetings.list_meetings()),
        [SESSION],
    ),
    "server to server": Attack(
        lambda make: call(make, Zoom, ZoomServerToServer("account", "client", CLIENT_SECRET), meeting_of),
        [CLIENT_SECRET],
        "/token",
    ),
    "refresh": Attack(lambda make: call(make, Zoom, oauth(), meeting_of), [CLIENT_SECRET, REFRESH], "/token"),
    "code": Attack(
        lambda make: oauth().exchange_code(make(Zoom, oauth()), f"code={CODE}&state=state", CALLBACK),
        [CLIENT_SECRET, CODE, VERIFIER],
    ),
    "start of the device flow": Attack(lambda make: oauth().start_device(make(Zoom, oauth())), [CLIENT_SECRET]),
    "device flow": Attack(lambda make: oauth().wait_for_device(make(Zoom, oauth()), WAITING), [CLIENT_SECRET, DEVICE]),
    "revoking": Attack(lambda make: with_stored(make, "revoke"), [CLIENT_SECRET, OLD.access_token]),
    "session": Attack(
        lambda make: call(make, ConnectyCube, session(), lambda cube: cube.meetings.list_meetings()),
        [AUTH_KEY, AUTH_SECRET, PASSWORD],
        "/session",
    ),
    "signing out": Attack(signed_in_and_out, [SESSION], "/session"),
    "download": Attack(download, [TOKEN, SIGNED]),
}

Place = Callable[[int, str], httpx.Response]


def json_answer(build: Callable[[str], Any]) -> Place:
    return lambda status, said: httpx.Response(status, json=build(said))


def text_answer(build: Callable[[str], str], kind: str = "text/plain") -> Place:
    return lambda status, said: httpx.Response(status, text=build(said), headers={"content-type": kind})


def header(name: str) -> Place:
    return lambda status, said: httpx.Response(status, headers=[(name.encode(), said.encode())], json={"message": "no"})


def reason_phrase(status: int, said: str) -> httpx.Response:
    return httpx.Response(status, json={"message": "no"}, extensions={"reason_phrase": said.encode()})


def fields(said: str) -> Any:
    return [{"field": said, "message": said, "param": said, "msg": said, "location": said}]


PLACES: dict[str, Place] = {
    "message": json_answer(lambda said: {"code": 300, "message": said}),
    "code": json_answer(lambda said: {"code": said, "message": "no"}),
    "error": json_answer(lambda said: {"error": said}),
    "reason": json_answer(lambda said: {"error": "invalid_client", "reason": said, "error_description": said}),
    "errors": json_answer(lambda said: {"message": "no", "errors": fields(said)}),
    "errors alone": json_answer(lambda said: {"errors": fields(said)}),
    "errors by name": json_answer(lambda said: {"errors": {said: [said], "base": [said]}}),
    "older error": json_answer(lambda said: {"status": False, "errorCode": said, "errorMessage": said}),
    "names": json_answer(lambda said: {said: said}),
    "a token answer": json_answer(
        lambda said: {"user_code": "x", "verification_uri": "x", "device_code": "x", "expires_in": said}
    ),
    "text": text_answer(lambda said: f"no: {said}"),
    "XML": text_answer(lambda said: f"<error>{said}</error>", "application/xml"),
    "HTML": text_answer(lambda said: f"<html>{said}</html>", "text/html"),
    "cut JSON": text_answer(lambda said: json.dumps({"message": said})[:-3], "application/json"),
    "request id": header("x-zm-trackingid"),
    "another request id": header("x-request-id"),
    "Location": header("location"),
    "type": header("content-type"),
    "Retry-After": header("retry-after"),
    "reason phrase": reason_phrase,
}
everywhere = json_answer(lambda said: {"error": said, "reason": said, "message": said, "errors": {"base": [said]}})
STATUSES = (200, 302, 400, 401, 404, 429, 500)
ONCE = Retry(attempts=1)


def raises(kind: type[httpx.HTTPError]) -> Place:
    def answer(status: int, said: str) -> httpx.Response:
        raise kind(said) from ValueError("the inner one: " + said)

    return answer


class Broken(httpx.AsyncByteStream):
    def __init__(self, said: str) -> None:
        self._said = said

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"{"
        raise httpx.RemoteProtocolError(self._said)


BREAKS: dict[str, Place] = {
    kind.__name__: raises(kind)
    for kind in (httpx.ConnectError, httpx.ProxyError, httpx.ReadTimeout, httpx.ReadError, httpx.LocalProtocolError)
} | {"in the body": lambda status, said: httpx.Response(200, stream=Broken(said))}


class Malice(httpx.AsyncBaseTransport):
    """Answers as told at one path, and well at all others."""

    def __init__(self, answer: Callable[[], httpx.Response], at: str) -> None:
        self._answer = answer
        self._at = at
        self._session_is_new = True

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if not path.endswith(self._at) or (request.method == "POST" and SESSION in self._well(request).text):
            return self._well(request)
        return self._answer()

    def _well(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/session") and b"signature" not in request.content:
            return httpx.Response(201, json={"session": {"token": SESSION}})
        return httpx.Response(200, json=[])


class Notes(Observer):
    def __init__(self) -> None:
        self.seen: list[str] = []

    def on_response(self, event: ResponseReceived) -> None:
        self.seen += [repr(event), *([] if event.error is None else shown(event.error))]

    def on_retry(self, event: RetryPlanned) -> None:
        self.seen += shown(event.error)


async def seen(
    attack: Attack, answer: Callable[[], httpx.Response], retry: Retry = ONCE
) -> tuple[list[str], PolymeetError | None]:
    """Everything that a person may see of one attack."""
    notes, exporter, provider = Notes(), InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))

    def make(kind: Any, auth: Any) -> Any:
        return kind(
            auth,
            transport=Malice(answer, attack.at),
            retry=retry,
            observers=[notes, OpenTelemetryObserver(provider)],
        )

    texts, caught = list[str](), None
    try:
        await attack.act(make)
    except PolymeetError as error:
        caught = error
        texts += shown(error)
        texts += [str(pickle.loads(pickle.dumps(error))), repr(pickle.loads(pickle.dumps(error)))]
    texts += notes.seen
    texts += [span.to_json() for span in exporter.get_finished_spans()]
    return texts, caught


def assert_nothing_told(where: str, texts: Iterable[str], caplog: pytest.LogCaptureFixture) -> None:
    lines = dict.fromkeys([*texts, *(f"{record.getMessage()} {record.exc_text}" for record in caplog.records)])
    caplog.clear()
    if tells("\n".join(lines)):
        told = "\n".join(line for text in lines for line in text.splitlines() if tells(line))
        pytest.fail(f"{where}: {told}")


@pytest.fixture(autouse=True)
def no_wait_between_polls(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("polymeet.auth._zoom_oauth.INTERVAL", 0.0)


@pytest.mark.parametrize("attack", ATTACKS)
async def test_nothing_shows_what_a_server_repeats(attack: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    said = everything(ATTACKS[attack].secrets)
    for place, answer in PLACES.items():
        texts, failures = list[str](), 0
        for status in STATUSES:
            more, error = await seen(ATTACKS[attack], partial(answer, status, said))
            texts += more
            failures += error is not None
        assert failures >= len(STATUSES) - 2
        assert_nothing_told(place, texts, caplog)


@pytest.mark.parametrize("attack", ATTACKS)
async def test_each_form_alone_is_masked(
    attack: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(globals(), "WAITING", waiting(60))  # the answer ends it, also on a slow machine
    for secret, form in product(ATTACKS[attack].secrets, FORMS):
        texts, error = await seen(ATTACKS[attack], partial(everywhere, 400, FORMS[form](secret)))
        assert "***" in str(error), form
        assert_nothing_told(form, texts, caplog)


@pytest.mark.parametrize("attack", ATTACKS)
async def test_nothing_shows_what_a_broken_connection_quotes(attack: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    said = everything(ATTACKS[attack].secrets)
    for how, answer in BREAKS.items():
        texts, error = await seen(ATTACKS[attack], partial(answer, 200, said), Retry(attempts=2, base=0))
        assert error is not None
        assert_nothing_told(how, texts, caplog)
