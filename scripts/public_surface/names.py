"""Compare the public names of two states of the packages: griffe reads them without importing anything."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import griffe

from .verdict import Finding, Level

PACKAGES = ("polymeet", "polymeet_api", "polymeet_runtime")
BEHIND = ("polymeet_sandbox",)
"""Packages that are public only in what the others export of them."""
SOURCES = ("overlay", "generated")

BREAKING: Mapping[griffe.BreakageKind, str] = {
    griffe.BreakageKind.OBJECT_REMOVED: "was removed",
    griffe.BreakageKind.OBJECT_CHANGED_KIND: "became another kind of thing",
    griffe.BreakageKind.CLASS_REMOVED_BASE: "lost a base class",
    griffe.BreakageKind.PARAMETER_REMOVED: "lost a parameter",
    griffe.BreakageKind.PARAMETER_MOVED: "has a positional parameter in another place",
    griffe.BreakageKind.PARAMETER_CHANGED_KIND: "takes a parameter in another way",
    griffe.BreakageKind.PARAMETER_CHANGED_REQUIRED: "requires a parameter that it did not",
    griffe.BreakageKind.PARAMETER_ADDED_REQUIRED: "has a new parameter that is required",
    griffe.BreakageKind.PARAMETER_CHANGED_DEFAULT: "has another default of a parameter",
}
"""Changes that griffe reports and that are used; values are not public, and types are compared here with their direction."""


def compare_names(old: Path, new: Path) -> Iterator[Finding]:
    """Yield the changes from the state in folder *old* to that in *new*."""
    before, after = _load(old), _load(new)
    for package in PACKAGES:
        if package not in before:
            continue
        if package not in after:
            yield Finding(Level.MAJOR, package, "was removed")
            continue
        old_names, new_names = _public(before[package]), _public(after[package])
        exported = {thing.path: path for path, thing in [*old_names.items(), *new_names.items()]}
        for breakage in griffe.find_breaking_changes(before[package], after[package]):
            if breakage.kind in BREAKING:
                yield Finding(Level.MAJOR, _exported_path(breakage.obj.path, exported), _text(breakage))
        yield from _compare_objects(old_names, new_names)


def _load(folder: Path) -> dict[str, griffe.Module]:
    sources = [folder / name for name in SOURCES if (folder / name).is_dir()]
    loader = griffe.GriffeLoader(search_paths=sources, allow_inspection=False)
    found: dict[str, griffe.Module] = {}
    for package in (*PACKAGES, *BEHIND):
        if any((source / package).is_dir() for source in sources):
            loaded = loader.load(package, try_relative_path=False)
            assert isinstance(loaded, griffe.Module)
            found[package] = loaded
    loader.resolve_aliases(external=None)
    return found


def _exported_path(path: str, exported: Mapping[str, str]) -> str:
    """Return the path by which users know a thing: that of its export, or of the class that inherits it."""
    holder, _, name = path.rpartition(".")
    return exported.get(path) or f"{exported.get(holder, holder)}.{name}"


def _text(breakage: griffe.Breakage) -> str:
    """Return the text of a change, with the name of a parameter."""
    text = BREAKING[breakage.kind]
    parameters = [each for each in (breakage.old_value, breakage.new_value) if isinstance(each, griffe.Parameter)]
    return f"{text}: {parameters[0].name}" if parameters else text


Thing = griffe.Object | griffe.Alias


def _public(module: griffe.Module) -> dict[str, Thing]:
    """Return all public objects of the package by path; exports from private modules by the path of the export."""
    return {each.path: _target(each) for each in _walk(module)}


def _target(thing: Thing) -> Thing:
    return thing.final_target if isinstance(thing, griffe.Alias) and thing.resolved else thing


def _walk(holder: Thing) -> Iterator[Thing]:
    yield holder
    if isinstance(holder, griffe.Alias) and not holder.resolved:  # it leads out of the packages
        return
    for member in holder.members.values():
        if member.is_public or _is_call(member):
            yield from _walk(member)


def _is_call(member: Thing) -> bool:
    """Whether it is called for a call of an instance or class."""
    return member.name in ("__call__", "__init__")


def _compare_objects(old: Mapping[str, Thing], new: Mapping[str, Thing]) -> Iterator[Finding]:
    for path, thing in new.items():
        if path in old:
            yield from _compare_object(path, old[path], thing)
        elif (parent := path.rpartition(".")[0]) in old or not parent:
            yield Finding(*_addition(path, thing))


def _addition(path: str, thing: Thing) -> tuple[Level, str, str]:
    if isinstance(thing, griffe.Attribute) and _is_required_field(thing):
        return Level.MAJOR, path, "is a new field that must be given"
    return Level.MINOR, path, "is new"


def _compare_object(path: str, old: Thing, new: Thing) -> Iterator[Finding]:
    if isinstance(old, griffe.Attribute) and isinstance(new, griffe.Attribute):
        if _is_required_field(new) and not _is_required_field(old):
            yield Finding(Level.MAJOR, path, "is a field that must be given now")
        if not _is_class_variable(new):
            yield from _compare_types(path, "type", old.annotation, new.annotation, taken=_is_field(new))
    elif isinstance(old, griffe.Function) and isinstance(new, griffe.Function):
        yield from _compare_types(path, "result", old.returns, new.returns, taken=False)
        known = {parameter.name: parameter for parameter in old.parameters}
        for parameter in new.parameters:
            if parameter.name in known:
                what, was = f"parameter {parameter.name}", known[parameter.name].annotation
                yield from _compare_types(path, what, was, parameter.annotation, taken=True)
            elif parameter.default is not None:
                yield Finding(Level.MINOR, path, f"has a new parameter {parameter.name}")


Annotation = str | griffe.Expr | None


def _compare_types(where: str, what: str, old: Annotation, new: Annotation, *, taken: bool) -> Iterator[Finding]:
    """Compare annotations: types of arguments may widen, types of results may narrow. Fields of a model count as arguments."""
    if str(old) == str(new) or old is None:
        return
    before, after = _alternatives(str(old)), _alternatives(str(new))
    if before == after:
        return
    fits = before <= after if taken else after <= before
    yield Finding(Level.MINOR if fits and new is not None else Level.MAJOR, where, f"{what} was {old}, is {new}")


def _alternatives(text: str) -> frozenset[str]:
    """Split a union at its top level."""
    parts, depth = [""], 0
    for character in text:
        depth += (character in "[(") - (character in "])")
        if character == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return frozenset(part.strip() for part in parts)


def _is_field(attribute: griffe.Attribute) -> bool:
    """Whether it is a field of an attrs class, a dataclass or a record of polymeet_runtime."""
    owner = attribute.parent
    if not isinstance(owner, griffe.Class) or attribute.annotation is None or _is_class_variable(attribute):
        return False
    makers = {str(decorator.callable_path).rpartition(".")[2] for decorator in owner.decorators}
    bases = {str(base).rpartition(".")[2] for base in owner.bases}
    return bool(makers & {"define", "frozen", "mutable", "dataclass"}) or "Record" in bases


def _is_required_field(attribute: griffe.Attribute) -> bool:
    return _is_field(attribute) and attribute.value is None


def _is_class_variable(attribute: griffe.Attribute) -> bool:
    return str(attribute.annotation).startswith("ClassVar") or "property" in attribute.labels
