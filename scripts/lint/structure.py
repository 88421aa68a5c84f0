"""Rules about the document as a whole: its keys, its tags, its references."""

import keyword
import re
from collections.abc import Mapping, Set

from scripts.bundle import ROOT, SHARED
from scripts.openapi.document import METHODS, SCHEMAS, Json, Pointer, entries, kind, mapping, tag_names
from scripts.openapi.references import pointer_of
from scripts.spec_files import Position

from .index import Index
from .registry import Found, rule

ROOT_KEYS = {"openapi", "info", "servers", "tags", "x-sources", "paths", "webhooks", "components"}
OPERATION_KEYS = {
    *("operationId", "tags", "summary", "description", "deprecated", "parameters", "requestBody", "responses"),
    *("x-source", "x-rate-limit-label", "x-scopes", "x-granular-scopes", "x-retry", "x-errors", "x-page"),
}
PARAMETER_KEYS = {
    *("name", "in", "required", "description", "deprecated", "schema", "example"),
    *("x-path-encoding", "x-time-zone", "x-name"),
}
BODY_KEYS = {"description", "required", "content"}
RESPONSE_KEYS = {"description", "content"}
MEDIA_KEYS = {"schema", "example"}
TAG = re.compile(r"(?!(.*_)?v[0-9])[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*")
CLIENT_NAMES = {
    *("aclose", "exchange", "send", "with_options", "with_raw_response"),
    *("create_series", "read_series"),
    *("create_zoom_series", "read_zoom_series", "create_microsoft_series", "read_microsoft_series"),
}
"""Attributes of the clients that are not tags."""
WIDTH = 120


def unknown_keys(pointer: Pointer, value: Json, known: Set[str], what: str) -> Found:
    """Report the unknown keys of a mapping, or a value that is not a mapping."""
    if not isinstance(value, dict):
        yield pointer, f"{what} is {kind(value)}; write a mapping"
    for key in mapping(value).keys() - known:
        yield (*pointer, key), f"{what} knows no {key!r}; known are {', '.join(sorted(known))}"


@rule("known-keys")
def known_keys(index: Index) -> Found:
    """Refuse misspelt keys and extensions, which would be ignored without a word."""
    yield from unknown_keys((), index.document, ROOT_KEYS, "the document")
    yield from unknown_keys(("components",), index.document.get("components"), {"schemas"}, "components")
    for section in ("paths", "webhooks"):
        for path, item in mapping(index.document.get(section)).items():
            yield from unknown_keys((section, path), item, set(METHODS), f"path item {path}")
    for operation in index.operations:
        yield from unknown_keys(operation.pointer, index.at(operation.pointer), OPERATION_KEYS, "an operation")
        yield from _known_in_bodies(operation.pointer, operation.value)
    for parameter in index.parameters:
        yield from unknown_keys(parameter.pointer, index.at(parameter.pointer), PARAMETER_KEYS, "a parameter")
    for media in index.media:
        yield from unknown_keys(media.pointer, index.at(media.pointer), MEDIA_KEYS, "a content type")


def _known_in_bodies(pointer: Pointer, operation: Mapping[str, Json]) -> Found:
    body, responses = operation.get("requestBody"), operation.get("responses")
    if body is not None:
        yield from unknown_keys((*pointer, "requestBody"), body, BODY_KEYS, "requestBody")
    for status, response in mapping(responses).items():
        yield from unknown_keys((*pointer, "responses", status), response, RESPONSE_KEYS, "a response")


@rule("head")
def head(index: Index) -> Found:
    """Ask for version 3.1, where null is a type, for the title, the provider's name for people, and for a version."""
    version, info = index.document.get("openapi"), mapping(index.document.get("info"))
    if version != "3.1.0":
        yield ("openapi",), f"openapi is {version!r}; write 3.1.0"
    for key in ("title", "version"):
        if not isinstance(info.get(key), str):
            yield ("info", key), f"info.{key} is {info.get(key)!r}; write text in double quotes"


