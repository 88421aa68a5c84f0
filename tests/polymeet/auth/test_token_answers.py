"""What a token endpoint gives: what cannot be used is refused before it is saved, and a token stays in the cloud that it is from."""

import json
from typing import Any

import anyio
import httpx
import pytest

from polymeet import Pyas, Zoom
from polymeet.auth import (
    ApiKey,
    Auth,
    Authorization,
    BearerToken,
    ConnectyCubeSession,
    Exchange,
    MemoryTokenStore,
    Token,
    ZoomOAuth,
    ZoomServerToServer,
)
from polymeet.downloads import open_download
from polymeet.errors import CredentialError, InvalidRequest, TokenError
from polymeet.httpx_auth import HttpxAuth
from polymeet.zoom.models import MeetingCreate

pytestmark = pytest.mark.anyio

GOV = "https://zoomgov.com/oauth"
UNUSABLE = ["two words", " canary", "canary ", "canary\n", "canary\r\nx: y", "canary-ümlaut", "canary\x00", "\ud800"]


class Endpoint:
    """Answers token requests with each of *answers* in turn, the last one again and again, and everything else with `{}`."""

    def __init__(self, *answers: dict[str, Any]) -> None:
        self._answers = list(answers)
        self.forms: list[dict[str, str]] = []
        self.calls: list[httpx.Request] = []

    @property
    def transport(self) -> httpx.AsyncBaseTransport:
        return httpx.MockTransport(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        if not request.url.path.endswith("/token"):
            self.calls.append(request)
            return httpx.Response(200, json={})
        self.forms.append(dict(httpx.QueryParams(request.content.decode())))
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        return httpx.Response(200, text=json.dumps(answer))

    @property
    def urls(self) -> list[str]:
        return [str(request.url) for request in self.calls]


def account(**options: Any) -> ZoomServerToServer:
    return ZoomServerToServer("a", "c", "s", **options)


# Texts


@pytest.mark.parametrize("access_token", [*UNUSABLE, "", 5, None, ["a"]])
async def test_an_access_token_that_cannot_stand_in_a_header_is_not_saved(access_token: object) -> None:
    endpoint, store = Endpoint({"access_token": access_token}), MemoryTokenStore()
    auth = account(store=store)
    zoom = Zoom(auth, transport=endpoint.transport)
    for _ in range(3):
        with pytest.raises(TokenError, match="access_token") as caught:
            await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Review"))
        assert "canary" not in str(caught.value)
    assert await store.load(auth.key) is None
    assert not endpoint.calls


@pytest.mark.parametrize("kind", ["mac", "DPoP", 5, ["bearer"]])
async def test_a_token_that_is_no_bearer_token_is_not_used(kind: object) -> None:
    endpoint = Endpoint({"access_token": "a", "token_type": kind})
    with pytest.raises(TokenError, match="of a type that is not bearer"):
        await Zoom(account(), transport=endpoint.transport).users.list_users()


@pytest.mark.parametrize("kind", ["bearer", "Bearer", "BEARER", None, ""])
async def test_a_bearer_token_is_told_in_any_case(kind: object) -> None:
    endpoint = Endpoint({"access_token": "a", "token_type": kind})
    await Zoom(account(), transport=endpoint.transport).users.list_users()
    assert len(endpoint.calls) == 1


@pytest.mark.parametrize(
    "unusable", [{"access_token": "two words"}, {}, {"access_token": "a", "token_type": "mac"}], ids=str
)
async def test_a_good_refresh_token_beside_a_bad_access_token_is_kept(
    unusable: dict[str, Any], failure_memory: float
) -> None:
    """The one before it is used up: refusing the whole answer would lose the account."""
    endpoint = Endpoint({**unusable, "refresh_token": "second"}, {"access_token": "a", "refresh_token": "third"})
    store = MemoryTokenStore()
    auth = ZoomOAuth("c", "s", refresh_token="first", store=store)
    zoom = Zoom(auth, transport=endpoint.transport)
    with pytest.raises(TokenError, match="its refresh token was saved, and the next call uses it"):
        await zoom.users.list_users()
    saved = await store.load(auth.key)
    assert saved is not None
    assert (saved.access_token, saved.refresh_token, saved.refreshing_since) == ("", "second", None)
    await anyio.sleep(failure_memory)
    await zoom.users.list_users()
    assert [form["refresh_token"] for form in endpoint.forms] == ["first", "second"]


async def test_a_code_whose_access_token_is_bad_has_authorized_the_app_all_the_same() -> None:
    endpoint = Endpoint({"access_token": "two words", "refresh_token": "first"}, {"access_token": "a"})
    auth = ZoomOAuth("c", "s", redirect_uri="https://app.example/back")
    zoom = Zoom(auth, transport=endpoint.transport)
    request = auth.authorization_request()
    with pytest.raises(TokenError, match="its refresh token was saved"):
        await auth.exchange_code(zoom, f"?code=x&state={request.state}", request)
    await zoom.users.list_users()
    assert endpoint.forms[-1]["refresh_token"] == "first"


@pytest.mark.parametrize("refresh_token", ["canary\n", "canary-ümlaut", "\ud800"])
async def test_a_refresh_token_that_is_none_is_refused(refresh_token: str) -> None:
    endpoint = Endpoint({"access_token": "a", "refresh_token": refresh_token})
    with pytest.raises(TokenError, match="a refresh_token with a control or non-ASCII character") as caught:
        await Zoom(ZoomOAuth("c", "s", refresh_token="r"), transport=endpoint.transport).users.list_users()
    assert "canary" not in str(caught.value)


async def test_a_stored_token_that_cannot_stand_in_a_header_is_replaced() -> None:
    endpoint, store = Endpoint({"access_token": "good"}), MemoryTokenStore()
    auth = account(store=store, clock=lambda: 1_000.0)
    async with store.hold(auth.key) as held:
        await held.save(Token("two words", 4_000.0, 900.0))
    await Zoom(auth, transport=endpoint.transport).users.list_users()
    assert [request.headers["authorization"] for request in endpoint.calls] == ["Bearer good"]


@pytest.mark.parametrize(("client", "kind"), [(Zoom, BearerToken), (Pyas, ApiKey)])
@pytest.mark.parametrize("secret", ["two words", "line\nbreak", "canary-ümlaut", "canary\x00"])
async def test_a_callable_whose_text_cannot_be_sent_sends_nothing(client: Any, kind: Any, secret: str) -> None:
    async def current() -> str:
        return secret

    endpoint = Endpoint({})
    api = client(kind(current), transport=endpoint.transport)
    with pytest.raises(CredentialError, match=f"{kind.__name__} contains a character") as caught:
        await (api.users.list_users() if client is Zoom else api.zoom_meetings.list_zoom_meetings(account_id="a"))
    assert not endpoint.calls
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    "headers", [{"x-own": "canary "}, {"x-own": " canary"}, {"x-own": ""}, {"x own": "a"}, {"": "a"}, {"x:own": "a"}]
)
async def test_a_header_of_a_credential_of_your_own_that_cannot_be_sent_is_refused(headers: dict[str, str]) -> None:
    class Own(Auth):
        async def authorize(self, exchange: Exchange, /) -> Authorization:
            return Authorization(headers)

    endpoint = Endpoint({})
    with pytest.raises(CredentialError, match="header") as caught:
        await Zoom(Own(), transport=endpoint.transport).users.list_users()
    assert "canary" not in str(caught.value)
    assert not endpoint.calls


