"""Requests as a transport gets them: httpx's own in every respect, although their URLs and headers are made in a shorter way."""

import copy
import pickle
import sys
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet import Zoom, __version__
from polymeet.auth import Auth, Authorization, BearerToken, Exchange
from polymeet.zoom.models import MeetingCreate
from tests.helpers.answers import Server

pytestmark = pytest.mark.anyio

PARTS = (
    *("raw_scheme", "raw_host", "port", "raw_path"),  # a transport needs no more
    *("scheme", "userinfo", "username", "password", "host", "netloc", "path", "query", "params", "fragment"),
    *("is_absolute_url", "is_relative_url"),
)
BASES = (
    "https://api.zoom.us/v2",
    "https://api.zoom.us",
    "https://api.zoom.us:8443/v2/",
    "http://localhost:8080/a%20b",
    "https://xn--mnchen-3ya.example/v2//x",
    "http://[::1]:8080/v2",
)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40)


def empty_page() -> Server:
    return Server(httpx.Response(200, json={"meetings": []}))


# URLs


@pytest.mark.property
@given(base=st.sampled_from(BASES), user=TEXTS.filter(lambda text: text not in (".", "..")), token=TEXTS)
async def test_a_url_is_the_one_that_httpx_parses(base: str, user: str, token: str) -> None:
    server = empty_page()
    await server.zoom(base_url=base).meetings.list_meetings(user, next_page_token=token)
    path, query = quote(user, safe=""), quote(token, safe="")
    expected = httpx.URL(f"{base.rstrip('/')}/users/{path}/meetings?next_page_token={query}")
    url = server.requests[0].url
    assert [getattr(url, part) for part in PARTS] == [getattr(expected, part) for part in PARTS]
    assert (str(url), repr(url), hash(url)) == (str(expected), repr(expected), hash(expected))


@pytest.mark.parametrize("part", PARTS)
async def test_each_part_can_be_read_first(part: str) -> None:
    server = empty_page()
    await server.zoom().meetings.list_meetings("me")
    url = server.requests[0].url
    assert getattr(url, part) == getattr(httpx.URL("https://api.zoom.us/v2/users/me/meetings"), part)


async def test_a_url_can_be_changed_compared_copied_and_pickled() -> None:
    text = "https://api.zoom.us/v2/users/me/meetings"
    server = empty_page()
    for _ in range(6):
        await server.zoom().meetings.list_meetings("me")
    one, two, *others = (request.url for request in server.requests)
    assert one == two == text == httpx.URL(text)
    assert one != f"{text}/1"
    assert others[0].copy_with(path="/") == "https://api.zoom.us/"
    assert others[1].copy_set_param("a", "b").params == httpx.QueryParams(a="b")
    assert others[2].join("../1") == "https://api.zoom.us/v2/users/1"
    for made in (pickle.loads(pickle.dumps(others[3])), copy.copy(others[3]), copy.deepcopy(others[3])):
        assert (type(made), made) == (httpx.URL, httpx.URL(text))
    assert not hasattr(others[3], "no_such_attribute")


async def test_a_request_can_be_shown_and_pickled() -> None:
    server = Server(httpx.Response(201, json={"id": 1}))
    await server.zoom().meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
    request = server.requests[0]
    assert repr(request) == "<Request('POST', 'https://api.zoom.us/v2/users/me/meetings')>"
    twin = pickle.loads(pickle.dumps(request))
    assert (twin.method, twin.url, twin.headers, twin.content) == (
        request.method,
        request.url,
        request.headers,
        b'{"topic":"Planning"}',
    )
    assert "canary" not in repr(request.headers)


# Headers and body

COMMON = {
    "Host": "api.zoom.us",
    "Authorization": "Bearer canary-zoom-token",
    "accept": "application/json",
    "accept-encoding": "gzip",
    "user-agent": f"polymeet/{__version__} python/{sys.version_info.major}.{sys.version_info.minor}",
}


async def test_the_headers_of_a_request() -> None:
    server = Server(httpx.Response(200, json={"id": 1}), httpx.Response(201, json={"id": 1}), httpx.Response(204))
    zoom = server.zoom()
    await zoom.meetings.get_meeting(1)
    await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
    await zoom.meetings.delete_meeting(1)
    read, create, delete = server.requests
    body = {"content-type": "application/json", "content-length": str(len(b'{"topic":"Planning"}'))}
    assert read.headers == delete.headers == httpx.Headers(COMMON)
    assert create.headers == httpx.Headers({**COMMON, **body})
    assert next(iter(read.headers)) == "host"
    assert [request.read() for request in server.requests] == [b"", b'{"topic":"Planning"}', b""]
    assert [await request.aread() for request in server.requests] == [b"", b'{"topic":"Planning"}', b""]


async def test_a_transport_that_changes_a_request_changes_no_other_one() -> None:
    timeouts: list[Mapping[str, float]] = []

    def change(request: httpx.Request) -> httpx.Response:
        assert request.headers == httpx.Headers(COMMON)
        timeouts.append(dict(request.extensions["timeout"]))
        request.headers["authorization"] = "Bearer another"
        del request.headers["accept"]
        request.extensions["timeout"]["read"] = 0.0
        request.extensions["mine"] = True
        request.url = request.url.copy_with(host="elsewhere.example")
        return httpx.Response(200, json={"id": 1})

    zoom = Server(change).zoom(timeout=7)
    for _ in range(3):
        await zoom.meetings.get_meeting(1)
    assert timeouts == [timeouts[0]] * 3


async def test_a_new_credential_is_used_at_once_and_may_name_another_address() -> None:
    class Changing(Auth):
        async def authorize(self, exchange: Exchange, /) -> Authorization:
            return next(credentials)

    headers = {"authorization": "Bearer 1"}
    credentials = iter(
        [
            Authorization(headers),
            Authorization(headers),
            Authorization({"authorization": "Bearer 2"}),
            Authorization({"authorization": "Bearer 2", "x-more": "3"}),
            Authorization({"authorization": "Bearer 2"}, base_url="https://api-eu.zoom.us/v2"),
            Authorization({"authorization": "Bearer 1", "Host": "api.example"}),
        ]
    )
    server = empty_page()
    zoom = Zoom(Changing(), transport=server.transport)
    for _ in range(6):
        await zoom.meetings.list_meetings("me")
        headers["authorization"] = "Bearer 0"  # an object that the caller goes on to change
    sent: list[tuple[Any, ...]] = [
        (request.headers["authorization"], request.headers.get("x-more"), request.headers["host"], request.url.host)
        for request in server.requests
    ]
    assert sent == [
        ("Bearer 1", None, "api.zoom.us", "api.zoom.us"),
        ("Bearer 0", None, "api.zoom.us", "api.zoom.us"),
        ("Bearer 2", None, "api.zoom.us", "api.zoom.us"),
        ("Bearer 2", "3", "api.zoom.us", "api.zoom.us"),
        ("Bearer 2", None, "api-eu.zoom.us", "api-eu.zoom.us"),
        ("Bearer 1", None, "api.example", "api.zoom.us"),
    ]


async def test_a_secret_of_a_callable_is_asked_for_each_time() -> None:
    secrets = iter(["one", "two", "two"])

    async def secret() -> str:
        return next(secrets)

    server = empty_page()
    zoom = Zoom(BearerToken(secret), transport=server.transport)
    for _ in range(3):
        await zoom.meetings.list_meetings("me")
    assert [request.headers["authorization"] for request in server.requests] == [
        "Bearer one",
        "Bearer two",
        "Bearer two",
    ]
