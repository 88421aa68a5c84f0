"""Generation: all or nothing, the same bytes every time, and `--check` sees every difference."""

import shutil
from pathlib import Path

import pytest

from scripts.generate import PACKAGE, TABLE, generate, main, read
from scripts.generator.project import GenerationError
from scripts.lowest_versions import lowest

ROOT = Path(__file__).resolve().parent.parent.parent
PYAS = ROOT / "specs" / "pyas.yaml"


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    """A folder with one small provider, to change at will."""
    folder = tmp_path / "specs"
    folder.mkdir()
    shutil.copy(ROOT / "specs" / "connectycube.yaml", folder)
    return folder


def run(specs: Path, output: Path, *options: str) -> int:
    return main(["--specs", str(specs), "--output", str(output), *options])


def test_the_same_specs_give_the_same_bytes(specs: Path, tmp_path: Path) -> None:
    assert run(specs, tmp_path / "one") == 0
    assert run(specs, tmp_path / "two", "--check") == 1
    assert run(specs, tmp_path / "one", "--check") == 0


def test_an_edited_a_missing_and_a_stale_file_are_each_named(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "generated"
    assert run(specs, output) == 0
    package = output / PACKAGE
    (package / "connectycube" / "models" / "meeting.py").write_text("edited")
    (package / "connectycube" / "models" / "recording.py").unlink()
    (package / "stale.py").touch()
    capsys.readouterr()
    assert run(specs, output, "--check") == 1
    told = capsys.readouterr().err
    assert f"edited: {package}/connectycube/models/meeting.py" in told
    assert f"missing: {package}/connectycube/models/recording.py" in told
    assert f"stale: {package}/stale.py" in told
    assert told.count("\n") == 4
    assert run(specs, output) == 0
    assert run(specs, output, "--check") == 0


def test_a_folder_without_specs_replaces_nothing(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "generated"
    assert run(specs, output) == 0
    for folder in (tmp_path / "spces", output):
        assert run(folder, output) == 2
        assert f"{folder}:1: the folder holds no specs" in capsys.readouterr().err
    assert run(specs, output, "--check") == 0


def test_an_edited_and_a_missing_table_are_named(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "generated"
    assert run(specs, output) == 0
    table = specs / TABLE
    assert "`GET /meetings`" in table.read_text("utf-8")
    table.write_text(table.read_text("utf-8").replace("GET", "PUT"))
    assert run(specs, output, "--check") == 1
    assert f"edited: {table}\n" in capsys.readouterr().err
    table.unlink()
    assert run(specs, output, "--check") == 1
    assert f"missing: {table}\n" in capsys.readouterr().err
    assert not table.exists()


def test_a_spec_that_breaks_a_rule_leaves_everything_as_it_was(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "generated"
    assert run(specs, output) == 0
    spec = specs / "connectycube.yaml"
    lines = spec.read_text("utf-8").splitlines()
    number = next(index for index, line in enumerate(lines) if "operationId: list_meetings" in line)
    lines[number] = lines[number].replace("list_meetings", "listMeetings")
    spec.write_text("\n".join(lines))
    before = {path: path.read_bytes() for path in output.rglob("*") if path.is_file()}
    capsys.readouterr()
    assert run(specs, output) == 1
    told = capsys.readouterr().err
    assert f"connectycube.yaml:{number + 1}: operation-id:" in told
    assert "nothing was generated" in told
    assert {path: path.read_bytes() for path in output.rglob("*") if path.is_file()} == before


def test_a_spec_that_cannot_be_read_is_another_failure(specs: Path, tmp_path: Path) -> None:
    (specs / "connectycube.yaml").write_text("openapi: [")
    assert run(specs, tmp_path / "generated") == 2
    assert not (tmp_path / "generated").exists()


def test_a_warning_of_the_generator_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the lint before it, a document with what the generator cannot do must still fail."""
    monkeypatch.setattr("scripts.generate.lint", lambda _: [])
    folder = tmp_path / "specs"
    folder.mkdir()
    text = (ROOT / "specs" / "connectycube.yaml").read_text("utf-8")
    (folder / "connectycube.yaml").write_text(
        text.replace("schema: {type: integer, minimum: 0}", "schema: {type: nonsense}")
    )
    with pytest.raises(GenerationError, match=r"/meetings.get.parameters"):
        generate(read(folder), tmp_path / "out")


def test_the_lowest_versions_are_those_of_the_project() -> None:
    found = list(lowest(ROOT / "pyproject.toml"))
    assert "httpx==0.28" in found
    assert all("==" in each for each in found)
