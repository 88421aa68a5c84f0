"""Pyas: its credential, its refusals, and the table of its operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, ClassVar

from ..clock import Clock
from ..documents import Document, Operation
from ..messages import IncomingRequest, ProviderError
from ..provider import Handler, Provider
from ..validation import Problem
from . import microsoft_events, zoom_meetings
from .common import invalid, not_found, unauthorized
from .state import PyasState

HANDLERS: Mapping[str, Handler[PyasState]] = {**zoom_meetings.HANDLERS, **microsoft_events.HANDLERS}


class PyasProvider(Provider[PyasState]):
    """Pyas. Every key is good until it is expired."""

    name: ClassVar[str] = "pyas"
    mount: ClassVar[str] = "/pyas"

    def __init__(self, document: Document, clock: Clock, random: Random, *, strict: bool) -> None:
        super().__init__(document, PyasState(clock, random), clock, random, strict=strict)
        self.expired: set[str] = set()

    @property
    def handlers(self) -> Mapping[str, Handler[PyasState]]:
        return HANDLERS

    def authenticate(self, request: IncomingRequest) -> str:
        key = request.headers.get("x-api-key", "")
        if not key or key in self.expired:
            raise unauthorized()
        return key

    def unknown_route(self, request: IncomingRequest) -> ProviderError:
        return not_found(f"Route {request.method} {request.path}")

    def invalid(self, problems: Sequence[Problem]) -> ProviderError:
        return invalid(problems)

    def page_token_error(self, operation: Operation) -> ProviderError:
        return invalid([Problem("query", "nextPageToken", "is invalid or has expired")])

    def error_body(self, status: int, message: str, code: int | None) -> Any:
        match status:
            case 400:
                return {"errors": [{"msg": message, "param": "", "location": "body"}]}
            case 401:
                return {"error": message}
            case 429:
                return {"message": message, "code": 429, "error": "Too many calls"}
            case _:
                return {"success": False, "error": message, "code": status if code is None else code}
