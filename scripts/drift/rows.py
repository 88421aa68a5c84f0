"""One difference, as it is counted, accepted and reported."""

from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    """On which side something is, seen from ours."""

    ADDED = "added"
    """Theirs only."""
    REMOVED = "removed"
    """Ours only."""
    CHANGED = "changed"
    """On both sides, and not the same."""


class Severity(StrEnum):
    """Effect on a program that was written by our description, when the service behaves as theirs says."""

    BREAKS_CALLERS = "breaks callers"
    """A request that we allow is refused, or does not do what it says."""
    BREAKS_PARSING = "breaks parsing"
    """An answer lacks what readers rely on, or holds it in another form."""
    ADDITIVE = "additive"
    """Programs go on as before; there may be more to offer them."""


@dataclass(frozen=True)
class Row:
    """One difference."""

    operation: str
    """Method and path as we write them, or as they do where we have none."""
    place: str
    """operation, parameter, request or response."""
    path: str
    """Place inside of it: a dotted path with [] for the items of an array; of a parameter its location and name first."""
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
    """Where our operation stands in our document; empty where we have none."""

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
