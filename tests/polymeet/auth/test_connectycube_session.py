"""ConnectyCube sessions: what leads to a new one, what is refused, and what is shown."""

import json
import logging
import pickle
import traceback
from collections.abc import Callable
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.auth import (
    ConnectyCubeSession,
    GuestLogin,
    PasswordLogin,
    Token,
    TokenKey,
)
from polymeet.errors import (
    AuthenticationError,
    CredentialError,
    InvalidRequest,
    PermissionDenied,
    ReauthorizationRequired,
    TokenError,
    ValidationFailed,
)
from tests.polymeet.auth.cubes import (
    ADA,
    CALLERS,
    HOUR,
    NO_SESSION,
    Cube,
    always,
    calls,
)

pytestmark = pytest.mark.anyio


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
