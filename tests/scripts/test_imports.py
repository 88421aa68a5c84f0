"""Scripts make the packages, and stand on none of them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPTS = sorted((ROOT / "scripts").rglob("*.py"))
PACKAGES = {path.parent.name for folder in ("overlay", "generated") for path in (ROOT / folder).glob("*/__init__.py")}


def imported(module: Path) -> Iterator[str]:
    """Yield the top package of every absolute import."""
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield str(node.module).partition(".")[0]


def test_the_packages_are_known() -> None:
    assert {"polymeet", "polymeet_api", "polymeet_runtime"} <= PACKAGES


@pytest.mark.parametrize("module", SCRIPTS, ids=lambda module: str(module.relative_to(ROOT)))
def test_no_script_imports_a_package_of_the_distribution(module: Path) -> None:
    assert not PACKAGES & set(imported(module))
