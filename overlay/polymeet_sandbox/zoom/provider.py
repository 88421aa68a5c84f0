"""Zoom: its credential, its refusals, and the table of its operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, ClassVar

from ..clock import Clock
from ..documents import Document, Operation
from ..messages import IncomingRequest, ProviderError
from ..provider import Handler, Provider
from ..validation import Problem
from . import (
    archiving,
    cloud_recordings,
    dashboards,
    devices,
    h323_devices,
    live_meetings,
    meetings,
    past_meetings,
    polls,
    registrants,
    users,
    webinars,
)
from .errors import INVALID, NO_TOKEN, invalid, zoom_error
from .oauth import ZoomOAuthServer
from .seeds import seed
from .state import ZoomState

MODULES = (
    archiving,
    cloud_recordings,
    dashboards,
    devices,
    h323_devices,
    live_meetings,
    meetings,
    past_meetings,
    polls,
    registrants,
    users,
    webinars,
)
HANDLERS: Mapping[str, Handler[ZoomState]] = {
    operation_id: handler for module in MODULES for operation_id, handler in module.HANDLERS.items()
}
SCHEME = "bearer "


class ZoomProvider(Provider[ZoomState]):
    """Zoom. Every bearer token is good until it is expired; those of the OAuth server as long as it says."""

    name: ClassVar[str] = "zoom"
    mount: ClassVar[str] = "/zoom/v2"

    def __init__(
        self, document: Document, clock: Clock, random: Random, oauth: ZoomOAuthServer, *, strict: bool
    ) -> None:
        super().__init__(document, ZoomState(clock, random), clock, random, strict=strict)
        self.expired: set[str] = set()
        self._oauth = oauth
        seed(self.state)

    @property
    def handlers(self) -> Mapping[str, Handler[ZoomState]]:
        return HANDLERS

    def authenticate(self, request: IncomingRequest) -> str:
        value = request.headers.get("authorization", "")
        token = value[len(SCHEME) :].strip() if value.lower().startswith(SCHEME) else ""
        if not token:
            raise zoom_error(401, NO_TOKEN, "The access token is missing.")
        if token in self.expired or not self._oauth.accepts(token):
            raise zoom_error(401, NO_TOKEN, "The access token is invalid or has expired.")
        return token

    def unknown_route(self, request: IncomingRequest) -> ProviderError:
        return zoom_error(404, 404, f"No operation {request.method} {request.path}.")

    def invalid(self, problems: Sequence[Problem]) -> ProviderError:
        return invalid(problems)

    def page_token_error(self, operation: Operation) -> ProviderError:
        return zoom_error(400, INVALID, "The next page token is invalid or expired.")

    def error_body(self, status: int, message: str, code: int | None) -> Any:
        return {"code": status if code is None else code, "message": message}

    def extra_headers(self, request: IncomingRequest) -> Mapping[str, str]:
        return {"x-zm-trackingid": f"v=2.0;clid=sandbox;rid=WEB_{self.random.randbytes(16).hex()}"}
