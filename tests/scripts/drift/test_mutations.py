"""One change to a document is one row, with the right place and severity, however the changed document is written."""

import copy
from collections.abc import Callable
from random import Random
from typing import Any, NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from scripts.drift import Change, Row, Severity, compare, read_api
from tests.scripts.drift.documents import Disguise, Spot, documents, spots

pytestmark = pytest.mark.property
FEWER = settings(max_examples=max(25, settings().max_examples // 20))
"""For each of the many mutations alone."""
ENOUGH = settings(max_examples=min(500, settings().max_examples))

ADDED, REMOVED, CHANGED = Change
CALLERS, PARSING, ADDITIVE = Severity


class Expected(NamedTuple):
    """What of a row a mutation decides."""

    operation: str
    place: str
    path: str
    kind: str
    change: Change
    severity: Severity


def rows(old: dict[str, Any], new: dict[str, Any]) -> list[Row]:
    return compare(read_api(old, "old"), read_api(new, "new"))


def told(found: list[Row]) -> list[Expected]:
    return [Expected(row.operation, row.place, row.path, row.kind, row.change, row.severity) for row in found]


def pick(data: st.DataObject, document: dict[str, Any], fits: Callable[[Spot], bool]) -> Spot:
    found = [spot for spot in spots(document) if fits(spot)]
    assume(found)
    return found[data.draw(st.integers(0, len(found) - 1))]


def is_property(spot: Spot) -> bool:
    return spot.parent is not None


def is_required(spot: Spot) -> bool:
    return spot.parent is not None and spot.name in spot.parent.get("required", ())


def drop_property(document: dict[str, Any], data: st.DataObject) -> Expected:
    spot = pick(data, document, lambda spot: spot.parent is not None and len(spot.parent["properties"]) > 1)
    assert spot.parent is not None
    del spot.parent["properties"][spot.name]
    if is_required(spot):
        spot.parent["required"].remove(spot.name)
    return Expected(spot.operation, spot.place, spot.path, "field", REMOVED, CALLERS if spot.sent else PARSING)


def add_property(document: dict[str, Any], data: st.DataObject) -> Expected:
    spot = pick(data, document, lambda spot: "properties" in spot.schema)
    spot.schema["properties"]["brand_new"] = {"type": "object", "properties": {"deep": {"type": "string"}}}
    required = data.draw(st.booleans())
    if required:
        spot.schema["required"] = [*spot.schema.get("required", ()), "brand_new"]
    path = f"{spot.path}.brand_new" if spot.path else "brand_new"
    return Expected(spot.operation, spot.place, path, "field", ADDED, CALLERS if spot.sent and required else ADDITIVE)


def retype(document: dict[str, Any], data: st.DataObject) -> Expected:
    spot = pick(
        data, document, lambda spot: spot.place != "parameter" and spot.path != "" and "enum" not in spot.schema
    )
    new = {"type": "string"} if spot.schema["type"] == "boolean" else {"type": "boolean"}
    spot.schema.clear()
    spot.schema.update(new)
    return Expected(spot.operation, spot.place, spot.path, "type", CHANGED, CALLERS if spot.sent else PARSING)


def widen_type(document: dict[str, Any], data: st.DataObject) -> Expected:
    spot = pick(data, document, lambda spot: spot.schema == {"type": "integer", "format": "int64"})
    spot.schema["type"] = "number"
    return Expected(spot.operation, spot.place, spot.path, "type", CHANGED, ADDITIVE if spot.sent else PARSING)


def add_format(document: dict[str, Any], data: st.DataObject) -> Expected:
    spot = pick(data, document, lambda spot: spot.schema == {"type": "string"})
    spot.schema["format"] = "date-time"
    return Expected(spot.operation, spot.place, spot.path, "format", ADDED, CALLERS if spot.sent else ADDITIVE)


def drop_format(document: dict[str, Any], data: st.DataObject) -> Expected:
    spot = pick(data, document, lambda spot: spot.schema.get("format") == "date-time")
    del spot.schema["format"]
    return Expected(spot.operation, spot.place, spot.path, "format", REMOVED, ADDITIVE if spot.sent else PARSING)


def add_enum_value(document: dict[str, Any], data: st.DataObject) -> Expected:
    spot = pick(data, document, lambda spot: "enum" in spot.schema)
    spot.schema["enum"].append("four" if spot.schema["type"] == "string" else 4)
    return Expected(spot.operation, spot.place, spot.path, "enum value", ADDED, ADDITIVE)


def drop_enum_value(document: dict[str, Any], data: st.DataObject) -> Expected:
    spot = pick(data, document, lambda spot: "enum" in spot.schema)
    spot.schema["enum"].pop(data.draw(st.integers(0, 2)))
    return Expected(spot.operation, spot.place, spot.path, "enum value", REMOVED, CALLERS if spot.sent else ADDITIVE)


def drop_enum(document: dict[str, Any], data: st.DataObject) -> Expected:
    spot = pick(data, document, lambda spot: "enum" in spot.schema)
    del spot.schema["enum"]
    return Expected(spot.operation, spot.place, spot.path, "enum", REMOVED, ADDITIVE)


def require(document: dict[str, Any], data: st.DataObject) -> Expected:
    spot = pick(data, document, lambda spot: is_property(spot) and not is_required(spot))
    assert spot.parent is not None
    spot.parent["required"] = [*spot.parent.get("required", ()), spot.name]
    return Expected(spot.operation, spot.place, spot.path, "required", CHANGED, CALLERS if spot.sent else ADDITIVE)


def release(document: dict[str, Any], data: st.DataObject) -> Expected:
    spot = pick(data, document, is_required)
    assert spot.parent is not None
    spot.parent["required"].remove(spot.name)
    return Expected(spot.operation, spot.place, spot.path, "required", CHANGED, ADDITIVE if spot.sent else PARSING)


def allow_null(document: dict[str, Any], data: st.DataObject) -> Expected:
    spot = pick(data, document, lambda _: True)
    spot.schema["nullable"] = True
    return Expected(spot.operation, spot.place, spot.path, "null", CHANGED, ADDITIVE)


def deprecate(document: dict[str, Any], data: st.DataObject) -> Expected:
    spot = pick(data, document, is_property)
    spot.schema["deprecated"] = True
    return Expected(spot.operation, spot.place, spot.path, "deprecated", CHANGED, ADDITIVE)


def an_operation(document: dict[str, Any], data: st.DataObject) -> tuple[str, dict[str, Any]]:
    path = data.draw(st.sampled_from(sorted(document["paths"])))
    return f"POST {path}", document["paths"][path]["post"]


def drop_operation(document: dict[str, Any], data: st.DataObject) -> Expected:
    title, _ = an_operation(document, data)
    del document["paths"][title.removeprefix("POST ")]
    return Expected(title, "operation", "", "operation", REMOVED, CALLERS)


def add_operation(document: dict[str, Any], data: st.DataObject) -> Expected:
    _, operation = an_operation(document, data)
    document["paths"]["/others"] = {"post": copy.deepcopy(operation)}
    return Expected("POST /others", "operation", "", "operation", ADDED, ADDITIVE)


def drop_parameter(document: dict[str, Any], data: st.DataObject) -> Expected:
    title, operation = an_operation(document, data)
    gone = operation["parameters"].pop()
    return Expected(title, "parameter", f"query {gone['name']}", "parameter", REMOVED, CALLERS)


def add_parameter(document: dict[str, Any], data: st.DataObject) -> Expected:
    title, operation = an_operation(document, data)
    required = data.draw(st.booleans())
    new = {"name": "brand_new", "in": "query", "required": required, "schema": {"type": "string"}}
    operation["parameters"].append(new)
    return Expected(title, "parameter", "query brand_new", "parameter", ADDED, CALLERS if required else ADDITIVE)


def require_parameter(document: dict[str, Any], data: st.DataObject) -> Expected:
    title, operation = an_operation(document, data)
    operation["parameters"][0]["required"] = True
    return Expected(title, "parameter", f"query {operation['parameters'][0]['name']}", "required", CHANGED, CALLERS)


def add_status(document: dict[str, Any], data: st.DataObject) -> Expected:
    title, operation = an_operation(document, data)
    operation["responses"]["202"] = {"description": "Later."}
    return Expected(title, "response", "", "success code", ADDED, PARSING)


def heavier_label(document: dict[str, Any], data: st.DataObject) -> Expected:
    title, operation = an_operation(document, data)
    operation["description"] = operation["description"].replace("MEDIUM", "Heavy")
    return Expected(title, "operation", "", "rate label", CHANGED, CALLERS)


def drop_scope(document: dict[str, Any], data: st.DataObject) -> Expected:
    title, operation = an_operation(document, data)
    operation["x-scopes"].pop()
    return Expected(title, "operation", "", "scope", REMOVED, CALLERS)


def drop_body(document: dict[str, Any], data: st.DataObject) -> Expected:
    title, operation = an_operation(document, data)
    del operation["responses"]["201"]["content"]
    return Expected(title, "response", "", "body", REMOVED, PARSING)


def add_media_type(document: dict[str, Any], data: st.DataObject) -> Expected:
    title, operation = an_operation(document, data)
    content = operation["requestBody"]["content"]
    content["multipart/form-data"] = copy.deepcopy(content["application/json"])
    return Expected(title, "request", "", "media type", ADDED, ADDITIVE)


MUTATIONS = [
    *(drop_property, add_property, retype, widen_type, add_format, drop_format),
    *(add_enum_value, drop_enum_value, drop_enum, require, release, allow_null, deprecate),
    *(drop_operation, add_operation, drop_parameter, add_parameter, require_parameter),
    *(add_status, heavier_label, drop_scope, drop_body, add_media_type),
]


@pytest.mark.parametrize("mutate", MUTATIONS)
@FEWER
@given(document=documents(), data=st.data(), seed=st.integers(0, 2**16))
def test_a_mutation_is_one_row(
    mutate: Callable[[dict[str, Any], st.DataObject], Expected],
    document: dict[str, Any],
    data: st.DataObject,
    seed: int,
) -> None:
    mutated = copy.deepcopy(document)
    expected = mutate(mutated, data)
    assert told(rows(document, mutated)) == [expected]
    assert told(rows(Disguise(Random(seed)).of(document), Disguise(Random(seed + 1)).of(mutated))) == [expected]
    [back] = rows(mutated, document)
    mirrored = {ADDED: REMOVED, REMOVED: ADDED, CHANGED: CHANGED}[expected.change]
    assert (back.place, back.path, back.kind, back.change) == (*expected[1:4], mirrored)


@ENOUGH
@given(document=documents(), seed=st.integers(0, 2**16))
def test_the_same_written_another_way_is_no_row(document: dict[str, Any], seed: int) -> None:
    assert rows(document, document) == []
    assert rows(document, Disguise(Random(seed)).of(document)) == []
    assert rows(Disguise(Random(seed)).of(document), Disguise(Random(seed + 1)).of(document)) == []


@ENOUGH
@given(document=documents(), data=st.data())
def test_a_renamed_property_is_one_that_went_and_one_that_came(document: dict[str, Any], data: st.DataObject) -> None:
    mutated = copy.deepcopy(document)
    spot = pick(data, mutated, lambda spot: is_property(spot) and not is_required(spot))
    assert spot.parent is not None
    spot.parent["properties"]["renamed"] = spot.parent["properties"].pop(spot.name)
    head, dot, _ = spot.path.rpartition(spot.name.replace(".", "\\."))
    assert dot
    gone, came = sorted(rows(document, mutated), key=lambda row: row.change is ADDED)
    assert (gone.path, gone.kind, gone.change) == (spot.path, "field", REMOVED)
    assert (came.path, came.kind, came.change) == (f"{head}renamed", "field", ADDED)


@ENOUGH
@given(document=documents())
def test_the_name_of_a_path_parameter_is_no_other_place(document: dict[str, Any]) -> None:
    renamed = copy.deepcopy(document)
    renamed["paths"]["/things/{id}/parts"] = renamed["paths"].pop("/things/{thingId}/parts")
    assert rows(document, renamed) == []


@ENOUGH
@given(document=documents())
def test_a_document_without_scopes_is_one_row_and_not_one_for_each_operation(document: dict[str, Any]) -> None:
    silent = copy.deepcopy(document)
    for item in silent["paths"].values():
        del item["post"]["x-scopes"]
    [row] = rows(document, silent)
    assert (row.operation, row.kind, row.change, row.severity) == ("*", "scope", REMOVED, ADDITIVE)
