"""Tokens in the memory of this process, gone with it."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import anyio

from ...errors import TokenStoreError
from ..token import Token, TokenKey
from .protocol import HeldToken, TokenStore

__all__ = ("MemoryTokenStore",)


class MemoryTokenStore(TokenStore):
    """Tokens in the memory of this process. For tokens that can be had again at any time, or for tests."""

    def __init__(self, *, wait: float = 60.0) -> None:
        """Make an empty store. *wait*: seconds to wait for another holder."""
        self._tokens: dict[TokenKey, Token] = {}
        self._locks: dict[TokenKey, anyio.Lock] = {}
        self._wait = wait

    async def load(self, key: TokenKey) -> Token | None:
        """Return the token of *key*, or None."""
        return self._tokens.get(key)

    @asynccontextmanager
    async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
        """Be the only one in this process who may renew the token of *key*."""
        lock = self._locks.setdefault(key, anyio.Lock())
        try:
            with anyio.fail_after(self._wait):
                await lock.acquire()
        except TimeoutError:
            raise TokenStoreError(f"another task has held the token of {key} for {self._wait:g} seconds") from None
        try:
            yield _Held(self._tokens, key)
        finally:
            lock.release()
            if not lock.locked():  # nobody waits; a lock belongs to its event loop, and a store may outlive that
                self._locks.pop(key, None)

    async def delete(self, key: TokenKey) -> None:
        """Forget the token of *key*."""
        self._tokens.pop(key, None)

    def __repr__(self) -> str:
        return f"<MemoryTokenStore of {len(self._tokens)} tokens>"


class _Held(HeldToken):
    def __init__(self, tokens: dict[TokenKey, Token], key: TokenKey) -> None:
        self._tokens = tokens
        self._key = key

    async def load(self) -> Token | None:
        return self._tokens.get(self._key)

    async def save(self, token: Token) -> None:
        self._tokens[self._key] = token
