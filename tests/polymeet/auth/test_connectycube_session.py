"""ConnectyCube sessions: what is asked for and signed, how long a session lives, and what leads to a new one."""

import json
import logging
import pickle
import traceback
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from email.utils import formatdate
from hashlib import new as new_hash
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet import ConnectyCube
from polymeet._base.answer import Answer
from polymeet.auth import (
    ConnectyCubeSession,
    ConnectyCubeToken,
    GuestLogin,
    HeldToken,
    MemoryTokenStore,
    PasswordLogin,
    Token,
    TokenKey,
)
from polymeet.auth._connectycube_endpoint import Hash, session_signature
from polymeet.errors import (
    AuthenticationError,
    CredentialError,
    InvalidRequest,
    NotFound,
    PermissionDenied,
    ReauthorizationRequired,
    TokenError,
    ValidationFailed,
)
from polymeet.httpx_auth import HttpxAuth
from polymeet.retry import Retry
from polymeet.testing import Sandbox
from tests.helpers.answers import Wire
from tests.polymeet.auth.concurrency import outcomes

pytestmark = pytest.mark.anyio

CALLERS = 200
NOW = 1_700_000_000.0
HOUR = 3600.0
NO_SESSION = {"errors": {"base": ["Required session does not exist"]}}
ADA = PasswordLogin(login="ada", password="canary-password")
Answering = Callable[[httpx.Request], httpx.Response | None]


class Cube:
    """A ConnectyCube with a clock, which gives out sessions and says how long they live."""

    def __init__(self) -> None:
        self.now = NOW
        self.sessions: list[dict[str, Any]] = []
        """Bodies of the session requests."""
        self.calls: list[str] = []
        """The token of each API request."""
        self.ends: dict[str, float] = {}
        """Live tokens."""
        self.deleted: list[str] = []
        self.says_when = True
        self.answer_session: Answering = lambda request: None
        self.answer_call: Answering = lambda request: None
        self.delay = 0.01
        """Seconds that a session request takes."""
        self.call_delay = 0.0
        """Seconds that an API request takes."""

    def auth(self, **options: Any) -> ConnectyCubeSession:
        return ConnectyCubeSession(7, "canary-key", **{"user": ADA, "clock": lambda: self.now, **options})

    def client(self, auth: ConnectyCubeSession | None = None, **options: Any) -> ConnectyCube:
        options.setdefault("retry", Retry(attempts=1))
        return ConnectyCube(auth or self.auth(), transport=Wire(self._answer), **options)

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        assert request.url.host == "api.connectycube.com"
        if (request.method, request.url.path) == ("POST", "/session"):
            self.sessions.append(json.loads(request.content))
            await anyio.sleep(self.delay)
            return self.answer_session(request) or self._new_session()
        token = request.headers["CB-Token"]
        if request.url.path == "/session":
            self.deleted.append(token)
        else:
            self.calls.append(token)
            await anyio.sleep(self.call_delay)
        return self.answer_call(request) or self._call(token)

    def _new_session(self) -> httpx.Response:
        token = f"canary-token-{len(self.sessions)}"
        self.ends[token] = self.now + 2 * HOUR
        return httpx.Response(201, json={"session": {"id": 1, "token": token, "ts": 1}}, headers=self._headers(token))

    def _call(self, token: str) -> httpx.Response:
        if self.now >= self.ends.get(token, 0.0):
            return httpx.Response(401, json=NO_SESSION)
        self.ends[token] = self.now + 2 * HOUR
        return httpx.Response(200, json=[], headers=self._headers(token))

    def _headers(self, token: str) -> dict[str, str]:
        return {"CB-Token-ExpirationDate": header_date(self.ends[token])} if self.says_when else {}


def header_date(moment: float) -> str:
    return f"{datetime.fromtimestamp(moment, UTC):%Y-%m-%d %H:%M:%S} UTC"


def always(status: int, **answer: Any) -> Answering:
    return lambda request: httpx.Response(status, **answer)


async def calls(client: ConnectyCube, count: int = CALLERS) -> list[Exception | None]:
    """Return what became of so many concurrent calls."""
    got = await outcomes(client.meetings.list_meetings, count)
    return [each if isinstance(each, Exception) else None for each in got]


# What is asked for


@pytest.mark.parametrize(
    ("user", "members"),
    [
        (None, {}),
        (PasswordLogin(login="ada", password=" p w "), {"user": {"login": "ada", "password": " p w "}}),
        (PasswordLogin(email="a@b.example", password="p"), {"user": {"email": "a@b.example", "password": "p"}}),
        (GuestLogin(full_name="Ada L"), {"user": {"guest": "1", "full_name": "Ada L"}}),
    ],
)
async def test_todays_sessions_are_not_signed(user: PasswordLogin | GuestLogin | None, members: dict[str, Any]) -> None:
    cube = Cube()
    async with cube.client(cube.auth(user=user)) as client:
        await client.meetings.list_meetings()
        await client.meetings.list_meetings()
    assert cube.sessions == [{"application_id": 7, "auth_key": "canary-key", **members}]
    assert cube.calls == ["canary-token-1"] * 2


