"""The bundler: one document of many files, the way back to them, and refusals that name both places."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from scripts.bundle import Bundle, bundle, providers
from scripts.openapi.document import Json, Pointer
from scripts.spec_files import SpecError, load

ROOT = """\
openapi: 3.1.0
tags: [{name: users}, {name: meetings}]
"""
USERS = """\
paths:
  /users/{id}:
    get: {operationId: get_user, tags: [users]}
components:
  schemas:
    User: {type: object}
"""
MEETINGS = """\
paths:
  /meetings:
    get:
      operationId: list_meetings
      tags: [meetings]
      schema: {$ref: "#/components/schemas/Page"}
  /users/{id}:
    patch:
      tags: [meetings]
components:
  schemas:
    Page:
      properties:
        host: {$ref: "users.yaml#/components/schemas/User"}
        zone: {$ref: "shared.yaml#/components/schemas/Zone"}
"""
SHARED = """\
components:
  schemas:
    Zone: {type: string}
"""
ZOOM = {
    "zoom/openapi.yaml": ROOT,
    "zoom/users.yaml": USERS,
    "zoom/meetings.yaml": MEETINGS,
    "zoom/shared.yaml": SHARED,
}


def write(specs: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        (specs / name).parent.mkdir(parents=True, exist_ok=True)
        (specs / name).write_text(text, encoding="utf-8")
    return specs


@pytest.fixture
def zoom(tmp_path: Path) -> Bundle:
    return bundle("zoom", write(tmp_path, ZOOM))


def at(bundle: Bundle, pointer: Pointer) -> Json:
    value: Json = bundle.document
    for key in pointer:
        assert isinstance(value, dict)
        value = value[str(key)]
    return value


def refusal(specs: Path, files: Mapping[str, str], provider: str = "zoom") -> str:
    with pytest.raises(SpecError) as caught:
        bundle(provider, write(specs, files))
    return str(caught.value).replace(f"{specs}/", "")


def test_files_are_read_root_first_then_by_tag_then_what_is_shared(zoom: Bundle) -> None:
    assert [path.name for path in zoom.files] == ["openapi.yaml", "users.yaml", "meetings.yaml", "shared.yaml"]


def test_paths_stand_in_the_order_of_tags_and_components_in_that_of_names(zoom: Bundle) -> None:
    assert list(zoom.document) == ["openapi", "tags", "paths", "components"]
    assert list(_mapping(zoom, ("paths",))) == ["/users/{id}", "/meetings"]
    assert list(_mapping(zoom, ("components", "schemas"))) == ["Page", "User", "Zone"]


def test_a_single_document_is_ordered_alike(tmp_path: Path) -> None:
    text = "tags: [{name: a}, {name: b}]\npaths:\n  /2: {get: {tags: [b]}}\n  /3: {}\n  /1: {get: {tags: [a]}}\n"
    assert list(_mapping(bundle("pyas", write(tmp_path, {"pyas.yaml": text})), ("paths",))) == ["/1", "/2", "/3"]


def test_methods_of_one_path_may_stand_in_two_files(zoom: Bundle) -> None:
    assert list(_mapping(zoom, ("paths", "/users/{id}"))) == ["get", "patch"]


def test_references_stay_inside_the_document_and_keep_their_target(zoom: Bundle) -> None:
    host = ("components", "schemas", "Page", "properties", "host", "$ref")
    assert at(zoom, host) == "#/components/schemas/User"
    assert zoom.targets[host].name == "users.yaml"
    assert zoom.targets["paths", "/meetings", "get", "schema", "$ref"].name == "meetings.yaml"


@pytest.mark.parametrize(
    ("pointer", "file", "line"),
    [
        (("openapi",), "openapi.yaml", 1),
        (("tags", 1, "name"), "openapi.yaml", 2),
        (("paths", "/users/{id}", "get"), "users.yaml", 3),
        (("paths", "/users/{id}", "patch", "tags", 0), "meetings.yaml", 9),
        (("components", "schemas", "Page", "properties", "zone", "$ref"), "meetings.yaml", 15),
        (("components", "schemas", "Zone"), "shared.yaml", 3),
        (("components", "schemas", "Zone", "format"), "shared.yaml", 3),
        (("nowhere", "at", "all"), "openapi.yaml", 1),
    ],
)
def test_every_part_knows_where_it_was_written(zoom: Bundle, pointer: Pointer, file: str, line: int) -> None:
    position = zoom.position(pointer)
    assert (position.file.name, position.line) == (file, line)


def test_the_document_is_json(zoom: Bundle) -> None:
    assert json.loads(json.dumps(zoom.document, allow_nan=False)) == zoom.document


def test_providers_are_those_with_a_spec_by_name(tmp_path: Path) -> None:
    assert providers(tmp_path) == []
    write(tmp_path, {"pyas.yaml": "paths: {}", "connectycube.yaml": "paths: {}", "zoom/openapi.yaml": ROOT})
    write(tmp_path, {"README.md": "", "drift/pyas-inventory.yaml": "inventory: x"})
    assert providers(tmp_path) == ["connectycube", "pyas", "zoom"]


def test_a_folder_that_lost_its_root_is_no_provider_less(tmp_path: Path) -> None:
    write(tmp_path, {"zoom/meetings.yaml": "paths: {}"})
    assert providers(tmp_path) == ["zoom"]
    with pytest.raises(SpecError, match=r"openapi\.yaml:1: the file cannot be read"):
        bundle("zoom", tmp_path)


@pytest.mark.parametrize("name", ["my-rooms", "3cx", "import"])
def test_a_provider_has_the_name_of_a_package(tmp_path: Path, name: str) -> None:
    write(tmp_path, {f"{name}.yaml": "paths: {}"})
    with pytest.raises(SpecError, match=f"provider '{name}' is no name of a Python package"):
        bundle(name, tmp_path)


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (
            "meetings.yaml",
            "    patch:",
            "    get:",
            "zoom/meetings.yaml:8: GET /users/{id} is already defined in zoom/users.yaml:3",
        ),
        (
            "shared.yaml",
            "Zone:",
            "User:",
            "zoom/shared.yaml:3: component User is already defined in zoom/users.yaml:6",
        ),
        (
            "users.yaml",
            "    get:",
            "    get: {}\n    get:",
            "zoom/users.yaml:4: key 'get' stands here twice, first in line 3",
        ),
        ("users.yaml", "paths:", "info: {}\npaths:", "zoom/users.yaml:1: 'info' belongs into openapi.yaml"),
        ("users.yaml", "    User: {type: object}", "    - User", "zoom/users.yaml:5: components schemas is a list"),
        ("users.yaml", "    get:", "    - get:", "zoom/users.yaml:2: paths /users/{id} is a list; write a mapping"),
        ("users.yaml", "{type: object}", "{type: object", "zoom/users.yaml:7: this is no YAML"),
        ("users.yaml", "User:", "200:", "zoom/users.yaml:6: key '200' is no string"),
        ("users.yaml", "{type: object}", "&same {}", "zoom/users.yaml:6: anchor &same"),
        ("users.yaml", "{type: object}", "1e999", "zoom/users.yaml:6: 1e999 is too big"),
        ("users.yaml", USERS, "", "zoom/users.yaml:1: the file is empty"),
        ("users.yaml", USERS, "- 1", "zoom/users.yaml:1: the file holds no mapping"),
        ("meetings.yaml", "users.yaml#", "https://example.com/users.yaml#", "zoom/meetings.yaml:14: $ref 'https:"),
        ("meetings.yaml", "users.yaml#", "../pyas.yaml#", "zoom/meetings.yaml:14: $ref '../pyas.yaml#/components"),
        ("meetings.yaml", "users.yaml#", "/users.yaml#", "zoom/meetings.yaml:14: $ref '/users.yaml#/components"),
        (
            "meetings.yaml",
            "#/components/schemas/Page",
            "#/paths",
            "zoom/meetings.yaml:6: $ref '#/paths' names no component",
        ),
    ],
)
def test_what_cannot_be_merged_is_refused_with_its_place(
    tmp_path: Path, name: str, old: str, new: str, message: str
) -> None:
    text = ZOOM[f"zoom/{name}"]
    assert old in text
    assert message in refusal(tmp_path, {**ZOOM, f"zoom/{name}": text.replace(old, new, 1)})


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    broken = {**ZOOM, "zoom/users.yaml": "{", "zoom/shared.yaml": ""}
    assert [line.split(":")[0] for line in refusal(tmp_path, broken).splitlines()] == [
        "zoom/users.yaml",
        "zoom/shared.yaml",
    ]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path, {}, "pyas").startswith("pyas.yaml:1: the file cannot be read: No such file")
    assert refusal(tmp_path, {"zoom/users.yaml": USERS}).startswith("zoom/openapi.yaml:1: the file cannot be read")


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "pyas.yaml").write_bytes(b"info: \xff")
    assert "pyas.yaml:1: the file is not UTF-8" in refusal(tmp_path, {}, "pyas")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(("on", "on"), ("yes", "yes"), ("No", "No"), ("2027-01-31", "2027-01-31"), ("12:30:00", "12:30:00")),
        *(("1_000", "1_000"), ("0b1", "0b1"), (".inf", ".inf"), (".nan", ".nan"), ("<<", "<<"), ("=", "=")),
        *(("12", 12), ("-3", -3), ("007", 7), ("0o17", 15), ("0xff", 255), ("1.5", 1.5), ("1e3", 1000.0)),
        *(("true", True), ("False", False), ("null", None), ("~", None), ("", None)),
        *(('"12"', "12"), ("'null'", "null"), ('""', ""), (">-\n  a\n  b", "a b"), ("[a, {b: 1}]", ["a", {"b": 1}])),
    ],
)
def test_scalars_are_read_as_yaml_1_2_reads_them(tmp_path: Path, text: str, value: Json) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(f"key: {text}\n", encoding="utf-8")
    assert load(path).value == {"key": value}
    assert type(load(path).value["key"]) is type(value)


def _mapping(bundle: Bundle, pointer: Pointer) -> dict[str, Json]:
    value = at(bundle, pointer)
    assert isinstance(value, dict)
    return value
