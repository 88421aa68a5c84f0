"""Using a credential with a plain `httpx.AsyncClient`."""

from collections.abc import AsyncGenerator
from typing import Any

import anyio

from ._base.answer import Answer
from ._base.http import AsyncBaseTransport, AsyncHTTPTransport, HttpxAuthBase, Request, Response
from ._base.timeouts import DEFAULT_TIMEOUTS
from ._base.urls import host_and_port
from ._core.token_requests import exchange_token
from .auth._protocol import SECONDS_TO_FINISH, Auth
from .errors import CredentialError
from .retry import DEFAULT_RETRY, Retry, RetryBudget
from .transports._exchange import exchange

__all__ = ("HttpxAuth",)


class HttpxAuth(HttpxAuthBase):
    """Any credential of polymeet as an `httpx.Auth`: `httpx.AsyncClient(auth=HttpxAuth(ZoomServerToServer(...)))`.

    Token requests go through *transport*, since one request of the client may have to serve many; pass the transport of the client to
    have its proxies and certificates there too. They are sent again as *retry* says and the credential allows. A request goes to
    whatever URL the client is given, except that Zoom's two clouds never see each other's tokens: mind where you send one.
    """

    def __init__(
        self, auth: Auth, *, transport: AsyncBaseTransport | None = None, retry: Retry = DEFAULT_RETRY
    ) -> None:
        self._auth = auth
        self._retry = retry
        self._budget = RetryBudget()
        self._transport = transport
        self._own: AsyncHTTPTransport | None = None

    async def async_auth_flow(self, request: Request) -> AsyncGenerator[Request, Response]:
        """Authenticate *request*; send it once more when its token had expired."""
        if not self._auth.accepts_host(request.url.host):
            raise CredentialError(
                f"{host_and_port(request.url)} is in another cloud than the credential, whose token stays in its own"
            )
        used = await self._auth.authorize(self.exchange)
        request.headers.update(used.headers)
        response = yield request
        content = b"" if response.is_success else await response.aread()
        answer = Answer(response.status_code, response.headers, content)
        if await self._auth.answered(used, answer, self.exchange):
            used = await self._auth.authorize(self.exchange)
            request.headers.update(used.headers)
            yield request

    def sync_auth_flow(self, request: Request) -> Any:
        """Refuse: the credentials of polymeet are async."""
        raise RuntimeError("HttpxAuth works with httpx.AsyncClient only")

    async def aclose(self) -> None:
        """Wait for what a renewal under way would lose, and close the transport if it is ours."""
        with anyio.move_on_after(SECONDS_TO_FINISH, shield=True):
            await self._auth.finish()
        if self._own is not None:
            await self._own.aclose()

    async def exchange(self, request: Request) -> Answer:
        """Send a request of a credential; so `auth.renew(httpx_auth)` works as with a client."""
        return await exchange_token(
            request,
            self._exchange_once,
            provider=getattr(self._auth, "provider", ""),
            retry=self._retry,
            budget=self._budget,
            tell=lambda planned: None,
        )

    async def _exchange_once(self, request: Request) -> Answer:
        request.extensions.setdefault("timeout", DEFAULT_TIMEOUTS.as_extension())
        if self._transport is None:
            self._transport = self._own = AsyncHTTPTransport()
        return await exchange(self._transport, request)
