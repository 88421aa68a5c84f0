"""Operations and schemas of a document, also of one that is no document."""

from typing import Any

import pytest

from scripts.openapi.document import component_schemas, operations, tag_names
from scripts.openapi.schemas import Node, parts, types


def test_operations_come_in_the_order_of_paths_and_methods_webhooks_last() -> None:
    item = {"delete": {"a": 1}, "get": {"a": 2}, "parameters": [], "x-other": {}}
    document: dict[str, Any] = {"webhooks": {"w": {"post": {}}}, "paths": {"/b": item, "/a": {"patch": None}}}
    assert list(operations(document)) == [
        (("paths", "/b", "get"), {"a": 2}),
        (("paths", "/b", "delete"), {"a": 1}),
        (("paths", "/a", "patch"), None),
        (("webhooks", "w", "post"), {}),
    ]


@pytest.mark.parametrize("odd", [None, 1, "text", [], [[]], [None]])
def test_odd_values_are_read_as_empty_ones(odd: Any) -> None:
    assert list(operations({"paths": odd, "webhooks": {"w": odd}})) == []
    assert component_schemas({"components": odd}) == {}
    assert component_schemas({"components": {"schemas": odd}}) == {}
    assert tag_names({"tags": odd}) == []
    assert tag_names({"tags": [odd, {"name": odd}, {"name": "a"}]})[-1] == "a"
    assert list(parts({}, Node((), {"allOf": odd}))) == [
        *[Node(("allOf", number), {}) for number in range(len(odd) if isinstance(odd, list) else 0)],
        Node((), {"allOf": odd}),
    ]


def test_types_are_stated_alone_or_in_a_list() -> None:
    assert types({"type": "string"}) == ["string"]
    assert types({"type": ["integer", "null", "string", 1]}) == ["integer", "string"]
    assert types({"type": "null"}) == types({}) == types({"type": {}}) == []


def test_the_parts_of_a_schema_come_before_it_each_once() -> None:
    schemas: dict[str, Any] = {
        "Base": {"properties": {"id": {}}},
        "Named": {"$ref": "#/components/schemas/Base"},
        "Whole": {"allOf": [{"$ref": "#/components/schemas/Named"}, {"$ref": "#/components/schemas/Base"}, {"a": 1}]},
    }
    found = [part.pointer for part in parts({"components": {"schemas": schemas}}, Node(("top",), schemas["Whole"]))]
    assert found == [
        ("components", "schemas", "Base"),
        ("components", "schemas", "Named"),
        ("top", "allOf", 0),
        ("top", "allOf", 1),
        ("top", "allOf", 2),
        ("top",),
    ]


def test_parts_that_go_round_in_a_circle_end() -> None:
    schemas: dict[str, Any] = {"A": {"allOf": [{"$ref": "#/components/schemas/A"}]}, "B": {"$ref": "#/nowhere"}}
    document: dict[str, Any] = {"components": {"schemas": schemas}}
    assert len(list(parts(document, Node((), {"$ref": "#/components/schemas/A"})))) == 3
    assert [part.value for part in parts(document, Node((), schemas["B"]))] == [{}, schemas["B"]]
