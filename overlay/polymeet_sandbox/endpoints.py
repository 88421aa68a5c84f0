"""Operations that are in no OpenAPI document: where credentials come from.

path -> handler. Nothing holds their answers against a document; the tests of the sandbox do.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from .faults import ProviderError
from .messages import Answer, IncomingRequest


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One operation: its address and what answers it."""

    method: str
    path: str
    """Below the server's mount."""
    handle: Callable[[IncomingRequest], Answer]


class EndpointServer(ABC):
    """A few endpoints of one provider that stand under one path."""

    provider: ClassVar[str]
    """Whose they are: the name that injections go by."""
    mount: ClassVar[str]
    """The path under which they stand."""

    @property
    @abstractmethod
    def endpoints(self) -> Mapping[str, Endpoint]:
        """Operation id -> endpoint."""

    @abstractmethod
    def error_body(self, status: int, message: str) -> Any:
        """An error body in the server's shape."""

    def find(self, request: IncomingRequest) -> str | None:
        """The operation that a request asks for; its path begins with the mount."""
        for operation_id, endpoint in self.endpoints.items():
            if (endpoint.method, self.mount + endpoint.path) == (request.method, request.path):
                return operation_id
        return None

    def answer(self, operation_id: str, request: IncomingRequest) -> Answer:
        """Answer a request."""
        try:
            return self.endpoints[operation_id].handle(request)
        except ProviderError as error:
            return error.answer
