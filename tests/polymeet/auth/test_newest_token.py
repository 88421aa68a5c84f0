"""A store that loses what it was given: the newest token counts, wherever it is, and a used one is never sent again.

The sandbox counts how often each refresh token is used; it refuses a second use, as Zoom does.
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import Any

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet import Zoom
from polymeet.auth import HeldToken, MemoryTokenStore, Token, TokenKey, ZoomOAuth, ZoomServerToServer
from polymeet.auth import _single_flight as single_flight
from polymeet.errors import ReauthorizationRequired, TokenError, TokenStoreError
from polymeet.retry import Retry
from polymeet.testing import Sandbox

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def _short_failure_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_flight, "FAILURE_MEMORY", 0.05)


HOUR = 3600.0


class FrailStore(MemoryTokenStore):
    """A store that may be full, may lose everything, and may go back to what it held earlier."""

    def __init__(self) -> None:
        super().__init__()
        self.history: list[dict[TokenKey, Token]] = [{}]
        self.is_full = False
        """Whether it takes marks, and no new token."""

    @asynccontextmanager
    async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
        async with super().hold(key) as held:
            yield _Held(self, held)

    def restart(self, *, generations_back: int | None = None) -> None:
        """Come back empty, or as it was so many saves ago."""
        past = {} if generations_back is None else self.history[max(-1 - generations_back, -len(self.history))]
        self._tokens.clear()
        self._tokens.update(past)

    def noted(self) -> None:
        self.history.append(dict(self._tokens))


class _Held(HeldToken):
    def __init__(self, store: FrailStore, held: HeldToken) -> None:
        self._store, self._held = store, held

    async def load(self) -> Token | None:
        return await self._held.load()

    async def save(self, token: Token) -> None:
        if self._store.is_full and token.refreshing_since is None:
            raise TokenStoreError("the disk is full")
        await self._held.save(token)
        self._store.noted()


class World:
    """One user's account, one store, and processes that share it, each with a clock of its own."""

    def __init__(self) -> None:
        self.sandbox = Sandbox(strict=False)
        self.sandbox.zoom_oauth.issued_only = True
        self.store = FrailStore()
        self.seed = self.sandbox.zoom_oauth.issue_refresh_token()

    def process(self, *, clock_ahead: float = 0.0, **options: Any) -> tuple[ZoomOAuth, Zoom]:
        oauth = self.sandbox.zoom_oauth
        clock = lambda: self.sandbox.clock.now().timestamp() + clock_ahead  # noqa: E731
        options = {"refresh_token": self.seed, "store": self.store, "clock": clock, **options}
        auth = ZoomOAuth(oauth.client_id, oauth.client_secret, **options)
        return auth, Zoom(auth, transport=self.sandbox.transport(), retry=Retry(attempts=1))

    def no_token_was_used_twice(self) -> bool:
        return set(self.sandbox.zoom_oauth.refresh_token_uses.values()) <= {1}


@pytest.mark.parametrize("generations_back", [None, 0, 1, 2, 3, 9], ids=lambda back: f"back-{back}")
@pytest.mark.parametrize("hours_later", [0, 2])
async def test_a_token_whose_save_failed_outlives_a_store_that_went_back(
    generations_back: int | None, hours_later: int
) -> None:
    world = World()
    _, zoom = world.process()
    for _ in range(3):
        await zoom.users.list_users()
        world.sandbox.advance(2 * HOUR)
    world.store.is_full = True
    with pytest.raises(TokenStoreError):
        await zoom.users.list_users()
    world.store.is_full = False
    world.store.restart(generations_back=generations_back)
    world.sandbox.advance(hours_later * HOUR)
    await anyio.sleep(0.06)
    await zoom.users.list_users()
    assert world.no_token_was_used_twice()
    _, fresh = world.process()
    await fresh.users.list_users()
    assert world.no_token_was_used_twice()


@pytest.mark.parametrize("generations_back", [None, 1, 2, 3, 9], ids=lambda back: f"back-{back}")
async def test_a_token_that_was_saved_outlives_it_too(generations_back: int | None) -> None:
    """Redis restarts empty, or a replica that has not seen the last saves takes over."""
    world = World()
    _, zoom = world.process()
    for _ in range(3):
        await zoom.users.list_users()
        world.sandbox.advance(2 * HOUR)
    world.store.restart(generations_back=generations_back)
    await zoom.users.list_users()
    assert world.no_token_was_used_twice()


