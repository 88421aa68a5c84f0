"""Documents that mean harm end in one line and exit 2, within seconds, and never write to the terminal what they like."""

import json
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from scripts.drift.__main__ import main
from scripts.drift.printable import printable

ROOT = Path(__file__).resolve().parent.parent.parent.parent
SECONDS = 60.0
"""On a machine with other things to do; alone each takes a few."""
DEEP = 100_000


def document(schema: Any = None, *, path: str = "/things", **more: Any) -> dict[str, Any]:
    """Return a document with one operation."""
    content = {"application/json": {"schema": schema or {"type": "object", "properties": {"id": {"type": "integer"}}}}}
    return {"openapi": "3.0.3", "paths": {path: {"get": {"responses": {"200": {"content": content}}}}}, **more}


def doubled(key: str) -> dict[str, Any]:
    """Return schemas each of which holds the next one twice, thirty of them."""
    schemas: dict[str, Any] = {"A30": {"type": "object", "properties": {"id": {"type": "integer"}}}}
    for number in range(30):
        inner = [{"$ref": f"#/components/schemas/A{number + 1}"}] * 2
        schemas[f"A{number}"] = (
            {"type": "object", "properties": dict(zip("ab", inner, strict=True))}
            if key == "properties"
            else {key: inner}
        )
    return document({"$ref": "#/components/schemas/A0"}, components={"schemas": schemas})


def chain(length: int, kind: str) -> dict[str, Any]:
    """Return components of which each is only a reference to the next."""
    return {kind: {f"C{number}": {"$ref": f"#/components/{kind}/C{number + 1}"} for number in range(length)}}


HOSTILE: dict[str, Any] = {
    "nested mappings": '{"openapi": "3.0.3", "x": ' + '{"a":' * DEEP + "1" + "}" * DEEP + "}",
    "nested lists": '{"openapi": "3.0.3", "x": ' + "[" * DEEP + "]" * DEEP + "}",
    "nested flow mappings of YAML": "openapi: 3.0.3\nx: " + "{a: " * DEEP + "1" + "}" * DEEP,
    "nested flow lists of YAML": "openapi: 3.0.3\nx: " + "[" * DEEP + "]" * DEEP,
    "nested list items of YAML": "openapi: 3.0.3\nx:\n  " + "- " * DEEP + "1\n",
    "allOf that doubles": doubled("allOf"),
    "oneOf that doubles": doubled("oneOf"),
    "anyOf that doubles": doubled("anyOf"),
    "properties that double": doubled("properties"),
    "schemas in a circle": document(
        {"$ref": "#/components/schemas/A"},
        components={
            "schemas": {"A": {"allOf": [{"$ref": "#/components/schemas/B"}]}, "B": {"$ref": "#/components/schemas/A"}}
        },
    ),
    "a path in a circle": {"openapi": "3.0.3", "paths": {"/things": {"$ref": "#/paths/~1things"}}},
    "references in a row": document({"$ref": "#/components/schemas/C0"}, components=chain(50_000, "schemas")),
    "bodies with many places": {
        "openapi": "3.0.3",
        "paths": {
            f"/things{number}": {"get": {"parameters": [{"name": "a", "in": "query", "schema": {"$ref": "#/x"}}]}}
            for number in range(1_000)
        },
        "x": {"type": "object", "properties": {f"p{number}": {"type": "string"} for number in range(40_000)}},
    },
    "parts of parts": document({"allOf": [{"properties": {"a": {"properties": {f"q{n}": {}}}}} for n in range(5_000)]}),
    "a line break in a path": document(path="/things\nGET /forged (list_things)"),
    "escapes in a path": document(path="/th\x1b]0;title\x07ings\x9b31m\u202e\u2028"),
    "half a surrogate pair in a path": document(path="/\ud800"),
    "a path of braces": document(path="/" + "{" * 200_000),
    "a path of 10 MB": document(path="/" + "x" * 10_000_000),
    "a line break in a reference": document({"$ref": "http://\x1b[31m\nelsewhere/" + "x" * 1_000_000}),
    "an index of many digits": document({"$ref": "#/x/" + "9" * 10_000}, x=[1]),
    "an index of other digits": document({"$ref": "#/x/²"}, x=[1]),
    "a version that is none": {"openapi": ["\x1b[31m\n"] * 1_000_000, "paths": {}},
    "aliases that multiply": "openapi: 3.0.3\na0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + "".join(f"a{n + 1}: &a{n + 1} [{', '.join([f'*a{n}'] * 9)}]\n" for n in range(9)),
    "an alias of itself": "openapi: 3.0.3\nx: &x [*x]\n",
    "merge keys that multiply": "openapi: 3.0.3\na0: &a0 {x: 1}\n"
    + "".join(f"a{n + 1}: &a{n + 1} {{<<: [*a{n}, *a{n}], y{n}: 1}}\n" for n in range(30)),
    "a number of 100,000 digits": '{"openapi": "3.0.3", "x": ' + "9" * 100_000 + "}",
    "a number of 100,000 digits in YAML": "openapi: 3.0.3\nx: " + "9" * 100_000,
    "a date that is none": "openapi: 3.0.3\nx: 9999-99-99\n",
    "a tag that runs": "openapi: !!python/object/apply:os.system [exit 3]\n",
    "a key that is a list": "openapi: 3.0.3\n? [a, [b]]\n: 1\n",
    "a NUL": b'{"openapi": "3.0.3\x00"}',
    "no UTF-8": b'{"openapi": "3.0.3", "x": "\xff\xfe"}',
    "UTF-16": json.dumps(document()).encode("utf-16"),
    "escapes and no JSON": "{{{{\x1b[31m\n\n",
    "an inventory with escapes": 'inventory: x\noperations:\n  GET /things: {response: {a: "\\e[31m\\nfoo"}}\n',
    "an inventory with a line break": 'inventory: x\noperations:\n  "GET /things\\nGET /forged": {response: {a: string}}\n',
}


