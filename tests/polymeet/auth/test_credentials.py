"""Credentials: the right header, nothing in the repr, and a clear error when there is none."""

import ast
from collections.abc import Awaitable, Callable
from importlib import import_module
from modulefinder import ModuleFinder
from pathlib import Path
from typing import Any

import httpx
import pytest

from polymeet import ConnectyCube, Pyas, Zoom, auth
from polymeet.auth import Answer, ApiKey, Auth, Authorization, BearerToken, ConnectyCubeToken, Exchange
from polymeet.errors import CredentialError
from polymeet.zoom.models import MeetingCreate
from tests.helpers.answers import Server

pytestmark = pytest.mark.anyio


async def no_exchange(request: httpx.Request) -> Answer:
    raise AssertionError(f"a static credential asked for {request.url}")


async def test_each_kind_sets_its_header() -> None:
    assert (await BearerToken("t-1").authorize(no_exchange)).headers == {"Authorization": "Bearer t-1"}
    assert (await ApiKey("k-1").authorize(no_exchange)).headers == {"x-api-key": "k-1"}
    assert (await ConnectyCubeToken(" c-1\n").authorize(no_exchange)).headers == {"CB-Token": "c-1"}


@pytest.mark.parametrize(
    ("client", "credential"),
    [
        (Zoom, ApiKey("canary")),
        (Pyas, BearerToken("canary")),
        (ConnectyCube, BearerToken("canary")),
        (Zoom, ConnectyCubeToken("canary")),
    ],
)
def test_no_provider_is_shown_the_credential_of_another(client: type[Any], credential: Auth) -> None:
    with pytest.raises(TypeError, match=f"is a credential for .*; it would be shown to {client.__name__}") as caught:
        client(credential)
    assert "canary" not in str(caught.value)


async def test_a_credential_of_your_own_goes_anywhere_unless_it_says_otherwise() -> None:
    class Own(Auth):
        async def authorize(self, exchange: Exchange, /) -> Authorization:
            return Authorization({"x-own": "1"})

    class OnlyZoom(Own):
        provider = "Zoom"

    server = Server()
    await Pyas(Own(), transport=server.transport).zoom_meetings.delete_zoom_meeting(1, account_id="a")
    assert server.requests[0].headers["x-own"] == "1"
    with pytest.raises(TypeError, match="OnlyZoom is a credential for Zoom; it would be shown to Pyas"):
        server.pyas().with_options(auth=OnlyZoom())


async def test_a_callable_is_asked_for_every_request() -> None:
    tokens = iter(["first", "second"])

    async def current() -> str:
        return next(tokens)

    server = Server()
    zoom = Zoom(BearerToken(current), transport=server.transport)
    await zoom.meetings.delete_meeting(1)
    await zoom.meetings.delete_meeting(2)
    assert [request.headers["authorization"] for request in server.requests] == ["Bearer first", "Bearer second"]


@pytest.mark.parametrize("kind", [BearerToken, ApiKey, ConnectyCubeToken])
@pytest.mark.parametrize("secret", ["", "   ", None, 5, "two words", "line\nbreak", "ümlaut", "a\x00b"])
def test_what_cannot_be_a_credential_is_refused_at_once(kind: type[BearerToken], secret: object) -> None:
    with pytest.raises(CredentialError, match=kind.__name__) as caught:
        kind(secret)  # type: ignore[arg-type]
    assert "words" not in str(caught.value)


async def test_a_callable_without_a_token_sends_nothing() -> None:
    async def nothing() -> str:
        return ""

    server = Server()
    with pytest.raises(CredentialError, match="BearerToken is empty"):
        await Zoom(BearerToken(nothing), transport=server.transport).meetings.get_meeting(1)
    assert not server.requests


