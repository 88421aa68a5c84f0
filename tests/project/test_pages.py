"""The pages are true: the files, commands and layers that they name are there."""

import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("specs/*.md")])
FOLDERS = ("docs", "examples", "generated", "overlay", "scripts", "specs", "tests")
INVENTED = "roomly"
"""Provider that docs/adding-a-provider.md adds."""
of_each_page = pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])


@cache
def commands() -> set[str]:
    listed = subprocess.run(["make", "help"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return set(re.findall(r"^make (\w+)", listed, re.MULTILINE))


def named_files(text: str) -> set[str]:
    """Return the paths in code spans that begin with a folder of the project; those with a placeholder name no file."""
    spans = re.findall(r"`([^`\s]+)`", text)
    return {span for span in spans if re.match(rf"(?:{'|'.join(FOLDERS)})/[\w./-]*$", span) and INVENTED not in span}


@of_each_page
def test_every_file_that_it_names_exists(page: Path) -> None:
    for name in named_files(page.read_text("utf-8")):
        assert (ROOT / name).exists(), name


@of_each_page
def test_every_file_that_it_links_exists(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")):
        assert (page.parent / link).exists(), link


@of_each_page
def test_every_command_that_it_names_exists(page: Path) -> None:
    assert set(re.findall(r"(?:^|`)make (\w+)", page.read_text("utf-8"), re.MULTILINE)) <= commands()


def test_the_layers_of_the_architecture_are_those_of_the_contract() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    [drawn] = re.findall(r"```text\n(.*?)```", page, re.DOTALL)
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    [layers] = [contract["layers"] for contract in contracts if contract["id"] == "layers"]
    assert drawn.splitlines() == layers


def test_a_file_that_is_not_there_is_found() -> None:
    """The tests above look at the right places."""
    assert named_files("see `overlay/polymeet/gone.py` and `specs/<name>.yaml`") == {"overlay/polymeet/gone.py"}
    assert len(named_files((ROOT / "docs" / "architecture.md").read_text("utf-8"))) > 40
