"""Bundle the files of a provider into one OpenAPI document.

The generator reads one file; people prefer one file per tag. A bundle maps every part of the document to its file and line.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from keyword import iskeyword
from pathlib import Path, PurePosixPath
from typing import cast

from .openapi.document import Json, Pointer, kind, mapping, methods, tag_names, texts, walk
from .openapi.references import reference
from .spec_files import Position, SpecError, SpecFile, load

ROOT, SHARED = "openapi.yaml", "shared.yaml"
DRIFT = "drift"
"""The folder beside the specs with the inventories and baselines of `scripts.drift`."""
MERGED = ("paths", "webhooks", "components")
"""The keys that every file may have. Their grandchildren, operations and components, must be unique."""


@dataclass(frozen=True)
class Bundle:
    """A whole document with only internal references, and the positions of its parts."""

    provider: str
    document: dict[str, Json]
    files: tuple[Path, ...]
    positions: Mapping[Pointer, Position]
    targets: Mapping[Pointer, Path]
    """The file that each `$ref`, by its pointer, refers to."""

    def position(self, pointer: Pointer) -> Position:
        """Return the position of a pointer, or of its closest existing parent."""
        while pointer not in self.positions:
            pointer = pointer[:-1]
        return self.positions[pointer]


def providers(specs: Path) -> list[str]:
    """Return the providers that have a spec: a file `<provider>.yaml`, or a folder of files."""
    folders = {path.parent.name for path in specs.glob("*/*.yaml")} - {DRIFT}
    return sorted(folders | {path.stem for path in specs.glob("*.yaml")})


def bundle(provider: str, specs: Path) -> Bundle:
    """Load and merge the files of one provider. Raises `SpecError` with all faults."""
    folder = specs / provider
    if not provider.isidentifier() or iskeyword(provider):
        raise SpecError((Position(specs, 1), f"provider {provider!r} is no name of a Python package; rename its spec"))
    files = _load_folder(folder) if folder.is_dir() else [load(specs / f"{provider}.yaml")]
    merge = _Merge()
    for file in files:
        merge.add(file)
    if merge.faults:
        raise SpecError(*merge.faults)
    return Bundle(
        provider, _ordered(merge.document), tuple(file.path for file in files), merge.positions, merge.targets
    )


def _load_folder(folder: Path) -> list[SpecFile]:
    """Load the root, the tags in its order, files of no tag (the lint reports them), and the file that the tags share."""
    root = load(folder / ROOT)
    names = dict.fromkeys(f"{tag}.yaml" for tag in tag_names(root.value))
    others = sorted({path.name for path in folder.glob("*.yaml")} - {ROOT, SHARED, *names})
    paths = [folder / name for name in (*names, *others, SHARED)]
    return [root, *_load_all(path for path in paths if path.exists())]


def _load_all(paths: Iterable[Path]) -> list[SpecFile]:
    """Load every file before complaining, so that one run shows all that is broken."""
    files: list[SpecFile] = []
    faults: list[tuple[Position, str]] = []
    for path in paths:
        try:
            files.append(load(path))
        except SpecError as error:
            faults += error.faults
    if faults:
        raise SpecError(*faults)
    return files


@dataclass
class _Merge:
    """The document so far."""

    document: dict[str, Json] = field(default_factory=dict[str, Json])
    positions: dict[Pointer, Position] = field(default_factory=dict[Pointer, Position])
    targets: dict[Pointer, Path] = field(default_factory=dict[Pointer, Path])
    faults: list[tuple[Position, str]] = field(default_factory=list[tuple[Position, str]])

    def add(self, file: SpecFile) -> None:
        """Merge one file; the first is the root, with the keys that only the root may have."""
        is_root = not self.positions
        self.positions.setdefault((), Position(file.path, 1))
        for key, value in file.value.items():
            if key in MERGED:
                self._merge(file, (key,), value, depth=2)
            elif is_root:
                self._put(file, (key,), value)
            else:
                self._fail(file, (key,), f"{key!r} belongs into {ROOT}; here stand only {', '.join(MERGED)}")

    def _merge(self, file: SpecFile, pointer: Pointer, value: Json, depth: int) -> None:
        """Merge operations and components; each must be unique."""
        if not isinstance(value, dict):
            self._fail(file, pointer, f"{_called(pointer)} is {kind(value)}; write a mapping")
            return
        self.positions.setdefault(pointer, file.position(pointer))
        there = _mapping_at(self.document, pointer)
        for key, child in value.items():
            at = (*pointer, key)
            if depth > 1:
                self._merge(file, at, child, depth - 1)
            elif key in there:
                self._fail(file, at, f"{_called(at)} is already defined in {self.positions[at]}; rename or remove one")
            else:
                self._put(file, at, child)

    def _put(self, file: SpecFile, pointer: Pointer, value: Json) -> None:
        _mapping_at(self.document, pointer[:-1])[str(pointer[-1])] = value
        for at, part in walk(value, pointer):
            self.positions[at] = file.position(at)
            if isinstance(part, dict) and (target := reference(part)) is not None:
                part["$ref"] = self._local(file, (*at, "$ref"), target)

    def _local(self, file: SpecFile, at: Pointer, target: str) -> str:
        """Rewrite a reference for the merged document."""
        name, _, fragment = target.partition("#")
        if "://" in name or name.startswith(("/", "\\")) or ".." in PurePosixPath(name).parts:
            self._fail(file, at, f"$ref {target!r} leaves the provider's specs; copy what it names into them")
        elif not fragment.startswith("/components/"):
            self._fail(file, at, f"$ref {target!r} names no component; write '#/components/schemas/Name'")
        self.targets[at] = file.path.parent / name if name else file.path
        return f"#{fragment}"

    def _fail(self, file: SpecFile, pointer: Pointer, message: str) -> None:
        self.faults.append((file.position(pointer), message))


def _ordered(document: dict[str, Json]) -> dict[str, Json]:
    """Sort paths by tag and components by name, so that a diff shows only changes."""
    result = {key: value for key, value in document.items() if key not in MERGED}
    result["paths"] = _paths_by_tag(document)
    if "webhooks" in document:
        result["webhooks"] = document["webhooks"]
    components = _mapping_at(document, ("components",))
    result["components"] = {section: _by_name(components[section]) for section in sorted(components)}
    return result


def _paths_by_tag(document: dict[str, Json]) -> dict[str, Json]:
    """Sort by the first tag that a path's operations have; the order within a tag stays as written."""
    rank = {tag: number for number, tag in enumerate(tag_names(document))}

    def key(item: tuple[str, Json]) -> int:
        return min((rank.get(tag, len(rank)) for tag in _tags(item[1])), default=len(rank))

    return dict(sorted(_mapping_at(document, ("paths",)).items(), key=key))


def _tags(path_item: Json) -> list[str]:
    return [tag for _, operation in methods(path_item) for tag in texts(mapping(operation).get("tags"))]


def _by_name(section: Json) -> Json:
    return dict(sorted(section.items())) if isinstance(section, dict) else section


def _mapping_at(document: dict[str, Json], pointer: Pointer) -> dict[str, Json]:
    """Return the mapping at the pointer, a new one if there is none; only mappings are merged."""
    for key in pointer:
        document = cast("dict[str, Json]", document.setdefault(str(key), {}))
    return document


def _called(pointer: Pointer) -> str:
    match pointer:
        case ("components", _, name):
            return f"component {name}"
        case ("paths", path, method):
            return f"{str(method).upper()} {path}"
        case _:
            return " ".join(map(str, pointer))
