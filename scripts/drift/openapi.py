"""Read an OpenAPI 3.0 or 3.1 document, ours or a provider's, as the facts that are compared."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from scripts.openapi.document import JSON_TYPE, Json, entries, kind, mapping, methods, path_items, texts

from .facts import Api, Body, ComparisonError, Fields, Operation, Parameter
from .printable import printable
from .schemas import Flattener

SCOPES: Mapping[str, tuple[str, str]] = {
    "scope": ("x-scopes", "x-macro-scopes"),
    "granular scope": ("x-granular-scopes", "x-granular-scopes"),
}
"""The two kinds of scopes: our extension, and the name inside the `x-extensions` of Zoom's documents."""
LABEL = re.compile(r"Rate Limit Label[^`\n]*`\s*([A-Za-z][A-Za-z_ -]*?)\s*`", re.IGNORECASE)
"""End of a description in Zoom's documents."""
LABEL_WITHIN = 2_000
"""Characters at the end of a description that are searched for it."""
LONGEST_PATH = 1_000
IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters of these names are ignored in OpenAPI."""


def read_api(document: Mapping[str, Json], name: str) -> Api:
    """Read a whole document. Raises `ComparisonError` with the unreadable part."""
    version = document.get("openapi")
    if not isinstance(version, str) or not version.startswith(("3.0", "3.1")):
        said = f"openapi: {version!r}" if version is not None else "no key openapi"
        raise ComparisonError(f"{name}: it has {said}; OpenAPI 3.0 and 3.1 can be compared")
    operations: dict[tuple[str, str], Operation] = {}
    try:
        for key, operation in _Reader(document).operations():
            if key in operations:
                raise ComparisonError(f"{operation} and {operations[key]} are the same place")
            operations[key] = operation
    except ComparisonError as error:
        raise ComparisonError(f"{name}: {error}") from error
    if not operations:
        raise ComparisonError(f"{name}: it has no operation below paths or webhooks, so there is nothing to compare")
    return Api(name, operations)


def check_path(path: str) -> None:
    """Refuse a text that is not a URL path, because it could span several lines of a report."""
    if not path.isprintable() or len(path) > LONGEST_PATH:
        raise ComparisonError(
            f"the path {printable(path)!r} is longer than {LONGEST_PATH} characters or holds a control character"
        )


def place(method: str, path: str) -> tuple[str, str]:
    """Return the key of an operation: its method and path, without the names of path parameters."""
    return method, re.sub(r"\{[^}]*\}", "{}", path).rstrip("/") or "/"


class _Reader:
    """Reader of one document."""

    def __init__(self, document: Mapping[str, Json]) -> None:
        self._document = document
        self._schemas = Flattener(document)

    def operations(self) -> Iterator[tuple[tuple[str, str], Operation]]:
        """Yield every operation, webhooks last."""
        for section, path, item in path_items(self._document):
            check_path(path)
            name = path if section == "paths" else f"webhook {path}"
            try:
                resolved = self._schemas.resolve(item)
                for method, value in methods(resolved):
                    operation = self._operation(section, name, method, value, entries(resolved.get("parameters")))
                    yield place(operation.method, name), operation
            except ComparisonError as error:
                raise ComparisonError(f"{name}: {error}") from error

    def _operation(self, section: str, path: str, method: str, value: Json, shared: list[Json]) -> Operation:
        if not isinstance(value, dict):
            raise ComparisonError(f"{method} is {kind(value)}; an operation is a mapping")
        is_webhook = section == "webhooks"
        body = self._body(value.get("requestBody"), hidden="writeOnly" if is_webhook else "readOnly")
        operation_id = value.get("operationId")
        return Operation(
            method=method.upper(),
            path=path,
            id=operation_id if isinstance(operation_id, str) else "",
            label=_label(value),
            scopes=_scopes(value),
            deprecated=value.get("deprecated") is True,
            parameters=dict(self._parameters(path, [*shared, *entries(value.get("parameters"))])),
            request=None if is_webhook else body,
            answers={"message": body} if is_webhook else dict(self._answers(mapping(value.get("responses")))),
            pointer=(section, path.removeprefix("webhook "), method),
        )

    def _parameters(self, path: str, listed: list[Json]) -> Iterator[tuple[tuple[str, str], Parameter]]:
        places = {name: str(number) for number, name in enumerate(re.findall(r"\{([^}]*)\}", path))}
        for raw in listed:
            value = self._schemas.resolve(raw)
            name, location = str(value.get("name", "")), str(value.get("in", ""))
            if location == "header" and name.lower() in IGNORED_HEADERS:
                continue
            identity = places.get(name, name) if location == "path" else name.lower() if location == "header" else name
            yield (location, identity), Parameter(location, name, self._parameter_fields(value))

    def _parameter_fields(self, value: Mapping[str, Json]) -> Fields:
        media = [mapping(each).get("schema") for each in mapping(value.get("content")).values()]
        schema = dict(mapping(value.get("schema", media[0] if media else {})))
        if value.get("deprecated") is True:
            schema["deprecated"] = True
        required = value.get("required") is True or value.get("in") == "path"
        return self._topped(self._schemas.fields(schema), required)

    def _body(self, value: Json, hidden: str) -> Body | None:
        """Read a request or answer; its JSON if there is one, because all content types have the same facts."""
        body = self._schemas.resolve(value)
        content = mapping(body.get("content"))
        if not content:
            return None
        media = next((name for name in content if name.partition(";")[0].strip() == JSON_TYPE), next(iter(content)))
        fields = self._schemas.fields(mapping(mapping(content[media]).get("schema")), hidden)
        names = frozenset(name.partition(";")[0].strip() for name in content)
        return Body(names, self._topped(fields, body.get("required") is True))

    def _answers(self, responses: Mapping[str, Json]) -> Iterator[tuple[str, Body | None]]:
        for status, value in responses.items():
            if str(status).startswith("2"):
                yield str(status).upper(), self._body(value, hidden="writeOnly")

    def _topped(self, fields: Fields, required: bool) -> Fields:
        """Set at the top place whether the value is required, which is not part of its schema."""
        return {path: replace(each, required=required) if not path else each for path, each in fields.items()}


def _label(operation: Mapping[str, Json]) -> str | None:
    """Read the rate label: our extension, or the end of Zoom's description."""
    stated = operation.get("x-rate-limit-label")
    if isinstance(stated, str):
        return stated
    found = LABEL.search(str(operation.get("description", ""))[-LABEL_WITHIN:])
    return re.sub(r"[ -]", "_", found[1].upper()) if found else None


def _scopes(operation: Mapping[str, Json]) -> dict[str, frozenset[str]]:
    extensions = mapping(operation.get("x-extensions"))
    found = {kind: operation.get(ours, extensions.get(theirs)) for kind, (ours, theirs) in SCOPES.items()}
    return {kind: frozenset(texts(value)) for kind, value in found.items() if value is not None}
