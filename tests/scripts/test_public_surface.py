"""What changed since a release, on a small repository: each change is told with its level, and the version is held to it."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from scripts.public_surface.__main__ import main
from scripts.public_surface.verdict import Level, needed, read_version

GIT = shutil.which("git")
pytestmark = pytest.mark.skipif(GIT is None, reason="git is not installed")

CLIENT = '''
"""A client."""

from attrs import define

__all__ = ("Client", "helper")


@define(kw_only=True)
class Client:
    """A client."""

    name: str
    timeout: float | None = None

    async def get(self, key: int | str, *, fast: bool = False) -> str:
        """Get."""
        return ""

    def _private(self) -> None: ...


def helper(value: int) -> int:
    """Help."""
    return value
'''
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "paths": {
        "/things": {
            "get": {
                "operationId": "list_things",
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"properties": {"id": {"type": "integer"}}}}}}
                },
            }
        }
    },
}


def git(project: Path, *arguments: str) -> None:
    assert GIT is not None
    identity = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com", "-c", "commit.gpgsign=false")
    subprocess.run([GIT, "-C", str(project), *identity, *arguments], check=True, capture_output=True)


def write(project: Path, version: str, client: str = CLIENT, document: dict[str, Any] | None = None) -> None:
    package = project / "overlay" / "polymeet"
    generated = project / "generated" / "polymeet_api" / "zoom"
    for folder in (package, generated):
        folder.mkdir(parents=True, exist_ok=True)
    (package / "__init__.py").write_text(f'"""Ours."""\n\n__version__ = "{version}"\n')
    (package / "client.py").write_text(client)
    (generated.parent / "__init__.py").write_text("")
    (generated / "__init__.py").write_text("")
    (generated / "openapi.json").write_text(json.dumps(document or DOCUMENT))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that has released 1.2.3."""
    folder = tmp_path / "project"
    write(folder, "1.2.3")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "First")
    git(folder, "tag", "v1.2.3")
    return folder


def run(project: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[str]]:
    capsys.readouterr()
    code = main(["--project", str(project), *options])
    told = capsys.readouterr()
    return code, [*told.out.splitlines(), *told.err.splitlines()]


def move_client_to_a_private_module(project: Path, client: str) -> None:
    """The package exports what the module has, as the packages of polymeet do."""
    package = project / "overlay" / "polymeet" / "retry"
    package.mkdir(exist_ok=True)
    names = re.findall(r"^(?:class|def) (\w+)", client, re.MULTILINE)
    (package / "__init__.py").write_text(f"from ._client import {', '.join(names)}\n\n__all__ = {tuple(names)}\n")
    (package / "_client.py").write_text(client)


def test_nothing_changed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, capsys) == (0, ["public surface: as in v1.2.3"])


CHANGES = [
    ("def helper(value: int)", "def other(value: int)", "major  polymeet.client.helper: was removed"),
    ("*, fast: bool = False", "*, quick: bool = False", "major  polymeet.client.Client.get: lost a parameter: fast"),
    (
        "fast: bool = False",
        "fast: bool",
        "major  polymeet.client.Client.get: requires a parameter that it did not: fast",
    ),
    ("key: int | str", "key: int", "major  polymeet.client.Client.get: parameter key was int | str, is int"),
    ("-> str:", "-> str | None:", "major  polymeet.client.Client.get: result was str, is str | None"),
    ("    name: str\n", "", "major  polymeet.client.Client.name: was removed"),
    (
        "    name: str\n",
        "    name: str\n    size: int\n",
        "major  polymeet.client.Client.size: is a new field that must be given",
    ),
    ("float | None = None", "float | None", "major  polymeet.client.Client.timeout: is a field that must be given now"),
    (
        "float | None = None",
        "str | None = None",
        "major  polymeet.client.Client.timeout: type was float | None, is str | None",
    ),
    (
        "fast: bool = False",
        "fast: bool = False, more: int = 0",
        "minor  polymeet.client.Client.get: has a new parameter more",
    ),
    ("value: int)", "value: int | str)", "minor  polymeet.client.helper: parameter value was int, is int | str"),
    ("    name: str\n", "    name: str\n    size: int = 0\n", "minor  polymeet.client.Client.size: is new"),
]


@pytest.mark.parametrize(("old", "new", "told"), CHANGES)
def test_what_a_package_exports_from_a_private_module_is_guarded_too(
    project: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, told: str
) -> None:
    move_client_to_a_private_module(project, CLIENT)
    git(project, "add", ".")
    git(project, "commit", "--quiet", "-m", "Second")
    git(project, "tag", "v1.3.0")
    assert old in CLIENT
    move_client_to_a_private_module(project, CLIENT.replace(old, new, 1))
    _, lines = run(project, capsys)
    assert any(told.replace("polymeet.client", "polymeet.retry") in line for line in lines), lines


