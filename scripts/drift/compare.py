"""Compare two descriptions: every difference once, at its highest place."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from . import severity
from .facts import ITEM, MEMBER, Api, Aspect, Body, Field, Fields, Operation, Parameter, Path, shown
from .rows import Change, Row, Severity

EVERYWHERE = "*"
"""In place of an operation: a row about the whole document."""


def compare(ours: Api, theirs: Api) -> list[Row]:
    """Return the differences in the order of our operations, then of theirs."""
    both = _Comparison(ours.silent | theirs.silent, _unsaid(ours), _unsaid(theirs))
    rows = list(both.whole()) if ours.operations and theirs.operations else []
    for key in [*ours.operations, *(key for key in theirs.operations if key not in ours.operations)]:
        rows += dict.fromkeys(both.operation(ours.operations.get(key), theirs.operations.get(key)))
    return rows


def _unsaid(api: Api) -> frozenset[str]:
    """List the kinds of facts that no operation of the document states: each is one difference, not one per operation."""
    said = {kind for operation in api.operations.values() for kind in operation.scopes}
    said |= {"rate label" for operation in api.operations.values() if operation.label is not None}
    return frozenset({"rate label", "scope", "granular scope"} - said)


@dataclass(frozen=True)
class _Place:
    """Place in an operation where two sides are compared."""

    row: Row
    """Row with the members that all differences of the place share."""
    sent: bool
    prefix: str = ""

    def at(self, path: Path, kind: str, change: Change, rated: Severity, **sides: str | int | None) -> Row:
        where = shown(path)
        joined = (
            f"{self.prefix}{'' if not where or where.startswith((ITEM, MEMBER)) or not self.prefix else '.'}{where}"
        )
        return replace(self.row, path=joined, kind=kind, change=change, severity=rated, **sides)  # type: ignore[arg-type]


@dataclass(frozen=True)
class _Comparison:
    """Two documents, and the kinds of facts that one of them does not state."""

    silent: frozenset[Aspect]
    ours_unsaid: frozenset[str]
    theirs_unsaid: frozenset[str]

    def whole(self) -> Iterator[Row]:
        """Compare facts that apply to all operations."""
        if Aspect.ACCESS in self.silent:
            return
        for kind in sorted(self.ours_unsaid ^ self.theirs_unsaid):
            change = Change.REMOVED if kind in self.theirs_unsaid else Change.ADDED
            sides = ("stated", None) if change is Change.REMOVED else (None, "stated")
            yield Row(EVERYWHERE, "operation", "", kind, change, Severity.ADDITIVE, *sides)

    def operation(self, ours: Operation | None, theirs: Operation | None) -> Iterator[Row]:
        """Compare one operation."""
        named = ours or theirs
        assert named is not None
        row = Row(
            str(named),
            "operation",
            "",
            "operation",
            Change.CHANGED,
            Severity.ADDITIVE,
            operation_id=ours.id if ours else "",
            pointer=ours.pointer if ours else (),
        )
        place = _Place(row, sent=True)
        if ours is None:
            yield place.at((), "operation", Change.ADDED, Severity.ADDITIVE, theirs=str(theirs))
        elif theirs is None:
            yield place.at((), "operation", Change.REMOVED, Severity.BREAKS_CALLERS, ours=str(ours))
        else:
            yield from self._head(place, ours, theirs)
            yield from self._parameters(replace(row, place="parameter"), ours, theirs)
            request = _Place(replace(row, place="request"), sent=True)
            yield from self._body(request, ours.request, theirs.request)
            yield from self._answers(replace(row, place="response"), ours.answers, theirs.answers)

    def _head(self, place: _Place, ours: Operation, theirs: Operation) -> Iterator[Row]:
        """Compare the facts of the operation itself."""
        if ours.deprecated != theirs.deprecated and Aspect.VALUES not in self.silent:
            yield _flag(place, (), "deprecated", ours.deprecated, Severity.ADDITIVE)
        if Aspect.ACCESS in self.silent:
            return
        unsaid = self.ours_unsaid | self.theirs_unsaid
        if ours.label != theirs.label and "rate label" not in unsaid:
            rated = severity.of_label(ours.label, theirs.label)
            yield place.at(
                (), "rate label", _change(ours.label, theirs.label), rated, ours=ours.label, theirs=theirs.label
            )
        for kind in ("scope", "granular scope"):
            if kind not in unsaid:
                yield from _values(place, kind, ours.scopes.get(kind), theirs.scopes.get(kind))

    def _parameters(self, row: Row, ours: Operation, theirs: Operation) -> Iterator[Row]:
        for key in [*ours.parameters, *(key for key in theirs.parameters if key not in ours.parameters)]:
            our, their = ours.parameters.get(key), theirs.parameters.get(key)
            named = our or their
            assert named is not None
            place = _Place(row, sent=True, prefix=f"{named.location} {named.name}")
            if our is None or their is None:
                yield _whole(place, "parameter", our, their)
            else:
                yield from _path_name(place, our, their)
                yield from self._fields(place, our.fields, their.fields)

    def _body(self, place: _Place, ours: Body | None, theirs: Body | None) -> Iterator[Row]:
        if ours is None or theirs is None:
            if ours or theirs:
                yield _whole(place, "body", ours, theirs)
            return
        if Aspect.STATUSES not in self.silent:
            for change, media in _sides(ours.media, theirs.media):
                rated = severity.of_presence("media type", change, sent=place.sent)
                yield _side(place, (), "media type", change, media, rated)
        yield from self._fields(place, ours.fields, theirs.fields)

    def _answers(self, row: Row, ours: Mapping[str, Body | None], theirs: Mapping[str, Body | None]) -> Iterator[Row]:
        """Compare the bodies of common statuses; if there are none, those of the first status of each."""
        place = _Place(row, sent=False)
        if Aspect.STATUSES not in self.silent:
            for change, status in _sides(frozenset(ours), frozenset(theirs)):
                rated = Severity.BREAKS_PARSING if change is Change.ADDED else Severity.ADDITIVE
                yield _side(place, (), "success code", change, status, rated)
        pairs = [(status, status) for status in ours if status in theirs]
        if not pairs and ours and theirs:
            pairs = [(min(ours), min(theirs))]
        for our, their in pairs:
            yield from self._body(place, ours[our], theirs[their])

    def _fields(self, place: _Place, ours: Fields, theirs: Fields) -> Iterator[Row]:
        """Compare place by place, parents first; what is below a reported place is part of it."""
        reported: set[Path] = set()
        below = Counter(path[:length] for side in (ours, theirs) for path in side for length in range(len(path)))
        for path in [*ours, *(path for path in theirs if path not in ours)]:
            if any(path[:length] in reported for length in range(len(path))):
                continue
            our, their = ours.get(path), theirs.get(path)
            if our is None or their is None:
                reported.add(path)  # all that is below it is on the same side
                yield _presence(place, "field", path, our, their, within=below[path])
                continue
            yield from self._field(place, path, our, their)
            if our.presence_only or their.presence_only or _holds(our) != _holds(their):
                reported.add(path)

    def _field(self, place: _Place, path: Path, ours: Field, theirs: Field) -> Iterator[Row]:
        sent = place.sent
        typed = not (ours.presence_only or theirs.presence_only)
        if typed and ours.types != theirs.types:
            rated = severity.of_type(ours, theirs, sent=sent, as_text=bool(place.prefix))
            yield place.at(path, "type", Change.CHANGED, rated, ours=ours.shown_type, theirs=theirs.shown_type)
        if typed and ours.nullable != theirs.nullable and ours.types is not None and theirs.types is not None:
            yield _flag(place, path, "null", ours.nullable, severity.of_null(ours, sent=sent))
        if Aspect.VALUES not in self.silent:
            yield from _said_of_values(place, path, ours, theirs)
        if ours.required != theirs.required and (sent or Aspect.REQUIRED not in self.silent):
            yield _flag(place, path, "required", ours.required, severity.of_required(ours, sent=sent))


def _said_of_values(place: _Place, path: Path, ours: Field, theirs: Field) -> Iterator[Row]:
    """Compare format, enum and deprecation. If the types differ, the format is not reported, and values are compared as text."""
    same_types = ours.types == theirs.types
    if same_types and ours.format != theirs.format:
        rated = severity.of_format(ours, theirs, sent=place.sent)
        yield place.at(
            path, "format", _change(ours.format, theirs.format), rated, ours=ours.format, theirs=theirs.format
        )
    if ours.values is None or theirs.values is None:
        if ours.values != theirs.values:
            rated = severity.of_enum(ours, sent=place.sent)
            change = _change(ours.values, theirs.values)
            yield place.at(path, "enum", change, rated, ours=_listed(ours.values), theirs=_listed(theirs.values))
    else:
        our, their = (each if same_types else _bare(each) for each in (ours.values, theirs.values))
        for change, value in _sides(our, their):
            yield _side(place, path, "enum value", change, value, severity.of_values(change, sent=place.sent))
    if ours.deprecated != theirs.deprecated:
        yield _flag(place, path, "deprecated", ours.deprecated, Severity.ADDITIVE)


def _values(place: _Place, kind: str, ours: frozenset[str] | None, theirs: frozenset[str] | None) -> Iterator[Row]:
    """Compare scopes."""
    for change, value in _sides(ours or frozenset(), theirs or frozenset()):
        yield _side(place, (), kind, change, value, severity.of_values(change, sent=True))


def _path_name(place: _Place, ours: Parameter, theirs: Parameter) -> Iterator[Row]:
    if ours.location == "path" and ours.name != theirs.name:
        yield place.at((), "name", Change.CHANGED, Severity.ADDITIVE, ours=ours.name, theirs=theirs.name)


def _presence(
    place: _Place, kind: str, path: Path, ours: Field | None, theirs: Field | None, *, within: int = 0
) -> Row:
    """Report a place that is on one side only, with the number of places below it."""
    top = ours or theirs or Field()
    change = Change.ADDED if ours is None else Change.REMOVED
    rated = severity.of_presence(kind, change, sent=place.sent, required=top.required)
    text = f"{'required ' if top.required and kind != 'body' else ''}{top.shown_type}"
    return _side(place, path, kind, change, text, rated, within=within)


def _whole(place: _Place, kind: str, ours: Parameter | Body | None, theirs: Parameter | Body | None) -> Row:
    """Report a parameter or body that is on one side only."""
    our, their = (None if each is None else each.fields.get((), Field()) for each in (ours, theirs))
    below = sum(1 for each in (ours, theirs) if each is not None for path in each.fields if path)
    return _presence(place, kind, (), our, their, within=below)


def _holds(field: Field) -> frozenset[str]:
    """Return the kinds of containers that a place can be."""
    return (field.types or frozenset()) & {"object", "array"}


def _sides(ours: frozenset[str], theirs: frozenset[str]) -> Iterator[tuple[Change, str]]:
    for value in sorted(ours - theirs):
        yield Change.REMOVED, value
    for value in sorted(theirs - ours):
        yield Change.ADDED, value


def _side(place: _Place, path: Path, kind: str, change: Change, text: str, rated: Severity, *, within: int = 0) -> Row:
    """Make the row of a fact that is on one side only."""
    if change is Change.REMOVED:
        return place.at(path, kind, change, rated, ours=text, within=within)
    return place.at(path, kind, change, rated, theirs=text, within=within)


def _flag(place: _Place, path: Path, kind: str, ours: bool, rated: Severity) -> Row:
    """Make the row of a flag that differs."""
    words = ("yes", "no") if ours else ("no", "yes")
    return place.at(path, kind, Change.CHANGED, rated, ours=words[0], theirs=words[1])


def _change(ours: object, theirs: object) -> Change:
    return Change.ADDED if ours is None else Change.REMOVED if theirs is None else Change.CHANGED


def _listed(values: frozenset[str] | None) -> str | None:
    return None if values is None else ", ".join(sorted(values))


def _bare(values: frozenset[str]) -> frozenset[str]:
    return frozenset(value.strip('"') for value in values)
