"""Downloading a file: where the credential goes, where it does not, and how a download ends."""

from collections.abc import AsyncIterator, Callable
from typing import Any

import anyio
import httpx
import pytest

from polymeet import Zoom
from polymeet.auth import Answer, Auth, Authorization, BearerToken, Exchange
from polymeet.downloads import open_download
from polymeet.errors import (
    APIError,
    AuthenticationError,
    ClientClosed,
    ConnectFailed,
    ConnectionLost,
    DecodeError,
    InvalidRequest,
    NotFound,
    PermissionDenied,
    Redirected,
    ResponseTooLarge,
    ServerError,
    TimedOut,
    TokenError,
)
from tests.helpers.answers import Server
from tests.helpers.faulting import QUICK, Broken
from tests.helpers.local_servers import LocalServer, answer
from tests.polymeet.downloads.files import FILE, URL, fetched, redirect

pytestmark = pytest.mark.anyio


async def test_a_file_comes_in_pieces_with_the_credential_of_the_client() -> None:
    async with (
        LocalServer(answer(bytes(300_000), b"content-type: video/mp4")).running() as server,
        server.zoom() as zoom,
    ):
        url = f"http://localhost:{server.port}/rec/download/1"  # plain http between this machine and itself
        async with open_download(zoom, url) as download:
            assert (download.size, download.headers["content-type"]) == (300_000, "video/mp4")
            sizes = [len(piece) async for piece in download]
    assert sum(sizes) == 300_000
    assert len(sizes) > 1
    assert b"Authorization: Bearer t" in server.heads[0]
    assert b"accept-encoding: identity\r\n" in server.heads[0].lower()


@pytest.mark.parametrize(
    "fault",
    [httpx.ConnectError("refused"), httpx.ReadError("reset"), httpx.Response(503), httpx.Response(429)],
    ids=repr,
)
async def test_an_answer_that_does_not_begin_is_asked_for_again(fault: httpx.Response | Exception) -> None:
    server = Server(fault, FILE)
    assert await fetched(server.zoom(retry=QUICK)) == FILE.content
    assert len(server.requests) == 2


async def test_a_file_that_breaks_off_is_not_begun_again() -> None:
    """Its first pieces were given already."""
    server = Server(lambda _: httpx.Response(200, stream=Broken(b"0123", httpx.ReadError("reset"))), FILE)
    with pytest.raises(ConnectionLost):
        await fetched(server.zoom(retry=QUICK))
    assert len(server.requests) == 1


class Renewable(Auth):
    """Gives t1, and t2 once t1 was refused with 401."""

    def __init__(self) -> None:
        self.number = 1

    async def authorize(self, exchange: Exchange, /) -> Authorization:
        return Authorization({"authorization": f"Bearer t{self.number}"})

    async def answered(self, used: Authorization, answer: Answer, exchange: Exchange, /) -> bool:
        self.number += answer.status_code == 401
        return answer.status_code == 401


@pytest.mark.parametrize(
    "refused",
    [httpx.Response(401, json={"code": 124, "message": "Access token is expired."}), httpx.Response(401)],
    ids=["124", "empty"],
)
async def test_an_expired_token_is_renewed_once(refused: httpx.Response) -> None:
    server = Server(refused, FILE)
    assert await fetched(Zoom(Renewable(), transport=server.transport)) == FILE.content
    assert [request.headers["authorization"] for request in server.requests] == ["Bearer t1", "Bearer t2"]
    with pytest.raises(AuthenticationError):
        await fetched(Zoom(Renewable(), transport=Server(refused).transport))


async def test_a_host_that_never_had_the_token_cannot_have_it_renewed() -> None:
    auth = Renewable()
    server = Server(
        redirect("https://storage.example.com/1"), httpx.Response(401, json={"code": 124, "message": "expired"})
    )
    with pytest.raises(AuthenticationError):
        await fetched(Zoom(auth, transport=server.transport))
    assert auth.number == 1