async def test_a_callable_that_is_not_async_is_named() -> None:
    zoom = Zoom(BearerToken(lambda: "canary"), transport=Server().transport)  # type: ignore[arg-type, return-value]
    with pytest.raises(
        CredentialError, match="BearerToken needs an async function, and this one returned str"
    ) as caught:
        await zoom.meetings.get_meeting(1)
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize(("client", "kind"), [(Zoom, BearerToken), (Pyas, ApiKey), (ConnectyCube, ConnectyCubeToken)])
def test_no_repr_shows_the_secret(client: type[Any], kind: type[BearerToken]) -> None:
    auth = kind("canary")
    assert "canary" not in repr(auth)
    assert "canary" not in repr(client(auth))


def test_a_client_wants_a_credential() -> None:
    with pytest.raises(TypeError, match=r"auth must be a credential of polymeet.auth, not str"):
        Zoom("token")  # type: ignore[arg-type]


class Own(Auth):
    """A credential of the user's own that gives what *ask* returns, and calls each answer *expired*."""

    def __init__(self, ask: Callable[[], Awaitable[Any]], *, expired: bool = False) -> None:
        self._ask = ask
        self._expired = expired

    async def authorize(self, exchange: Exchange, /) -> Authorization:
        return await self._ask()  # type: ignore[no-any-return]

    async def answered(self, used: Authorization, answer: Answer, exchange: Exchange, /) -> bool:
        return self._expired


async def key() -> Authorization:
    return Authorization({"x-own": "1"})


async def vault_is_down() -> str:
    raise httpx.ConnectError("vault.example")


def test_what_only_looks_like_a_credential_is_refused_before_anything_is_sent() -> None:
    class Alike:
        async def authorize(self, exchange: Exchange, /) -> Authorization:
            return await key()

    with pytest.raises(TypeError, match="not Alike; a class of your own inherits from Auth"):
        Zoom(Alike())  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="not Alike; a class of your own inherits from Auth"):
        Server().zoom().with_options(auth=Alike())  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [None, {"x-own": "1"}, "canary"])
async def test_a_credential_of_your_own_that_gives_something_else_is_named(given: object) -> None:
    async def ask() -> object:
        return given

    server = Server()
    with pytest.raises(TypeError, match=r"Own\.authorize must return an Authorization, not \w+$"):
        await Zoom(Own(ask), transport=server.transport).meetings.get_meeting(1)
    assert not server.requests


@pytest.mark.parametrize("auth", [Own(vault_is_down), BearerToken(vault_is_down)])
async def test_what_httpx_raises_where_a_token_is_asked_for_is_a_credential_error(auth: Auth) -> None:
    server = Server()
    with pytest.raises(CredentialError, match="has no credential to give: ConnectError") as caught:
        await Zoom(auth, transport=server.transport).meetings.get_meeting(1)
    assert isinstance(caught.value.__cause__, httpx.ConnectError)
    assert not server.requests


async def test_a_create_that_succeeded_is_not_sent_again_whatever_a_credential_makes_of_it() -> None:
    server = Server(httpx.Response(201, json={"id": 1}))
    zoom = Zoom(Own(key, expired=True), transport=server.transport)
    assert (await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))).id == 1
    assert len(server.requests) == 1


def test_type_checkers_read_the_same_names() -> None:
    stub = ast.parse(Path(auth.__file__).with_suffix(".pyi").read_text("utf-8"))
    imports = {
        alias.name: node.module for node in stub.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    [listed] = [ast.literal_eval(node.value) for node in stub.body if isinstance(node, ast.Assign)]
    assert list(listed) == sorted(imports) == list(auth.__all__) == dir(auth)
    for name in auth.__all__:
        assert getattr(auth, name) is getattr(import_module(f"polymeet.auth.{imports[name]}"), name)


def test_a_freezer_that_follows_imports_finds_every_credential_and_store(tmp_path: Path) -> None:
    """Applications that PyInstaller makes hold the modules that some `import` statement names, run or not."""
    program = tmp_path / "program.py"
    program.write_text("from polymeet.auth import BearerToken\n")
    folder = Path(auth.__file__).parent
    finder = ModuleFinder([str(folder.parent.parent)])
    finder.run_script(str(program))
    wanted = {f"polymeet.auth.{module.stem}" for module in folder.glob("_[a-z]*.py")}
    assert wanted <= finder.modules.keys()