@pytest.mark.parametrize("generations_back", [None, 1, 2, 3, 9], ids=lambda back: f"back-{back}")
async def test_a_token_that_was_saved_late_and_not_used_since_outlives_it(generations_back: int | None) -> None:
    """The renewal that saves it is refused for the moment, so this process has not begun to use it."""
    world = World()
    _, zoom = world.process()
    for _ in range(3):
        await zoom.users.list_users()
        world.sandbox.advance(2 * HOUR)
    world.store.is_full = True
    with pytest.raises(TokenStoreError):
        await zoom.users.list_users()
    world.store.is_full = False
    world.sandbox.advance(2 * HOUR)
    await anyio.sleep(0.06)
    world.sandbox.inject(403, json={"error": "access_denied"}, operation="oauth_token")
    with pytest.raises(TokenError):
        await zoom.users.list_users()
    world.store.restart(generations_back=generations_back)
    world.sandbox.advance(HOUR)
    await zoom.users.list_users()
    assert world.no_token_was_used_twice()


async def test_a_token_of_another_process_that_was_seen_and_not_used_outlives_it() -> None:
    world = World()
    _, one = world.process()
    _, other = world.process()
    await one.users.list_users()
    world.sandbox.advance(2 * HOUR)
    await other.users.list_users()
    world.sandbox.advance(2 * HOUR)
    world.sandbox.inject(403, json={"error": "access_denied"}, operation="oauth_token")
    with pytest.raises(TokenError):
        await one.users.list_users()
    world.store.restart()
    world.sandbox.advance(HOUR)
    await one.users.list_users()
    assert world.no_token_was_used_twice()


@pytest.mark.parametrize("generations_back", [None, 1, 2], ids=lambda back: f"back-{back}")
async def test_a_refresh_token_beside_an_unusable_access_token_outlives_it(generations_back: int | None) -> None:
    world = World()
    auth, zoom = world.process()
    await zoom.users.list_users()
    now = world.sandbox.clock.now().timestamp()
    successor = world.sandbox.zoom_oauth.issue_refresh_token()
    world.sandbox.inject(200, json={"access_token": "a b", "refresh_token": successor}, operation="oauth_token")
    with pytest.raises(TokenError, match="its refresh token was saved"):
        await auth.renew(zoom)
    world.store.restart(generations_back=generations_back)
    world.sandbox.advance(2 * HOUR)
    await anyio.sleep(0.06)
    await zoom.users.list_users()
    assert world.sandbox.zoom_oauth.refresh_token_uses[successor] == 1
    saved = await world.store.load(auth.key)
    assert saved is not None
    assert saved.obtained_at > now


async def test_a_refresh_token_given_at_the_start_is_not_used_again_after_the_store_was_emptied() -> None:
    world = World()
    _, zoom = world.process()
    await zoom.users.list_users()
    world.store.restart()
    world.sandbox.advance(2 * HOUR)
    await zoom.users.list_users()
    assert world.sandbox.zoom_oauth.refresh_token_uses[world.seed] == 1


@pytest.mark.parametrize("clock_ahead", [-HOUR / 2, 0.0, HOUR / 2])
async def test_a_newer_token_of_another_process_wins_whatever_its_clock_says(clock_ahead: float) -> None:
    world = World()
    _, one = world.process()
    other_auth, other = world.process(clock_ahead=clock_ahead)
    await one.users.list_users()
    await other_auth.renew(other)
    world.sandbox.advance(HOUR)
    await one.users.list_users()
    await other.users.list_users()
    assert world.no_token_was_used_twice()


async def test_two_processes_and_a_store_that_lost_the_token_of_the_second() -> None:
    """The first meets a used token and is refused; it works again as soon as the second has saved its own."""
    world = World()
    _, one = world.process()
    _, other = world.process()
    await one.users.list_users()
    world.sandbox.advance(2 * HOUR)
    await other.users.list_users()
    world.store.restart(generations_back=2)
    with pytest.raises(ReauthorizationRequired):
        await one.users.list_users()
    world.sandbox.advance(2 * HOUR)
    await other.users.list_users()
    await one.users.list_users()


@pytest.mark.parametrize("is_full", [True, False])
async def test_a_sign_out_stays_one_also_with_a_token_that_is_not_saved(is_full: bool) -> None:
    world = World()
    auth, zoom = world.process(refresh_token=None)
    async with world.store.hold(auth.key) as held:
        await held.save(Token("", 0.0, 0.0, world.seed))
    world.store.is_full = is_full
    try:
        await zoom.users.list_users()
    except TokenStoreError:
        assert is_full
    world.store.is_full = False
    await auth.forget("signed out")
    world.sandbox.advance(2 * HOUR)
    await anyio.sleep(0.06)
    with pytest.raises(ReauthorizationRequired, match="signed out"):
        await zoom.users.list_users()
    assert await world.store.load(auth.key) is None


