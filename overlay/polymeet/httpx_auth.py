"""Credentials of polymeet for a plain `httpx.AsyncClient`."""

from collections.abc import AsyncGenerator
from typing import Any

from ._base.answer import Answer
from ._base.http import URL, AsyncBaseTransport, HttpxAuthBase, Request, Response
from ._base.urls import host_and_port
from ._core.client_state import ClientState
from ._core.credentials import TokenRequests, authorization
from ._providers import PROVIDERS
from .auth import Auth, Exchange
from .connection import DEFAULT_TIMEOUTS
from .errors import CredentialError
from .observers._notifier import Notifier
from .retry._policy import DEFAULT_RETRY, Retry
from .transports import ConnectionPools

__all__ = ("HttpxAuth",)


class HttpxAuth(HttpxAuthBase):
    """Any credential of polymeet as an `httpx.Auth`: `httpx.AsyncClient(auth=HttpxAuth(BearerToken(...)))`.

    Token requests go through *transport*, because one of them may serve many requests of the client; pass the transport of the client
    to use its proxies and certificates for them. They are retried according to *retry* and the credential. A request with the credential
    goes to any URL that the program requests, unless the credential refuses its host: check your URLs.
    """

    def __init__(
        self, auth: Auth, *, transport: AsyncBaseTransport | None = None, retry: Retry = DEFAULT_RETRY
    ) -> None:
        name = getattr(auth, "provider", "")
        provider = next((each.id for each in PROVIDERS.values() if each.name == name), "httpx_auth")
        self._auth = auth
        self._state = ClientState(
            name="this HttpxAuth",
            transport=ConnectionPools() if transport is None else transport,
            owns_transport=transport is None,
            base_url=URL(),
            base_url_is_default=False,
        )
        self._exchange = TokenRequests(
            self._state,
            provider,
            DEFAULT_TIMEOUTS,
            retry,
            self._state.account(auth).budget,
            Notifier(provider),
        )

    @property
    def exchange(self) -> Exchange:
        """Function that sends a token request, so that `auth.renew(httpx_auth)` works as with a client."""
        return self._exchange

    async def async_auth_flow(self, request: Request) -> AsyncGenerator[Request, Response]:
        """Authenticate *request*; send it once more if its token had expired."""
        if not self._auth.accepts_host(request.url.host):
            raise CredentialError(
                f"{host_and_port(request.url)} is in another cloud than the credential, whose token stays in its own"
            )
        used = await authorization(self._auth, self._exchange, is_replay=False)
        request.headers.update(used.headers)
        response = yield request
        content = b"" if response.is_success else await response.aread()
        answer = Answer(response.status_code, response.headers, content)
        if await self._auth.answered(used, answer, self._exchange):
            used = await authorization(self._auth, self._exchange, is_replay=True)
            request.headers.update(used.headers)
            yield request

    def sync_auth_flow(self, request: Request) -> Any:
        """Raise an error: the credentials of polymeet are async."""
        raise RuntimeError("HttpxAuth works with httpx.AsyncClient only")

    async def aclose(self) -> None:
        """Wait for a renewal whose answer must not be lost, and close the transport unless it was passed in."""
        await self._state.aclose()
