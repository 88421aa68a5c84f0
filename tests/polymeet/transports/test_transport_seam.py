"""What a transport of the caller's may do: keep the contract in its own way, break it, or say things that are not so."""

import gc
import gzip
import socket
import ssl
import struct
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

import anyio
import httpx
import pytest
from anyio.abc import ByteStream, SocketAttribute

from polymeet import Zoom
from polymeet.auth import BearerToken, ZoomServerToServer
from polymeet.connection import ConnectionSettings
from polymeet.downloads import open_download
from polymeet.errors import (
    ConnectFailed,
    ConnectionLost,
    OutcomeUnknown,
    ResponseTooLarge,
    TimedOut,
    TokenError,
)
from polymeet.retry import Retry
from polymeet.transports import ConnectionPools
from polymeet.zoom.models import Meeting, MeetingCreate
from tests.helpers.answers import ONCE, Server
from tests.helpers.faulting import QUICK
from tests.helpers.local_servers import answer, serving
from tests.helpers.tls import client_tls, server_tls

pytestmark = pytest.mark.anyio

BODY = MeetingCreate(topic="Planning")
URL = "https://us02web.zoom.us/rec/1"


class Wrapper(httpx.AsyncBaseTransport):
    """Stands on another transport, does *then* with each answer, and has all other attributes from below."""

    def __init__(self, below: httpx.AsyncBaseTransport, then: Callable[[httpx.Response], Awaitable[Any]]) -> None:
        self._below = below
        self._then = then

    def __getattr__(self, name: str) -> Any:
        return getattr(self._below, name)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self._below.handle_async_request(request)
        await self._then(response)
        return response


async def create(zoom: Zoom) -> Meeting:
    return await zoom.meetings.create_meeting("me", body=BODY)


def zoom_over(handle: Callable[[httpx.Request], Any], **options: Any) -> Zoom:
    return Zoom(BearerToken("canary-token"), transport=httpx.MockTransport(handle), **{"retry": ONCE, **options})


class TestAnAnswerThatWasReadOnItsWay:
    """By a wrapper that logs or caches, say, while the server closes the connection."""

    @asynccontextmanager
    async def created_once(self) -> AsyncIterator[int]:
        async def handle(stream: ByteStream) -> None:
            async with stream:
                await stream.receive()
                await stream.send(answer(b'{"id":1}', status=b"201 Created"))

        async with serving(handle) as port:
            yield port

    @pytest.mark.parametrize("below", [ConnectionPools, httpx.AsyncHTTPTransport])
    async def test_is_used_as_it_was_kept(self, below: Callable[[], httpx.AsyncBaseTransport]) -> None:
        async def read(response: httpx.Response) -> None:
            await response.aread()
            await anyio.sleep(0.05)

        async with self.created_once() as port, below() as transport:
            zoom = Zoom(
                BearerToken("t"), transport=Wrapper(transport, read), base_url=f"http://localhost:{port}", timeout=5
            )
            assert (await create(zoom)).id == 1

    @pytest.mark.parametrize("raw", [True, False], ids=["of the answer", "of its stream"])
    async def test_and_not_kept_is_an_error_and_no_wait_without_an_end(self, raw: bool) -> None:
        async def drop(response: httpx.Response) -> None:
            assert isinstance(response.stream, httpx.AsyncByteStream)
            async for _ in response.aiter_raw() if raw else response.stream:
                pass
            await anyio.sleep(0.05)

        one = ConnectionSettings(max_connections=1)
        async with self.created_once() as port, ConnectionPools(one) as pools:
            zoom = Zoom(
                BearerToken("t"), transport=Wrapper(pools, drop), base_url=f"http://localhost:{port}", timeout=5
            )
            for _ in range(2):  # its place in the pool is given back
                with pytest.raises(OutcomeUnknown, match="was read before, and not kept"):
                    await create(zoom)

    async def test_is_bounded_too(self) -> None:
        async def read(response: httpx.Response) -> None:
            await response.aread()

        large = httpx.ByteStream(b'"' + b"x" * 17 * 1024 * 1024 + b'"')
        below = httpx.MockTransport(lambda _: httpx.Response(200, stream=large))
        with pytest.raises(ResponseTooLarge):
            await Zoom(BearerToken("t"), transport=Wrapper(below, read)).meetings.get_meeting(1)

    async def test_and_decoded_is_not_decoded_again(self) -> None:
        async def read(response: httpx.Response) -> None:
            await response.aread()

        zipped = httpx.ByteStream(gzip.compress(b'{"id":1}'))
        below = httpx.MockTransport(lambda _: httpx.Response(200, headers={"content-encoding": "gzip"}, stream=zipped))
        assert (await Zoom(BearerToken("t"), transport=Wrapper(below, read)).meetings.get_meeting(1)).id == 1


