"""Token stores: the protocol (`TokenStore`), and the one in memory. `_file_store` and `_redis_store` have the others."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from random import uniform
from threading import Lock
from typing import Final, Protocol, TypeVar

import anyio

from .._base.event_loop import LoopState, current_loop, loop_state
from ..errors import TokenStoreError, WrongEventLoop
from ._token import Token, TokenKey

__all__ = ("HeldToken", "MemoryTokenStore", "TokenStore", "try_until")

FIRST_PAUSE: Final = 0.005
LONGEST_PAUSE: Final = 0.2
"""First and longest pause between two attempts to take a lock, in seconds."""

T = TypeVar("T")


class HeldToken(Protocol):
    """Token of one key under an exclusive lock."""

    async def load(self) -> Token | None:
        """Return the newest saved token, or None."""
        ...

    async def save(self, token: Token) -> None:
        """Save *token* atomically before returning.

        Raises:
            polymeet.errors.TokenStoreError: It was not saved, for example because the hold lasted longer than the store allows and
                another holder has saved a newer one since.
        """
        ...


class TokenStore(Protocol):
    """Storage of one token per key, with an exclusive lock for its renewal."""

    async def load(self, key: TokenKey) -> Token | None:
        """Return the newest saved token of *key*, or None, without waiting for a holder."""
        ...

    def hold(self, key: TokenKey) -> AbstractAsyncContextManager[HeldToken]:
        """Hold the exclusive right to renew the token of *key*, in this process and in all others that share the store.

        Entering waits for the current holder and raises `polymeet.errors.TokenStoreError` if that takes too long.
        """
        ...

    async def delete(self, key: TokenKey) -> None:
        """Delete the token of *key* without waiting for a holder: after a sign-out the holder itself calls this."""
        ...


class MemoryTokenStore(TokenStore):
    """Tokens in the memory of this process. For tokens that can be requested again at any time, or for tests.

    One store may serve several event loops, also in several threads. Closing the event loop of a holder releases its token.
    """

    def __init__(self, *, wait: float = 60.0) -> None:
        """Make a store. *wait*: seconds to wait for another holder."""
        self._tokens: dict[TokenKey, Token] = {}
        self._holders: dict[TokenKey, _Held] = {}
        self._taking = Lock()
        self._wait = wait

    async def load(self, key: TokenKey) -> Token | None:
        """Return the token of *key*, or None."""
        return self._tokens.get(key)

    @asynccontextmanager
    async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
        """Hold the exclusive right in this process to renew the token of *key*.

        Raises:
            TokenStoreError: Another holder did not end in time.
            WrongEventLoop: The holder is in an event loop that was stopped but not closed, so it may never end.
        """
        held = _Held(self._tokens, key)

        async def attempt() -> bool | None:
            return self._take(held) or None

        await try_until(attempt, seconds=self._wait, what=f"the token of {key}")
        try:
            yield held
        finally:
            self._release(held)

    def _take(self, held: "_Held") -> bool:
        with self._taking:
            holder = self._holders.get(held.key)
            if holder is not None and (state := loop_state(holder.loop)) is not LoopState.ENDED:
                if state is LoopState.STOPPED:
                    raise WrongEventLoop(
                        f"the token of {held.key} is held in an event loop that was stopped in the middle; close that loop"
                    )
                return False
            self._holders[held.key] = held
            return True

    def _release(self, held: "_Held") -> None:
        with self._taking:
            if self._holders.get(held.key) is held:
                del self._holders[held.key]

    async def delete(self, key: TokenKey) -> None:
        """Forget the token of *key*."""
        self._tokens.pop(key, None)

    def __repr__(self) -> str:
        return f"<MemoryTokenStore of {len(self._tokens)} tokens>"


class _Held(HeldToken):
    def __init__(self, tokens: dict[TokenKey, Token], key: TokenKey) -> None:
        self._tokens = tokens
        self.key = key
        self.loop = current_loop()

    async def load(self) -> Token | None:
        return self._tokens.get(self.key)

    async def save(self, token: Token) -> None:
        self._tokens[self.key] = token


async def try_until(attempt: Callable[[], Awaitable[T | None]], *, seconds: float, what: str) -> T:
    """Repeat *attempt*, which takes a lock, until its result is not None, and return that. Raises `TokenStoreError` after *seconds*.

    Pauses grow and are random, so that many waiters neither stall the event loop nor try in step.
    """
    pause = FIRST_PAUSE
    try:
        with anyio.fail_after(seconds):
            while True:
                result = await attempt()
                if result is not None:
                    return result
                await anyio.sleep(uniform(pause / 2, pause))  # noqa: S311 - spreading load, not a secret
                pause = min(pause * 1.5, LONGEST_PAUSE)
    except TimeoutError:
        raise TokenStoreError(f"{what} has been held by somebody else for {seconds:g} seconds") from None
