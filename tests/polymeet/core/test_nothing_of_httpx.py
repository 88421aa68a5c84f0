"""Nothing of httpx, and of the layers below it, leaves polymeet: every exception of theirs, raised wherever a transport can raise."""

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from types import ModuleType

import anyio
import h2.exceptions
import h11
import httpcore
import httpx
import pytest

from polymeet import Zoom
from polymeet.auth import Auth, Authorization, BearerToken, ConnectyCubeSession, Exchange, ZoomServerToServer
from polymeet.connectycube import ConnectyCube
from polymeet.downloads import open_download
from polymeet.errors import CredentialError, InvalidRequest, OutcomeUnknown, PolymeetError
from polymeet.zoom.models import MeetingCreate
from tests.helpers.answers import ONCE, Server

pytestmark = pytest.mark.anyio

FILE = "https://us02web.zoom.us/rec/1"


def exceptions_of(*modules: ModuleType) -> Iterator[type[Exception]]:
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Exception) and value is not h11.ProtocolError:  # abstract
                yield value


KINDS = list(
    dict.fromkeys(
        [
            *exceptions_of(httpx, httpcore, anyio, h11, h2.exceptions, ssl),
            *(OSError, TimeoutError, EOFError, RuntimeError, StopAsyncIteration, KeyError, ValueError, ExceptionGroup),
        ]
    )
)


def made(kind: type[Exception]) -> Exception:
    """Return an exception of *kind*, whatever its constructor wants."""
    request = httpx.Request("GET", "https://api.zoom.us")
    wanted: list[Callable[[], Exception]] = [
        lambda: ExceptionGroup("two", [httpx.ReadError("reset"), ValueError("x")]),
        lambda: kind("broken"),
        lambda: kind(),
        lambda: kind(1, 2),
        lambda: kind("broken", request=request, response=httpx.Response(500, request=request)),  # type: ignore[call-arg]
    ]
    for make in wanted if kind is ExceptionGroup else wanted[1:]:
        try:
            error = make()
            str(error)
        except (TypeError, AttributeError):
            continue
        return error
    raise AssertionError(f"no idea how to make {kind}")


class Body(httpx.AsyncByteStream):
    """Half a body and an error, or a whole one and an error when it is closed."""

    def __init__(self, error: Exception, where: str) -> None:
        self._error = error
        self._where = where

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._parts()

    async def _parts(self) -> AsyncIterator[bytes]:
        yield b'{"id":1' if self._where == "body" else b'{"id":1}'
        if self._where == "body":
            raise self._error

    async def aclose(self) -> None:
        if self._where == "close":
            raise self._error


class Failing(httpx.AsyncBaseTransport):
    """Raises *error* at one place: in the call itself, in the middle of a body, or when that is closed."""

    def __init__(self, error: Exception, where: str, status: int = 200) -> None:
        self._error = error
        self._where = where
        self._status = status

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self._where == "call":
            raise self._error
        return httpx.Response(self._status, stream=Body(self._error, self._where))

    async def aclose(self) -> None:
        raise self._error


class Telling(Failing):
    connect_errors_mean_unsent = True


async def read(transport: httpx.AsyncBaseTransport) -> object:
    return await Zoom(BearerToken("t"), transport=transport, retry=ONCE).meetings.get_meeting(1)


async def create(transport: httpx.AsyncBaseTransport) -> object:
    zoom = Zoom(BearerToken("t"), transport=transport, retry=ONCE)
    return await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))


async def download(transport: httpx.AsyncBaseTransport) -> object:
    zoom = Zoom(BearerToken("t"), transport=transport, retry=ONCE)
    async with open_download(zoom, FILE) as file:
        return b"".join([piece async for piece in file])


async def zoom_token(transport: httpx.AsyncBaseTransport) -> object:
    zoom = Zoom(ZoomServerToServer("a", "c", "canary-s"), transport=transport, retry=ONCE)
    return await zoom.meetings.get_meeting(1)


async def cube_token(transport: httpx.AsyncBaseTransport) -> object:
    cube = ConnectyCube(ConnectyCubeSession(1, "canary-key"), transport=transport, retry=ONCE)
    return await cube.meetings.list_meetings()


USES = [read, create, download, zoom_token, cube_token]


