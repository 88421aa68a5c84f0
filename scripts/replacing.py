"""Replace a folder or a file atomically, so that a crash or a full disk leaves the complete old one or the complete new one."""

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
    """Replace *target* by a copy of the folder *fresh*; no old file is kept.

    The copy is made next to the target, on the same file system, and then exchanged with it. If the system cannot exchange them,
    there are two renames: between them there is no target, and a failure is undone.

    Raises `OSError`; the target is unchanged then.
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
    """Replace the content of *target* by *content*. Raises `OSError`; the target is unchanged then."""
    beside = target.with_name(f".{target.name}-new")
    try:
        beside.write_bytes(content)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders by one system call; return False if there is none, or not for this file system."""
    try:
        library: Any = ctypes.CDLL(None)
        if sys.platform == "darwin":
            status = library.renamex_np(os.fsencode(one), os.fsencode(other), EXCHANGE)
        else:
            status = library.renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), EXCHANGE)
    except (AttributeError, TypeError):  # another system, or a C library older than the call
        return False
    return bool(status == 0)
