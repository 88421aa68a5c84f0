"""JSON pointers and `$ref`: RFC 6901, and what leads nowhere."""

from typing import Any

import pytest

from scripts.openapi.document import Pointer
from scripts.openapi.references import BrokenReference, followed, fragment_of, pointer_of, target, value_at

DOCUMENT: dict[str, Any] = {
    "components": {"schemas": {"A": {"$ref": "#/components/schemas/B"}, "B": {"type": "string"}}},
    "paths": {"/a~b": {"get": {"tags": ["x", "y"]}}, "100%": 1},
    "loop": {"$ref": "#/turn"},
    "turn": {"$ref": "#/loop"},
}


@pytest.mark.parametrize(
    ("fragment", "pointer"),
    [
        ("#", ()),
        ("#/", ("",)),
        ("#/components/schemas/A", ("components", "schemas", "A")),
        ("#/paths/~1a~0b/get", ("paths", "/a~b", "get")),
        ("#/paths/100%25", ("paths", "100%")),
        ("#/a~01", ("a~1",)),
    ],
)
def test_a_fragment_is_a_pointer_and_back(fragment: str, pointer: Pointer) -> None:
    assert pointer_of(fragment) == pointer
    assert fragment_of(pointer) == fragment


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ((), DOCUMENT),
        (("paths", "/a~b", "get", "tags", 1), "y"),
        (("paths", "/a~b", "get", "tags", "1"), "y"),
        (("paths", "/a~b", "get", "tags", 2), None),
        (("paths", "/a~b", "get", "tags", "²"), None),
        (("paths", "/a~b", "get", "tags", -1), None),
        (("paths", "/a~b", "get", "tags", "0" * 10_000), None),
        (("paths", "100%", "more"), None),
        (("nothing", "below"), None),
    ],
)
def test_a_pointer_finds_its_value_or_none(pointer: Pointer, value: Any) -> None:
    assert value_at(DOCUMENT, pointer) == value


def test_a_reference_is_followed_to_what_is_none() -> None:
    assert list(followed(DOCUMENT, {"$ref": "#/components/schemas/A"})) == [
        {"$ref": "#/components/schemas/B"},
        {"type": "string"},
    ]
    assert list(followed(DOCUMENT, {"type": "integer"})) == []


@pytest.mark.parametrize(
    ("reference", "told"),
    [
        ("#/components/schemas/C", "leads nowhere: there is no 'C'"),
        ("#/loop", "leads back to itself"),
        ("other.yaml#/x", "leads out of the document"),
    ],
)
def test_a_broken_reference_is_told(reference: str, told: str) -> None:
    with pytest.raises(BrokenReference, match=told):
        list(followed(DOCUMENT, {"$ref": reference}))


def test_a_target_may_be_anything_but_null() -> None:
    assert target(DOCUMENT, "#/paths/100%25") == 1
    assert target(DOCUMENT, "#") == DOCUMENT
