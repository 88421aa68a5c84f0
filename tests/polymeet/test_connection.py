"""The connection settings against servers on this machine: HTTP/2, pools, proxies, TLS; and what is refused before that."""

import math
import pickle
import ssl
import sys
from base64 import b64encode
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from anyio.abc import ByteStream
from anyio.streams.tls import TLSStream
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
    load_pem_private_key,
)
from h2.exceptions import ProtocolError

from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.connection import ConnectionSettings, TLSSettings
from polymeet.errors import APIError, ConnectFailed, ConnectionLost, InvalidRequest, OutcomeUnknown, TransportError
from polymeet.retry import Retry
from polymeet.transports import ConnectionPools
from polymeet.zoom.models import MeetingCreate
from tests.helpers.answers import Server
from tests.helpers.local_servers import LocalServer, answer, serving
from tests.helpers.tls import AUTHORITY, server_tls

pytestmark = pytest.mark.anyio

# TLS


async def test_a_ca_bundle_is_trusted(ca_bundle: Path) -> None:
    async with (
        LocalServer(tls=server_tls()).running() as server,
        server.zoom(tls=TLSSettings(ca_bundle=ca_bundle)) as zoom,
    ):
        assert (await zoom.meetings.get_meeting(85746065)).topic == "Planning"


async def test_a_context_of_the_callers_is_used_as_it_is() -> None:
    context = ssl.create_default_context()
    AUTHORITY.configure_trust(context)
    async with LocalServer(tls=server_tls()).running() as server, server.zoom(tls=context) as zoom:
        assert (await zoom.meetings.get_meeting(85746065)).topic == "Planning"


async def test_an_unknown_authority_is_not_trusted() -> None:
    async with LocalServer(tls=server_tls()).running() as server, server.zoom() as zoom:
        with pytest.raises(ConnectFailed, match="CERTIFICATE_VERIFY_FAILED"):
            await zoom.meetings.get_meeting(85746065)
    assert not server.heads


async def test_a_certificate_of_another_host_is_not_trusted(ca_bundle: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    AUTHORITY.issue_cert("elsewhere.example").configure_cert(context)
    async with LocalServer(tls=context).running() as server, server.zoom(tls=TLSSettings(ca_bundle=ca_bundle)) as zoom:
        with pytest.raises(ConnectFailed, match="Hostname mismatch"):
            await zoom.meetings.get_meeting(85746065)


async def test_tls_1_2_is_refused_where_1_3_is_the_minimum(ca_bundle: Path) -> None:
    old = server_tls()
    old.maximum_version = ssl.TLSVersion.TLSv1_2
    async with LocalServer(tls=old).running() as server:
        async with server.zoom(tls=TLSSettings(ca_bundle=ca_bundle)) as zoom:
            assert (await zoom.meetings.get_meeting(85746065)).id == 85746065
        strict = TLSSettings(ca_bundle=ca_bundle, minimum_version=ssl.TLSVersion.TLSv1_3)
        async with server.zoom(tls=strict) as zoom:
            with pytest.raises(ConnectFailed):
                await zoom.meetings.get_meeting(85746065)


@pytest.mark.parametrize("password", [None, "canary-password"])
async def test_a_client_certificate_is_sent(ca_bundle: Path, tmp_path: Path, password: str | None) -> None:
    issued = AUTHORITY.issue_cert("ada@example.com")
    certificate, key = tmp_path / "client.pem", tmp_path / "client.key"
    certificate.write_bytes(issued.cert_chain_pems[0].bytes())
    key.write_bytes(locked(issued.private_key_pem.bytes(), password))
    asking = server_tls()
    AUTHORITY.configure_trust(asking)
    asking.verify_mode = ssl.CERT_REQUIRED
    async with LocalServer(tls=asking).running() as server:
        known = TLSSettings(ca_bundle=ca_bundle, certificate=certificate, key=key, key_password=password)
        assert "canary" not in repr(ConnectionSettings(tls=known))
        async with server.zoom(tls=known) as zoom:
            assert (await zoom.meetings.get_meeting(85746065)).id == 85746065
        async with server.zoom(tls=TLSSettings(ca_bundle=ca_bundle)) as zoom:
            with pytest.raises(TransportError):
                await zoom.meetings.get_meeting(85746065)
    assert server.client_names == [(("email", "ada@example.com"),)]


async def test_tls_that_breaks_after_the_handshake_is_a_lost_connection(ca_bundle: Path) -> None:
    """In TLS 1.3 a server that misses the client's certificate says so only then."""

    async def alert(stream: ByteStream) -> None:
        assert isinstance(stream, TLSStream)
        async with stream:
            await stream.receive()
            await stream.transport_stream.send(b"this is no TLS")

    async with serving(alert, server_tls()) as port:
        connection = ConnectionSettings(tls=TLSSettings(ca_bundle=ca_bundle))
        base_url = f"https://localhost:{port}"
        async with Zoom(BearerToken("t"), base_url=base_url, connection=connection, retry=Retry(attempts=1)) as zoom:
            with pytest.raises(ConnectionLost, match="SSL"):
                await zoom.meetings.get_meeting(85746065)
            with pytest.raises(OutcomeUnknown):
                await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))