@pytest.mark.parametrize("transport", [Failing, Telling])
@pytest.mark.parametrize("use", USES)
async def test_every_exception_of_a_transport_becomes_one_of_ours(
    use: Callable[[httpx.AsyncBaseTransport], Awaitable[object]], transport: type[Failing]
) -> None:
    for kind in KINDS:
        for where in ("call", "body"):
            with pytest.raises(PolymeetError) as caught:
                await use(transport(made(kind), where))
            if use is create and not (transport is Telling and where == "call"):
                assert isinstance(caught.value, OutcomeUnknown), (kind, where)


@pytest.mark.parametrize("use", [read, create, download])
async def test_an_answer_that_came_whole_is_used_although_its_connection_cannot_be_given_back(
    use: Callable[[httpx.AsyncBaseTransport], Awaitable[object]],
) -> None:
    for kind in KINDS:
        assert await use(Failing(made(kind), "close")) is not None


async def test_a_refusal_is_told_although_its_connection_cannot_be_given_back() -> None:
    for use in (read, create, download):
        with pytest.raises(PolymeetError, match=": 404: "):
            await use(Failing(httpx.ReadError("broken"), "close", 404))


async def test_closing_a_client_raises_nothing_else_either() -> None:
    for kind in KINDS:
        zoom = Zoom(BearerToken("t"))
        zoom._sender.state.transport = Failing(made(kind), "call")
        with pytest.raises(PolymeetError, match="closing the client"):
            await zoom.aclose()
        await zoom.aclose()


LIMIT = 65_536
"""Characters of the longest part of a URL that httpx takes."""


async def test_a_url_that_httpx_does_not_take_is_refused_with_its_length() -> None:
    server = Server(httpx.Response(200, json={"meetings": []}))
    longest = "t" * (LIMIT - len("next_page_token="))
    await server.zoom().meetings.list_meetings("me", next_page_token=longest)
    assert len(server.requests) == 1
    message = r"path and query of [\d,]+ characters and cannot be sent \(.*too long\); give shorter arguments"
    for user, token in [("me", longest + "t"), ("u" * LIMIT, ""), ("me", "t" * 1_000_000)]:
        with pytest.raises(InvalidRequest, match=message) as caught:
            await server.zoom().meetings.list_meetings(user, next_page_token=token)
        assert len(str(caught.value)) < 300
    with pytest.raises(InvalidRequest, match="the download URL is no URL"):
        open_download(server.zoom(), f"{FILE}?{longest}")
    assert len(server.requests) == 1


async def test_an_address_that_a_credential_names_and_that_is_none_is_a_credential_error() -> None:
    class Naming(Auth):
        async def authorize(self, exchange: Exchange, /) -> Authorization:
            return Authorization({"authorization": "Bearer t"}, base_url="https://xn--.example:canary")

    server = Server()
    with pytest.raises(CredentialError, match="names an address of the API that is no URL"):
        await Zoom(Naming(), transport=server.transport).meetings.get_meeting(1)
    assert not server.requests


PORT = 8_443


class TestAPortIsShown:
    @pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
    async def test_in_what_a_transport_failed_at(self, host: str) -> None:
        zoom = Server(httpx.ReadError("reset")).zoom(base_url=f"http://{host}:{PORT}/v2")
        with pytest.raises(PolymeetError) as caught:
            await zoom.meetings.get_meeting(1)
        assert f"GET http://{host}:{PORT}/v2/meetings/1: " in str(caught.value)
        with pytest.raises(PolymeetError) as caught:
            async with open_download(zoom, f"http://{host}:{PORT}/rec/1"):
                pass
        assert f"download from {host}:{PORT}: " in str(caught.value)

    async def test_in_redirects(self) -> None:
        server = Server(httpx.Response(302, headers={"location": f"http://files.example:{PORT}/1"}))
        with pytest.raises(PolymeetError, match=rf"redirects to http://files\.example:{PORT}"):
            await server.zoom().meetings.get_meeting(1)
        with pytest.raises(PolymeetError, match=rf"redirects to http://files\.example:{PORT}, which is not https"):
            async with open_download(server.zoom(), FILE):
                pass

    async def test_and_the_default_one_is_not(self) -> None:
        zoom = Server(httpx.ReadError("reset")).zoom(base_url="https://localhost:443/v2")
        with pytest.raises(PolymeetError, match="GET https://localhost/v2/meetings/1: "):
            await zoom.meetings.get_meeting(1)
