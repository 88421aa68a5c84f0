"""Severity of a difference for polymeet: its enums are open, null is accepted anywhere, unknown fields are kept."""

from .facts import Field
from .rows import Change, Severity

CALLERS, PARSING, ADDITIVE = Severity.BREAKS_CALLERS, Severity.BREAKS_PARSING, Severity.ADDITIVE

SCALARS = frozenset({"string", "integer", "number", "boolean"})
LABELS = ("LIGHT", "MEDIUM", "HEAVY", "RESOURCE_INTENSIVE")
"""Zoom's rate labels, the largest budget first."""
FORMATS_OF_NO_EFFECT = frozenset({None, "int32", "int64", "float", "double", "password", "string"})
"""Formats that a service does not enforce."""
PARSED_FORMATS = frozenset({"date", "date-time"})
"""Formats that polymeet converts to Python values."""


def of_presence(kind: str, change: Change, *, sent: bool, required: bool = False) -> Severity:
    """Rate a parameter, property or body that is on one side only; *required* is the value on that side."""
    if sent:
        return CALLERS if change is Change.REMOVED or required else ADDITIVE
    return PARSING if change is Change.REMOVED else ADDITIVE


def of_type(ours: Field, theirs: Field, *, sent: bool, as_text: bool) -> Severity:
    """Rate different JSON types: in requests ours must be among theirs, in answers theirs among ours. In a URL all values are text."""
    if sent:
        types = SCALARS if as_text and "string" in (theirs.types or ()) else theirs.types
        return ADDITIVE if _covers(types, ours.types) else CALLERS
    return ADDITIVE if _covers(ours.types, theirs.types) else PARSING


def of_null(ours: Field, *, sent: bool) -> Severity:
    """Rate null on one side: it only matters in requests, if the service does not accept it."""
    return CALLERS if sent and ours.nullable else ADDITIVE


def of_format(ours: Field, theirs: Field, *, sent: bool) -> Severity:
    """Rate another format of the same types."""
    if sent:
        return ADDITIVE if theirs.format in {*FORMATS_OF_NO_EFFECT, ours.format} else CALLERS
    return PARSING if ours.format in PARSED_FORMATS else ADDITIVE


def of_values(change: Change, *, sent: bool) -> Severity:
    """Rate values that only one side lists (*change*: which side); readers keep an unknown value as data."""
    return CALLERS if sent and change is Change.REMOVED else ADDITIVE


def of_enum(ours: Field, *, sent: bool) -> Severity:
    """Rate an enum on one side, while the other allows any value."""
    return CALLERS if sent and ours.values is None else ADDITIVE


def of_required(ours: Field, *, sent: bool) -> Severity:
    """Rate a member that only one side requires: in requests theirs count, in answers ours."""
    if sent:
        return ADDITIVE if ours.required else CALLERS
    return PARSING if ours.required else ADDITIVE


def of_label(ours: str | None, theirs: str | None) -> Severity:
    """Rate a different rate label: a smaller budget than ours means refused calls."""
    if ours in LABELS and theirs in LABELS:
        return CALLERS if LABELS.index(theirs) > LABELS.index(ours) else ADDITIVE
    return CALLERS if theirs is not None else ADDITIVE


def _covers(whole: frozenset[str] | None, part: frozenset[str] | None) -> bool:
    """Whether every type of *part* is one of *whole*; None is every type, and every integer is a number."""
    if whole is None or part is None:
        return whole is None
    return part <= (whole | {"integer"} if "number" in whole else whole)
