"""What a client needs of a credential."""

from collections.abc import Mapping
from typing import Protocol

__all__ = ("Auth",)


class Auth(Protocol):
    """Authenticates requests. One object may serve many clients and tasks at a time."""

    async def headers(self) -> Mapping[str, str]:
        """Return the headers to put on the next request. Raises `polymeet.errors.CredentialError` when there is no credential."""
        ...
