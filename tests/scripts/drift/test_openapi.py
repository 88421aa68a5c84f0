"""What a document says, however it says it; and documents that say nothing that can be compared."""

from typing import Any

import pytest

from scripts.drift import ComparisonError, compare, read_api
from scripts.drift.facts import Field, shown
from scripts.drift.schemas import Flattener


def place(schema: dict[str, Any], components: dict[str, Any] | None = None) -> Field:
    return Flattener({"components": {"schemas": components or {}}}).fields(schema)[()]


def paths(schema: dict[str, Any], components: dict[str, Any] | None = None, hidden: str = "") -> list[str]:
    found = Flattener({"components": {"schemas": components or {}}}).fields(schema, hidden)
    return [shown(path) for path in found if path]


def document(**operation: Any) -> dict[str, Any]:
    return {"openapi": "3.1.0", "paths": {"/things/{id}": {"get": {"responses": {}, **operation}}}}


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "nullable": True},
        {"type": ["string", "null"]},
        {"oneOf": [{"type": "string"}, {"type": "null"}]},
        {"anyOf": [{"$ref": "#/components/schemas/Text"}, {"type": "null"}]},
        {"allOf": [{"$ref": "#/components/schemas/Text"}], "nullable": True},
    ],
)
def test_null_in_every_spelling(schema: dict[str, Any]) -> None:
    assert place(schema, {"Text": {"type": "string"}}) == Field(frozenset({"string"}), nullable=True)


def test_null_among_enum_values_is_null() -> None:
    assert place({"type": ["string", "null"], "enum": ["a", None]}) == Field(
        frozenset({"string"}), nullable=True, values=frozenset({'"a"'})
    )


def test_const_is_an_enum_of_one_and_tells_the_type() -> None:
    assert place({"const": 3}) == place({"type": "integer", "enum": [3]})


def test_parts_of_all_of_narrow_and_choices_widen() -> None:
    assert place({"allOf": [{"type": ["string", "integer"]}, {"type": "integer", "format": "int64"}]}) == Field(
        frozenset({"integer"}), format="int64"
    )
    assert place({"oneOf": [{"type": "integer", "format": "int64"}, {"type": "string"}]}) == Field(
        frozenset({"integer", "string"}), format="int64"
    )
    assert place({"allOf": [{"type": "number"}, {"type": "integer"}]}) == Field(frozenset({"integer"}))


def test_the_same_property_in_two_parts_is_one() -> None:
    part = {"type": "object", "properties": {"a": {"type": "object", "properties": {"b": {"type": "string"}}}}}
    other = {"type": "object", "properties": {"a": {"type": "object", "properties": {"c": {"type": "string"}}}}}
    assert paths({"allOf": [part, other]}) == ["a", "a.b", "a.c"]


def test_every_place_has_a_dotted_path() -> None:
    schema = {
        "properties": {
            "list": {"items": {"properties": {"id": {"type": "integer"}}}},
            "map": {"type": "object", "additionalProperties": {"type": "string"}},
            "@odata.etag": {"type": "string"},
        }
    }
    assert paths(schema) == ["list", "list[]", "list[].id", "map", "map{}", "@odata\\.etag"]


def test_a_tree_ends() -> None:
    tree = {
        "type": "object",
        "properties": {"children": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}},
    }
    assert paths({"$ref": "#/components/schemas/Tree"}, {"Tree": tree}) == ["children", "children[]"]


def test_what_is_read_only_is_not_sent() -> None:
    schema = {"properties": {"id": {"type": "string", "readOnly": True}, "key": {"type": "string", "writeOnly": True}}}
    assert paths(schema, hidden="readOnly") == ["key"]
    assert paths(schema, hidden="writeOnly") == ["id"]


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        ({"$ref": "#/components/schemas/Missing"}, "leads nowhere"),
        ({"$ref": "other.yaml#/Thing"}, "leads out of the document"),
        ({"$ref": "#/components/schemas/Self"}, "consists of itself"),
    ],
)
def test_a_reference_that_gives_nothing(schema: dict[str, Any], message: str) -> None:
    with pytest.raises(ComparisonError, match=message):
        place(schema, {"Self": {"allOf": [{"$ref": "#/components/schemas/Self"}]}})


def test_a_reference_may_be_percent_encoded() -> None:
    components = {"Plain text": {"type": "string"}}
    assert place({"$ref": "#/components/schemas/Plain%20text"}, components) == Field(frozenset({"string"}))


def test_a_document_that_unfolds_without_end_is_refused() -> None:
    components: dict[str, Any] = {"S0": {"type": "string"}}
    for number in range(1, 30):
        reference = {"$ref": f"#/components/schemas/S{number - 1}"}
        components[f"S{number}"] = {"properties": {"a": reference, "b": reference}}
    with pytest.raises(ComparisonError, match="more than 50000 places"):
        place({"$ref": "#/components/schemas/S29"}, components)


def test_zooms_and_our_way_to_give_scopes_and_label() -> None:
    ours = document(**{"x-scopes": ["a"], "x-granular-scopes": ["b"], "x-rate-limit-label": "RESOURCE_INTENSIVE"})
    theirs = document(
        **{
            "x-extensions": {"x-macro-scopes": ["a"], "x-granular-scopes": ["b"]},
            "description": "Text.\n\n**[Rate Limit Label](https://example.com/#limits):** `Resource-intensive`",
        }
    )
    assert compare(read_api(ours, "ours"), read_api(theirs, "theirs")) == []


def test_a_path_parameter_may_be_called_otherwise() -> None:
    def named(name: str) -> dict[str, Any]:
        operation = {"parameters": [{"name": name, "in": "path", "schema": {"type": "string"}}], "responses": {}}
        return {"openapi": "3.0.0", "paths": {f"/things/{{{name}}}": {"get": operation}}}

    [row] = compare(read_api(named("id"), "ours"), read_api(named("thingId"), "theirs"))
    assert (row.kind, row.ours, row.theirs, row.severity) == ("name", "id", "thingId", "additive")


def test_parameters_of_a_path_hold_for_its_operations_and_two_statuses_with_one_body_are_one_row() -> None:
    old: dict[str, Any] = document()
    schema = {"type": "object", "properties": {"a": {"type": "string"}}}
    answers = {status: {"content": {"application/json": {"schema": schema}}} for status in ("200", "201")}
    old["paths"]["/things/{id}"]["get"]["responses"] = answers
    new: dict[str, Any] = document(responses={status: {"content": {"application/json": {}}} for status in answers})
    old["paths"]["/things/{id}"]["parameters"] = [{"name": "q", "in": "query", "schema": {"type": "string"}}]
    rows = compare(read_api(old, "old"), read_api(new, "new"))
    assert [(row.path, row.kind, row.change) for row in rows] == [
        ("query q", "parameter", "removed"),
        ("", "type", "changed"),
    ]


@pytest.mark.parametrize("version", [None, "2.0", 3.1])
def test_other_versions_are_refused(version: str | float | None) -> None:
    with pytest.raises(ComparisonError, match=r"OpenAPI 3\.0 and 3\.1"):
        read_api({"openapi": version} if version else {}, "a document")


def test_two_operations_in_one_place_are_refused() -> None:
    twice: dict[str, Any] = {
        "openapi": "3.0.0",
        "paths": {f"/things/{{{name}}}": {"get": {"responses": {}}} for name in "ab"},
    }
    with pytest.raises(ComparisonError, match="the same place"):
        read_api(twice, "a document")
