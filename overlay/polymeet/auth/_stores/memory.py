"""Tokens in the memory of this process, gone with it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from threading import Lock

from ..._base.event_loop import LoopState, current_loop, loop_state
from ...errors import WrongEventLoop
from .._token import Token, TokenKey
from .polling import try_until
from .protocol import HeldToken, TokenStore

__all__ = ("MemoryTokenStore",)


class MemoryTokenStore(TokenStore):
    """Tokens in the memory of this process. For tokens that can be had again at any time, or for tests.

    One store may serve several event loops, also in several threads. A token whose holder's loop was closed can be held again.
    """

    def __init__(self, *, wait: float = 60.0) -> None:
        """Make an empty store. *wait*: seconds to wait for another holder."""
        self._tokens: dict[TokenKey, Token] = {}
        self._holders: dict[TokenKey, _Held] = {}
        self._taking = Lock()
        self._wait = wait

    async def load(self, key: TokenKey) -> Token | None:
        """Return the token of *key*, or None."""
        return self._tokens.get(key)

    @asynccontextmanager
    async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
        """Be the only one in this process who may renew the token of *key*.

        Raises:
            TokenStoreError: Another holder did not end within the seconds to wait.
            WrongEventLoop: The holder is in an event loop that was stopped and not closed, so nobody knows whether it goes on.
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
