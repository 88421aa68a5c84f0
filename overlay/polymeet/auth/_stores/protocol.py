"""What the token handling needs of a store."""

from contextlib import AbstractAsyncContextManager
from typing import Protocol

from .._token import Token, TokenKey

__all__ = ("HeldToken", "TokenStore")


class HeldToken(Protocol):
    """The token of one key while nobody else may renew it."""

    async def load(self) -> Token | None:
        """Return the newest saved token, or None."""
        ...

    async def save(self, token: Token) -> None:
        """Save *token*, whole or not at all, before this returns.

        Raises:
            polymeet.errors.TokenStoreError: It was not saved; also when somebody else has saved a newer one since the hold began,
                because the hold lasted longer than the store allows.
        """
        ...


class TokenStore(Protocol):
    """Keeps one token a key, and lets one holder at a time renew it."""

    async def load(self, key: TokenKey) -> Token | None:
        """Return the newest saved token of *key*, or None, without waiting for a holder."""
        ...

    def hold(self, key: TokenKey) -> AbstractAsyncContextManager[HeldToken]:
        """Be the only one who may renew the token of *key*, in this process and, where the store is shared, in all others.

        Entering waits for the present holder and raises `polymeet.errors.TokenStoreError` when that takes too long.
        """
        ...

    async def delete(self, key: TokenKey) -> None:
        """Forget the token of *key*, without waiting for a holder: it is the holder who forgets it after a sign-out."""
        ...