class SyncStream(httpx.SyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        yield b'{"id":1}'


class AsyncStream(httpx.AsyncByteStream):
    """Gives *parts*, and then raises *error* where there is one; closing raises *at_close*."""

    def __init__(
        self, *parts: bytes, error: BaseException | None = None, at_close: BaseException | None = None
    ) -> None:
        self._parts = parts
        self._error = error
        self._at_close = at_close

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self._parts:
            yield part
        if self._error is not None:
            raise self._error

    async def aclose(self) -> None:
        if self._at_close is not None:
            raise self._at_close


class Endless(httpx.AsyncByteStream):
    """Never ends, and never waits."""

    def __init__(self, part: bytes) -> None:
        self._part = part

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while True:
            yield self._part


def without_stream() -> httpx.Response:
    response = httpx.Response(201, stream=AsyncStream())
    del response.stream
    return response


class TestAnAnswerThatIsNone:
    @pytest.mark.parametrize(
        ("returned", "message"),
        [
            (lambda: None, "no httpx.Response but NoneType"),
            (lambda: (201, [], b"{}"), "no httpx.Response but tuple"),
            (lambda: httpx.Response(201, stream=SyncStream()), "no httpx.AsyncByteStream but SyncStream"),
            (lambda: httpx.Response(201, content=iter([b"{}"])), "no httpx.AsyncByteStream but IteratorByteStream"),
            (without_stream, "no httpx.AsyncByteStream but NoneType"),
            (lambda: httpx.Response(201, stream=AsyncStream(b"{", "}")), "TypeError"),  # type: ignore[arg-type]
            (lambda: httpx.Response(201, stream=AsyncStream('{"id":1}')), "TypeError"),  # type: ignore[arg-type]
        ],
    )
    async def test_leaves_a_create_unknown(self, returned: Callable[[], Any], message: str) -> None:
        class Odd(httpx.AsyncBaseTransport):
            async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
                requests.append(request)
                return returned()  # type: ignore[no-any-return]

        requests: list[httpx.Request] = []
        with pytest.raises(OutcomeUnknown, match=message):
            await create(Zoom(BearerToken("t"), transport=Odd(), retry=QUICK))
        assert len(requests) == 1

    @pytest.mark.parametrize("kind", [bytearray, memoryview])
    async def test_a_body_may_come_as_anything_that_holds_bytes(self, kind: Callable[[bytes], Any]) -> None:
        zoom = zoom_over(lambda _: httpx.Response(201, stream=AsyncStream(kind(b'{"id":1}'))))
        assert (await create(zoom)).id == 1

    async def test_a_body_that_is_shorter_than_was_announced_is_cut_off(self) -> None:
        def cut(request: httpx.Request) -> httpx.Response:
            return httpx.Response(200, headers={"content-length": "9"}, stream=AsyncStream(b'{"id":1}'))

        with pytest.raises(ConnectionLost, match="the body is cut off: 8 bytes of 9"):
            await zoom_over(cut).meetings.get_meeting(1)
        with pytest.raises(ConnectionLost, match="the body is cut off: 8 bytes of 9"):
            async with open_download(zoom_over(cut), URL) as download:
                async for _ in download:
                    pass

    @pytest.mark.parametrize("length", ["7", "no number", "-1", "8, 8", ""])
    async def test_other_odd_lengths_do_no_harm(self, length: str) -> None:
        def odd(request: httpx.Request) -> httpx.Response:
            return httpx.Response(200, headers={"content-length": length}, stream=AsyncStream(b'{"id":1}'))

        assert (await zoom_over(odd).meetings.get_meeting(1)).id == 1

    @pytest.mark.parametrize("is_closed", [True, False])
    async def test_where_there_is_no_body_none_is_missing(self, is_closed: bool) -> None:
        def empty(request: httpx.Request) -> httpx.Response:
            response = httpx.Response(204, headers={"content-length": "9"}, stream=AsyncStream())
            response.is_closed = is_closed
            return response

        answered = await zoom_over(empty).with_raw_response.meetings.delete_meeting(1)
        assert (answered.status, answered.content) == (204, b"")


@pytest.mark.parametrize("part", [b"", b" "], ids=["empty", "small"])
class TestAStreamThatNeverWaits:
    async def test_is_ended_by_the_deadline(self, part: bytes) -> None:
        zoom = zoom_over(lambda _: httpx.Response(200, stream=Endless(part)), timeout=0.1)
        with pytest.raises(TimedOut):
            await zoom.meetings.get_meeting(1)
        zipped = {"content-encoding": "gzip"}
        zoom = zoom_over(lambda _: httpx.Response(200, headers=zipped, stream=Endless(part)), timeout=0.1)
        with pytest.raises(TimedOut):
            await zoom.meetings.get_meeting(1)

    async def test_is_ended_by_a_deadline_of_the_callers_in_a_download(self, part: bytes) -> None:
        zoom = zoom_over(lambda _: httpx.Response(200, stream=Endless(part)))
        with anyio.move_on_after(0.1) as scope:
            async with open_download(zoom, URL) as download:
                async for _ in download:
                    pass
        assert scope.cancelled_caught


CONNECT_ERRORS = [httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError]


class TestAConnectError:
    """Such as `httpx_aiohttp` raises for "server disconnected", when the request had been sent."""

    @pytest.mark.parametrize("kind", CONNECT_ERRORS)
    async def test_of_a_stranger_does_not_send_a_create_again(self, kind: type[httpx.TransportError]) -> None:
        def fail(request: httpx.Request) -> httpx.Response:
            requests.append(request)
            raise kind("Server disconnected")

        requests: list[httpx.Request] = []
        zoom = zoom_over(fail, retry=QUICK)
        with pytest.raises(OutcomeUnknown, match="Server disconnected") as caught:
            await create(zoom)
        assert len(requests) == 1
        expected = TimedOut if issubclass(kind, httpx.TimeoutException) else ConnectionLost
        assert type(caught.value.__cause__) is expected
        with pytest.raises(expected):
            await zoom.meetings.get_meeting(1)
        assert len(requests) == 5

    @pytest.mark.parametrize("kind", CONNECT_ERRORS)
    async def test_of_one_that_says_it_can_tell_does(self, kind: type[httpx.TransportError]) -> None:
        class Telling(httpx.MockTransport):
            connect_errors_mean_unsent = True

        outcomes: Iterator[Any] = iter([kind("refused"), httpx.Response(201, json={"id": 1})])

        def fail(request: httpx.Request) -> httpx.Response:
            outcome = next(outcomes)
            if isinstance(outcome, Exception):
                raise outcome
            return outcome  # type: ignore[no-any-return]

        assert (await create(Zoom(BearerToken("t"), transport=Telling(fail), retry=QUICK))).id == 1

    @pytest.mark.parametrize("kind", CONNECT_ERRORS)
    async def test_tells_a_full_pool_from_a_host_that_cannot_be_reached(self, kind: type[httpx.TransportError]) -> None:
        class Telling(httpx.MockTransport):
            connect_errors_mean_unsent = True

        def fail(request: httpx.Request) -> httpx.Response:
            raise kind("refused")

        with pytest.raises(ConnectFailed) as caught:
            await create(Zoom(BearerToken("t"), transport=Telling(fail), retry=ONCE))
        assert caught.value.pool_exhausted == (kind is httpx.PoolTimeout)
        assert not caught.value.certificate_rejected

    async def test_of_a_wrapper_around_ours_is_its_own(self) -> None:
        """It may have sent the request twice; even one that hands on all our attributes has not said so itself."""

        async def nothing(response: httpx.Response) -> None:
            pass

        async with ConnectionPools() as pools:
            wrapper = Wrapper(pools, nothing)
            assert wrapper.connect_errors_mean_unsent
            for transport, expected in [(wrapper, OutcomeUnknown), (pools, ConnectFailed)]:
                zoom = Zoom(BearerToken("t"), transport=transport, base_url="http://127.0.0.1:9", retry=ONCE)
                with pytest.raises(expected, match=r"127\.0\.0\.1:9/users/me/meetings"):
                    await create(zoom)

    async def test_in_the_middle_of_an_answer_is_none(self) -> None:
        """Whoever raises it: something was sent, since something came."""
        body = AsyncStream(b"{", error=httpx.ConnectError("refused"))
        server = Server(lambda _: httpx.Response(201, stream=body))
        with pytest.raises(OutcomeUnknown):
            await create(server.zoom(retry=QUICK))
        assert len(server.requests) == 1

    async def test_for_a_certificate_is_final_whoever_tells_of_it(self) -> None:
        def fail(request: httpx.Request) -> httpx.Response:
            requests.append(request)
            raise httpx.ConnectError("no trust") from ssl.SSLCertVerificationError(1, "certificate verify failed")

        requests: list[httpx.Request] = []
        with pytest.raises(ConnectFailed) as caught:
            await create(zoom_over(fail, retry=QUICK))
        assert caught.value.certificate_rejected
        assert len(requests) == 1

    async def test_of_a_token_request_leaves_a_rotating_token_in_doubt(self) -> None:
        """The endpoint may have used up the refresh token."""

        def fail(request: httpx.Request) -> httpx.Response:
            raise httpx.ConnectTimeout("Server disconnected")

        zoom = Zoom(ZoomServerToServer("a", "c", "canary-s"), transport=httpx.MockTransport(fail), retry=ONCE)
        with pytest.raises(TokenError) as caught:
            await zoom.meetings.get_meeting(1)
        assert caught.value.fate_unknown


class Aiohttpish(httpx.AsyncBaseTransport):
    """Maps what breaks as `httpx_aiohttp` 0.2 does: whatever the connection does once it is there becomes `ConnectTimeout`."""

    def __init__(self, below: httpx.AsyncBaseTransport) -> None:
        self._below = below

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        try:
            return await self._below.handle_async_request(request)
        except (httpx.NetworkError, httpx.RemoteProtocolError) as error:
            raise httpx.ConnectTimeout("Server disconnected") from error


TRANSPORTS: dict[str, Callable[..., httpx.AsyncBaseTransport]] = {
    "ours": lambda tls, http2: ConnectionPools(ConnectionSettings(tls=tls, http2=http2)),
    "httpx": lambda tls, http2: httpx.AsyncHTTPTransport(verify=tls, http2=http2),
    "aiohttp-like": lambda tls, http2: Aiohttpish(httpx.AsyncHTTPTransport(verify=tls, http2=http2)),
    "wrapped": lambda tls, http2: Wrapper(ConnectionPools(ConnectionSettings(tls=tls, http2=http2)), _pass),
}


async def _pass(response: httpx.Response) -> None:
    pass


BODY_END = b'"Planning"}'


# On trio httpcore may leave the socket of an HTTP/2 connection that was reset to the garbage collector, which says so.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("kind", TRANSPORTS)
@pytest.mark.parametrize("protocol", ["HTTP/1.1", "HTTP/1.1 over TLS", "HTTP/2"])
@pytest.mark.parametrize("end", ["EOF", "RST"])
async def test_a_create_whose_connection_breaks_after_its_body_is_sent_once(kind: str, protocol: str, end: str) -> None:
    assert await connections_of_a_create(kind, protocol, end) == 1
    gc.collect()


async def connections_of_a_create(kind: str, protocol: str, end: str) -> int:
    """Create against a server that breaks each connection when it has the body, and return how many connections that took."""
    connections = 0

    async def hang_up(stream: ByteStream) -> None:
        nonlocal connections
        connections += 1
        received = b""
        while BODY_END not in received:
            received += await stream.receive()
        if end == "RST":
            raw = stream.extra(SocketAttribute.raw_socket)
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        await anyio.aclose_forcefully(stream)

    tls = None if protocol == "HTTP/1.1" else server_tls(alpn="h2" if protocol == "HTTP/2" else "http/1.1")
    scheme = "http" if tls is None else "https"
    async with serving(hang_up, tls) as port, TRANSPORTS[kind](client_tls(), protocol == "HTTP/2") as transport:
        zoom = Zoom(
            BearerToken("t"),
            transport=transport,
            base_url=f"{scheme}://localhost:{port}",
            retry=Retry(base=0),
            timeout=10,
        )
        with pytest.raises(OutcomeUnknown):
            await create(zoom)
    return connections
