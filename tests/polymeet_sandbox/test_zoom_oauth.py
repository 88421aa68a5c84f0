"""Zoom's OAuth server, asked by a plain HTTP client."""

import math
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator
from hashlib import sha256
from typing import Any

import httpx
import pytest

from polymeet.testing import Sandbox, SandboxFault

pytestmark = pytest.mark.anyio

BASIC = ("sandbox-client", "sandbox-secret")
ACCOUNT = {"grant_type": "account_credentials", "account_id": "sandbox-account"}
REDIRECT = "https://app.example/back"
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"
VERIFIER = "v" * 43
CHALLENGE = urlsafe_b64encode(sha256(VERIFIER.encode()).digest()).decode().rstrip("=")
PUBLIC = {"client_id": "sandbox-client"}


@pytest.fixture
async def oauth(sandbox: Sandbox) -> AsyncIterator[httpx.AsyncClient]:
    """An HTTP client for the OAuth server, with the client's secret."""
    async with httpx.AsyncClient(transport=sandbox.transport(), base_url=sandbox.oauth_url, auth=BASIC) as client:
        yield client


@pytest.fixture
async def public(sandbox: Sandbox) -> AsyncIterator[httpx.AsyncClient]:
    """An HTTP client for the OAuth server, without a secret."""
    async with httpx.AsyncClient(transport=sandbox.transport(), base_url=sandbox.oauth_url) as client:
        yield client


async def ask(client: httpx.AsyncClient, **form: str) -> dict[str, Any]:
    answer = await client.post("/token", data=form)
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def refused(client: httpx.AsyncClient, **form: str) -> str:
    answer = await client.post("/token", data=form)
    assert (answer.status_code, set(answer.json())) == (400, {"reason", "error"})
    return str(answer.json()["error"])


async def api(sandbox: Sandbox, token: str) -> httpx.Response:
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(transport=sandbox.transport(), base_url=sandbox.base_url("zoom")) as client:
        return await client.get("/users", headers=headers)


async def accepted(sandbox: Sandbox, token: str) -> bool:
    answer = await api(sandbox, token)
    assert answer.status_code == 200 or (answer.status_code, answer.json()["code"]) == (401, 124)
    return answer.status_code == 200


