"""Facts of an API description, independent of its format, that are compared."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from scripts.openapi.schemas import NULL

Path: TypeAlias = tuple[str, ...]
"""The way to a value from the top of a body or parameter: names of properties, `ITEM` and `MEMBER`. Empty: the top itself."""

ITEM = "[]"
"""Every item of an array."""
MEMBER = "{}"
"""Every member of an object whose names are free."""


class ComparisonError(Exception):
    """A description cannot be compared; the text has the fault and its place."""


class Aspect(Enum):
    """Kind of fact that a description may leave out as a whole; it is then not compared."""

    VALUES = "formats, enum values and deprecation"
    STATUSES = "success codes and media types"
    ACCESS = "rate labels and scopes"
    REQUIRED = "what an answer always holds"


@dataclass(frozen=True)
class Field:
    """Facts of one place in a parameter or body."""

    types: frozenset[str] | None = None
    """JSON types without null; None if any is allowed or none is stated."""
    nullable: bool = False
    format: str | None = None
    values: frozenset[str] | None = None
    """The enum, each value as JSON text."""
    required: bool = False
    deprecated: bool = False
    presence_only: bool = False
    """Whether only its presence is known, as in an inventory."""

    @property
    def shown_type(self) -> str:
        """The type for a person, with its format."""
        text = "any" if self.types is None else "|".join(sorted(self.types)) or NULL
        return f"{text} ({self.format})" if self.format else text


Fields: TypeAlias = Mapping[Path, Field]
"""Every place of a parameter or body; parents stand before their children."""


@dataclass(frozen=True)
class Parameter:
    """A parameter. Path parameters are identified by their position, all others by their name."""

    location: str
    name: str
    fields: Fields


@dataclass(frozen=True)
class Body:
    """A request or answer with content."""

    media: frozenset[str]
    fields: Fields


@dataclass(frozen=True)
class Operation:
    """One method of one path, or a webhook."""

    method: str
    path: str
    id: str = ""
    label: str | None = None
    scopes: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    """By kind of scope, see `openapi.SCOPES`."""
    deprecated: bool = False
    parameters: Mapping[tuple[str, str], Parameter] = field(default_factory=dict[tuple[str, str], Parameter])
    request: Body | None = None
    answers: Mapping[str, Body | None] = field(default_factory=dict[str, Body | None])
    """The successful answers by status; None for one without content."""
    pointer: tuple[str, ...] = ()
    """Its place in its document."""

    def __str__(self) -> str:
        """Name the operation as baselines do."""
        return f"{self.method} {self.path}"


@dataclass(frozen=True)
class Api:
    """One description as a whole."""

    name: str
    operations: Mapping[tuple[str, str], Operation]
    """By method and path; the names of path parameters are left out of the key."""
    silent: frozenset[Aspect] = frozenset()


def shown(path: Path) -> str:
    r"""Write a path with dots: `meetings[].settings.host_video`. A dot in a name is written `\.`."""
    text = ""
    for step in path:
        name = step.replace(".", "\\.")
        text += name if step in (ITEM, MEMBER) or not text else f".{name}"
    return text
