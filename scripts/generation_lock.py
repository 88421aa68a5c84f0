"""Lock of generated/: the versions of the tools it was made with, and a hash of each file that went into it.

The lock is next to the generated package. One line per file avoids merge conflicts, and lets
`python -m scripts.generate --check` name the files that changed since the code was generated.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeAlias

Lock: TypeAlias = Mapping[str, Mapping[str, str]]
"""`tools`: versions by name; `files`: SHA-256 by path below the project."""

LOCK = "generation.lock.json"
TOOLS = ("openapi-python-client", "ruff")
OWN = ("bundle.py", "spec_files.py", "openapi/*.py", "generator/*.py", "templates/*.jinja")
"""Files of scripts/ that determine the generated code, in addition to the tools."""


def current_lock(scripts: Path, specs: Path, spec_files: Iterable[Path]) -> Lock:
    """Return the lock of the current inputs of a generation."""
    own = {
        path for pattern in OWN for path in scripts.glob(pattern) if path.is_file() and "__pycache__" not in path.parts
    }
    files = {f"scripts/{path.relative_to(scripts).as_posix()}": path for path in own}
    files |= {f"specs/{path.relative_to(specs).as_posix()}": path for path in spec_files}
    return {
        "tools": {name: version(name) for name in TOOLS},
        "files": {name: sha256(files[name].read_bytes()).hexdigest() for name in sorted(files)},
    }


def write_lock(lock: Lock, output: Path) -> None:
    """Write the lock beside the generated package."""
    (output / LOCK).write_text(json.dumps(lock, indent=1) + "\n", encoding="utf-8")


def moved(lock: Lock, output: Path) -> Iterator[str]:
    """Yield a line for every change since the lock was written."""
    path = output / LOCK
    try:
        value: Any = json.loads(path.read_text(encoding="utf-8"))
        recorded: Lock = {part: dict(value[part]) for part in lock}
    except FileNotFoundError:
        yield f"missing: {path}"
        return
    except (OSError, ValueError, TypeError, KeyError):
        yield f"unreadable: {path}"
        return
    for part in lock:
        for name in sorted(lock[part].keys() | recorded[part].keys()):
            now, then = lock[part].get(name), recorded[part].get(name)
            if now != then:
                yield _line(part, name, then, now)


def _line(part: str, name: str, then: str | None, now: str | None) -> str:
    if part == "tools":
        return (
            f"moved: {name} is {now or 'not used any more'}, and was {then or 'not used'} when generated/ was written"
        )
    what = "new" if then is None else "gone" if now is None else "changed"
    return f"moved: {name} is {what} since generated/ was written"
