"""Requests and answers of the sandbox, independent of any HTTP library, and the two kinds of failure.

ProviderError   the provider refuses the request: an ordinary answer is sent
SandboxFault    a fault of the sandbox, or of its use in a test: raised in the test
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias
from urllib.parse import parse_qsl

Record: TypeAlias = dict[str, Any]
"""A JSON object in the state or an answer of the sandbox."""

SECRET_HEADERS = frozenset({"authorization", "x-api-key", "cb-token", "cookie"})
SECRET_MEMBERS = frozenset(
    {"client_secret", "code", "code_verifier", "device_code", "refresh_token", "token"}
    | {"auth_key", "password", "signature"}
)
"""Members of requests for credentials; other requests have no secrets in their bodies."""
MASK = "***"
FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class IncomingRequest:
    """A request from the wire; `path` and `query_string` are still percent-encoded."""

    method: str
    path: str
    query_string: str = ""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Names in lower case."""
    content: bytes = b""

    @property
    def query(self) -> list[tuple[str, str]]:
        """The decoded query, in order; a name may come twice."""
        return parse_qsl(self.query_string, keep_blank_values=True)


@dataclass(frozen=True, slots=True)
class ReceivedRequest:
    """A request in `sandbox.requests`, with its secrets masked."""

    provider: str | None
    operation_id: str | None
    method: str
    path: str
    """The raw path below the provider's mount, still percent-encoded."""
    query: dict[str, str]
    headers: dict[str, str]
    json: Any
    """The body as JSON; a form as an object; None without a body; bytes for anything else."""

    @classmethod
    def of(cls, request: IncomingRequest, provider: str | None, operation_id: str | None) -> ReceivedRequest:
        """Return the record of a request."""
        headers = {name: MASK if name in SECRET_HEADERS else value for name, value in request.headers.items()}
        return cls(provider, operation_id, request.method, request.path, dict(request.query), headers, _body(request))

    def masked(self) -> ReceivedRequest:
        """The same request with the secrets in the body of a request for credentials masked."""
        return replace(self, json=MASK if isinstance(self.json, bytes) else _masked(self.json))


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: `body` is JSON, or text or bytes to be sent unchanged; None means an empty body."""

    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])

    def with_headers(self, headers: Mapping[str, str]) -> Answer:
        """The same answer with additional headers; existing ones take precedence."""
        return Answer(self.status, self.body, {**headers, **self.headers})

    @property
    def content(self) -> bytes:
        """The body as bytes."""
        match self.body:
            case None:
                return b""
            case bytes():
                return self.body
            case str():
                return self.body.encode()
            case _:
                return json.dumps(self.body, allow_nan=False).encode()

    def wire_headers(self) -> list[tuple[str, str]]:
        """The headers with a content type and a length, names in lower case."""
        headers = {name.lower(): value for name, value in self.headers.items()}
        if self.body is not None:
            plain = isinstance(self.body, str | bytes)
            headers.setdefault("content-type", "text/plain; charset=utf-8" if plain else "application/json")
        if self.status != 204:
            headers.setdefault("content-length", str(len(self.content)))
        return list(headers.items())


class SandboxFault(AssertionError):
    """The sandbox sent, or was scripted to send, an answer that its specs do not document."""


class ProviderError(Exception):
    """Raised by a handler to refuse a request with the provider's own error body."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"{answer.status} {answer.body}")
        self.answer = answer


def as_record(value: Any) -> Record | None:
    """The value if it is a JSON object."""
    return value if isinstance(value, dict) else None  # pyright: ignore[reportUnknownVariableType]


def as_list(value: Any) -> list[Any] | None:
    """The value if it is a JSON array."""
    return value if isinstance(value, list) else None  # pyright: ignore[reportUnknownVariableType]


def _body(request: IncomingRequest) -> Any:
    if not request.content:
        return None
    if request.headers.get("content-type", "").lower().startswith(FORM):
        return dict(parse_qsl(request.content.decode("utf-8", "replace"), keep_blank_values=True))
    try:
        return json.loads(request.content)
    except (ValueError, RecursionError):
        return request.content


def _masked(value: Any) -> Any:
    members = as_record(value)
    if members is None:
        return value
    return {name: MASK if name in SECRET_MEMBERS else _masked(member) for name, member in members.items()}