@pytest.mark.parametrize(
    "url",
    ["https://zoom.us/rec/1", "https://us02web.zoom.us/rec/1", "https://file.zoomgov.com/rec/1", "https://ZOOM.us/1#x"],
)
async def test_zooms_hosts_get_the_credential(url: str) -> None:
    server = Server(FILE)
    assert await fetched(server.zoom(), url) == FILE.content
    [request] = server.requests
    assert request.headers["authorization"] == "Bearer canary-zoom-token"


@pytest.mark.parametrize(
    "url",
    [
        "http://us02web.zoom.us/rec/canary",
        "https://elsewhere.example/rec/canary?access_token=canary",
        "https://zoom.us.elsewhere.example/canary",
        "https://evilzoom.us/canary",
        "https://zoom.us@elsewhere.example/canary",
        "https://elsewhere.example\\.zoom.us/canary",
        "https://elsewhere.example#.zoom.us/canary",
        "https://ada:canary@zoom.us/rec",
        "https://zoom.us:8443/canary",
        "http://127.0.0.1/canary",
        "file:///etc/passwd",
        "/rec/canary",
        "zoom.us/rec/canary",
        "https://zoom.us/\r\nx: canary",
        "https://zoom.us:canary/",
        "",
    ],
)
async def test_any_other_url_is_refused_before_anything_is_sent(url: str) -> None:
    server = Server(FILE)
    with pytest.raises(InvalidRequest, match="the download URL is") as caught:
        open_download(server.zoom(), url)
    assert "/canary" not in str(caught.value)
    assert "=canary" not in str(caught.value)
    assert not server.requests


async def test_a_provider_without_files_of_its_own_says_so() -> None:
    with pytest.raises(InvalidRequest, match=r"elsewhere.example: ConnectyCube has no files behind its credential"):
        open_download(Server().connectycube(), "https://elsewhere.example/recording.mp4")
    with pytest.raises(InvalidRequest, match="maximum_bytes must be a whole number from 1 up, not 0"):
        open_download(Server().zoom(), URL, maximum_bytes=0)


async def test_redirects_are_followed_and_the_credential_stays_behind_at_the_first_other_host() -> None:
    server = Server(
        redirect("/rec/elsewhere", 307),
        redirect("https://files.example/1"),
        redirect("https://us02web.zoom.us/2"),
        FILE,
    )
    assert await fetched(server.zoom()) == FILE.content
    sent = [(str(request.url), request.headers.get("authorization")) for request in server.requests]
    assert sent == [
        (URL, "Bearer canary-zoom-token"),
        ("https://us02web.zoom.us/rec/elsewhere", "Bearer canary-zoom-token"),
        ("https://files.example/1", None),
        ("https://us02web.zoom.us/2", None),
    ]


async def test_the_host_is_the_whole_host() -> None:
    for location in ("https://zoom.us/1", "https://us02web.zoom.us:8443/1", "https://ada:b@ssrweb.zoom.us/1"):
        server = Server(redirect(location), FILE)
        assert await fetched(server.zoom()) == FILE.content
        assert "authorization" not in server.requests[1].headers


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("http://us02web.zoom.us/canary", "redirects to http://us02web.zoom.us, which is not https"),
        ("http://127.0.0.1/canary", "redirects to http://127.0.0.1, which is not https"),
        ("file:///canary", "redirects to file://, which is not https"),
        ("https://files.example:canary/", "redirects to what is no URL"),
        ("https://xn--.canary.example/", "redirects to what is no URL"),
        (URL, "behind more than 3 redirects"),
    ],
)
async def test_a_redirect_to_where_it_is_not_safe_is_not_followed(location: str, message: str) -> None:
    server = Server(redirect(location))
    with pytest.raises(Redirected, match=message) as caught:
        await fetched(server.zoom())
    assert caught.value.status == 302
    assert "canary" not in str(caught.value)
    assert {request.url.host for request in server.requests} == {"us02web.zoom.us"}
    assert len(server.requests) <= 4