# Clouds


@pytest.mark.parametrize(
    ("oauth_url", "api_url", "host"),
    [
        ("https://zoom.us/oauth", "https://api-eu.zoom.us", "api-eu.zoom.us"),
        ("https://zoom.us/oauth", "https://api.zoomgov.com", "api.zoom.us"),
        ("https://zoom.us/oauth", None, "api.zoom.us"),
        ("https://eu01.zoom.us/oauth", "https://api.zoomgov.com", "api.zoom.us"),
        (GOV, "https://api.zoomgov.com", "api.zoomgov.com"),
        (GOV, "https://api-x.zoomgov.com", "api-x.zoomgov.com"),
        (GOV, "https://api.zoom.us", "api.zoomgov.com"),
        (GOV, "https://evil.example", "api.zoomgov.com"),
        (GOV, "https://api.zoomgov.com:8443", "api.zoomgov.com"),
        (GOV, "https://user@api-x.zoomgov.com", "api.zoomgov.com"),
        (GOV, "https://api-x.zoomgov.com?a=b", "api.zoomgov.com"),
        (GOV, None, "api.zoomgov.com"),
        ("https://oauth-proxy.example/oauth", "https://api.zoomgov.com", "api.zoomgov.com"),
        ("https://oauth-proxy.example/oauth", None, "api.zoom.us"),
    ],
)
@pytest.mark.parametrize("is_stored", [True, False])
async def test_a_token_stays_in_the_cloud_that_it_is_from(
    oauth_url: str, api_url: str | None, host: str, is_stored: bool
) -> None:
    endpoint, store = Endpoint({"access_token": "a", "api_url": api_url}), MemoryTokenStore()
    auth = account(store=store, oauth_url=oauth_url, clock=lambda: 1_000.0)
    if is_stored:
        async with store.hold(auth.key) as held:
            await held.save(Token("a", 4_000.0, 900.0, api_url=api_url))
    await Zoom(auth, transport=endpoint.transport).users.list_users()
    assert endpoint.urls == [f"https://{host}/v2/users"]