def write(path: Path, content: Any) -> Path:
    text = content if isinstance(content, str | bytes) else json.dumps(content)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


REASONS = {
    "nested mappings": "nested too deeply",
    "nested lists": "nested too deeply",
    "nested flow mappings of YAML": "nested too deeply, more than 200 levels",
    "nested flow lists of YAML": "nested too deeply, more than 200 levels",
    "nested list items of YAML": "nested too deeply, more than 200 levels",
    "allOf that doubles": "the document repeats itself",
    "oneOf that doubles": "the document repeats itself",
    "anyOf that doubles": "the document repeats itself",
    "properties that double": "more than 50000 places",
    "schemas in a circle": "consists of itself",
    "a path in a circle": "leads back to itself",
    "references in a row": "more than 100 in a row",
    "bodies with many places": "the document repeats itself",
    "parts of parts": "nested too deeply",
    "a line break in a path": "holds a control character",
    "escapes in a path": "holds a control character",
    "half a surrogate pair in a path": "holds a control character",
    "a path of braces": "the path '/{{{",
    "a path of 10 MB": "the path '/xxx",
    "a line break in a reference": r"$ref 'http://\x1b[31m\nelsewhere",
    "an index of many digits": "$ref '#/x/999",
    "an index of other digits": "leads nowhere",
    "a version that is none": "more than 1000000 values",
    "aliases that multiply": "more than 1000000 values",
    "an alias of itself": "nested too deeply, more than 200 levels",
    "merge keys that multiply": "a merge key <<",
    "a number of 100,000 digits": "neither JSON nor YAML",
    "a number of 100,000 digits in YAML": "neither JSON nor YAML",
    "a date that is none": "neither JSON nor YAML",
    "a tag that runs": "could not determine a constructor for the tag",
    "a key that is a list": "neither JSON nor YAML",
    "a NUL": "neither JSON nor YAML",
    "no UTF-8": "it is not UTF-8",
    "UTF-16": "it is not UTF-8",
    "escapes and no JSON": "neither JSON nor YAML",
    "an inventory with escapes": "is no type",
    "an inventory with a line break": "holds a control character",
}