async def test_a_file_over_the_bound_is_stopped() -> None:
    with pytest.raises(
        ResponseTooLarge, match=r"download from us02web.zoom.us: the 200 answer is larger than 999 bytes"
    ):
        await fetched(Server(FILE).zoom(), maximum_bytes=999)
    assert len(await fetched(Server(FILE).zoom(), maximum_bytes=1000)) == 1000


@pytest.mark.parametrize(
    ("bad", "kind", "message"),
    [
        (
            httpx.Response(404, json={"code": 3301, "message": "Gone."}),
            NotFound,
            "zoom open_download: 404, code 3301: Gone",
        ),
        (httpx.Response(200, html="<title>Passcode</title>"), DecodeError, "a web page and no file"),
        (httpx.ConnectError("refused"), ConnectFailed, "download from us02web.zoom.us: no connection"),
        (httpx.ReadTimeout("slow"), TimedOut, "no answer in time"),
    ],
)
async def test_what_is_no_file_is_an_error(
    bad: httpx.Response | Exception, kind: type[Exception], message: str
) -> None:
    with pytest.raises(kind, match=message) as caught:
        await fetched(Server(bad).zoom())
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"code": 200, "message": "No permission."}, PermissionDenied),
        ({"status": False, "errorCode": 401, "errorMessage": "Forbidden"}, AuthenticationError),
    ],
)
async def test_an_error_inside_a_success_is_no_file(body: dict[str, Any], kind: type[Exception]) -> None:
    with pytest.raises(kind):
        await fetched(Server(httpx.Response(200, json=body)).zoom())


@pytest.mark.parametrize("rows", [0, 1, 5_000])
async def test_a_file_of_json_is_whole(rows: int) -> None:
    """Such as the timeline of a recording."""
    file = httpx.Response(200, json={"timeline": [{"ts": "00:00:01.000"}] * rows})
    assert await fetched(Server(file).zoom()) == file.content


async def test_nothing_of_an_earlier_answer_is_in_the_file() -> None:
    def cut_off(_: httpx.Request) -> httpx.Response:
        stream = Broken(b'{"timeline":', httpx.ReadError("cut"))
        return httpx.Response(200, headers={"content-type": "application/json"}, stream=stream)

    assert await fetched(Server(cut_off, FILE).zoom(retry=QUICK)) == FILE.content


@pytest.mark.parametrize(
    "answer_of",
    [
        lambda request: httpx.Response(403, text=f"no such token: {request.headers['authorization']}"),
        lambda request: httpx.Response(403, json={"code": 1, "message": request.headers["authorization"]}),
        lambda request: httpx.Response(404, text=f"no file at {request.url}"),
        lambda request: httpx.Response(404, text=f"no file at {request.url.path}"),
        lambda request: httpx.Response(404, text=f"no file for {request.url.params['token']}"),
    ],
)
async def test_what_a_refusal_repeats_is_masked(answer_of: Callable[[httpx.Request], httpx.Response]) -> None:
    with pytest.raises(APIError, match=r"\*\*\*") as caught:
        await fetched(Server(answer_of).zoom())
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize("bound", [0, "5", None, 1.5, True])
def test_a_bound_that_is_no_size_is_refused(bound: Any) -> None:
    with pytest.raises(InvalidRequest, match="maximum_bytes must be a whole number from 1 up"):
        open_download(Server().zoom(), URL, maximum_bytes=bound)


@pytest.mark.parametrize("client", [None, httpx.AsyncClient])
def test_another_client_is_refused(client: Any) -> None:
    with pytest.raises(TypeError, match="open_download needs a client of polymeet"):
        open_download(client, URL)


class Slow(httpx.AsyncByteStream):
    """Three pieces, and then what *end* does."""

    def __init__(self, end: Callable[[], Any]) -> None:
        self.end = end
        self.closed = False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for _ in range(3):
            await anyio.lowlevel.checkpoint()
            yield b"x" * 1000
        await self.end()

    async def aclose(self) -> None:
        self.closed = True


