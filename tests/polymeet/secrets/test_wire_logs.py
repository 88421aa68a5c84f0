"""With every logger at DEBUG, no line of a library below polymeet shows what went over the wire; lines of others stay as they are."""

import logging
import ssl
from contextlib import AsyncExitStack

import httpx
import pytest
import trustme
from anyio.abc import ByteStream

from polymeet import Pyas, Zoom
from polymeet.auth import ApiKey, BearerToken
from polymeet.connection import ConnectionSettings
from polymeet.downloads import open_download
from polymeet.errors import ConnectFailed, ConnectionLost
from polymeet.retry import Retry
from polymeet.transports._wire_logs import FilteredWireLogs
from tests.helpers.backends import skip_on
from tests.helpers.local_servers import LocalServer, answer, serving
from tests.polymeet.secrets.forms import shown, tells

pytestmark = pytest.mark.anyio

ONCE = Retry(attempts=1)
SECRET = "canary-0123456789-abcdef"


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("hpack").setLevel(logging.DEBUG)
    return caplog


@pytest.mark.usefixtures("http_backend")
async def test_the_headers_of_an_answer_are_in_no_line(lines: pytest.LogCaptureFixture) -> None:
    reply = answer(
        b'{"id":1}',
        b"set-cookie: canary-cookie",
        b"set-cookie: canary[odd]@=canary; path=/",
        b"x-echo: canary-token",
        b"location: /s?zak=canary",
    )
    async with LocalServer(reply).running() as server, server.zoom() as zoom:
        await zoom.meetings.get_meeting(1)
        async with open_download(zoom, f"http://localhost:{server.port}/file?token=canary-query") as download:
            assert b"".join([piece async for piece in download]) == b'{"id":1}'
    assert "canary" not in lines.text
    skip_on("logs no events of a connection", "aiohttp")
    assert "receive_response_headers.complete return_value=(b'HTTP/1.1', 200" in lines.text
    assert "connect_tcp.started host='localhost'" in lines.text


@pytest.mark.usefixtures("http_backend")
async def test_the_headers_of_http2_are_in_no_line(lines: pytest.LogCaptureFixture) -> None:
    skip_on("has no HTTP/2", "aiohttp")
    authority = trustme.CA()
    tls, trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("localhost").configure_cert(tls)
    tls.set_alpn_protocols(["h2"])
    authority.configure_trust(trusting)
    settings = ConnectionSettings(tls=trusting, http2=True)
    async with AsyncExitStack() as stack:
        with FilteredWireLogs():  # the server of the test speaks through hpack too
            server = await stack.enter_async_context(LocalServer(tls=tls).running())
        url = f"https://localhost:{server.port}"
        async with Pyas(ApiKey(SECRET), base_url=url, connection=settings, retry=ONCE) as pyas:
            await pyas.zoom_meetings.get_zoom_meeting(1, account_id="a")
    assert server.heads == [b"HTTP/2"]
    assert any(record.name in ("httpcore.http2", "httpcore2.http2") for record in lines.records)
    assert not any(record.name.startswith("hpack") for record in lines.records)
    assert "canary" not in lines.text


@pytest.mark.usefixtures("http_backend")
async def test_what_h11_quotes_is_in_no_line_and_no_chain(lines: pytest.LogCaptureFixture) -> None:
    async def serve(stream: ByteStream) -> None:
        async with stream:
            await stream.receive()
            await stream.send(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + b"canary" * 3 + b"\r\n")

    async with serving(serve) as port:
        settings = ConnectionSettings()
        async with Zoom(
            BearerToken(SECRET), base_url=f"http://localhost:{port}/v2", connection=settings, retry=ONCE
        ) as zoom:
            with pytest.raises(ConnectionLost) as caught:
                await zoom.meetings.get_meeting(1)
    assert not any(tells(text) for text in shown(caught.value))
    assert "canary" not in lines.text
    skip_on("logs no events of a connection", "aiohttp")
    assert "exception=" in lines.text


@pytest.mark.usefixtures("http_backend")
async def test_a_proxy_that_repeats_its_password_is_not_shown(lines: pytest.LogCaptureFixture) -> None:
    async def serve(stream: ByteStream) -> None:
        async with stream:
            head = await stream.receive()
            credential = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"proxy-authorization"))
            await stream.send(b"HTTP/1.1 407 " + credential.replace(b":", b"") + b"\r\ncontent-length: 0\r\n\r\n")

    async with serving(serve) as port:
        settings = ConnectionSettings(proxy=f"http://ada:canary%2Dproxy%2Fpassword@localhost:{port}")
        async with Zoom(BearerToken(SECRET), connection=settings, retry=ONCE) as zoom:
            with pytest.raises(ConnectFailed, match="407") as caught:
                await zoom.meetings.get_meeting(1)
    assert not any(tells(text) for text in shown(caught.value))
    assert not tells(lines.text)


@pytest.mark.parametrize(
    ("name", "line", "left"),
    [
        (
            "httpcore.socks",
            f"setup_socks5_connection.started stream=<x> host='api.zoom.us' port=443 auth=(b'ada', b'{SECRET}')",
            "setup_socks5_connection.started",
        ),
        (
            "httpcore.connection",
            "connect_tcp.started host='api.zoom.us' port=443 local_address=None timeout=5.0",
            "connect_tcp.started host='api.zoom.us' port=443",
        ),
        (
            "httpcore.http2",
            f"receive_response_headers.complete return_value=(200, [(b'x', b'{SECRET}')])",
            "receive_response_headers.complete return_value=(200",
        ),
        (
            "httpcore.http11",
            f'receive_response_body.failed exception=RemoteProtocolError("{SECRET}")',
            "receive_response_body.failed exception=RemoteProtocolError",
        ),
        ("httpcore.http11", "response_closed.started", "response_closed.started"),
    ],
)
def test_lines_are_shortened_while_polymeet_uses_a_connection(
    name: str, line: str, left: str, lines: pytest.LogCaptureFixture
) -> None:
    with FilteredWireLogs():
        logging.getLogger(name).debug(line)
    assert [record.getMessage() for record in lines.records] == [left]


async def test_the_lines_of_another_client_stay_whole(lines: pytest.LogCaptureFixture) -> None:
    async with (
        LocalServer(answer(b"{}", b"x-colour: green", b"connection: close")).running() as server,
        httpx.AsyncClient() as client,
    ):
        await client.get(f"http://localhost:{server.port}/")
    assert "(b'x-colour', b'green')" in lines.text
    assert logging.getLogger("httpcore.http11").level == logging.NOTSET