@pytest.mark.parametrize("hash", ["sha1", "sha256"])
@pytest.mark.parametrize("user", [None, ADA, GuestLogin(full_name="Ada L")])
async def test_sessions_with_a_secret_are_signed(hash: Hash, user: PasswordLogin | GuestLogin | None) -> None:
    cube = Cube()
    cube.now += 0.75
    async with cube.client(cube.auth(user=user, auth_secret="canary-secret", hash=hash)) as client:
        await client.meetings.list_meetings()
    (body,) = cube.sessions
    signature = body.pop("signature")
    assert signature == oracle(body, "canary-secret", hash)
    assert body["timestamp"] == NOW
    assert isinstance(body["timestamp"], int)
    assert 0 < body["nonce"] < 2**31


async def test_each_signed_request_has_its_own_nonce() -> None:
    cube = Cube()
    for _ in range(20):
        async with cube.client(cube.auth(auth_secret="s")) as client:
            await client.meetings.list_meetings()
    assert len({body["nonce"] for body in cube.sessions}) == 20


def oracle(body: dict[str, Any], secret: str, hash: str) -> str:
    """The signature by its rule: RFC 2104 written out, over sorted `key=value`."""
    pairs = [(key, value) for key, value in body.items() if key != "user"]
    pairs += [(f"user[{key}]", value) for key, value in body.get("user", {}).items()]
    pairs.sort(key=lambda pair: pair[0])
    text = "&".join([key + "=" + str(value) for key, value in pairs]).encode()
    key = secret.encode()
    if len(key) > 64:
        key = new_hash(hash, key).digest()
    key = key.ljust(64, b"\0")
    inner = new_hash(hash, bytes(byte ^ 0x36 for byte in key) + text).digest()
    return new_hash(hash, bytes(byte ^ 0x5C for byte in key) + inner).hexdigest()


APP: dict[str, Any] = {"application_id": 7, "auth_key": "key", "nonce": 33432, "timestamp": 1700000000}


@pytest.mark.parametrize(
    ("user", "hash", "signature"),
    [
        ({}, "sha1", "c03f43ca913e987ccbe9ae369d90d09e054ec6be"),
        ({}, "sha256", "61f862e426eb1b81c2e1af340fd9e258bd0f20262b7129d66590b0c68ccb5876"),
        ({"password": "p&ss=wörd ", "login": "ada"}, "sha1", "ce161f6c87d93acd07ffa9b22563465189befc42"),
        (
            {"login": "ada", "password": "p&ss=wörd "},
            "sha256",
            "4eacf85fa2ac00c6353585c2182b8ea409862f0be5bd690d55c65efe1b5cd5d3",
        ),
        ({"guest": "1", "full_name": "Ada L"}, "sha1", "9ff098b240c16b73157696838ad103fe055abc96"),
    ],
)
def test_signatures_that_openssl_made(user: dict[str, str], hash: Hash, signature: str) -> None:
    """`printf %s 'application_id=7&auth_key=key&nonce=33432&timestamp=1700000000...' | openssl dgst -sha1 -hmac secret`."""
    assert session_signature({"user": user, **APP} if user else APP, "secret", hash) == signature
    assert oracle({**APP, "user": user}, "secret", hash) == signature


names = st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=12)
values = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@pytest.mark.property
@given(
    app=st.dictionaries(names, values | st.integers(), max_size=6),
    user=st.dictionaries(names, values, min_size=1, max_size=4),
    secret=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=100),
    hash=st.sampled_from(["sha1", "sha256"]),
    data=st.data(),
)
def test_a_signature_covers_the_user_whatever_the_order(
    app: dict[str, Any], user: dict[str, str], secret: str, hash: Hash, data: st.DataObject
) -> None:
    app.pop("user", None)
    body = {**app, "user": user}
    signature = session_signature(body, secret, hash)
    shuffled = {key: body[key] for key in data.draw(st.permutations(sorted(body)))}
    shuffled["user"] = {key: user[key] for key in data.draw(st.permutations(sorted(user)))}
    assert signature == oracle(body, secret, hash) == session_signature(shuffled, secret, hash)
    changed = data.draw(st.sampled_from(sorted(user)))
    assert session_signature({**body, "user": {**user, changed: user[changed] + "x"}}, secret, hash) != signature
    assert session_signature(app, secret, hash) != signature


# How long a session lives


@pytest.mark.parametrize("says_when", [True, False])
async def test_each_use_prolongs_the_session(says_when: bool) -> None:
    cube = Cube()
    cube.says_when = says_when
    async with cube.client() as client:
        for _ in range(10):
            await client.meetings.list_meetings()
            cube.now += 2 * HOUR - 60
        assert len(cube.sessions) == 1
        cube.now += HOUR
        await client.meetings.list_meetings()
    assert len(cube.sessions) == 2
    assert cube.calls == ["canary-token-1"] * 10 + ["canary-token-2"], "an old session is not tried in vain"


