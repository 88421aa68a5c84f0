"""ConnectyCube's sessions, asked by a plain HTTP client."""

import hmac
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.testing import IncomingRequest, Sandbox
from polymeet_sandbox.connectycube.signature import signature_of

pytestmark = pytest.mark.anyio

APPLICATION: dict[str, Any] = {"application_id": 1, "auth_key": "sandbox-key"}
LOGIN = {"login": "sandbox-user", "password": "sandbox-password"}
GUEST = {"guest": "1", "full_name": "Ada"}
NOW = 1799049600
MEETING = {"name": "Plan", "start_date": NOW, "end_date": NOW + 1800, "attendees": list[Any]()}
NO_SESSION = {"errors": {"base": ["Required session does not exist"]}}
SIGNED_TEXT = "application_id=1&auth_key=sandbox-key&nonce=7&timestamp=1799049600"


@pytest.fixture
async def cube(sandbox: Sandbox) -> AsyncIterator[httpx.AsyncClient]:
    """An HTTP client without a session."""
    async with httpx.AsyncClient(transport=sandbox.transport(), base_url=sandbox.base_url("connectycube")) as client:
        yield client


async def begin(client: httpx.AsyncClient, **members: Any) -> dict[str, Any]:
    answer = await client.post("/session", json={**APPLICATION, **members})
    assert answer.status_code == 201, answer.text
    session: dict[str, Any] = answer.json()["session"]
    return session


async def refused(client: httpx.AsyncClient, **members: Any) -> tuple[int, Any]:
    answer = await client.post("/session", json={**APPLICATION, **members})
    return answer.status_code, answer.json()["errors"]


def header(session: dict[str, Any]) -> dict[str, str]:
    return {"CB-Token": session["token"]}


def signature(text: str, hash_name: str = "sha1") -> str:
    return hmac.new(b"sandbox-secret", text.encode(), hash_name).hexdigest()


async def test_a_session_of_the_application_may_only_read(cube: httpx.AsyncClient) -> None:
    session = await begin(cube)
    assert session == {
        "id": 1,
        "user_id": None,
        "application_id": 1,
        "token": session["token"],
        "ts": NOW,
        "created_at": "2027-01-04T08:00:00Z",
        "updated_at": "2027-01-04T08:00:00Z",
    }
    assert (await cube.get("/meetings", headers=header(session))).json() == []
    answer = await cube.post("/meetings", json=MEETING, headers=header(session))
    assert (answer.status_code, answer.json()) == (403, {"errors": ["The session has no user"]})


@pytest.mark.parametrize("name", [{"login": "sandbox-user"}, {"email": "user@example.com"}])
async def test_a_session_of_a_user_may_write(sandbox: Sandbox, cube: httpx.AsyncClient, name: dict[str, str]) -> None:
    sandbox.connectycube_sessions.issued_only = True
    session = await begin(cube, user={**name, "password": "sandbox-password"}, timestamp=NOW - 60)
    assert (session["user_id"], session["user"]["login"], session["ts"]) == (70001, "sandbox-user", NOW - 60)
    assert "password" not in session["user"]
    made = (await cube.post("/meetings", json=MEETING, headers=header(session))).json()
    assert made["host_id"] == 70001


async def test_each_user_has_meetings_of_their_own(sandbox: Sandbox, cube: httpx.AsyncClient) -> None:
    grace = sandbox.connectycube_sessions.add_user("grace", "secret", email="grace@example.com")
    hers = await begin(cube, user={"login": "grace", "password": "secret"})
    guest, application = await begin(cube, user=GUEST), await begin(cube)
    assert (hers["user_id"], guest["user"]["full_name"]) == (grace.id, "Ada")
    assert len({70001, hers["user_id"], guest["user_id"]}) == 3
    for session in (hers, guest):
        made = (await cube.post("/meetings", json=MEETING, headers=header(session))).json()
        assert made["host_id"] == session["user_id"]
        assert (await cube.get("/meetings", headers=header(session))).json() == [made]
    assert (await cube.get("/meetings", headers=header(application))).json() == []


