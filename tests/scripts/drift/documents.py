"""Documents to change at will, and other ways to write the same."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from hypothesis import strategies as st

Schema = dict[str, Any]

NAMES = st.sampled_from(["alpha", "beta", "gamma", "delta", "epsilon", "zeta.eta", "theta[]"])
KINDS: list[Schema] = [
    {"type": "string"},
    {"type": "string", "format": "date-time"},
    {"type": "string", "enum": ["one", "two", "three"]},
    {"type": "integer", "format": "int64"},
    {"type": "integer", "enum": [1, 2, 8]},
    {"type": "number"},
    {"type": "boolean"},
]
SCALARS = st.integers(0, len(KINDS) - 1).map(lambda number: copy.deepcopy(KINDS[number]))


@st.composite
def objects(draw: st.DrawFn, children: st.SearchStrategy[Schema]) -> Schema:
    properties = draw(st.dictionaries(NAMES, children, min_size=1, max_size=3))
    required = [name for name in properties if draw(st.booleans())]
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}


def arrays(children: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    return children.map(lambda items: {"type": "array", "items": items})


TREES: st.SearchStrategy[Schema] = st.recursive(
    SCALARS, lambda children: objects(children) | arrays(children), max_leaves=4
)
BODIES = objects(TREES)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Two operations with everything that is compared."""
    paths: dict[str, Any] = {}
    for path in ("/things", "/things/{thingId}/parts"):
        names = draw(st.lists(NAMES, unique=True, min_size=1, max_size=3))
        paths[path] = {
            "post": {
                "operationId": f"make_{len(paths)}",
                "description": "**[Rate Limit Label](https://example.com/limits):** `MEDIUM`",
                "x-scopes": ["thing:write", "thing:write:admin"],
                "parameters": [
                    {"name": name, "in": "query", "required": False, "schema": draw(SCALARS)} for name in names
                ],
                "requestBody": {"required": True, "content": {"application/json": {"schema": draw(BODIES)}}},
                "responses": {
                    "201": {"description": "Made.", "content": {"application/json": {"schema": draw(BODIES)}}}
                },
            }
        }
    return {"openapi": "3.0.3", "info": {"title": "Things", "version": "1"}, "paths": paths}


@dataclass(frozen=True)
class Spot:
    """A schema inside a document."""

    operation: str
    place: str
    path: str
    schema: Schema
    parent: Schema | None = None
    """The object whose property it is."""
    name: str = ""

    @property
    def sent(self) -> bool:
        return self.place != "response"


def spots(document: dict[str, Any]) -> Iterator[Spot]:
    """Every schema of every body and parameter of an inline document."""
    for path, item in document["paths"].items():
        operation = item["post"]
        title = f"POST {path}"
        for parameter in operation["parameters"]:
            yield Spot(title, "parameter", f"query {parameter['name']}", parameter["schema"])
        request = operation["requestBody"]["content"]["application/json"]["schema"]
        yield from _within(Spot(title, "request", "", request))
        response = operation["responses"]["201"]["content"]["application/json"]["schema"]
        yield from _within(Spot(title, "response", "", response))


def _within(spot: Spot) -> Iterator[Spot]:
    yield spot
    for name, child in spot.schema.get("properties", {}).items():
        step = name.replace(".", "\\.")
        path = f"{spot.path}.{step}" if spot.path else step
        yield from _within(Spot(spot.operation, spot.place, path, child, spot.schema, name))
    if "items" in spot.schema:
        yield from _within(Spot(spot.operation, spot.place, f"{spot.path}[]", spot.schema["items"]))


class Disguise:
    """Writes a document another way: components, allOf, nullable or null, 3.0 or 3.1."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._components: dict[str, Schema] = {}

    def of(self, document: dict[str, Any]) -> dict[str, Any]:
        """A document that says the same."""
        copied = copy.deepcopy(document)
        newer = self._random.random() < 0.5
        copied["openapi"] = "3.1.0" if newer else "3.0.3"
        for item in copied["paths"].values():
            operation = item["post"]
            self._random.shuffle(operation["parameters"])
            holders = [*operation["parameters"], *operation["requestBody"]["content"].values()]
            for answer in operation["responses"].values():
                holders += answer.get("content", {}).values()
            for holder in holders:
                holder["schema"] = self._schema(holder["schema"], newer)
        copied["components"] = {"schemas": self._components}
        return copied

    def _schema(self, schema: Schema, newer: bool) -> Schema:
        written = {key: value for key, value in schema.items() if key not in ("properties", "items")}
        if newer and written.pop("nullable", False):
            written["type"] = [written["type"], "null"]
        if "items" in schema:
            written["items"] = self._schema(schema["items"], newer)
        if "properties" in schema:
            properties = [(name, self._schema(child, newer)) for name, child in schema["properties"].items()]
            self._random.shuffle(properties)
            written["properties"] = dict(properties)
        match self._random.randrange(6):
            case 0:
                return self._named(written)
            case 1:
                return {"allOf": [written]}
            case 2 if "properties" in written:
                return self._split(written)
            case 3 if newer:
                return {"oneOf": [self._named(written)]}
            case _:
                return written

    def _named(self, schema: Schema) -> Schema:
        name = f"Part{len(self._components)}"
        self._components[name] = schema
        return {"$ref": f"#/components/schemas/{name}"}

    def _split(self, schema: Schema) -> Schema:
        """Some properties in a component, the others beside it, what is required beside both."""
        names = list(schema["properties"])
        first = {name: schema["properties"][name] for name in names[::2]}
        second = {name: schema["properties"][name] for name in names[1::2]}
        others = {key: value for key, value in schema.items() if key not in ("properties", "required")}
        base = self._named({**others, "properties": first})
        return {
            "allOf": [base, {**others, "properties": second}],
            **({"required": schema["required"]} if "required" in schema else {}),
        }
