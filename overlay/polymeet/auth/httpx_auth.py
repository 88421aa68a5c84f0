"""Using a credential with a plain `httpx.AsyncClient`."""

from collections.abc import AsyncGenerator
from typing import Any

from .._httpx import AsyncBaseTransport, AsyncHTTPTransport, HttpxAuthBase, Request, Response
from ..answer import Answer
from ..timeouts import DEFAULT_TIMEOUTS
from ..transport import exchange
from .protocol import Auth

__all__ = ("HttpxAuth",)


class HttpxAuth(HttpxAuthBase):
    """Any credential of polymeet as an `httpx.Auth`: `httpx.AsyncClient(auth=HttpxAuth(ZoomServerToServer(...)))`.

    Token requests go through *transport*, since one request of the client may have to serve many; pass the transport of the client to
    have its proxies and certificates there too. A request goes to whatever URL the client is given: mind where you send a token.
    """

    def __init__(self, auth: Auth, *, transport: AsyncBaseTransport | None = None) -> None:
        self._auth = auth
        self._transport = transport
        self._own: AsyncHTTPTransport | None = None

    async def async_auth_flow(self, request: Request) -> AsyncGenerator[Request, Response]:
        """Authenticate *request*; send it once more when its token had expired."""
        used = await self._auth.authorize(self._exchange)
        request.headers.update(used.headers)
        response = yield request
        content = b"" if response.is_success else await response.aread()
        answer = Answer(response.status_code, response.headers, content)
        if await self._auth.answered(used, answer, self._exchange):
            used = await self._auth.authorize(self._exchange)
            request.headers.update(used.headers)
            yield request

    def sync_auth_flow(self, request: Request) -> Any:
        """Refuse: the credentials of polymeet are async."""
        raise RuntimeError("HttpxAuth works with httpx.AsyncClient only")

    async def aclose(self) -> None:
        """Wait for a renewal under way, and close the transport if it is ours."""
        await self._auth.wait_until_idle()
        if self._own is not None:
            await self._own.aclose()

    async def _exchange(self, request: Request) -> Answer:
        request.extensions.setdefault("timeout", DEFAULT_TIMEOUTS.as_extension())
        if self._transport is None:
            self._transport = self._own = AsyncHTTPTransport()
        return await exchange(self._transport, request)