@pytest.mark.parametrize(
    ("oauth_url", "base_url", "is_refused"),
    [
        ("https://zoom.us/oauth", "https://api.zoomgov.com/v2", True),
        (GOV, "https://api.zoom.us/v2", True),
        (GOV, "https://api.zoomgov.com/v2", False),
        (GOV, "https://proxy.example/v2", False),
        ("https://zoom.us/oauth", "https://api-eu.zoom.us/v2", False),
        ("https://oauth-proxy.example", "https://api.zoomgov.com/v2", False),
    ],
)
async def test_a_base_url_of_another_cloud_is_refused(oauth_url: str, base_url: str, is_refused: bool) -> None:
    auth = account(oauth_url=oauth_url)
    if not is_refused:
        Zoom(auth, base_url=base_url)
        Zoom(BearerToken("t"), base_url=base_url).with_options(auth=auth)
        return
    with pytest.raises(InvalidRequest, match="is in another cloud than the credential"):
        Zoom(auth, base_url=base_url)
    with pytest.raises(InvalidRequest, match="is in another cloud than the credential"):
        Zoom(BearerToken("t"), base_url=base_url).with_options(auth=auth)


async def test_no_download_and_no_plain_client_takes_a_token_to_another_cloud() -> None:
    endpoint = Endpoint({"access_token": "canary"})
    auth = account(oauth_url=GOV)
    with pytest.raises(InvalidRequest, match="in another cloud than the credential"):
        open_download(Zoom(auth, transport=endpoint.transport), "https://zoom.us/rec/download/x")
    async with httpx.AsyncClient(
        auth=HttpxAuth(auth, transport=endpoint.transport), transport=endpoint.transport
    ) as http:
        with pytest.raises(CredentialError, match=r"api\.zoom\.us is in another cloud than the credential"):
            await http.get("https://api.zoom.us/v2/users")
        await http.get("https://api.zoomgov.com/v2/users")
    assert endpoint.urls == ["https://api.zoomgov.com/v2/users"]


def test_other_credentials_know_of_no_clouds() -> None:
    assert ConnectyCubeSession(7, "canary").accepts_host("api.zoomgov.com")
    assert BearerToken("canary").accepts_host("api.zoomgov.com")
