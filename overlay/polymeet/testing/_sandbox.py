"""The sandbox with methods that make clients of polymeet; `polymeet_sandbox` itself does not import them."""

from collections.abc import Mapping
from typing import Any

import polymeet_sandbox.sandbox

from ..auth import ApiKey, BearerToken, ConnectyCubeToken
from ..connectycube import ConnectyCube
from ..pyas import Pyas
from ..zoom import Zoom

__all__ = ("Sandbox",)


class Sandbox(polymeet_sandbox.sandbox.Sandbox):
    """The three providers in memory, with state as long as this object lives, and clients that reach them without a socket.

        async with Sandbox() as sandbox:
            async with sandbox.zoom() as zoom:
                meeting = await zoom.meetings.create_meeting("me", body=...)

    `strict` validates every answer of the sandbox against the OpenAPI documents and raises `SandboxFault` if they differ.
    `clock` returns the time, with its zone (`advance` moves it forward). `documents` replaces the installed OpenAPI documents, by
    provider. `random_seed` makes the generated ids and tokens the same in every run.
    """

    def zoom(self, token: str = "sandbox-token", **options: Any) -> Zoom:  # noqa: S107 - no secret
        """Return a Zoom client of this sandbox; *options* are those of `Zoom`."""
        return Zoom(BearerToken(token), **self._options("zoom", options))

    def pyas(self, key: str = "sandbox-key", **options: Any) -> Pyas:
        """Return a Pyas client of this sandbox; *options* are those of `Pyas`."""
        return Pyas(ApiKey(key), **self._options("pyas", options))

    def connectycube(self, token: str = "sandbox-token", **options: Any) -> ConnectyCube:  # noqa: S107 - no secret
        """Return a ConnectyCube client of this sandbox; *options* are those of `ConnectyCube`."""
        return ConnectyCube(ConnectyCubeToken(token), **self._options("connectycube", options))

    def _options(self, provider: str, given: Mapping[str, Any]) -> dict[str, Any]:
        return {"base_url": self.base_url(provider), "transport": self.transport(), **given}
