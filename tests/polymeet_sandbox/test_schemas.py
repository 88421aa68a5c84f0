"""JSON Schema as the sandbox uses it."""

from typing import Any

import pytest

from polymeet_sandbox.documents import Document
from polymeet_sandbox.schemas import Schemas, is_date, is_date_time, is_local_date_time

PART = {"type": "object", "properties": {"a": {"type": "integer"}}}
WHOLE = {"allOf": [{"$ref": "#/components/schemas/Part"}, {"type": "object", "properties": {"b": {"type": "string"}}}]}
COMPONENTS = {
    "Part": PART,
    "Whole": WHOLE,
    "Holder": {
        "type": "object",
        "required": ["whole"],
        "properties": {
            "whole": {"$ref": "#/components/schemas/Whole", "description": "A reference with a sibling."},
            "list": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}},
            "free": {},
            "maybe": {"oneOf": [{"$ref": "#/components/schemas/Part"}, {"type": "null"}]},
        },
    },
}
DOCUMENT = Document("example", {"paths": {}, "components": {"schemas": COMPONENTS}})
HOLDER = {"$ref": "#/components/schemas/Holder"}
SCHEMAS = Schemas(DOCUMENT)


@pytest.mark.parametrize(
    ("value", "unknown"),
    [
        ({"whole": {"a": 1, "b": "x"}, "free": {"z": 1}, "maybe": None}, []),
        ({"whole": {"c": 1}, "d": 1}, ["whole.c", "d"]),
        ({"list": [{"a": 1}, {"x": 1}]}, ["list[1].x"]),
        ({"maybe": {"x": 1}}, ["maybe.x"]),
    ],
)
def test_undocumented_members_are_found_and_cut(value: dict[str, Any], unknown: list[str]) -> None:
    assert list(SCHEMAS.undocumented(value, HOLDER)) == unknown
    assert not list(SCHEMAS.undocumented(SCHEMAS.documented(value, HOLDER), HOLDER))


def test_errors_name_the_field() -> None:
    pointer = ("components", "schemas", "Holder")
    assert list(SCHEMAS.errors({}, pointer)) == [("whole", "is required")]
    assert [path for path, _ in SCHEMAS.errors({"whole": {"a": "x"}}, pointer)] == ["whole.a"]


def test_formats() -> None:
    assert is_date_time("0001-01-01T00:00:00Z")
    assert is_date_time("2027-01-04T08:00:00.1234567+01:00")
    assert not is_date_time("2027-01-04T08:00:00")
    assert is_local_date_time("2027-01-04T08:00:00")
    assert not is_local_date_time("2027-02-30T08:00:00")
    assert is_date("2028-02-29")
    assert not is_date("2027-02-29")
    assert not is_date("20270229")
