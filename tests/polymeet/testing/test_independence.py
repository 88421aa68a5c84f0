"""The sandbox shares no code with the clients."""

import ast
from pathlib import Path

import polymeet.testing

PACKAGE = Path(polymeet.testing.__file__).parent
WATCHERS = {"recorder.py"}
"""What looks at the clients, and is no part of the sandbox."""
LAZY = {"polymeet", "polymeet.auth"}
"""What the three convenience methods import, inside themselves."""


def test_nothing_of_the_clients_is_imported() -> None:
    for file in PACKAGE.rglob("*.py"):
        if file.name in WATCHERS:
            continue
        depth = len(file.relative_to(PACKAGE).parts)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                assert not any(name.name.startswith("polymeet") for name in node.names), file
            elif isinstance(node, ast.ImportFrom):
                assert node.level <= depth, f"{file} leaves the package"
                assert node.module != "recorder" or file == PACKAGE / "__init__.py", file
                if (node.module or "").startswith("polymeet"):
                    assert file.name == "sandbox.py", file
                    assert node.module in LAZY, file
                    assert node.col_offset > 0, f"{file} imports {node.module} at its top"