async def test_a_session_slides(sandbox: Sandbox, cube: httpx.AsyncClient) -> None:
    answer = await cube.post("/session", json={**APPLICATION, "user": LOGIN})
    assert answer.headers["CB-Token-ExpirationDate"] == "2027-01-04 10:00:00 UTC"
    session = answer.json()["session"]
    sandbox.advance(7200)
    answer = await cube.get("/meetings", headers=header(session))
    assert (answer.status_code, answer.headers["CB-Token-ExpirationDate"]) == (200, "2027-01-04 12:00:00 UTC")
    sandbox.advance(3600)
    answer = await cube.get("/session", headers=header(session))
    assert answer.headers["CB-Token-ExpirationDate"] == "2027-01-04 13:00:00 UTC"
    sandbox.advance(7201)
    answer = await cube.get("/meetings", headers=header(session))
    assert (answer.status_code, answer.json()) == (401, NO_SESSION)
    assert "CB-Token-ExpirationDate" not in answer.headers


async def test_a_guest_has_one_day(sandbox: Sandbox, cube: httpx.AsyncClient) -> None:
    session = await begin(cube, user=GUEST)
    for _ in range(2):
        sandbox.advance(43200)
        answer = await cube.get("/meetings", headers=header(session))
        assert (answer.status_code, answer.headers["CB-Token-ExpirationDate"]) == (200, "2027-01-05 08:00:00 UTC")
    sandbox.advance(1)
    assert (await cube.get("/meetings", headers=header(session))).status_code == 401


async def test_logging_in_upgrades_the_session(cube: httpx.AsyncClient) -> None:
    session = await begin(cube)
    wrong = await cube.post("/login", json={**LOGIN, "password": "wrong"}, headers=header(session))
    assert (wrong.status_code, wrong.json()) == (401, {"errors": {"base": ["The user or the password is wrong"]}})
    answer = await cube.post("/login", json=LOGIN, headers=header(session))
    assert (answer.status_code, answer.json()["user"]["id"]) == (202, 70001)
    shown = (await cube.get("/session", headers=header(session))).json()["session"]
    assert (shown["token"], shown["user_id"]) == (session["token"], 70001)
    assert (await cube.post("/meetings", json=MEETING, headers=header(session))).status_code == 201


async def test_a_deleted_session_stays_gone(cube: httpx.AsyncClient) -> None:
    session = await begin(cube, user=LOGIN)
    answer = await cube.delete("/session", headers=header(session))
    assert (answer.status_code, answer.content) == (200, b"")
    for method, path in (("GET", "/meetings"), ("GET", "/session"), ("DELETE", "/session"), ("POST", "/login")):
        answer = await cube.request(method, path, headers=header(session))
        assert (answer.status_code, answer.json()) == (401, NO_SESSION)


@pytest.mark.parametrize(("method", "path"), [("GET", "/session"), ("DELETE", "/session"), ("POST", "/login")])
async def test_without_a_session(cube: httpx.AsyncClient, method: str, path: str) -> None:
    answer = await cube.request(method, path)
    assert (answer.status_code, answer.json()) == (401, NO_SESSION)


async def test_tokens_from_elsewhere_are_good_unless_told_otherwise(sandbox: Sandbox, cube: httpx.AsyncClient) -> None:
    answer = await cube.get("/session", headers={"CB-Token": "from-elsewhere"})
    assert answer.json()["session"]["user_id"] == 70001
    sandbox.connectycube_sessions.issued_only = True
    answer = await cube.get("/meetings", headers={"CB-Token": "another"})
    assert (answer.status_code, answer.json()) == (401, NO_SESSION)


async def test_sessions_are_ended_by_the_test(sandbox: Sandbox, cube: httpx.AsyncClient) -> None:
    first, second = await begin(cube), await begin(cube)
    sandbox.expire_token(first["token"])
    sandbox.expire_token("never-seen")
    statuses = [
        (await cube.get("/session", headers={"CB-Token": token})).status_code
        for token in (first["token"], "never-seen", second["token"])
    ]
    assert statuses == [401, 401, 200]
    sandbox.connectycube_sessions.expire_all()
    assert (await cube.get("/session", headers=header(second))).status_code == 401
    assert (await cube.get("/session", headers=header(await begin(cube)))).status_code == 200