def in_stress(*names: str, chosen: Iterable[str]) -> list[Any]:
    """Return *names* as parameters; the *chosen* ones, which take seconds each and are like another, only run in `make stress`."""
    return [pytest.param(name, marks=pytest.mark.stress) if name in chosen else name for name in names]


@pytest.mark.parametrize(
    "name", in_stress(*HOSTILE, chosen=("oneOf that doubles", "anyOf that doubles", "properties that double"))
)
def test_it_ends_in_one_line_and_exit_2(name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    ours, upstream = write(tmp_path / "ours.json", document()), write(tmp_path / "upstream", HOSTILE[name])
    began = time.monotonic()
    code = main(["--ours", str(ours), "--upstream", str(upstream)])
    told = capfd.readouterr()
    assert (code, told.out, told.err.count("\n")) == (2, "", 1)
    assert REASONS[name] in told.err
    assert told.err.rstrip("\n").isprintable()
    assert len(told.err) < 500
    assert time.monotonic() - began < SECONDS


def test_it_does_so_in_a_process_of_little_memory(tmp_path: Path) -> None:
    """As `make drift` runs it; a crash of the reader would be another status."""
    ours, upstream = (
        write(tmp_path / "ours.json", document()),
        write(tmp_path / "upstream", HOSTILE["aliases that multiply"]),
    )
    limited = (
        "import resource, runpy; resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30)); "
        "runpy.run_module('scripts.drift', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, "--ours", ours, "--upstream", upstream],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert REASONS["aliases that multiply"] in done.stderr


HARMLESS_TO_READ: dict[str, Any] = {
    "a text of 10 MB": document(info={"description": "x" * 10_000_000}),
    "a description of labels": {
        "openapi": "3.0.3",
        "paths": {"/things": {"get": {"description": "Rate Limit Label" * 500_000, "responses": {}}}},
    },
    "many places": document({"type": "object", "properties": {f"p{n}": {"type": "string"} for n in range(40_000)}}),
    "many values": document({"type": "string", "enum": [f"\x1b[31m{n}\n" for n in range(100_000)]}),
    "escapes in a name": document({"type": "object", "properties": {"i\x1b[31md\nGET /forged": {"type": "string"}}}),
}


@pytest.mark.parametrize("form", [[], ["--github"], ["--json"]], ids=["text", "github", "json"])
@pytest.mark.parametrize("name", in_stress(*HARMLESS_TO_READ, chosen=("many places",)))
def test_what_can_be_compared_is_told_without_escapes(
    name: str, form: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    ours, upstream = write(tmp_path / "ours.json", document()), write(tmp_path / "upstream", HARMLESS_TO_READ[name])
    began = time.monotonic()
    has_drift = name != "a text of 10 MB"  # descriptions are not compared
    assert main(["--ours", str(ours), "--upstream", str(upstream), *form]) == has_drift
    out = capfd.readouterr().out
    assert all(line.isprintable() for line in out.splitlines())
    assert not any(line.startswith("GET /forged") for line in out.splitlines())
    assert time.monotonic() - began < SECONDS


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain /things/{id}", "plain /things/{id}"),
        ("žluťoučký", "žluťoučký"),
        ("a\nb\r\x1b[31m", "a\\nb\\r\\x1b[31m"),
        ("\x9b\u2028\u202e\ud800", "\\x9b\\u2028\\u202e\\ud800"),
        ("x" * 400, "x" * 300 + "… (400 characters)"),
    ],
)
def test_a_text_is_shown_in_one_line(text: str, shown: str) -> None:
    assert printable(text) == shown