async def test_a_session_lives_as_long_as_the_answers_say() -> None:
    cube = Cube()
    in_a_day = {"CB-Token-ExpirationDate": header_date(NOW + 24 * HOUR)}
    async with cube.client() as client:
        cube.answer_call = always(404, json={"errors": ["Not found"]}, headers=in_a_day)
        await calls(client, 1)
        cube.now += 23 * HOUR
        await calls(client, 1)
        assert len(cube.sessions) == 1
        cube.now += 2 * HOUR
        await calls(client, 1)
    assert len(cube.sessions) == 2


@pytest.mark.parametrize("hours", [-5, 5])
async def test_the_end_of_a_session_is_read_by_the_servers_clock(hours: int) -> None:
    cube = Cube()

    def answer(request: httpx.Request) -> httpx.Response:
        theirs = cube.now + hours * HOUR
        headers = {"CB-Token-ExpirationDate": header_date(theirs + HOUR), "date": formatdate(theirs, usegmt=True)}
        return httpx.Response(200, json=[], headers=headers)

    cube.answer_call = answer
    async with cube.client() as client:
        await calls(client, 1)
        cube.now += HOUR - 60
        await calls(client, 1)
        assert len(cube.sessions) == 1
        cube.now += HOUR + 60
        await calls(client, 1)
    assert len(cube.sessions) == 2


@pytest.mark.parametrize(
    "date", ["", "soon", "2023-08-25", "2023-08-25 13:29:38 UTC", "12:00 UTC", "2023-13-01 00:00:00 UTC"]
)
async def test_a_date_that_says_nothing_or_has_passed_is_passed_over(date: str) -> None:
    """A clock that is wrong by hours must not make every call ask for a session."""
    cube = Cube()
    cube.answer_call = always(200, json=[], headers={"CB-Token-ExpirationDate": date})
    async with cube.client() as client:
        for _ in range(5):
            await client.meetings.list_meetings()
            cube.now += HOUR
    assert len(cube.sessions) == 1


async def test_a_failing_gateway_prolongs_nothing() -> None:
    cube = Cube()
    async with cube.client() as client:
        await client.meetings.list_meetings()
        cube.now += HOUR
        cube.answer_call = always(502, text="<html>")
        await calls(client, 1)
        cube.now += HOUR + 60
        cube.answer_call = lambda request: None
        assert await calls(client, 1) == [None]
    assert cube.calls == ["canary-token-1"] * 2 + ["canary-token-2"]


async def test_no_session_is_renewed_while_it_is_used() -> None:
    cube = Cube()
    async with cube.client() as client:
        await client.meetings.list_meetings()
        cube.now += 2 * HOUR - 60
        await client.meetings.list_meetings()
    assert len(cube.sessions) == 1


def a_day_more() -> Answer:
    """An answer that says that its session lives for another day."""
    return Answer(200, httpx.Headers({"CB-Token-ExpirationDate": header_date(NOW + 24 * HOUR)}), b"[]")


async def test_a_late_answer_says_nothing_of_the_session_after_it() -> None:
    cube, store = Cube(), MemoryTokenStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        late = await auth.authorize(client.exchange)
        cube.ends.clear()
        await client.meetings.list_meetings()
        assert not await auth.answered(late, a_day_more(), client.exchange)
        cube.now += 3 * HOUR
        await client.meetings.list_meetings()
    assert cube.calls == ["canary-token-1", "canary-token-2", "canary-token-3"]


async def test_what_another_process_saved_since_is_kept() -> None:
    cube, store = Cube(), MemoryTokenStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client, cube.client(cube.auth(store=store)) as another:
        used = await auth.authorize(client.exchange)
        await another.meetings.list_meetings()
        cube.ends.clear()
        await another.meetings.list_meetings()
        await auth.answered(used, a_day_more(), client.exchange)
        await auth.wait_until_idle()
        saved = await store.load(auth.key)
    assert saved is not None
    assert saved.access_token == "canary-token-2"


class CountingStore(MemoryTokenStore):
    """Counts how often it is held, which is before every write; a hold begins late."""

    def __init__(self) -> None:
        super().__init__()
        self.holds = 0
        self.delay = 0.0

    @asynccontextmanager
    async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
        self.holds += 1
        await anyio.sleep(self.delay)
        async with super().hold(key) as held:
            await anyio.sleep(self.delay)
            yield held


async def test_the_store_learns_of_it_every_ten_minutes() -> None:
    cube, store = Cube(), CountingStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        for _ in range(60):
            await calls(client, 10)
            await auth.wait_until_idle()
            cube.now += 60
    assert store.holds == 1 + 5
    saved = await store.load(TokenKey("connectycube", "7", "login:ada"))
    assert saved is not None
    assert 0 <= cube.now + 2 * HOUR - saved.expires_at < 11 * 60