@pytest.mark.parametrize(
    ("members", "status", "field"),
    [
        ({"application_id": 2}, 401, "base"),
        ({"auth_key": "wrong"}, 401, "base"),
        ({"auth_key": ""}, 422, "auth_key"),
        ({"application_id": None}, 422, "application_id"),
        ({"user": {**LOGIN, "password": "wrong"}}, 401, "base"),
        ({"user": {"email": "nobody@example.com", "password": "x"}}, 401, "base"),
        ({"user": {"login": "sandbox-user"}}, 422, "password"),
        ({"user": {"password": "x"}}, 422, "email"),
        ({"user": {"guest": "1"}}, 422, "user"),
        ({"user": {"guest": "0", "full_name": "Ada"}}, 422, "user"),
        ({"provider": "facebook"}, 422, "provider"),
        ({"timestamp": "soon"}, 422, "timestamp"),
        ({"timestamp": NOW + 3601}, 422, "timestamp"),
        ({"timestamp": NOW - 3601}, 422, "timestamp"),
        ({"nonce": [1], "timestamp": NOW}, 422, "nonce"),
    ],
)
async def test_a_wrong_request_is_refused(
    sandbox: Sandbox, cube: httpx.AsyncClient, members: dict[str, Any], status: int, field: str
) -> None:
    answered, errors = await refused(cube, **members)
    assert (answered, list(errors)) == (status, [field])
    assert {"errors": errors} != NO_SESSION
    (seen,) = sandbox.connectycube_sessions.requests
    assert (seen.operation, seen.status, seen.error) == ("create_session", status, errors)


@pytest.mark.parametrize("content", [b"", b"[]", b"[" * 200_000, b"\xff", b"application_id=1"])
async def test_only_json_is_read(cube: httpx.AsyncClient, content: bytes) -> None:
    answer = await cube.post("/session", content=content)
    assert (answer.status_code, answer.json()) == (400, {"errors": ["The body must be a JSON object"]})


@pytest.mark.parametrize("hash_name", ["sha1", "sha256"])
async def test_a_signed_request(sandbox: Sandbox, cube: httpx.AsyncClient, hash_name: str) -> None:
    sandbox.connectycube_sessions.hash = "sha256" if hash_name == "sha256" else "sha1"
    sandbox.connectycube_sessions.require_signature = True
    session = await begin(cube, nonce=7, timestamp=NOW, signature=signature(SIGNED_TEXT, hash_name))
    assert (session["nonce"], session["ts"]) == (7, NOW)


def test_the_digest_of_a_signed_request_is_known() -> None:
    """Computed with `openssl dgst -hmac`, so that neither side can drift unseen."""
    assert signature(SIGNED_TEXT) == "9c4d149e764165e6a697b6fec4c63e1e8b987db3"
    assert signature(SIGNED_TEXT, "sha256") == "115b183a8fb986f5a16fc54cff484de025489ad9efa9f13869d54d278fab247e"


async def test_the_user_is_signed_as_well_and_nothing_is_encoded(sandbox: Sandbox, cube: httpx.AsyncClient) -> None:
    sandbox.connectycube_sessions.add_user("a b", "p&q=ü/%", email="a+b@example.com")
    user = {"email": "a+b@example.com", "password": "p&q=ü/%"}
    text = f"{SIGNED_TEXT}&user[email]=a+b@example.com&user[password]=p&q=ü/%"
    session = await begin(cube, user=user, nonce=7, timestamp=NOW, signature=signature(text))
    assert session["user"]["login"] == "a b"
    unsigned = await refused(cube, user=user, nonce=8, timestamp=NOW, signature=signature(SIGNED_TEXT))
    assert unsigned == (401, ["Unexpected signature"])


