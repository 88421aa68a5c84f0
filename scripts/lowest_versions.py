"""Print a pip constraint for each dependency of polymeet at the lowest version that pyproject.toml allows.

Runs with a bare Python, before any environment exists.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path


def lowest(pyproject: Path) -> Iterator[str]:
    """Yield `name==version` for the dependencies and the extras. Raises `ValueError` for one without a lower bound."""
    project = tomllib.loads(pyproject.read_text("utf-8"))["project"]
    requirements: list[str] = [*project["dependencies"]]
    for extra in project["optional-dependencies"].values():
        requirements += extra
    for requirement in requirements:
        found = re.fullmatch(r"([A-Za-z0-9._-]+)>=([0-9.]+)(,.*)?", requirement)
        if found is None:
            raise ValueError(f"{pyproject}: {requirement!r} has no lower bound of the form name>=version")
        yield f"{found[1]}=={found[2]}"


if __name__ == "__main__":
    print("\n".join(lowest(Path(sys.argv[1]))))