async def test_a_new_authorization_that_could_not_be_saved_is_saved_by_the_next_call() -> None:
    world = World()
    auth, zoom = world.process(refresh_token=None)
    with pytest.raises(ReauthorizationRequired):
        await zoom.users.list_users()
    world.store.is_full = True
    now = world.sandbox.clock.now().timestamp()
    with pytest.raises(TokenStoreError):
        await auth.adopt(Token("", now, now, world.seed))
    world.store.is_full = False
    await zoom.users.list_users()
    assert world.no_token_was_used_twice()


@pytest.mark.parametrize("clock_ahead", [-HOUR, 0.0, HOUR])
async def test_a_new_authorization_wins_over_what_other_processes_hold(clock_ahead: float) -> None:
    """A person authorizes the app again in a process whose clock is wrong; the others give up the token that this ends."""
    world = World()
    _, worker = world.process()
    await worker.users.list_users()
    web, _ = world.process(clock_ahead=clock_ahead)
    now = world.sandbox.clock.now().timestamp() + clock_ahead
    again = world.sandbox.zoom_oauth.issue_refresh_token()
    await web.adopt(Token("", now, now, again))
    world.sandbox.advance(2 * HOUR)
    await worker.users.list_users()
    assert world.sandbox.zoom_oauth.refresh_token_uses[again] == 1


async def test_a_file_that_is_damaged_is_replaced_by_a_new_authorization() -> None:
    class Damaged(MemoryTokenStore):
        @asynccontextmanager
        async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
            async with super().hold(key) as held:

                async def load() -> Token | None:
                    raise TokenStoreError("damaged; remove it and authorize again")

                held.load = load  # type: ignore[method-assign]
                yield held

    store = Damaged()
    auth = ZoomOAuth("c", "s", store=store)
    await auth.adopt(Token("a", 2.0, 1.0, "r"))
    assert await store.load(auth.key) == Token("a", 2.0, 1.0, "r")


async def test_a_revocation_revokes_the_newest_token_also_when_the_store_has_lost_it() -> None:
    world = World()
    auth, zoom = world.process(refresh_token=None)
    async with world.store.hold(auth.key) as held:
        await held.save(Token("", 0.0, 0.0, world.seed))
    await zoom.users.list_users()
    used = await auth.authorize(zoom.exchange)
    world.store.restart()
    await auth.revoke(zoom)
    assert not world.sandbox.zoom_oauth.accepts(used.headers["Authorization"].removeprefix("Bearer "))
    with pytest.raises(ReauthorizationRequired, match="the token was revoked"):
        await zoom.users.list_users()


async def test_an_app_alone_needs_nothing_of_this_and_just_asks() -> None:
    world = World()
    oauth = world.sandbox.zoom_oauth
    clock = lambda: world.sandbox.clock.now().timestamp()  # noqa: E731
    auth = ZoomServerToServer(oauth.account_id, oauth.client_id, oauth.client_secret, store=world.store, clock=clock)
    zoom = Zoom(auth, transport=world.sandbox.transport())
    await zoom.users.list_users()
    world.store.restart()
    world.sandbox.advance(2 * HOUR)
    await zoom.users.list_users()
    assert len(oauth.requests) == 2


steps = st.lists(
    st.sampled_from(["call", "hours", "minutes", "full", "roomy", "empty", "renew", "early", "refused"])
    | st.integers(0, 5),
    max_size=12,
)


@pytest.mark.property
@given(steps)
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_whatever_the_store_does_one_process_never_loses_the_account(doing: list[str | int]) -> None:
    """A number is a store that goes back so many saves. The oracle is the server: it counts the uses of each refresh token."""
    world = World()
    auth, zoom = world.process()

    async def call() -> None:
        auth._flight.forget_failure()  # a second later
        try:
            await zoom.users.list_users()
        except TokenStoreError:
            assert world.store.is_full

    for step in [*doing, "roomy", "call"]:
        match step:
            case "call":
                await call()
            case "hours":
                world.sandbox.advance(2 * HOUR)
            case "minutes":
                world.sandbox.advance(600)
            case "early":
                world.sandbox.advance(HOUR - 120)
                await call()
                await auth.wait_until_idle()
            case "full" | "roomy":
                world.store.is_full = step == "full"
            case "empty":
                world.store.restart()
            case "refused":
                refusal = world.sandbox.inject(403, json={"error": "access_denied"}, operation="oauth_token")
                with suppress(TokenError, TokenStoreError):
                    await auth.renew(zoom)
                refusal.times = 0  # also where the store did not let it be asked for
                world.sandbox.advance(600)
            case int():
                world.store.restart(generations_back=step)
            case _:
                auth._flight.forget_failure()
                try:
                    await auth.renew(zoom)
                except TokenStoreError:
                    assert world.store.is_full
        assert world.no_token_was_used_twice()
    assert not world.store.is_full