async def test_a_wrong_signature_is_refused(sandbox: Sandbox, cube: httpx.AsyncClient) -> None:
    expected = (401, ["Unexpected signature"])
    assert await refused(cube, nonce=7, timestamp=NOW, signature="wrong") == expected
    assert await refused(cube, nonce=7, timestamp=NOW, signature=signature(SIGNED_TEXT).upper()) == expected
    assert await refused(cube, nonce=7, timestamp=NOW, signature=signature(SIGNED_TEXT, "sha256")) == expected
    sandbox.connectycube_sessions.require_signature = True
    assert await refused(cube) == expected


async def test_a_signature_needs_a_nonce_and_a_timestamp(cube: httpx.AsyncClient) -> None:
    status, errors = await refused(cube, signature=signature("application_id=1&auth_key=sandbox-key"))
    assert (status, list(errors)) == (422, ["nonce"])


async def test_a_nonce_is_good_once(cube: httpx.AsyncClient) -> None:
    signed = {"nonce": 7, "timestamp": NOW, "signature": signature(SIGNED_TEXT)}
    await begin(cube, **signed)
    status, errors = await refused(cube, **signed)
    assert (status, list(errors)) == (422, ["nonce"])
    later = signature(SIGNED_TEXT.replace(str(NOW), str(NOW + 1)))
    await begin(cube, nonce=7, timestamp=NOW + 1, signature=later)


@pytest.mark.parametrize(
    ("operation", "method", "path"),
    [
        ("create_session", "POST", "/session"),
        ("get_session", "GET", "/session"),
        ("delete_session", "DELETE", "/session"),
        ("login", "POST", "/login"),
    ],
)
async def test_failures_are_scripted_as_for_the_api(
    sandbox: Sandbox, cube: httpx.AsyncClient, operation: str, method: str, path: str
) -> None:
    sandbox.fail_next(503, provider="connectycube", operation=operation)
    sandbox.fail_next(401, provider="connectycube", operation=operation)
    assert (await cube.get("/meetings", headers={"CB-Token": "x"})).status_code == 200
    for status, errors in ((503, ["Provoked by the test."]), (401, {"base": ["Provoked by the test."]})):
        answer = await cube.request(method, path)
        assert (answer.status_code, answer.json()) == (status, {"errors": errors})
    assert not sandbox.connectycube_sessions.requests
    assert sandbox.requests[-1].operation_id == operation


async def test_an_answer_that_is_lost_has_begun_a_session(sandbox: Sandbox, cube: httpx.AsyncClient) -> None:
    sandbox.inject(cut="after", provider="connectycube", operation="create_session")
    with pytest.raises(httpx.RemoteProtocolError):
        await cube.post("/session", json=APPLICATION)
    assert [seen.status for seen in sandbox.connectycube_sessions.requests] == [201]
    assert (await begin(cube))["id"] == 2


async def test_requests_are_remembered_without_secrets(sandbox: Sandbox, cube: httpx.AsyncClient) -> None:
    session = await begin(cube, user=LOGIN)
    await cube.post("/login", json=LOGIN, headers=header(session))
    first = sandbox.requests[0]
    assert (first.provider, first.operation_id, first.path) == ("connectycube", "create_session", "/session")
    assert first.json == {"application_id": 1, "auth_key": "***", "user": {"login": "sandbox-user", "password": "***"}}
    shown = repr(sandbox.requests)
    assert "sandbox-password" not in shown
    assert session["token"] not in shown


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=3)
NAMES = ["nonce", "timestamp", "signature", "user", "provider"]
USERS = st.dictionaries(st.sampled_from(["login", "email", "password", "guest", "full_name"]), JSON)


@given(st.dictionaries(st.sampled_from(NAMES), JSON | USERS), st.booleans())
def test_whatever_a_request_holds_it_is_answered(members: dict[str, Any], signed: bool) -> None:
    body = {**APPLICATION, **members}
    if signed:
        body["signature"] = signature_of(body, "sandbox-secret", "sha1")
    answer = Sandbox().respond(IncomingRequest("POST", "/connectycube/session", content=json.dumps(body).encode()))
    assert answer.answer.status in (201, 401, 422)
    assert answer.answer.content