async def test_a_new_session_is_saved_once() -> None:
    cube, store = Cube(), CountingStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        for sessions in (1, 2, 3):
            await client.meetings.list_meetings()
            await client.meetings.list_meetings()
            await auth.wait_until_idle()
            assert store.holds == sessions
            cube.now += 3 * HOUR


async def test_what_moves_during_a_write_is_saved_by_a_later_one() -> None:
    cube, store = Cube(), CountingStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        await client.meetings.list_meetings()
        store.delay = 0.02
        for _ in range(2):
            cube.now += HOUR
            await client.meetings.list_meetings()
        await auth.wait_until_idle()
        await client.meetings.list_meetings()
    saved = await store.load(auth.key)
    assert saved is not None
    assert saved.expires_at == cube.now + 2 * HOUR


async def test_a_session_is_shared_through_the_store() -> None:
    cube, store = Cube(), MemoryTokenStore()
    async with cube.client(cube.auth(store=store)) as client:
        await client.meetings.list_meetings()
        cube.now += HOUR
        await client.meetings.list_meetings()
    cube.now += 1.5 * HOUR
    async with cube.client(cube.auth(store=store)) as client:
        await client.meetings.list_meetings()
    async with cube.client(cube.auth(store=store, user=GuestLogin(full_name="ada"))) as client:
        await client.meetings.list_meetings()
    assert cube.calls == ["canary-token-1"] * 3 + ["canary-token-2"]


async def test_a_store_that_fails_later_fails_no_call() -> None:
    class Failing(MemoryTokenStore):
        def hold(self, key: TokenKey) -> Any:
            if cube.calls:
                raise OSError("disk full")
            return super().hold(key)

    cube = Cube()
    async with cube.client(cube.auth(store=Failing())) as client:
        for _ in range(5):
            await client.meetings.list_meetings()
            cube.now += HOUR
    assert len(cube.sessions) == 1


# What leads to a new session


async def test_many_first_calls_ask_for_one_session() -> None:
    cube = Cube()
    async with cube.client() as client:
        assert await calls(client) == [None] * CALLERS
    assert len(cube.sessions) == 1
    assert len(cube.calls) == CALLERS


async def test_many_calls_after_its_end_ask_for_one_session() -> None:
    cube = Cube()
    async with cube.client() as client:
        await client.meetings.list_meetings()
        cube.now += 3 * HOUR
        assert await calls(client) == [None] * CALLERS
    assert len(cube.sessions) == 2


async def test_many_refused_calls_ask_for_one_session_and_are_sent_once_more() -> None:
    """The session ended there before its time here."""
    cube = Cube()
    async with cube.client() as client:
        await client.meetings.list_meetings()
        cube.ends.clear()
        cube.calls.clear()
        cube.call_delay = 0.05
        assert await calls(client) == [None] * CALLERS
    assert len(cube.sessions) == 2
    assert sorted(cube.calls) == ["canary-token-1"] * CALLERS + ["canary-token-2"] * CALLERS


async def test_cancelling_the_first_call_changes_nothing_for_the_others() -> None:
    cube = Cube()
    cube.delay = 0.1
    got: list[Exception | None] = []

    async def others() -> None:
        got.extend(await calls(client, 50))

    async with cube.client() as client, anyio.create_task_group() as tasks, anyio.create_task_group() as doomed:
        doomed.start_soon(client.meetings.list_meetings)
        await anyio.sleep(0.02)
        tasks.start_soon(others)
        await anyio.sleep(0.02)
        doomed.cancel_scope.cancel()
    assert got == [None] * 50
    assert len(cube.sessions) == 1


@pytest.mark.parametrize(
    "errors",
    [
        {"base": ["Required session does not exist"]},
        {"base": "Required session does not exist"},
        ["Required session does not exist"],
        "Required session does not exist",
        ["Required session does not exist."],
    ],
    ids=repr,
)
async def test_every_shape_of_an_ended_session_leads_to_a_new_one(errors: object) -> None:
    cube = Cube()
    cube.answer_call = lambda request: (
        httpx.Response(401, json={"errors": errors}) if request.headers["CB-Token"] == "canary-token-1" else None
    )
    async with cube.client() as client:
        assert await client.meetings.list_meetings() == []
    assert cube.calls == ["canary-token-1", "canary-token-2"]