def test_an_inherited_member_is_named_by_the_class_that_users_know(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    client = "class _Base:\n    def get(self) -> None: ...\n\nclass Client(_Base): ...\n"
    move_client_to_a_private_module(project, client)
    git(project, "add", ".")
    git(project, "commit", "--quiet", "-m", "Second")
    git(project, "tag", "v1.3.0")
    move_client_to_a_private_module(project, client.replace("get", "fetch"))
    _, lines = run(project, capsys)
    assert "major  polymeet.retry.Client.get: was removed" in lines


@pytest.mark.parametrize(
    "exported", ["from polymeet_sandbox.box import Box", "from polymeet_sandbox import box\n\nclass Box(box.Box): ..."]
)
def test_what_testing_exports_of_the_sandbox_is_guarded_and_nothing_else_of_it(
    project: Path, capsys: pytest.CaptureFixture[str], exported: str
) -> None:
    sources = {
        "polymeet/testing/__init__.py": f"{exported}\n\n__all__ = ('Box',)\n",
        "polymeet_sandbox/__init__.py": "",
        "polymeet_sandbox/box.py": "class Box:\n    def fail(self) -> None: ...\n\ndef helper() -> None: ...\n",
    }
    for name, text in sources.items():
        file = project / "overlay" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
    git(project, "add", ".")
    git(project, "commit", "--quiet", "-m", "Second")
    git(project, "tag", "v1.3.0")
    file.write_text(sources["polymeet_sandbox/box.py"].replace("helper", "other"))
    assert run(project, capsys) == (0, ["public surface: as in v1.3.0"])
    file.write_text(sources["polymeet_sandbox/box.py"].replace("fail", "break_off"))
    code, lines = run(project, capsys)
    assert code == 1
    assert "major  polymeet.testing.Box.fail: was removed" in lines


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES)
def test_a_change_has_its_level(
    old: str, new: str, expected: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    level = expected.split()[0]
    lowest = {"major": "2.0.0", "minor": "1.3.0"}[level]
    changed = CLIENT.replace(old, new)
    write(project, "1.2.4", changed)
    code, lines = run(project, capsys)
    assert code == 1
    assert expected in lines
    assert f"{level}; version 1.2.4 does not allow it: make it {lowest} or higher" in lines[-1]
    write(project, lowest, changed)
    assert run(project, capsys)[0] == 0


@pytest.mark.parametrize(
    ("old", "new", "told"), [change for change in CHANGES if ".name:" in change[2] or ".timeout:" in change[2]]
)
def test_the_fields_of_a_record_are_arguments_too(
    old: str, new: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = CLIENT.replace("from attrs import define", "from polymeet_runtime import Record")
    record = record.replace("@define(kw_only=True)\nclass Client:", "class Client(Record, kw_only=True):")
    write(tmp_path, "1.2.3", record)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "First")
    git(tmp_path, "tag", "v1.2.3")
    write(tmp_path, "1.2.4", record.replace(old, new))
    assert told in run(tmp_path, capsys)[1]


@pytest.mark.parametrize(
    "changed",
    [
        CLIENT.replace("_private", "_other"),
        CLIENT.replace('return ""', 'return "text"'),
        CLIENT.replace('"""Help."""', '"""Help much."""'),
    ],
)
def test_what_is_private_may_change(changed: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(project, "1.2.3", changed)
    assert run(project, capsys)[0] == 0


def test_the_documents_count_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed = json.loads(json.dumps(DOCUMENT).replace('"integer"', '"string"'))
    write(project, "1.3.0", document=changed)
    code, lines = run(project, capsys)
    assert code == 1
    assert lines[0] == (
        "major  zoom GET /things response id: type changed, breaks parsing (before: integer, now: string)"
    )


def test_before_1_0_a_minor_version_may_break(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "0.1.0")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "First")
    git(tmp_path, "tag", "v0.1.0")
    write(tmp_path, "0.1.1", CLIENT.replace("key: int | str", "key: int"))
    assert run(tmp_path, capsys)[0] == 1
    write(tmp_path, "0.2.0", CLIENT.replace("key: int | str", "key: int"))
    assert run(tmp_path, capsys)[0] == 0


def test_without_a_tag_it_says_so_and_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "0.1.0")
    code, lines = run(tmp_path, capsys)
    assert (code, "nothing to compare with" in lines[0]) == (0, True)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "First")
    assert run(tmp_path, capsys) == (
        0,
        ["public surface: there is no release tag (v1.2.3) yet; nothing to compare with"],
    )


def test_a_tag_that_is_not_there_is_an_error(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(project, capsys, "--against", "v9.9.9")[0] == 2
    assert run(project, capsys, "--against", "HEAD") == (0, ["public surface: as in HEAD"])


def test_the_repository_is_left_as_it_was(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def state() -> list[tuple[str, bytes]]:
        return [(str(path), path.read_bytes()) for path in sorted(project.rglob("*")) if path.is_file()]

    before = state()
    run(project, capsys)
    assert state() == before


@pytest.mark.parametrize(
    ("level", "released", "expected"),
    [
        (Level.MAJOR, "v1.2.3", "2.0.0"),
        (Level.MINOR, "1.2.3", "1.3.0"),
        (Level.PATCH, "1.2.3", "1.2.4"),
        (Level.MAJOR, "0.4.1", "0.5.0"),
        (Level.MINOR, "0.4.1rc1", "0.4.2"),
    ],
)
def test_the_lowest_version_that_allows_a_change(level: Level, released: str, expected: str) -> None:
    assert str(needed(level, read_version(released))) == expected
