"""The sandbox shares no code with the clients."""

import ast
from pathlib import Path

import polymeet_sandbox

PACKAGE = Path(polymeet_sandbox.__file__).parent


def test_nothing_of_the_clients_is_imported() -> None:
    for file in PACKAGE.rglob("*.py"):
        depth = len(file.relative_to(PACKAGE).parts)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                assert not any(name.name.startswith("polymeet") for name in node.names), file
            elif isinstance(node, ast.ImportFrom):
                assert node.level <= depth, f"{file} leaves the package"
                assert node.level or not (node.module or "").startswith("polymeet"), file
