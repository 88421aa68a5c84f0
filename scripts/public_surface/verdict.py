"""Semver: the version that a change requires, and the changes that a version allows.

From 1.0 a break asks for a major version and an addition for a minor one. Before 1.0 a break asks for a minor version, as
CHANGELOG.md says, and an addition for a patch.
"""

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple


class Level(IntEnum):
    """Weight of a change."""

    PATCH = 0
    MINOR = 1
    """Something was added."""
    MAJOR = 2
    """Something may no longer work."""

    def __str__(self) -> str:
        """Return the level's name in semver."""
        return self.name.lower()


@dataclass(frozen=True, order=True)
class Finding:
    """One change."""

    level: Level
    where: str
    text: str

    def __str__(self) -> str:
        """Write it for a list."""
        return f"{self.level!s:<6} {self.where}: {self.text}"


class Version(NamedTuple):
    """The three numbers of a version."""

    major: int
    minor: int
    patch: int

    def __str__(self) -> str:
        """Write it with dots."""
        return ".".join(map(str, self))


def read_version(text: str) -> Version:
    """Read `v1.2.3` or `1.2.3`, or raise ValueError."""
    found = re.fullmatch(r"v?(\d+)\.(\d+)\.(\d+)\S*", text.strip())
    if found is None:
        raise ValueError(f"{text!r} is no version; write it as 1.2.3")
    return Version(*map(int, found.groups()))


def needed(level: Level, released: Version) -> Version:
    """Return the lowest version after *released* that allows changes of *level*."""
    major, minor, patch = released
    if major == 0:
        return Version(0, minor + 1, 0) if level is Level.MAJOR else Version(0, minor, patch + 1)
    match level:
        case Level.MAJOR:
            return Version(major + 1, 0, 0)
        case Level.MINOR:
            return Version(major, minor + 1, 0)
        case Level.PATCH:
            return Version(major, minor, patch + 1)