@rule("server")
def server(index: Index) -> Found:
    """Ask for exactly one server, the client's base URL."""
    servers = entries(index.document.get("servers"))
    if len(servers) != 1:
        yield ("servers",), f"there are {len(servers)} servers; name exactly one"
    for number, entry in enumerate(servers):
        url = mapping(entry).get("url")
        if not isinstance(url, str) or not url.startswith("https://") or url.endswith("/"):
            yield ("servers", number, "url"), f"server url {url!r}: begin with https:// and end without a slash"


@rule("tag-name")
def tag_name(index: Index) -> Found:
    """Ask for plain words without a version: a tag is a folder of the generated package and an attribute of the client."""
    names = [mapping(entry).get("name") for entry in entries(index.document.get("tags"))]
    for number, name in enumerate(names):
        at: Pointer = ("tags", number, "name")
        if not isinstance(name, str) or not TAG.fullmatch(name):
            yield at, f"tag {name!r}: use lower-case words joined with _ and no version"
        elif name in CLIENT_NAMES or keyword.iskeyword(name):
            yield at, f"tag {name!r} is a name of the client itself or a word of Python; choose another"
        elif name in names[:number]:
            yield at, f"tag {name!r} is declared twice; remove one"


@rule("tag-file")
def tag_file(index: Index) -> Found:
    """Ask for one file a tag, since the file is where one looks for the operation."""
    if not is_folder(index):
        return
    declared = tag_names(index.document)
    stems = [path.stem for path in index.bundle.files if path.name not in (ROOT, SHARED)]
    for number, name in enumerate(declared):
        if name not in stems:
            yield ("tags", number, "name"), f"tag {name!r} has no file {name}.yaml beside {ROOT}; add it"
    for stem in stems:
        if stem not in declared:
            yield ("tags",), f"{stem}.yaml belongs to no tag; declare tag {stem!r} in {ROOT} or rename the file"


@rule("tag-one")
def tag_one(index: Index) -> Found:
    """Ask for exactly one tag, the folder into which the operation's module goes."""
    declared = tag_names(index.document)
    for operation in index.calls:
        at, tags = (*operation.pointer, "tags"), entries(operation.value.get("tags"))
        stem = index.bundle.position(operation.pointer).file.stem
        if len(tags) != 1:
            yield at, f"the operation has {len(tags)} tags; give it exactly one"
        elif tags[0] not in declared:
            yield at, f"tag {tags[0]!r} is not declared; use one of {', '.join(declared)}"
        elif is_folder(index) and tags[0] != stem:
            yield at, f"tag {tags[0]!r} in {stem}.yaml; tag it {stem!r} or move the operation to {tags[0]}.yaml"


@rule("ref-resolves")
def ref_resolves(index: Index) -> Found:
    """Follow every $ref: the generator drops an operation whose schema it cannot find."""
    for at, file in index.bundle.targets.items():
        target = str(index.at(at))
        *section, name = pointer_of(target) or ("",)
        home = index.bundle.position((*SCHEMAS, name)).file
        if tuple(section) != SCHEMAS or name not in index.components:
            yield at, f"$ref to {target}, which does not exist; define it in {file} or correct the name"
        elif home != file:
            yield at, f"$ref looks for {name} in {file.name}, but it stands in {home.name}; name that file"


@rule("component-used")
def component_used(index: Index) -> Found:
    """Refuse components that no operation leads to; they would be shipped and never run."""
    for name in index.components:
        if name not in index.used:
            yield (*SCHEMAS, name), f"component {name} is used by no operation or webhook; use it or remove it"


@rule("line-length")
def line_length(index: Index) -> Found:
    """Refuse long lines, which make a diff hard to read."""
    for path in index.bundle.files:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if len(line) > WIDTH:
                yield Position(path, number), f"the line is {len(line)} columns wide; stay within {WIDTH}"


def is_folder(index: Index) -> bool:
    """Whether the provider has one file a tag."""
    return index.bundle.files[0].name == ROOT