def locked(key: bytes, password: str | None) -> bytes:
    if password is None:
        return key
    encryption = BestAvailableEncryption(password.encode())
    return load_pem_private_key(key, None).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption)


@pytest.mark.parametrize("password", [None, "canary-wrong"])
def test_a_locked_key_without_its_password_is_refused_and_asks_nobody(tmp_path: Path, password: str | None) -> None:
    issued = AUTHORITY.issue_cert("ada@example.com")
    both = tmp_path / "client.pem"
    both.write_bytes(issued.cert_chain_pems[0].bytes() + locked(issued.private_key_pem.bytes(), "right"))
    settings = ConnectionSettings(tls=TLSSettings(certificate=both, key_password=password))
    with pytest.raises(InvalidRequest, match=r"the client certificate .* cannot be used.*key_password") as caught:
        Zoom(BearerToken("t"), connection=settings)
    assert "canary" not in str(caught.value)


def test_a_bundle_that_is_none_is_refused_when_the_client_is_made(tmp_path: Path) -> None:
    empty = tmp_path / "empty.pem"
    empty.touch()
    for path in (empty, tmp_path / "missing.pem"):
        with pytest.raises(InvalidRequest, match=r"ca_bundle .* cannot be read as certificates"):
            Zoom(BearerToken("t"), connection=ConnectionSettings(tls=TLSSettings(ca_bundle=path)))


async def test_a_bundle_may_be_a_folder(ca_bundle: Path) -> None:
    context = TLSSettings(ca_bundle=ca_bundle.parent).context()
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version == ssl.TLSVersion.TLSv1_2


# HTTP/2, pools, compression


async def test_http2_is_spoken_where_both_sides_want_it(ca_bundle: Path) -> None:
    tls = TLSSettings(ca_bundle=ca_bundle)
    async with LocalServer(tls=server_tls(alpn="h2")).running() as server, server.zoom(tls=tls, http2=True) as zoom:
        for _ in range(3):
            assert (await zoom.meetings.get_meeting(85746065)).topic == "Planning"
    assert server.heads == [b"HTTP/2"] * 3
    assert server.connections == 1


async def test_a_server_without_http2_is_spoken_to_in_http1(ca_bundle: Path) -> None:
    tls = TLSSettings(ca_bundle=ca_bundle)
    async with LocalServer(tls=server_tls()).running() as server, server.zoom(tls=tls, http2=True) as zoom:
        await zoom.meetings.get_meeting(85746065)
    assert server.heads[0].startswith(b"GET /v2/meetings/85746065 HTTP/1.1")


