"""The lock beside the generated package: it names what moved, and each differing file tells where it comes from."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from scripts import generation_lock
from scripts.bundle import bundle
from scripts.generate import PACKAGE, ROOT, main
from scripts.generation_lock import LOCK, current_lock, moved, write_lock
from scripts.origins import Origins

SPECS = ROOT / "specs"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project: scripts with two templates, a spec, and a lock."""
    for name in (
        "scripts/templates/model.py.jinja",
        "scripts/templates/api.py.jinja",
        "scripts/templates/root_init.py.jinja",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "pyas.yaml").write_text("openapi: 3.1.0")
    write_lock(lock(tmp_path), tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def origins() -> Origins:
    return Origins([bundle("zoom", SPECS)], ROOT)


def lock(project: Path) -> generation_lock.Lock:
    return current_lock(project / "scripts", project / "specs", sorted((project / "specs").rglob("*.yaml")))


def told(project: Path) -> list[str]:
    return list(moved(lock(project), project))


def test_nothing_moved(project: Path) -> None:
    assert told(project) == []
    assert json.loads((project / LOCK).read_text())["tools"]["ruff"] == "0.17.5"
    assert str(project) not in (project / LOCK).read_text()


@pytest.mark.parametrize(
    ("move", "expected"),
    [
        (lambda p: (p / "specs/pyas.yaml").write_text("# more"), "specs/pyas.yaml is changed"),
        (lambda p: (p / "specs/zoom.yaml").touch(), "specs/zoom.yaml is new"),
        (lambda p: (p / "scripts/templates/model.py.jinja").unlink(), "scripts/templates/model.py.jinja is gone"),
        (
            lambda p: (p / "scripts/templates/root_init.py.jinja").write_text(""),
            "scripts/templates/root_init.py.jinja is changed",
        ),
    ],
)
def test_a_file_that_moved_is_named(project: Path, move: Callable[[Path], object], expected: str) -> None:
    move(project)
    assert told(project) == [f"moved: {expected} since generated/ was written"]


def test_a_tool_that_moved_is_named(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generation_lock, "version", lambda name: "0.99" if name == "ruff" else "0.29.1")
    assert told(project) == ["moved: ruff is 0.99, and was 0.17.5 when generated/ was written"]


@pytest.mark.parametrize("text", ["", "[]", '{"tools": 1}', "{", '{"tools": {}}'])
def test_a_lock_that_cannot_be_read(project: Path, text: str) -> None:
    (project / LOCK).write_text(text)
    assert told(project) == [f"unreadable: {project / LOCK}"]
    (project / LOCK).unlink()
    assert told(project) == [f"missing: {project / LOCK}"]


def test_people_who_edit_different_files_change_different_lines(project: Path) -> None:
    lines = (project / LOCK).read_text().splitlines()
    (project / "specs" / "pyas.yaml").write_text("# more")
    write_lock(lock(project), project)
    changed = [line for line in (project / LOCK).read_text().splitlines() if line not in lines]
    assert [line.split(":")[0].strip() for line in changed] == ['"specs/pyas.yaml"']


def test_check_names_the_spec_that_moved_and_the_line_behind_each_difference(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    specs = tmp_path / "specs"
    specs.mkdir()
    shutil.copy(SPECS / "connectycube.yaml", specs)
    output = tmp_path / "generated"
    options = ["--specs", str(specs), "--output", str(output)]
    assert main(options) == 0
    spec = specs / "connectycube.yaml"
    spec.write_text(spec.read_text().replace("description: What the meeting is called.", "description: Its name."))
    capsys.readouterr()
    assert main([*options, "--check"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "moved: specs/connectycube.yaml is changed since generated/ was written"
    number = spec.read_text().splitlines().index("    Meeting:") + 1
    model = output / PACKAGE / "connectycube" / "models" / "meeting.py"
    assert f"edited: {model} (from {spec}:{number} and scripts/templates/model.py.jinja)" in lines


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("__init__.py", "scripts/templates/root_init.py.jinja"),
        ("zoom/openapi.json", "specs/zoom/openapi.yaml:1"),
        ("zoom/__init__.py", "specs/zoom/openapi.yaml:1 and scripts/templates/package_init.py.jinja"),
        ("zoom/models/__init__.py", "specs/zoom/openapi.yaml:1 and scripts/templates/models_init.py.jinja"),
        ("zoom/models/__init__.pyi", "specs/zoom/openapi.yaml:1 and scripts/templates/models_init.pyi.jinja"),
        ("zoom/models/gone.py", "nothing in the specs"),
    ],
)
def test_where_files_come_from(origins: Origins, file: str, expected: str) -> None:
    assert origins.of(Path(file)) == expected


def test_an_operation_a_tag_and_an_enum_come_from_their_lines(origins: Origins) -> None:
    def line(text: str, file: str) -> str:
        return f"specs/zoom/{file}:{(SPECS / 'zoom' / file).read_text().splitlines().index(text) + 1}"

    polls = origins.of(Path("zoom/api/polls/list_meeting_polls.py"))
    assert polls == f"{line('    get:', 'polls.yaml')} and scripts/templates/endpoint_module.py.jinja"
    tag = origins.of(Path("zoom/api/polls/__init__.py"))
    assert tag == f"{line('  - name: polls', 'openapi.yaml')} and scripts/templates/endpoint_init.py.jinja"
    enum = origins.of(Path("zoom/models/poll_status.py"))
    assert enum == f"{line('    PollStatus:', 'polls.yaml')} and scripts/templates/literal_enum.py.jinja"
