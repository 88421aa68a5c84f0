"""The state of the project at a git tag. Git is only used to read."""

import subprocess
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

ROOTS = ("generated", "overlay")
"""The folders that the distribution is made of."""
SECONDS = 60


class NoRelease(Exception):
    """There is no release to compare with; the text has the reason."""


class UnreadableRelease(Exception):
    """A release exists, or was requested, and cannot be read."""


def last_tag(project: Path) -> str:
    """Return the highest version tag among the ancestors of the current state. Raises `NoRelease`."""
    try:
        inside = _git(project, "rev-parse", "--is-inside-work-tree").strip() == b"true"
        tags = (
            _git(project, "tag", "--list", "v[0-9]*", "--merged", "HEAD", "--sort=-version:refname") if inside else b""
        )
    except UnreadableRelease as error:
        raise NoRelease(f"git tells of no release here: {error}") from error
    if not tags.strip():
        raise NoRelease("there is no release tag (v1.2.3) yet")
    return tags.decode().split()[0]


def extract(project: Path, tag: str, target: Path) -> None:
    """Write the distribution's folders at *tag* into *target*."""
    there = _git(project, "ls-tree", "--name-only", f"{tag}^{{tree}}").decode().split()
    folders = [name for name in ROOTS if name in there]
    if not folders:
        raise UnreadableRelease(f"{tag} has neither of {', '.join(ROOTS)}")
    archive = _git(project, "archive", "--format=zip", tag, *folders)
    with ZipFile(BytesIO(archive)) as files:
        files.extractall(target)


def _git(project: Path, *arguments: str) -> bytes:
    command: Sequence[str] = ("git", "-C", str(project), *arguments)
    try:
        done = subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)  # noqa: S603 - no shell
    except FileNotFoundError as error:
        raise UnreadableRelease("git is not installed") from error
    except subprocess.TimeoutExpired as error:
        raise UnreadableRelease(f"git {arguments[0]} took more than {SECONDS} seconds") from error
    except subprocess.CalledProcessError as error:
        raise UnreadableRelease(f"git {arguments[0]}: {error.stderr.decode(errors='replace').strip()}") from error
    return done.stdout
