"""The sandbox: Zoom, Pyas and ConnectyCube in one application, in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from random import Random
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, get_args
from urllib.parse import urlsplit

from .application import Application, Outcome, SandboxTransport
from .clock import Clock, utc_now
from .connectycube import ConnectyCubeProvider, ConnectyCubeSessions, ConnectyCubeState
from .documents import PROVIDERS, Document, load_document
from .injections import Cut, Injection, Injections
from .messages import Answer, IncomingRequest, ReceivedRequest, SandboxFault
from .provider import Provider
from .pyas import PyasProvider, PyasState
from .routing import EndpointServer
from .zoom import ZoomOAuthServer, ZoomProvider, ZoomState

if TYPE_CHECKING:
    import httpx

ORIGIN = "https://sandbox.invalid"
"""Origin of a sandbox without a socket: a host that cannot exist."""
ZOOM_HOSTS: Mapping[str, str] = {
    "zoom.us": "/zoom",
    **{f"api-{region}.zoom.us": "/zoom" for region in ("au", "ca", "eu", "in", "sa", "sg", "uk", "us")},
}
"""Zoom's hosts that are not in its document, and the path prefix of requests to them."""


class Sandbox:
    """The three providers, with state as long as this object lives.

        async with Sandbox() as sandbox:
            client = httpx.AsyncClient(transport=sandbox.transport(), base_url=sandbox.base_url("zoom"))

    `polymeet.testing.Sandbox` adds clients of polymeet.

    `strict` validates every answer of the sandbox against the OpenAPI documents and raises `SandboxFault` if they differ.
    `clock` returns the time, with its zone (`advance` moves it forward). `documents` replaces the installed OpenAPI documents, by
    provider. `random_seed` makes the generated ids and tokens the same in every run.
    """

    def __init__(
        self,
        *,
        strict: bool = True,
        clock: Callable[[], datetime] = utc_now,
        documents: Mapping[str, Mapping[str, Any]] | None = None,
        random_seed: int = 0,
    ) -> None:
        self.clock: Clock = Clock(clock)
        self.requests: list[ReceivedRequest] = []
        """All requests so far, in order of arrival."""
        self.injections: Injections = Injections()
        found = {name: _document(name, documents) for name in PROVIDERS}
        random = Random(random_seed)  # noqa: S311 - invented ids, no secrets
        self.zoom_oauth: ZoomOAuthServer = ZoomOAuthServer(self.clock, Random(random_seed))  # noqa: S311 - no secrets
        """Zoom's OAuth server: its accepted clients, its requests, and the user's consent."""
        self._zoom = ZoomProvider(found["zoom"], self.clock, random, self.zoom_oauth, strict=strict)
        self._pyas = PyasProvider(found["pyas"], self.clock, random, strict=strict)
        self.connectycube_sessions: ConnectyCubeSessions = ConnectyCubeSessions(self.clock, Random(random_seed))  # noqa: S311
        """ConnectyCube's sessions: the users who can log in, and the open sessions."""
        self._connectycube = ConnectyCubeProvider(
            found["connectycube"], self.clock, random, self.connectycube_sessions, strict=strict
        )
        self._providers: dict[str, Provider[Any]] = {
            provider.name: provider for provider in (self._zoom, self._pyas, self._connectycube)
        }
        self._servers: tuple[EndpointServer, ...] = (self.zoom_oauth, self.connectycube_sessions)
        self.app: Application = Application(self)
        """The ASGI application."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.injections.clear()

    @property
    def zoom_state(self) -> ZoomState:
        """State of Zoom."""
        return self._zoom.state

    @property
    def pyas_state(self) -> PyasState:
        """State of Pyas."""
        return self._pyas.state

    @property
    def connectycube_state(self) -> ConnectyCubeState:
        """State of ConnectyCube."""
        return self._connectycube.state

    @property
    def providers(self) -> Mapping[str, Provider[Any]]:
        """The providers by name."""
        return self._providers

    def base_url(self, provider: str, origin: str = ORIGIN) -> str:
        """The base URL of a provider, for a client that uses `transport()` or, with its origin, a served sandbox."""
        return f"{origin}{self._provider(provider).mount}"

    @property
    def oauth_url(self) -> str:
        """The base URL of Zoom's OAuth server, for a client that uses `transport()`."""
        return f"{ORIGIN}{self.zoom_oauth.mount}"

    def transport(self) -> httpx.AsyncBaseTransport:
        """A transport to the sandbox without a socket, for `base_url()` and for the providers' own addresses."""
        hosts = dict(_real_address(provider) for provider in self._providers.values())
        return SandboxTransport(self, {**hosts, **ZOOM_HOSTS})

    def advance(self, seconds: float) -> None:
        """Move the time forward: page tokens and sessions expire."""
        self.clock.advance(seconds)

    def expire_token(self, token: str) -> None:
        """Refuse a token or key from now on, at every provider."""
        self._zoom.expired.add(token)
        self._pyas.expired.add(token)
        self.connectycube_sessions.store.expire(token)

    def fail_next(
        self,
        status: int,
        *,
        provider: str,
        operation: str | None = None,
        message: str = "Provoked by the test.",
        code: int | None = None,
        headers: Mapping[str, str] | None = None,
        times: float = 1,
    ) -> Injection:
        """Answer the next matching requests with an error in the provider's format."""
        body = self._error_body(provider, operation, status, message, code)
        return self.inject(status, json=body, headers=headers, provider=provider, operation=operation, times=times)

    def inject(
        self,
        status: int | None = None,
        *,
        json: Any = None,
        text: str | bytes | None = None,
        headers: Mapping[str, str] | None = None,
        cut: Cut | None = None,
        delay: float = 0,
        provider: str | None = None,
        operation: str | None = None,
        times: float = 1,
    ) -> Injection:
        """Script the answer to the next `times` matching requests.

        With a `status` this answer is sent and the provider does not get the request. Without one the provider answers, and
        only `delay` (seconds) and `cut` apply: "before" breaks the connection before the provider gets the request, "after"
        after it has acted, "body" in the middle of the answer.

        Requests for credentials, such as `oauth_token`, only match an injection with their operation.
        """
        answer = None if status is None else Answer(status, json if text is None else text, headers or {})
        self._check_operation(provider, operation)
        if cut not in (None, *get_args(Cut)):
            raise SandboxFault(f"cut is {cut!r}; give one of {', '.join(get_args(Cut))}")
        return self.injections.add(Injection(answer, cut, delay, provider, operation, times))

    def respond(self, request: IncomingRequest) -> Outcome:
        """Answer a request of the application or the transport."""
        for server in self._servers:
            if (operation_id := server.find(request)) is not None:
                return self._serve(server, operation_id, request)
        for provider in self._providers.values():
            if request.path.startswith(f"{provider.mount}/"):
                return self._provide(provider, _below(provider.mount, request))
        self.requests.append(ReceivedRequest.of(request, None, None))
        return Outcome(Answer(404, "The sandbox has /zoom/v2, /zoom/oauth, /pyas and /connectycube."))

    def _serve(self, server: EndpointServer, operation_id: str, request: IncomingRequest) -> Outcome:
        provider = self._providers[server.provider]
        below = _below(server.mount, request)
        self.requests.append(ReceivedRequest.of(below, provider.name, operation_id).masked())
        injection = self.injections.take(provider.name, operation_id, named=True)
        return _outcome(
            injection,
            lambda: server.answer(operation_id, below).with_headers(provider.extra_headers(below)),
            lambda: provider.extra_headers(below),
        )

    def _provide(self, provider: Provider[Any], request: IncomingRequest) -> Outcome:
        route = provider.route(request)
        operation_id = None if route is None else route.operation.operation_id
        self.requests.append(ReceivedRequest.of(request, provider.name, operation_id))
        injection = self.injections.take(provider.name, operation_id)
        return _outcome(injection, lambda: provider.answer(request, route), lambda: provider.extra_headers(request))

    def _error_body(self, provider: str, operation: str | None, status: int, message: str, code: int | None) -> Any:
        """An error in the format of the operation's server."""
        for server in self._servers:
            if server.provider == provider and operation in server.endpoints:
                return server.error_body(status, message)
        return self._provider(provider).error_body(status, message, code)

    def _provider(self, name: str) -> Provider[Any]:
        if name not in self._providers:
            raise SandboxFault(f"There is no provider {name!r}; the sandbox has {', '.join(self._providers)}")
        return self._providers[name]

    def _check_operation(self, provider: str | None, operation: str | None) -> None:
        """Raise an error for a misspelt name, which would never match."""
        chosen = self._providers.values() if provider is None else [self._provider(provider)]
        known = {name for one in chosen for name in one.document.operations}
        known.update(name for one in self._servers if provider in (None, one.provider) for name in one.endpoints)
        if operation is not None and operation not in known:
            raise SandboxFault(f"There is no operation {operation!r}")


def _document(provider: str, documents: Mapping[str, Mapping[str, Any]] | None) -> Document:
    if documents is None or provider not in documents:
        return load_document(provider)
    return Document(provider, documents[provider])


def _real_address(provider: Provider[Any]) -> tuple[str, str]:
    """The host of a provider's own API, and the prefix that its paths have in the sandbox."""
    url: str = provider.document.content["servers"][0]["url"]
    address = urlsplit(url)
    return address.netloc, provider.mount.removesuffix(address.path)


def _below(mount: str, request: IncomingRequest) -> IncomingRequest:
    """The request with its path below the prefix."""
    return replace(request, path=request.path.removeprefix(mount))


def _outcome(
    injection: Injection | None, act: Callable[[], Answer], headers: Callable[[], Mapping[str, str]]
) -> Outcome:
    """The outcome of a request: that of *act*, unless an injection replaces it."""
    if injection is None:
        return Outcome(act())
    if injection.answer is not None:
        return Outcome(injection.answer.with_headers(headers()), injection.delay, injection.cut)
    if injection.cut == "before":
        return Outcome(Answer(503), injection.delay, injection.cut)
    return Outcome(act(), injection.delay, injection.cut)
