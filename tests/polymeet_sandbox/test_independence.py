"""The sandbox shares no code with the clients."""

import ast
from pathlib import Path

import polymeet_sandbox

PACKAGE = Path(polymeet_sandbox.__file__).parent
LAZY = {"polymeet", "polymeet.auth"}
"""What the three convenience methods import, inside themselves."""


def test_nothing_of_the_clients_is_imported() -> None:
    for file in PACKAGE.rglob("*.py"):
        depth = len(file.relative_to(PACKAGE).parts)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                assert not any(name.name.startswith("polymeet") for name in node.names), file
            elif isinstance(node, ast.ImportFrom):
                assert node.level <= depth, f"{file} leaves the package"
                if (node.module or "").split(".")[0] in ("polymeet", "polymeet_api", "polymeet_runtime"):
                    assert file.name == "sandbox.py", file
                    assert node.module in LAZY, file
                    assert node.col_offset > 0, f"{file} imports {node.module} at its top"
