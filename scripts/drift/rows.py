"""Row: one difference, to be counted, accepted and reported."""

from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    """Side of a fact, relative to ours."""

    ADDED = "added"
    """Theirs only."""
    REMOVED = "removed"
    """Ours only."""
    CHANGED = "changed"
    """On both sides, and not the same."""


class Severity(StrEnum):
    """Effect on a program written for our description, if the service behaves according to theirs."""

    BREAKS_CALLERS = "breaks callers"
    """A request that we allow is refused, or has another effect."""
    BREAKS_PARSING = "breaks parsing"
    """An answer lacks a fact that readers rely on, or has it in another form."""
    ADDITIVE = "additive"
    """Programs are not affected; there may be new features."""


@dataclass(frozen=True)
class Row:
    """One difference."""

    operation: str
    """Our method and path, or theirs if we have none."""
    place: str
    """operation, parameter, request or response."""
    path: str
    """Place in it: a dotted path with [] for the items of an array; for a parameter with its location and name first."""
    kind: str
    """The fact that differs.

    Of an operation: operation, deprecated, rate label, scope, granular scope, success code. Of a request or answer: body, media type.
    Of a parameter: parameter, name. Of a place in them: field, type, null, format, enum (whether the values are listed at all),
    enum value, required, deprecated.
    """
    change: Change
    severity: Severity
    ours: str | None = None
    theirs: str | None = None
    within: int = 0
    """Number of places below one that is on one side only; they have no rows of their own."""
    operation_id: str = ""
    """Our name of the operation."""
    pointer: tuple[str, ...] = ()
    """Place of our operation in our document; empty if we have none."""

    @property
    def sides(self) -> str:
        """Both sides, for a person."""
        below = f" and {self.within} below" if self.within else ""
        match self.change:
            case Change.ADDED:
                return f"theirs only: {self.theirs}{below}"
            case Change.REMOVED:
                return f"ours only: {self.ours}{below}"
            case Change.CHANGED:
                return f"ours {self.ours}, theirs {self.theirs}"
