"""The contract of the layers, which `make check` holds, says which import breaks it."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
LINT = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the packages and of the contract."""
    pytest.importorskip("importlinter")
    folder = tmp_path_factory.mktemp("layers")
    for source in ("overlay", "generated"):
        shutil.copytree(ROOT / source, folder / source, ignore=shutil.ignore_patterns("__pycache__", "*.json"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def linted(folder: Path) -> tuple[int, str]:
    """Return the status and the words of `lint-imports` there."""
    paths = [str(folder / "overlay"), str(folder / "generated")]
    code = f"import sys; sys.path[:0] = {paths}; {LINT}"
    run = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"], cwd=folder, check=False, capture_output=True, text=True
    )
    return run.returncode, run.stdout + run.stderr


def test_the_packages_keep_it(copied: Path) -> None:
    status, words = linted(copied)
    assert status == 0, words
    assert re.search(r"Contracts: [1-9]\d* kept, 0 broken", words)


@pytest.mark.parametrize(
    ("importer", "imported", "contract"),
    [
        ("polymeet.errors", "polymeet.client", "An import goes down"),
        ("polymeet.zoom", "polymeet.pyas", "An import goes down"),
        ("polymeet.retry", "polymeet", "No room imports what polymeet exports lazily"),
        ("polymeet_runtime", "polymeet_api", "Generated code stands on the runtime, and the SDK on both"),
        ("polymeet_sandbox", "polymeet_runtime", "The sandbox shares nothing with the clients but the specs"),
        ("polymeet.client", "httpx", "httpx is imported in one module"),
    ],
)
def test_a_planted_import_breaks_it(copied: Path, importer: str, imported: str, contract: str) -> None:
    place = copied / "overlay" / importer.replace(".", "/")
    file = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
    text = file.read_text("utf-8")
    file.write_text(f"{text}\nimport {imported}\n", "utf-8")
    try:
        status, words = linted(copied)
    finally:
        file.write_text(text, "utf-8")
    assert status == 1, words
    assert f"{contract} BROKEN" in words
    assert f"{importer} -> {imported} " in words