@pytest.mark.parametrize("where", ["head", "body"])
async def test_what_the_http2_of_httpcore_trips_over_is_a_lost_connection(
    monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """Beside a stream that is cancelled it raises errors of h2 and of its own semaphore."""

    class Tripping(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            yield b'{"id":1}'
            raise ValueError("semaphore released too many times")

    async def trip(self: object, request: httpx.Request) -> httpx.Response:
        if where == "body":
            return httpx.Response(200, stream=Tripping())
        raise ProtocolError("Invalid input SEND_SETTINGS in state CLOSED")

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", trip)
    one = ConnectionSettings(http2=True, max_connections=1)
    async with Zoom(BearerToken("t"), connection=one, retry=Retry(attempts=1), timeout=5) as zoom:
        with pytest.raises(ConnectionLost, match="SEND_SETTINGS" if where == "head" else "semaphore released"):
            await zoom.meetings.get_meeting(85746065)
        with pytest.raises(OutcomeUnknown):
            await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
        with pytest.raises(ConnectionLost):  # and no wait for a place that was not given back
            await zoom.meetings.get_meeting(85746065)


def test_http2_without_its_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "h2", None)
    with pytest.raises(InvalidRequest, match=r"pip install 'polymeet\[http2\]'"):
        ConnectionSettings(http2=True)


@pytest.mark.parametrize(("expiry", "connections"), [(30.0, 1), (math.inf, 1), (0, 3)])
async def test_an_idle_connection_is_kept_or_not(expiry: float, connections: int) -> None:
    async with LocalServer().running() as server, server.zoom(keepalive_expiry=expiry) as zoom:
        for _ in range(3):
            await zoom.meetings.get_meeting(85746065)
    assert server.connections == connections


async def test_there_are_no_more_connections_than_allowed() -> None:
    async with (
        LocalServer().running() as server,
        server.zoom(max_connections=2) as zoom,
        anyio.create_task_group() as tasks,
    ):
        for _ in range(20):
            tasks.start_soon(zoom.meetings.get_meeting, 85746065)
    assert len(server.heads) == 20
    assert server.connections == 2


async def test_compression_can_be_turned_off() -> None:
    async with LocalServer().running() as server:
        async with server.zoom() as zoom:
            await zoom.meetings.get_meeting(85746065)
        async with server.zoom(compression=False) as zoom:
            await zoom.meetings.get_meeting(85746065)
    assert b"accept-encoding: gzip\r\n" in server.heads[0].lower()
    assert b"accept-encoding: identity\r\n" in server.heads[1].lower()


# Proxies


async def test_a_proxy_gets_its_credentials_and_the_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    async with LocalServer().running() as proxy:
        settings = ConnectionSettings(proxy=f"http://ada:canary@localhost:{proxy.port}")
        async with Zoom(BearerToken("t"), base_url="http://localhost:9/v2", connection=settings) as zoom:
            assert (await zoom.meetings.get_meeting(85746065)).topic == "Planning"
    assert proxy.heads[0].startswith(b"GET http://localhost:9/v2/meetings/85746065 HTTP/1.1")
    assert b"Proxy-Authorization: Basic " + b64encode(b"ada:canary") in proxy.heads[0]


async def test_a_tunnel_that_the_proxy_refuses_is_no_connection() -> None:
    refusal = answer(b"", status=b"407 Proxy Authentication Required")
    async with LocalServer(refusal).running() as proxy:
        settings = ConnectionSettings(proxy=f"http://ada:canary@localhost:{proxy.port}")
        async with Zoom(BearerToken("canary"), connection=settings, retry=Retry(attempts=1)) as zoom:
            with pytest.raises(ConnectFailed, match="407 Proxy Authentication Required") as caught:
                await zoom.meetings.get_meeting(85746065)
    assert proxy.heads[0].startswith(b"CONNECT api.zoom.us:443 HTTP/1.1")
    assert b"Bearer" not in proxy.heads[0]
    assert "canary" not in repr(caught.value)


async def test_the_environment_names_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    async with LocalServer().running() as server, server.zoom() as zoom:
        assert (await zoom.meetings.get_meeting(85746065)).topic == "Planning"


# What is refused


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("max_connections", 0, "max_connections must be a whole number from 1 up, not 0"),
        ("max_connections", 2.5, "max_connections must be a whole number"),
        ("max_connections", True, "max_connections must be a whole number"),
        ("keepalive_expiry", -1, "keepalive_expiry must be 0 seconds or more, not -1"),
        ("keepalive_expiry", math.nan, "keepalive_expiry must be 0 seconds or more"),
        ("maximum_response_bytes", 0, "maximum_response_bytes must be"),
        ("maximum_json_depth", "10", "maximum_json_depth must be a whole number from 1 up, not '10'"),
        ("proxy", "canary.example:80", "proxy must be a URL that begins with one of http, https"),
        ("proxy", "ftp://ada:canary@x.example", "not with 'ftp'"),
        ("proxy", "http://ada:canary@x.example:port", "proxy is no URL"),
        ("proxy", 5, "proxy is no URL"),
        ("proxy", "http://xn--.example", "proxy is no URL"),
        ("proxy", "socks5://x.example", "needs the package socksio"),
        ("tls", True, "tls must be TLSSettings or an ssl.SSLContext, not bool"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(name: str, value: Any, message: str) -> None:
    with pytest.raises(InvalidRequest, match=message) as caught:
        ConnectionSettings(**{name: value})
    assert "ada:canary" not in str(caught.value)


def test_old_tls_and_a_key_without_certificate_are_refused() -> None:
    with pytest.raises(InvalidRequest, match=r"minimum_version must be .*RFC 8996"):
        TLSSettings(minimum_version=ssl.TLSVersion.TLSv1_1)
    with pytest.raises(InvalidRequest, match="give certificate= too"):
        TLSSettings(key="client.key")


def test_secrets_are_in_no_repr_and_in_no_pickle() -> None:
    settings = ConnectionSettings(
        proxy="http://ada:canary@proxy.example:3128", tls=TLSSettings(certificate="x.pem", key_password="canary")
    )
    assert "canary" not in repr(settings)
    assert "proxy='http://proxy.example:3128'" in repr(settings)
    with pytest.raises(TypeError, match="holds secrets"):
        pickle.dumps(settings)


def test_settings_beside_a_transport_are_refused() -> None:
    with pytest.raises(InvalidRequest, match="connection= beside transport= would set nothing"):
        Zoom(BearerToken("t"), connection=ConnectionSettings(), transport=Server().transport)
    with pytest.raises(TypeError, match="connection must be a ConnectionSettings, not dict"):
        Zoom(BearerToken("t"), connection={})  # type: ignore[arg-type]


async def test_a_transport_of_the_callers_may_stand_on_ours() -> None:
    """As a cache does: what it adds is its own, the connections below are these."""

    class Tagging(httpx.AsyncBaseTransport):
        def __init__(self, below: httpx.AsyncBaseTransport) -> None:
            self.below = below

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            request.headers["x-tag"] = "1"
            return await self.below.handle_async_request(request)

    async with LocalServer().running() as server:
        pools = ConnectionPools(ConnectionSettings(max_connections=1))
        async with pools:
            zoom = Zoom(BearerToken("t"), transport=Tagging(pools), base_url=f"http://localhost:{server.port}")
            await zoom.meetings.get_meeting(85746065)
    assert b"x-tag: 1" in server.heads[0]


async def test_an_answer_of_the_proxy_itself_is_an_error() -> None:
    async with LocalServer(answer(b"<html>", status=b"403 Forbidden")).running() as proxy:
        settings = ConnectionSettings(proxy=f"http://localhost:{proxy.port}")
        async with Zoom(BearerToken("t"), base_url="http://localhost:9", connection=settings) as zoom:
            with pytest.raises(APIError, match="403"):
                await zoom.meetings.get_meeting(85746065)