async def test_a_new_session_that_is_refused_as_well_ends_it() -> None:
    cube = Cube()
    cube.answer_call = always(401, json=NO_SESSION)
    async with cube.client() as client:
        with pytest.raises(AuthenticationError, match="Required session does not exist"):
            await client.meetings.list_meetings()
    assert len(cube.calls) == 2


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (401, {"errors": ["Unauthorized"]}, AuthenticationError),
        (401, {"errors": {"session": ["Required session does not exist"]}}, AuthenticationError),
        (401, "", AuthenticationError),
        (401, {"errors": {"base": ["Unexpected signature", "Required session does not exist"]}}, AuthenticationError),
        (401, {"errors": {"base": []}}, AuthenticationError),
        (401, [], AuthenticationError),
        (403, NO_SESSION, PermissionDenied),
        (403, {"errors": ["Forbidden. Need user."]}, PermissionDenied),
        (422, NO_SESSION, ValidationFailed),
    ],
)
async def test_other_refusals_of_a_call_are_raised_and_lead_nowhere(
    status: int, body: Any, kind: type[Exception]
) -> None:
    cube = Cube()
    cube.answer_call = always(status, json=body)
    async with cube.client() as client:
        with pytest.raises(kind):
            await client.meetings.list_meetings()
    assert len(cube.calls) == 1
    assert len(cube.sessions) == 1


# A session that is not given


@pytest.mark.parametrize(
    ("status", "body", "message"),
    [
        (401, {"errors": ["Unauthorized"]}, "Unauthorized (401)"),
        (401, {"errors": ["Unexpected signature"]}, "Unexpected signature (401)"),
        (422, {"errors": {"base": ["Bad timestamp"]}}, "Bad timestamp (422)"),
        (422, {"errors": {"password": ["is too short"]}}, "password is too short (422)"),
        (403, {"errors": ["Forbidden"]}, "Forbidden (403)"),
        (401, None, "say nothing readable (401)"),
    ],
)
async def test_wrong_credentials_are_tried_again_after_a_pause_that_grows(status: int, body: Any, message: str) -> None:
    """They may be set right at ConnectyCube; a password that stays wrong is not tried again and again."""
    cube = Cube()
    cube.answer_session = always(status, json=body)
    async with cube.client() as client:
        for number, pause in enumerate([5, 10, 20, 40, 80, 160, 300, 300], start=1):
            got = await calls(client, 20)
            cube.now += pause - 1
            later = await calls(client, 3)
            assert {(type(error), str(error)) for error in got + later} == {(TokenError, str(got[0]))}
            assert message in str(got[0])
            assert {error.retry_after for error in got if isinstance(error, TokenError)} == {pause}
            assert {error.retry_after for error in later if isinstance(error, TokenError)} == {1}
            assert len(cube.sessions) == number
            cube.now += 1
        assert not cube.calls
        cube.answer_session = lambda request: None
        assert await calls(client) == [None] * CALLERS


async def test_a_password_that_is_wrong_at_the_next_session_is_told_and_tried_again_later() -> None:
    cube = Cube()
    async with cube.client() as client:
        await client.meetings.list_meetings()
        cube.ends.clear()
        cube.answer_session = always(401, json={"errors": ["Unauthorized"]})
        for _ in range(3):
            with pytest.raises(TokenError, match="Unauthorized"):
                await client.meetings.list_meetings()
        assert len(cube.sessions) == 2
        assert len(cube.calls) == 2
        cube.answer_session = lambda request: None
        cube.now += 5
        await client.meetings.list_meetings()


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (httpx.Response(503, json={"errors": ["Down for a moment"]}), r"Down for a moment \(503\)"),
        (httpx.Response(429), r"0 bytes that say nothing readable \(429\)"),
        (httpx.Response(500, text="canary"), r"6 bytes that say nothing readable \(500\)"),
        (httpx.Response(404, text="E_ROUTE_NOT_FOUND"), r"17 bytes that say nothing readable \(404\)"),
        (httpx.Response(403, text="<html>Blocked</html>"), r"say nothing readable \(403\)"),
        (httpx.Response(307, headers={"location": "https://evil.example/session"}), r"\(307\)"),
        (httpx.Response(201, text="canary"), r"answered 201 without a usable session.token: no JSON object"),
        (httpx.Response(201, json={"session": {"token": ""}}), "without a usable session.token: the members session"),
        (httpx.Response(200, json={"errors": ["canary"]}), "the members errors"),
        (httpx.Response(201, json={"session": {"token": "canary\n"}}), "without a usable session.token"),
        (httpx.Response(201, json={"session": ["canary"]}), "without a usable session.token"),
        (httpx.Response(204), "answered 204 without"),
        (httpx.ConnectError("refused"), "no connection was made"),
        (httpx.ReadTimeout("slow"), "no answer in time"),
    ],
)
async def test_what_may_pass_is_shared_and_tried_again_later(
    answer: httpx.Response | httpx.HTTPError, message: str
) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    cube = Cube()
    cube.answer_session = fail
    auth = cube.auth()
    async with cube.client(auth) as client:
        got = await calls(client)
        assert {(type(error), str(error)) for error in got} == {(TokenError, str(got[0]))}
        assert len(cube.sessions) == 1
        with pytest.raises(TokenError, match=message) as caught:
            raise got[0] or AssertionError
        assert "canary" not in str(caught.value)
        acted = isinstance(answer, httpx.Response) and (answer.is_success or answer.status_code >= 500)
        assert caught.value.fate_unknown is (acted or isinstance(answer, httpx.ReadTimeout))
        cube.answer_session = lambda request: None
        cube.now += 6
        auth._flight.forget_failure()
        assert await calls(client, 1) == [None]


