"""Replace a folder or a file in one step, so that a crash or a full disk leaves the old one or the new one, whole."""

import ctypes
import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

AT_FDCWD = -100
"""Linux: paths are relative to the working directory."""
EXCHANGE = 2
"""`RENAME_EXCHANGE` of Linux and `RENAME_SWAP` of macOS."""


def replace_folder(fresh: Path, target: Path) -> None:
    """Put a copy of the folder *fresh* in the place of *target*, which keeps no file of its own.

    The copy is made beside the target, on the same file system, and then exchanged with it. A system that cannot exchange
    renames twice: for that moment there is no target, and one that fails is undone.

    Raises `OSError`; the target is then as it was.
    """
    target = target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix=f".{target.name}-") as beside:
        new, old = Path(beside) / "new", Path(beside) / "old"
        shutil.copytree(fresh, new)
        if not target.exists():
            new.rename(target)
        elif not _exchange(new, target):
            target.rename(old)
            try:
                new.rename(target)
            except OSError:
                old.rename(target)
                raise


def replace_file(content: bytes, target: Path) -> None:
    """Write *content* in the place of *target*. Raises `OSError`; the target is then as it was."""
    beside = target.with_name(f".{target.name}-new")
    try:
        beside.write_bytes(content)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders by one call of the system; return False where it has none, or not for this file system."""
    try:
        library: Any = ctypes.CDLL(None)
        if sys.platform == "darwin":
            status = library.renamex_np(os.fsencode(one), os.fsencode(other), EXCHANGE)
        else:
            status = library.renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), EXCHANGE)
    except (AttributeError, TypeError):  # another system, or a C library older than the call
        return False
    return bool(status == 0)
