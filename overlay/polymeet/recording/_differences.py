"""Differences between an answer and its document. Finding them needs no JSON Schema library; none holds a value of the answer."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final, TypeAlias

from polymeet_runtime import Operation, as_array, as_object

from ._shapes import is_secret_name, json_type, safe_name, safe_value, shape, text_form

__all__ = ("Difference", "differences_of_failure", "differences_of_success", "load_document")

Schema: TypeAlias = Mapping[str, Any]

MOMENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "date-time": ("date-time", "date"),
    "local-date-time": ("date-time", "date"),
    "date": ("date",),
}
"""Kinds of text that are valid for a format."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference between an answer and its document."""

    path: str
    """Dotted, with [] for the items of an array; empty for the answer as a whole."""
    kind: str
    """unknown field, missing field, type, null, format, enum value, body, status or error."""
    documented: str
    seen: str


@cache
def load_document(provider: str) -> Mapping[str, Any]:
    """Return the OpenAPI document that comes with the generated package."""
    text = (files("polymeet_api") / provider / "openapi.json").read_text("utf-8")
    document: dict[str, Any] = json.loads(text)
    return document


def differences_of_success(operation: Operation, status: int, content: bytes, body: Any) -> Iterator[Difference]:
    """Compare a success with its document; *body* is its JSON value, or None if *content* is not JSON."""
    document = load_document(operation.provider)
    schemas = _documented_bodies(document, operation)
    if status not in schemas:
        yield Difference("", "status", ", ".join(map(str, sorted(schemas))), str(status))
    schema = schemas.get(status, schemas[min(schemas)])
    is_empty = not content.strip()
    is_json = body is not None or content.strip() == b"null"
    if schema is None:
        if not is_empty:
            yield Difference("", "body", "none", shape(body) if is_json else "not JSON")
    elif is_json:
        yield from _Walk(document).at(body, schema, "", secret=False)
    else:
        yield Difference("", "body", "JSON", "none" if is_empty else "not JSON")


def differences_of_failure(operation: Operation, status: int, code: int | str | None) -> Iterator[Difference]:
    """Compare a refusal with the documented rows of status and code."""
    rows = [(row.status, None if row.code is None else str(row.code)) for row in operation.errors]
    known = (status, str(code)) in rows if code is not None else any(status == each for each, _ in rows)
    if not known:
        codes = dict.fromkeys(row or "no code" for each, row in rows if each == status)
        documented = f"{status} with {', '.join(codes)}" if codes else f"nothing of {status}"
        said = "no code" if code is None else f"code {_shown_code(code)}"
        yield Difference("", "error", documented, f"{status} with {said}")


def _documented_bodies(document: Mapping[str, Any], operation: Operation) -> dict[int, Schema | None]:
    """Return the schema of each 2xx answer, by status; None for an answer without a body."""
    responses: Mapping[str, Any] = document["paths"][operation.path][operation.method.lower()]["responses"]
    return {
        int(status): response["content"]["application/json"]["schema"] if "content" in response else None
        for status, response in responses.items()
        if status.startswith("2")
    }


@dataclass(frozen=True, slots=True)
class _Walk:
    """Parallel walk through a value and its schema."""

    document: Mapping[str, Any]

    def at(self, value: Any, schema: Schema, path: str, *, secret: bool) -> Iterator[Difference]:
        parts = self._parts(schema)
        secret = secret or any(part.get("format") == "password" for part in parts)
        types = {name for part in parts for name in _types(part)}
        found = json_type(value)
        if types and found not in types and not (found == "integer" and "number" in types):
            kind = "null" if value is None else "type"
            yield Difference(path, kind, " or ".join(sorted(types)), shape(value))
            return
        yield from _scalar(value, parts, path, secret=secret)
        if (items := as_array(value)) is not None:
            inner = _joined([part["items"] for part in parts if "items" in part])
            for item in items:
                yield from self.at(item, inner, f"{path}[]", secret=secret)
        elif (record := as_object(value)) is not None:
            yield from self._members(record, schema, parts, path)

    def _members(
        self, record: Mapping[str, Any], schema: Schema, parts: list[Schema], path: str
    ) -> Iterator[Difference]:
        named: dict[str, list[Schema]] = {}
        for part in parts:
            for name, member in part.get("properties", {}).items():
                named.setdefault(name, []).append(member)
        free = [part["additionalProperties"] for part in parts if part.get("additionalProperties")]
        for name, member in record.items():
            shown = name.replace(".", "\\.") if name in named else safe_name(name)
            here = f"{path}.{shown}" if path else shown
            if name in named:
                yield from self.at(member, _joined(named[name]), here, secret=is_secret_name(name))
            elif named and not free:
                yield Difference(here, "unknown field", "not named", shape(member))
        for name in sorted(self._required(schema) - record.keys()):
            yield Difference(f"{path}.{name}" if path else name, "missing field", "required", "absent")

    def _parts(self, schema: Schema) -> list[Schema]:
        """Return the schema without `$ref`, `allOf`, `oneOf`, `anyOf`: the plain schemas that they lead to."""
        schema = self._resolved(schema)
        parts = [schema]
        for key in ("allOf", "oneOf", "anyOf"):
            for branch in schema.get(key, ()):
                parts.extend(self._parts(branch))
        return parts

    def _resolved(self, schema: Schema) -> Schema:
        """Follow `$ref` to its end."""
        while "$ref" in schema:
            target: Any = self.document
            for key in schema["$ref"].removeprefix("#/").split("/"):
                target = target[key]
            schema = target
        return schema

    def _required(self, schema: Schema) -> set[str]:
        """Return the members that an object must have; of alternatives, none."""
        schema = self._resolved(schema)
        inherited = (self._required(part) for part in schema.get("allOf", ()))
        return set(schema.get("required", ())).union(*inherited)


def _scalar(value: Any, parts: list[Schema], path: str, *, secret: bool) -> Iterator[Difference]:
    """Compare a text, number or boolean with the format and the enums."""
    if isinstance(value, str):
        for form in MOMENTS.keys() & {_format(part) for part in parts}:
            if text_form(value) not in MOMENTS[form]:
                yield Difference(path, "format", form, shape(value))
    listed = [member for part in parts for member in part.get("enum", ())]
    comparable = [member for member in listed if type(member) is type(value)]
    if comparable and value not in comparable:
        yield Difference(path, "enum value", f"{len(listed)} values", safe_value(value, secret=secret))


def _format(schema: Schema) -> str | None:
    return "local-date-time" if "x-time-zone" in schema else schema.get("format")


def _types(schema: Schema) -> list[str]:
    types: Any = schema.get("type", ())
    return [types] if isinstance(types, str) else list(types)


def _joined(schemas: list[Schema]) -> Schema:
    """Return one schema equivalent to several."""
    return schemas[0] if len(schemas) == 1 else {"allOf": schemas}


def _shown_code(code: int | str) -> str:
    """Return a code that is a number of at most 9 digits, also as text; the shape of any other."""
    return str(code) if len(str(code)) < 10 and str(code).isascii() and str(code).isdigit() else shape(code)