# Where it ends


async def test_sign_out_ends_the_session_here_and_there() -> None:
    cube, store = Cube(), MemoryTokenStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        await client.meetings.list_meetings()
        await auth.sign_out(client)
        for _ in range(2):
            with pytest.raises(ReauthorizationRequired, match="signed out"):
                await client.meetings.list_meetings()
    assert cube.deleted == ["canary-token-1"]
    assert await store.load(auth.key) is None
    assert len(cube.sessions) == 1


async def test_sign_out_of_a_session_that_has_ended_is_no_failure() -> None:
    cube = Cube()
    auth = cube.auth()
    async with cube.client(auth) as client:
        await client.meetings.list_meetings()
        cube.ends.clear()
        await auth.sign_out(client)
        with pytest.raises(ReauthorizationRequired, match="signed out"):
            await client.meetings.list_meetings()
    assert len(cube.sessions) == 1


async def test_sign_out_without_a_session_sends_nothing() -> None:
    cube = Cube()
    auth = cube.auth()
    async with cube.client(auth) as client:
        await auth.sign_out(client)
    assert not cube.deleted


async def test_a_sign_out_that_fails_keeps_the_session() -> None:
    cube = Cube()
    auth = cube.auth()
    async with cube.client(auth) as client:
        await client.meetings.list_meetings()
        cube.answer_call = always(503, json={"errors": ["canary-token-1 is busy"]})
        with pytest.raises(TokenError, match=r"did not end the session: \*\*\* is busy \(503\)"):
            await auth.sign_out(client)
        cube.answer_call = lambda request: None
        await client.meetings.list_meetings()
    assert len(cube.sessions) == 1


async def test_a_write_under_way_brings_nothing_back_after_sign_out() -> None:
    class SlowToSave(MemoryTokenStore):
        @asynccontextmanager
        async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
            async with super().hold(key) as held:
                save = held.save

                async def late(token: Token) -> None:
                    await anyio.sleep(0.02)
                    await save(token)

                held.save = late  # type: ignore[method-assign]
                yield held

    class Through:
        """Another call is answered while the session is being ended."""

        async def exchange(self, request: httpx.Request) -> Answer:
            await auth.answered(used, a_day_more(), self.exchange)
            await anyio.sleep(0.01)
            return Answer(200, httpx.Headers(), b"")

    cube, store = Cube(), SlowToSave()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        used = await auth.authorize(client.exchange)
        await auth.sign_out(Through())
    assert await store.load(auth.key) is None


async def test_a_call_during_sign_out_begins_no_new_session() -> None:
    class SlowToAnswer:
        """The session has ended at ConnectyCube; the answer that says so is still under way."""

        async def exchange(self, request: httpx.Request) -> Answer:
            cube.ends.clear()
            await anyio.sleep(0.05)
            return Answer(200, httpx.Headers(), b"")

    cube, store = Cube(), MemoryTokenStore()
    auth = cube.auth(store=store)
    async with cube.client(auth) as client:
        await client.meetings.list_meetings()
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(auth.sign_out, SlowToAnswer())
            await anyio.sleep(0.01)
            with pytest.raises(ReauthorizationRequired, match="signed out"):
                await client.meetings.list_meetings()
    assert len(cube.sessions) == 1
    assert await store.load(auth.key) is None


async def test_the_api_is_where_the_session_is() -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(f"{request.method} {request.url}")
        return (
            httpx.Response(201, json={"session": {"token": "t"}})
            if request.method == "POST"
            else httpx.Response(200, json=[])
        )

    transport = httpx.MockTransport(answer)
    auth = ConnectyCubeSession(7, "k", base_url="https://own.example/cube/")
    await ConnectyCube(auth, transport=transport).meetings.list_meetings()
    await ConnectyCube(auth, transport=transport, base_url="https://proxy.example").meetings.list_meetings()
    await auth.sign_out(ConnectyCube(auth, transport=transport))
    assert asked == [
        "POST https://own.example/cube/session",
        "GET https://own.example/cube/meetings",
        "GET https://proxy.example/meetings",
        "DELETE https://own.example/cube/session",
    ]


async def test_it_works_with_a_plain_httpx_client() -> None:
    cube = Cube()
    transport = httpx.MockTransport(cube._answer)
    auth = HttpxAuth(cube.auth(), transport=transport)
    async with httpx.AsyncClient(auth=auth, transport=transport) as http:
        await http.get("https://api.connectycube.com/meetings")
        cube.ends.clear()
        assert (await http.get("https://api.connectycube.com/meetings")).status_code == 200
    await auth.aclose()
    assert len(cube.sessions) == 2


# What is refused at once


