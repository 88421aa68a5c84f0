"""The bundled OpenAPI documents, as the sandbox reads them.

It has its own reader on purpose: the sandbox shares only the documents with the generated clients.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

from .messages import SandboxFault, as_list, as_record

Schema: TypeAlias = Mapping[str, Any]
Pointer: TypeAlias = tuple[str, ...]

PROVIDERS = ("zoom", "pyas", "connectycube")
METHODS = ("get", "post", "put", "patch", "delete")
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A path or query parameter."""

    name: str
    location: str
    required: bool
    schema: Schema
    zoom_uuid: bool
    """Whether the client encodes the value twice when it begins with `/` or contains `//`."""


@dataclass(frozen=True, slots=True)
class PageRule:
    """`x-page` of an operation; names of body members are dotted paths."""

    style: str
    items: str
    cursor: str | None
    parameter: str
    size: str
    default_size: int | None
    lifetime: float | None


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """One documented error; `code` is None if the provider has none."""

    status: int
    code: int | None


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation of a document. Schemas are pointers into the document."""

    operation_id: str
    method: str
    template: str
    parameters: tuple[Parameter, ...]
    body: Pointer | None
    body_required: bool
    responses: Mapping[int, Pointer | None]
    """The documented 2xx answers; None for one without a body."""
    errors: tuple[ErrorRow, ...]
    page: PageRule | None

    @property
    def success(self) -> int:
        """The first documented success status."""
        return min(self.responses)


class Document:
    """One provider's OpenAPI document."""

    def __init__(self, provider: str, content: Mapping[str, Any]) -> None:
        self.provider = provider
        self.content: Mapping[str, Any] = _with_local_times(content)
        self.operations: dict[str, Operation] = {operation.operation_id: operation for operation in self._operations()}

    def at(self, pointer: Pointer) -> Any:
        """The part of the document that a pointer names."""
        part: Any = self.content
        for key in pointer:
            part = part[key]
        return part

    def resolve(self, part: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follow `$ref` to its end."""
        while "$ref" in part:
            part = self.at(tuple(part["$ref"].removeprefix("#/").split("/")))
        return part

    def _operations(self) -> Iterator[Operation]:
        for template, item in self.content["paths"].items():
            for method in METHODS:
                if method in item:
                    yield self._operation(template, method, item)

    def _operation(self, template: str, method: str, item: Mapping[str, Any]) -> Operation:
        raw = item[method]
        here: Pointer = ("paths", template, method)
        body = raw.get("requestBody")
        listed = (*item.get("parameters", ()), *raw.get("parameters", ()))
        parameters = (self.resolve(parameter) for parameter in listed)
        return Operation(
            operation_id=raw["operationId"],
            method=method.upper(),
            template=template,
            parameters=tuple(_parameter(parameter) for parameter in parameters if parameter["in"] in ("path", "query")),
            body=None if body is None else (*here, "requestBody", "content", JSON, "schema"),
            body_required=body is not None and bool(body.get("required", False)),
            responses={
                int(status): (*here, "responses", status, "content", JSON, "schema") if "content" in response else None
                for status, response in raw["responses"].items()
                if status.startswith("2")
            },
            errors=tuple(ErrorRow(row["status"], row.get("code")) for row in raw.get("x-errors", ())),
            page=_page(raw.get("x-page")),
        )


@cache
def load_document(provider: str) -> Document:
    """The document of the generated package; read once, because it does not change."""
    file = files("polymeet_api") / provider / "openapi.json"
    if not file.is_file():
        raise SandboxFault(f"The document of {provider} is not installed: polymeet_api/{provider}/openapi.json")
    return Document(provider, json.loads(file.read_text(encoding="utf-8")))


def _parameter(raw: Mapping[str, Any]) -> Parameter:
    return Parameter(
        name=raw["name"],
        location=raw["in"],
        required=bool(raw.get("required", False)),
        schema=raw["schema"],
        zoom_uuid=raw.get("x-path-encoding") == "zoom-uuid",
    )


def _page(rule: Mapping[str, Any] | None) -> PageRule | None:
    if rule is None:
        return None
    return PageRule(
        style=rule["style"],
        items=rule["items"],
        cursor=rule.get("cursor"),
        parameter=rule["parameter"],
        size=rule["size"],
        default_size=rule.get("default_size"),
        lifetime=rule.get("lifetime"),
    )


def _with_local_times(part: Any) -> Any:
    """A copy in which date-times that may be local (`x-time-zone`) have a format that can be validated."""
    if (items := as_list(part)) is not None:
        return [_with_local_times(item) for item in items]
    if (members := as_record(part)) is None:
        return part
    copy = {key: _with_local_times(value) for key, value in members.items()}
    if "x-time-zone" in copy:
        copy["format"] = "local-date-time"
    return copy