async def cut() -> None:
    raise httpx.ReadError("reset")


async def test_a_file_that_breaks_off_is_never_taken_for_whole() -> None:
    stream = Slow(cut)
    zoom = Zoom(BearerToken("t"), transport=httpx.MockTransport(lambda _: httpx.Response(200, stream=stream)))
    received = []
    with pytest.raises(ConnectionLost, match=r"download from us02web.zoom.us: the connection broke"):
        async with open_download(zoom, URL) as download:
            async for piece in download:
                received.append(piece)
    assert len(received) == 3
    assert stream.closed


async def test_leaving_early_gives_the_connection_back() -> None:
    stream = Slow(anyio.sleep_forever)
    zoom = Zoom(BearerToken("t"), transport=httpx.MockTransport(lambda _: httpx.Response(200, stream=stream)))
    async with open_download(zoom, URL) as download:
        async for _ in download:
            break
    assert stream.closed
    with pytest.raises(RuntimeError, match="inside its `async with` block"):
        await anext(download)
    with pytest.raises(RuntimeError, match="opened once"):
        async with download:
            pass


async def test_leaving_early_over_a_socket_disturbs_nobody() -> None:
    async with (
        LocalServer(answer(bytes(3_000_000))).running() as server,
        server.zoom(max_connections=1) as zoom,
    ):
        for _ in range(3):
            async with open_download(zoom, f"http://localhost:{server.port}/1") as download:
                assert await anext(download)
        server.reply = answer()
        assert (await zoom.meetings.get_meeting(85746065)).topic == "Planning"


async def test_a_cancelled_download_gives_the_connection_back() -> None:
    stream = Slow(anyio.sleep_forever)
    zoom = Zoom(BearerToken("t"), transport=httpx.MockTransport(lambda _: httpx.Response(200, stream=stream)))
    with anyio.move_on_after(0.1) as scope:
        await fetched(zoom)
    assert scope.cancelled_caught
    assert stream.closed


async def test_the_answer_has_to_begin_in_time() -> None:
    class Silent(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            await anyio.sleep_forever()
            raise AssertionError

    zoom = Zoom(BearerToken("t"), transport=Silent(), timeout=0.05)
    with pytest.raises(TimedOut, match=r"no answer within 0.05 seconds in all"):
        await fetched(zoom)


async def test_a_redirect_to_an_endless_body_is_followed_without_reading_it() -> None:
    stream = Slow(anyio.sleep_forever)
    answers = iter([httpx.Response(302, headers={"location": "https://files.example/1"}, stream=stream), FILE])
    zoom = Zoom(BearerToken("t"), transport=httpx.MockTransport(lambda _: next(answers)))
    assert await fetched(zoom) == FILE.content
    assert stream.closed


async def test_a_download_that_failed_can_be_opened_again() -> None:
    download = open_download(Server(httpx.Response(503), FILE).zoom(), URL)
    with pytest.raises(ServerError):
        await download.__aenter__()
    async with download:
        assert await anext(download) == FILE.content


async def test_a_file_that_is_not_handed_over_gives_its_connection_back() -> None:
    """Because what came after its head failed, here the credential of somebody's own."""

    class Failing(Renewable):
        async def answered(self, used: Authorization, answer: Answer, exchange: Exchange, /) -> bool:
            raise TokenError("the vault is closed")

    stream = Slow(anyio.sleep_forever)
    zoom = Zoom(Failing(), transport=httpx.MockTransport(lambda _: httpx.Response(200, stream=stream)))
    with pytest.raises(TokenError):
        await fetched(zoom)
    assert stream.closed


async def test_a_closed_client_downloads_nothing() -> None:
    zoom = Server(FILE).zoom()
    await zoom.aclose()
    with pytest.raises(ClientClosed, match="open_download: this Zoom client is closed"):
        await fetched(zoom)