@pytest.mark.parametrize("empty", ["", "  ", None, 5, b"k", "\ud800"])
def test_a_missing_part_is_named_at_once(empty: Any) -> None:
    makes: dict[str, Callable[[], object]] = {
        "auth_key": lambda: ConnectyCubeSession(7, empty),
        "auth_secret": lambda: ConnectyCubeSession(7, "k", auth_secret=empty),
        "password": lambda: PasswordLogin(login="ada", password=empty),
        "login": lambda: PasswordLogin(login=empty, password="p"),
        "email": lambda: PasswordLogin(email=empty, password="p"),
        "full_name": lambda: GuestLogin(full_name=empty),
        "application_id": lambda: ConnectyCubeSession(empty, "k"),
    }
    if empty is None:  # which is how login, email and the secret are left out
        makes = {name: makes[name] for name in ("auth_key", "password", "full_name", "application_id")}
    if empty == 5:
        del makes["application_id"]
    for name, make in makes.items():
        with pytest.raises(CredentialError, match=name):
            make()


@pytest.mark.parametrize("named", [{}, {"login": "a", "email": "b"}])
def test_a_user_has_a_login_or_an_email(named: dict[str, str]) -> None:
    with pytest.raises(InvalidRequest, match="a login or an email") as caught:
        PasswordLogin(password="canary", **named)
    assert "canary" not in str(caught.value)


def test_what_is_no_user_or_hash_is_refused() -> None:
    with pytest.raises(InvalidRequest, match="user must be a PasswordLogin or a GuestLogin, not dict") as caught:
        ConnectyCubeSession(7, "k", user={"login": "a", "password": "canary"})  # type: ignore[arg-type]
    assert "canary" not in str(caught.value)
    with pytest.raises(InvalidRequest, match="hash must be"):
        ConnectyCubeSession(7, "k", hash="md5")  # type: ignore[arg-type]
    with pytest.raises(CredentialError, match="https only"):
        ConnectyCubeSession(7, "k", base_url="http://api.connectycube.com")


@pytest.mark.parametrize(("given_id", "sent"), [(7, 7), ("7", 7), (" 7\n", 7), ("x7", "x7")])
async def test_an_application_id_from_the_environment_is_a_number(given_id: int | str, sent: int | str) -> None:
    cube = Cube()
    auth = ConnectyCubeSession(given_id, "k", clock=lambda: cube.now)
    async with cube.client(auth) as client:
        await client.meetings.list_meetings()
    assert cube.sessions[0]["application_id"] == sent
    assert auth.key.client == str(sent)


def test_who_is_who_in_a_store() -> None:
    accounts = [
        ConnectyCubeSession(7, "k", user=user).key.account
        for user in (None, ADA, PasswordLogin(email="ada", password="p"), GuestLogin(full_name="ada"))
    ]
    assert accounts == ["application", "login:ada", "email:ada", "guest:ada"]
    assert ConnectyCubeSession(7, "k", user=ADA, account="me").key == TokenKey("connectycube", "7", "me")
    assert not ConnectyCubeSession(7, "k").rotates


# Secrets


async def test_nothing_secret_is_ever_shown(caplog: pytest.LogCaptureFixture) -> None:
    """Not even where the server repeats what it was sent."""
    caplog.set_level(logging.DEBUG)
    password = 'canary "pässword" \\ & x'
    sent: list[str] = []

    def repeated(request: httpx.Request, status: int, *, ascii_only: bool) -> httpx.Response:
        said = [request.content.decode(), str(json.loads(request.content)), json.loads(request.content)]
        sent.append(json.loads(request.content)["signature"])
        content = json.dumps({"errors": said}, ensure_ascii=ascii_only).encode()
        return httpx.Response(status, content=content)

    shown: list[str] = []
    for status in (401, 422, 400, 429, 500, 201):
        for ascii_only in (True, False):
            cube = Cube()
            cube.answer_session = lambda request, s=status, a=ascii_only: repeated(request, s, ascii_only=a)  # type: ignore[misc]
            user = PasswordLogin(login="ada", password=password)
            auth = cube.auth(user=user, auth_secret="canary-secret")
            async with cube.client(auth) as client:
                for error in await calls(client, 2):
                    assert isinstance(error, CredentialError)
                    shown += [repr(error), str(error), *traceback.format_exception(error), repr(pickle.dumps(error))]
                shown += [repr(auth), str(auth), repr(client), repr(user)]
    good = Cube()
    auth = good.auth()
    async with good.client(auth) as client:
        await client.meetings.list_meetings()
        shown += [
            repr(auth),
            repr(auth._tokens.in_use),
            repr(await auth.authorize(client.exchange)),
            repr(good.client(auth)),
        ]
        good.answer_call = always(401, json={"errors": ["Unauthorized"]})
        (refused,) = await calls(client, 1)
        assert refused is not None
        shown += [repr(refused), *traceback.format_exception(refused)]
    everything = "".join(shown) + caplog.text
    assert "canary" not in everything
    assert "pässword" not in everything
    assert not [signature for signature in sent if signature in everything]