async def test_a_token_of_the_account(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    sandbox.zoom_oauth.issued_only = True
    sandbox.zoom_oauth.api_url = "https://api-eu.zoom.us"
    body = await ask(oauth, **ACCOUNT)
    assert set(body) == {"access_token", "token_type", "expires_in", "scope", "api_url"}
    assert (body["token_type"], body["expires_in"], body["api_url"]) == ("bearer", 3600, "https://api-eu.zoom.us")
    assert await accepted(sandbox, body["access_token"])
    sandbox.advance(3600)
    assert not await accepted(sandbox, body["access_token"])


async def test_the_lifetime_can_be_set(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    sandbox.zoom_oauth.lifetime = 60.0
    body = await ask(oauth, **ACCOUNT)
    assert body["expires_in"] == 60
    sandbox.advance(59.9)
    assert await accepted(sandbox, body["access_token"])
    sandbox.advance(0.1)
    assert not await accepted(sandbox, body["access_token"])


@pytest.mark.parametrize("url", ["https://zoom.us/oauth/token", "https://sandbox.invalid/zoom/oauth/token"])
async def test_it_stands_at_two_addresses(oauth: httpx.AsyncClient, url: str) -> None:
    assert (await oauth.post(url, data=ACCOUNT)).status_code == 200


@pytest.mark.parametrize("host", ["api.zoom.us", "api-eu.zoom.us", "api-us.zoom.us"])
async def test_the_regional_hosts_lead_to_the_api(sandbox: Sandbox, zoom: httpx.AsyncClient, host: str) -> None:
    assert (await zoom.get(f"https://{host}/v2/users")).status_code == 200
    assert (sandbox.requests[-1].operation_id, sandbox.requests[-1].headers["host"]) == ("list_users", host)


@pytest.mark.parametrize(("method", "path"), [("GET", "/token"), ("POST", "/authorize"), ("POST", "/token/")])
async def test_other_paths_lead_nowhere(oauth: httpx.AsyncClient, method: str, path: str) -> None:
    assert (await oauth.request(method, path)).status_code == 404


async def test_tokens_from_elsewhere_are_good_unless_told_otherwise(sandbox: Sandbox) -> None:
    assert await accepted(sandbox, "from-elsewhere")
    sandbox.zoom_oauth.issued_only = True
    assert not await accepted(sandbox, "from-elsewhere")


async def test_a_second_token_of_the_account_may_end_the_first(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    first, second = [(await ask(oauth, **ACCOUNT))["access_token"] for _ in range(2)]
    assert await accepted(sandbox, first)
    sandbox.zoom_oauth.one_token_per_account = True
    third = (await ask(oauth, **ACCOUNT))["access_token"]
    assert [await accepted(sandbox, token) for token in (second, third)] == [False, True]


@pytest.mark.parametrize("auth", [("sandbox-client", "wrong"), ("wrong", "sandbox-secret"), ("sandbox-client", "")])
@pytest.mark.parametrize("path", ["token", "revoke", "devicecode"])
async def test_a_wrong_client_is_refused(public: httpx.AsyncClient, path: str, auth: tuple[str, str]) -> None:
    answer = await public.post(f"/{path}", data={**ACCOUNT, "token": "t"}, auth=auth)
    expected = {"reason": "Invalid client_id or client_secret", "error": "invalid_client"}
    assert (answer.status_code, answer.json()) == (401, expected)


@pytest.mark.parametrize("value", ["Basic", "Basic ***", "Basic /w==", "Bearer x", "Basic c2FuZGJveC1jbGllbnQ="])
async def test_unreadable_credentials_are_refused(public: httpx.AsyncClient, value: str) -> None:
    assert (await public.post("/token", data=ACCOUNT, headers={"Authorization": value})).status_code == 401


async def test_a_client_without_a_secret_gets_no_token_of_the_account(public: httpx.AsyncClient) -> None:
    for form in ({**ACCOUNT, **PUBLIC}, {**ACCOUNT, **PUBLIC, "client_secret": "sandbox-secret"}):
        answer = await public.post("/token", data=form)
        assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")


async def test_what_is_in_basic_may_be_encoded(sandbox: Sandbox, public: httpx.AsyncClient) -> None:
    sandbox.zoom_oauth.client_secret = "a b:c%"
    for secret in ("a b:c%", "a+b%3Ac%25"):
        assert (await public.post("/token", data=ACCOUNT, auth=("sandbox-client", secret))).status_code == 200


@pytest.mark.parametrize(
    ("form", "error"),
    [
        ({}, "invalid_request"),
        ({"grant_type": "password"}, "unsupported_grant_type"),
        ({"grant_type": "account_credentials"}, "invalid_request"),
        ({**ACCOUNT, "account_id": "other"}, "invalid_request"),
        ({"grant_type": "refresh_token"}, "invalid_request"),
        ({"grant_type": "refresh_token", "refresh_token": "never-issued"}, "invalid_grant"),
        ({"grant_type": "authorization_code", "code": "never-issued"}, "invalid_grant"),
        ({"grant_type": DEVICE, "device_code": "never-issued"}, "invalid_grant"),
    ],
)
async def test_a_wrong_request_is_refused(
    sandbox: Sandbox, oauth: httpx.AsyncClient, form: dict[str, str], error: str
) -> None:
    assert await refused(oauth, **form) == error
    (seen,) = sandbox.zoom_oauth.requests
    assert (seen.grant_type, seen.status, seen.error) == (form.get("grant_type", ""), 400, error)


async def test_only_a_form_is_read(oauth: httpx.AsyncClient) -> None:
    answer = await oauth.post("/token", json=ACCOUNT)
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_request")


async def test_every_refresh_uses_the_token_up(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    seed = sandbox.zoom_oauth.issue_refresh_token()
    first = await ask(oauth, grant_type="refresh_token", refresh_token=seed)
    assert set(first) == {"access_token", "token_type", "refresh_token", "expires_in", "scope", "api_url"}
    reuse = await oauth.post("/token", data={"grant_type": "refresh_token", "refresh_token": seed})
    assert (reuse.status_code, reuse.json()) == (400, {"reason": "Invalid Token!", "error": "invalid_grant"})
    second = await ask(oauth, grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert len({seed, first["refresh_token"], second["refresh_token"]}) == 3
    assert sandbox.zoom_oauth.refresh_token_uses == {seed: 2, first["refresh_token"]: 1}
    assert [(seen.status, seen.error) for seen in sandbox.zoom_oauth.requests] == [
        (200, None),
        (400, "invalid_grant"),
        (200, None),
    ]
    assert await accepted(sandbox, first["access_token"])


async def test_a_refresh_token_expires(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    seed = sandbox.zoom_oauth.issue_refresh_token()
    sandbox.advance(sandbox.zoom_oauth.refresh_lifetime)
    assert await refused(oauth, grant_type="refresh_token", refresh_token=seed) == "invalid_grant"


@pytest.mark.parametrize("kind", ["access_token", "refresh_token"])
async def test_revoking_one_token_of_a_pair_ends_both(sandbox: Sandbox, oauth: httpx.AsyncClient, kind: str) -> None:
    pair = await ask(oauth, grant_type="refresh_token", refresh_token=sandbox.zoom_oauth.issue_refresh_token())
    other = await ask(oauth, grant_type="refresh_token", refresh_token=sandbox.zoom_oauth.issue_refresh_token())
    answer = await oauth.post("/revoke", data={"token": pair[kind]})
    assert (answer.status_code, answer.json()) == (200, {"status": "success"})
    assert not await accepted(sandbox, pair["access_token"])
    assert await refused(oauth, grant_type="refresh_token", refresh_token=pair["refresh_token"]) == "invalid_grant"
    assert await accepted(sandbox, other["access_token"])
    assert (await oauth.post("/revoke", data={"token": "never-issued"})).status_code == 200
    assert (await oauth.post("/revoke")).status_code == 400


async def test_everything_can_be_revoked(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    token = (await ask(oauth, **ACCOUNT))["access_token"]
    seed = sandbox.zoom_oauth.issue_refresh_token()
    sandbox.zoom_oauth.revoke_all()
    assert not await accepted(sandbox, token)
    assert await refused(oauth, grant_type="refresh_token", refresh_token=seed) == "invalid_grant"
    assert await accepted(sandbox, (await ask(oauth, **ACCOUNT))["access_token"])


async def exchange(client: httpx.AsyncClient, code: str, **members: str) -> httpx.Response:
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": REDIRECT, **members}
    return await client.post("/token", data=form)


async def test_a_code_works_once(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    code = sandbox.zoom_oauth.issue_code(REDIRECT)
    pair = (await exchange(oauth, code)).raise_for_status().json()
    assert await accepted(sandbox, pair["access_token"])
    await ask(oauth, grant_type="refresh_token", refresh_token=pair["refresh_token"])
    again = await exchange(oauth, code)
    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")


async def test_a_code_lives_five_minutes(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    in_time, late = (sandbox.zoom_oauth.issue_code(REDIRECT) for _ in range(2))
    sandbox.advance(299)
    assert (await exchange(oauth, in_time)).status_code == 200
    sandbox.advance(1)
    assert (await exchange(oauth, late)).status_code == 400


async def test_a_code_is_bound_to_its_redirect(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    code = sandbox.zoom_oauth.issue_code(REDIRECT)
    answer = await exchange(oauth, code, redirect_uri="https://other.example/back")
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")


async def test_a_client_without_a_secret_proves_itself_with_the_verifier(
    sandbox: Sandbox, public: httpx.AsyncClient
) -> None:
    code = sandbox.zoom_oauth.issue_code(REDIRECT, CHALLENGE)
    pair = (await exchange(public, code, code_verifier=VERIFIER, **PUBLIC)).raise_for_status().json()
    await ask(public, grant_type="refresh_token", refresh_token=pair["refresh_token"], **PUBLIC)
    unproved = await exchange(public, sandbox.zoom_oauth.issue_code(REDIRECT), **PUBLIC)
    assert (unproved.status_code, unproved.json()["error"]) == (400, "invalid_request")


async def test_the_challenge_of_the_rfc(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    code = sandbox.zoom_oauth.issue_code(REDIRECT, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    answer = await exchange(oauth, code, code_verifier="dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    assert answer.status_code == 200


@pytest.mark.parametrize("verifier", ["", "w" * 43, "v" * 44, CHALLENGE])
async def test_a_wrong_verifier_uses_the_code_up(sandbox: Sandbox, oauth: httpx.AsyncClient, verifier: str) -> None:
    code = sandbox.zoom_oauth.issue_code(REDIRECT, CHALLENGE)
    for attempt in (verifier, VERIFIER):
        answer = await exchange(oauth, code, code_verifier=attempt)
        assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")


async def begin(client: httpx.AsyncClient) -> dict[str, Any]:
    answer = await client.post("/devicecode", data=PUBLIC)
    assert answer.status_code == 200
    body: dict[str, Any] = answer.json()
    return body


async def test_a_device_waits_for_its_user(sandbox: Sandbox, public: httpx.AsyncClient) -> None:
    device = await begin(public)
    assert (device["expires_in"], device["interval"]) == (900, 5)
    assert device["verification_uri_complete"] == f"{device['verification_uri']}?user_code={device['user_code']}"
    form = {"grant_type": DEVICE, "device_code": device["device_code"], **PUBLIC}
    assert await refused(public, **form) == "authorization_pending"
    sandbox.advance(4)
    assert await refused(public, **form) == "slow_down"
    sandbox.advance(9)
    assert await refused(public, **form) == "slow_down"
    sandbox.advance(15)
    assert await refused(public, **form) == "authorization_pending"
    sandbox.zoom_oauth.approve(device["user_code"])
    sandbox.advance(15)
    pair = await ask(public, **form)
    assert await accepted(sandbox, pair["access_token"])
    await ask(public, grant_type="refresh_token", refresh_token=pair["refresh_token"], **PUBLIC)
    assert await refused(public, **form) == "invalid_grant"


async def test_a_device_is_refused_by_its_user_or_expires(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    denied, late = await begin(oauth), await begin(oauth)
    sandbox.zoom_oauth.deny(denied["user_code"])
    assert await refused(oauth, grant_type=DEVICE, device_code=denied["device_code"]) == "access_denied"
    sandbox.advance(900)
    assert await refused(oauth, grant_type=DEVICE, device_code=late["device_code"]) == "expired_token"


async def test_the_interval_of_devices_can_be_set(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    sandbox.zoom_oauth.device_interval, sandbox.zoom_oauth.device_lifetime = 0.5, 60.0
    device = await begin(oauth)
    assert (device["interval"], device["expires_in"]) == (0.5, 60)


@pytest.mark.parametrize("answer", ["approve", "deny"])
def test_an_unknown_user_code_is_a_fault(sandbox: Sandbox, answer: str) -> None:
    with pytest.raises(SandboxFault, match="user code 'X'"):
        getattr(sandbox.zoom_oauth, answer)("X")


async def test_failures_are_scripted_as_for_the_api(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    failure = sandbox.fail_next(
        503, provider="zoom", operation="oauth_token", headers={"Retry-After": "1"}, times=math.inf
    )
    for _ in range(3):
        answer = await oauth.post("/token", data=ACCOUNT)
        assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")
        assert answer.json() == {"reason": "Provoked by the test.", "error": "server_error"}
    assert (failure.used, sandbox.zoom_oauth.requests) == (3, [])
    assert (await oauth.post("/devicecode", data=PUBLIC)).status_code == 200
    sandbox.injections.clear()
    await ask(oauth, **ACCOUNT)
    for operation in ("revoke", "devicecode"):
        sandbox.fail_next(500, provider="zoom", operation=f"oauth_{operation}")
        assert (await oauth.post(f"/{operation}", data={"token": "t"})).status_code == 500
    sandbox.inject(400, json={"reason": "Invalid Token!", "error": "invalid_grant"}, operation="oauth_token")
    assert await refused(oauth, **ACCOUNT) == "invalid_grant"


async def test_what_names_no_operation_is_for_the_api(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    sandbox.fail_next(500, provider="zoom")
    token = (await ask(oauth, **ACCOUNT))["access_token"]
    assert (await api(sandbox, token)).status_code == 500


async def test_an_answer_that_is_lost_has_used_the_token_up(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    seed = sandbox.zoom_oauth.issue_refresh_token()
    form = {"grant_type": "refresh_token", "refresh_token": seed}
    sandbox.inject(cut="before", provider="zoom", operation="oauth_token")
    with pytest.raises(httpx.ConnectError):
        await oauth.post("/token", data=form)
    assert not sandbox.zoom_oauth.requests
    sandbox.inject(cut="after", provider="zoom", operation="oauth_token")
    with pytest.raises(httpx.RemoteProtocolError):
        await oauth.post("/token", data=form)
    assert [seen.status for seen in sandbox.zoom_oauth.requests] == [200]
    assert await refused(oauth, **form) == "invalid_grant"


async def test_a_slow_answer_has_used_the_token_up(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    form = {"grant_type": "refresh_token", "refresh_token": sandbox.zoom_oauth.issue_refresh_token()}
    sandbox.inject(delay=5, provider="zoom", operation="oauth_token")
    with pytest.raises(httpx.ReadTimeout):
        await oauth.post("/token", data=form, timeout=0.01)
    assert await refused(oauth, **form) == "invalid_grant"


async def test_requests_are_remembered_without_secrets(sandbox: Sandbox, oauth: httpx.AsyncClient) -> None:
    seed = sandbox.zoom_oauth.issue_refresh_token()
    pair = await ask(oauth, grant_type="refresh_token", refresh_token=seed)
    await oauth.post("/revoke", data={"token": pair["access_token"]})
    await exchange(oauth, sandbox.zoom_oauth.issue_code(REDIRECT, CHALLENGE), code_verifier=VERIFIER)
    await oauth.post("/token", content=f"refresh_token={seed}")
    first = sandbox.requests[0]
    assert (first.provider, first.operation_id, first.path) == ("zoom", "oauth_token", "/token")
    assert first.json == {"grant_type": "refresh_token", "refresh_token": "***"}
    shown = repr(sandbox.requests)
    assert not any(secret in shown for secret in (seed, pair["access_token"], VERIFIER, "sandbox-code", "Basic "))
