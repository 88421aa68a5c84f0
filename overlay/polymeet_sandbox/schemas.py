"""JSON Schema over a document: validate a value, and find or remove its undocumented members."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, Protocol

try:
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT202012
except ModuleNotFoundError as _missing:
    raise ModuleNotFoundError("The sandbox needs jsonschema: pip install 'polymeet[sandbox]'") from _missing

from .documents import Document, Pointer, Schema
from .messages import as_list, as_record

DATE_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?")
FORMATS = FormatChecker(formats=())


class SchemaError(Protocol):
    """The attributes of a `jsonschema` error that are used."""

    message: str
    validator: str
    validator_value: Any
    instance: Any

    @property
    def absolute_path(self) -> Sequence[str | int]: ...


class Schemas:
    """The schemas of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._uri = f"urn:polymeet:{document.provider}"
        resource: Resource[Any] = DRAFT202012.create_resource(document.content)
        empty: Registry[Any] = Registry()
        self._registry = empty.with_resource(self._uri, resource)
        self._validators: dict[Pointer, Draft202012Validator] = {}

    def errors(self, value: Any, pointer: Pointer) -> Iterator[tuple[str, str]]:
        """The (dotted path, message) of each schema error of the value."""
        for error in _errors(self._validator(pointer), value):
            yield from _described(error)

    def parameter_errors(self, value: Any, schema: Schema) -> Iterator[str]:
        """The messages for a parameter's value."""
        validator = self._make(_absolute(schema, self._uri))
        return (error.message for error in _errors(validator, value))

    def undocumented(self, value: Any, schema: Schema, path: str = "") -> Iterator[str]:
        """The dotted paths of undocumented members."""
        parts = self._parts(schema)
        if (array := as_list(value)) is not None:
            items = _items(parts)
            for number, item in enumerate(array):
                yield from self.undocumented(item, items, f"{path}[{number}]")
        elif (record := as_record(value)) is not None and (properties := _properties(parts)) is not None:
            for name, member in record.items():
                here = f"{path}.{name}" if path else name
                if name in properties:
                    yield from self.undocumented(member, properties[name], here)
                else:
                    yield here

    def documented(self, value: Any, schema: Schema) -> Any:
        """A copy of the value without undocumented members."""
        parts = self._parts(schema)
        if (array := as_list(value)) is not None:
            items = _items(parts)
            return [self.documented(item, items) for item in array]
        if (record := as_record(value)) is not None and (properties := _properties(parts)) is not None:
            return {name: self.documented(record[name], properties[name]) for name in record if name in properties}
        return value

    def _parts(self, schema: Schema) -> list[Schema]:
        """The schema without `$ref`, `allOf`, `oneOf`, `anyOf`: the plain schemas that they lead to."""
        schema = self._document.resolve(schema)
        parts = [schema]
        for key in ("allOf", "oneOf", "anyOf"):
            for branch in schema.get(key, ()):
                parts.extend(self._parts(branch))
        return parts

    def _validator(self, pointer: Pointer) -> Draft202012Validator:
        if pointer not in self._validators:
            fragment = "/".join(key.replace("~", "~0").replace("/", "~1") for key in pointer)
            fragment = fragment.replace("{", "%7B").replace("}", "%7D")
            self._validators[pointer] = self._make({"$ref": f"{self._uri}#/{fragment}"})
        return self._validators[pointer]

    def _make(self, schema: Schema) -> Draft202012Validator:
        return Draft202012Validator(dict(schema), registry=self._registry, format_checker=FORMATS)


@FORMATS.checks("date-time")
def is_date_time(value: object) -> bool:
    """RFC 3339 with an offset or Z."""
    return not isinstance(value, str) or _is_date_time(value, offset=True)


@FORMATS.checks("local-date-time")
def is_local_date_time(value: object) -> bool:
    """RFC 3339, the offset may be missing."""
    return not isinstance(value, str) or _is_date_time(value, offset=False)


@FORMATS.checks("date")
def is_date(value: object) -> bool:
    """A date as yyyy-mm-dd."""
    return not isinstance(value, str) or (re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None and _parses(value))


def _is_date_time(value: str, *, offset: bool) -> bool:
    match = DATE_TIME.fullmatch(value)
    return match is not None and (match[4] is not None or not offset) and _parses(f"{match[1]}T{match[2]}")


def _parses(value: str) -> bool:
    try:
        datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _errors(validator: Draft202012Validator, value: Any) -> Iterator[SchemaError]:
    found: Iterator[Any] = validator.iter_errors(value)  # pyright: ignore[reportUnknownMemberType] - its stubs are partial
    return found


def _described(error: SchemaError) -> Iterator[tuple[str, str]]:
    """The field and the message of an error; a missing member is reported under its own name."""
    path = ".".join(str(key) for key in error.absolute_path)
    if error.validator == "required":
        for name in error.validator_value:
            if name not in error.instance and error.message.startswith(repr(name)):
                yield (f"{path}.{name}" if path else str(name)), "is required"
    else:
        yield path, error.message


def _properties(parts: Sequence[Schema]) -> dict[str, Schema] | None:
    """The named members, or None where any member is allowed."""
    if not any("properties" in part for part in parts) or any(part.get("additionalProperties") for part in parts):
        return None
    named: dict[str, list[Schema]] = {}
    for part in parts:
        for name, schema in part.get("properties", {}).items():
            named.setdefault(name, []).append(schema)
    return {name: _joined(schemas) for name, schemas in named.items()}


def _items(parts: Sequence[Schema]) -> Schema:
    """The schema of an array's items."""
    return _joined([part["items"] for part in parts if "items" in part])


def _joined(schemas: list[Schema]) -> Schema:
    """One schema equivalent to several."""
    return schemas[0] if len(schemas) == 1 else {"allOf": schemas}


def _absolute(part: Any, uri: str) -> Any:
    """A copy with absolute references to the document."""
    if (items := as_list(part)) is not None:
        return [_absolute(item, uri) for item in items]
    if (members := as_record(part)) is not None:
        return {key: f"{uri}{value}" if key == "$ref" else _absolute(value, uri) for key, value in members.items()}
    return part