@pytest.mark.property
@given(
    st.dictionaries(
        st.sampled_from(["session", "errors", "message", "x"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=8),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["token", "base", "y"]), inner),
            max_leaves=6,
        ),
    ),
    st.sampled_from([200, 201, 301, 400, 401, 403, 404, 422, 429, 500, 520]),
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=30),
)
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_no_answer_makes_another_error(body: dict[str, Any], status: int, date: str) -> None:
    cube = Cube()
    headers = {"CB-Token-ExpirationDate": date}
    cube.delay = 0
    cube.answer_session = always(status, json=body, headers=headers)
    cube.answer_call = always(200, json=[], headers=headers)
    async with cube.client() as client:
        (error,) = await calls(client, 1)
    assert error is None or isinstance(error, TokenError | ReauthorizationRequired)
    assert (error is None) == bool(cube.calls)


def test_a_token_says_nothing_of_itself() -> None:
    assert "canary" not in repr(Token("canary", 1.0, 0.0))


# Against the sandbox


def sandbox_auth(sandbox: Sandbox, **options: Any) -> ConnectyCubeSession:
    server = sandbox.connectycube_sessions
    server.issued_only = True
    user = PasswordLogin(login=server.users[0].login, password=server.users[0].password or "")
    options = {"user": user, "clock": lambda: sandbox.clock.now().timestamp(), **options}
    return ConnectyCubeSession(server.application_id, server.auth_key, **options)


@pytest.mark.parametrize("hash", ["sha1", "sha256"])
async def test_a_signed_session_is_used_until_it_ends_and_then_replaced(hash: Hash) -> None:
    sandbox = Sandbox()
    server = sandbox.connectycube_sessions
    server.require_signature = True
    server.hash = hash
    async with ConnectyCube(
        sandbox_auth(sandbox, auth_secret=server.auth_secret, hash=hash), transport=sandbox.transport()
    ) as client:
        for _ in range(4):
            assert await calls(client) == [None] * CALLERS
            sandbox.advance(1.9 * HOUR)
        assert len(server.requests) == 1
        server.expire_all()
        assert await calls(client) == [None] * CALLERS
        sandbox.advance(3 * HOUR)
        assert await calls(client) == [None] * CALLERS
    assert [(request.operation, request.status) for request in server.requests] == [("create_session", 201)] * 3


async def test_the_app_alone_reads_and_its_users_write() -> None:
    sandbox = Sandbox()
    server = sandbox.connectycube_sessions
    users = [
        None,
        PasswordLogin(login=server.users[0].login, password=server.users[0].password or ""),
        PasswordLogin(email=server.users[0].email, password=server.users[0].password or ""),
        GuestLogin(full_name="Ada L"),
    ]
    for user in users:
        async with ConnectyCube(sandbox_auth(sandbox, user=user), transport=sandbox.transport()) as client:
            assert await client.meetings.list_meetings() == []
            with pytest.raises(PermissionDenied if user is None else NotFound):
                await client.meetings.delete_meeting("0" * 24)
    assert [request.status for request in server.requests] == [201] * len(users)


async def test_the_sandbox_refuses_what_is_wrong_once() -> None:
    sandbox = Sandbox()
    server = sandbox.connectycube_sessions
    two_hours_ago = sandbox.clock.now().timestamp() - 2 * HOUR
    wrong: list[tuple[dict[str, Any], str]] = [
        ({"user": PasswordLogin(login="sandbox-user", password="canary")}, "The user or the password is wrong"),
        ({"auth_secret": "canary"}, "Unexpected signature"),
        ({"auth_secret": server.auth_secret, "clock": lambda: two_hours_ago}, "timestamp is more than an hour away"),
    ]
    for options, message in wrong:
        server.requests.clear()
        auth = sandbox_auth(sandbox, **options)
        async with ConnectyCube(auth, transport=sandbox.transport()) as client:
            for error in await calls(client):
                assert isinstance(error, TokenError)
                assert message in str(error)
        assert len(server.requests) == 1


async def test_a_sandbox_that_is_down_for_a_moment() -> None:
    sandbox = Sandbox()
    auth = sandbox_auth(sandbox)
    sandbox.fail_next(503, provider="connectycube", operation="create_session")
    async with ConnectyCube(auth, transport=sandbox.transport(), retry=Retry(base=0.01)) as client:
        assert await calls(client) == [None] * CALLERS
    assert len(sandbox.connectycube_sessions.requests) == 1


async def test_sign_out_of_the_sandbox() -> None:
    sandbox = Sandbox()
    auth = sandbox_auth(sandbox)
    async with ConnectyCube(auth, transport=sandbox.transport()) as client:
        used = await auth.authorize(client.exchange)
        await auth.sign_out(client)
        with pytest.raises(ReauthorizationRequired, match="signed out"):
            await client.meetings.list_meetings()
        client = client.with_options(auth=ConnectyCubeToken(used.headers["CB-Token"]))
        with pytest.raises(AuthenticationError, match="Required session does not exist"):
            await client.meetings.list_meetings()
