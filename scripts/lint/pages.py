"""Rules about x-page, from which every pager is made."""

from collections.abc import Mapping

from scripts.openapi.document import Json, Pointer, is_whole, mapping
from scripts.openapi.schemas import types

from .index import Index
from .parts import Media, Operation, Role, Schema
from .registry import Found, rule

KEYS = {"style", "items", "identity", "total", "cursor", "parameter", "size", "default_size", "lifetime"}
PAGING = ("next_page_token", "nextPageToken", "offset")


@rule("x-page-missing")
def x_page_missing(index: Index) -> Found:
    """Ask for x-page where a cursor or offset is taken: the client makes a pager of it."""
    for operation in index.calls:
        names = [name for name in PAGING if operation.query(name)]
        if names and "x-page" not in operation.value:
            yield operation.pointer, f"query parameter {names[0]!r} without x-page; say where items and cursor are"


@rule("x-page")
def x_page(index: Index) -> Found:
    """Follow the paths and names of x-page, as the pager will do blindly."""
    for operation in index.operations:
        if "x-page" in operation.value:
            yield from _keys(operation, mapping(operation.value["x-page"]))
            yield from _parameters(operation, mapping(operation.value["x-page"]))
            yield from _paths(index, operation, mapping(operation.value["x-page"]))


def _keys(operation: Operation, page: Mapping[str, Json]) -> Found:
    at = (*operation.pointer, "x-page")
    for key in page:
        if key not in KEYS:
            yield (*at, key), f"x-page knows no {key!r}; known are {', '.join(sorted(KEYS))}"
    style = page.get("style")
    if style not in ("token", "offset"):
        yield (*at, "style"), f"style is {style!r}; write token or offset"
    if style == "offset":
        for key in ("cursor", "lifetime"):
            if key in page:
                yield (*at, key), f"{key} has no meaning in the style offset; remove it"
    for key in ("default_size", "lifetime"):
        number = page.get(key, 1)
        if not is_whole(number) or number < 1:
            yield (*at, key), f"{key} is {number!r}; write a number from 1, or leave it out"


def _parameters(operation: Operation, page: Mapping[str, Json]) -> Found:
    at = (*operation.pointer, "x-page")
    for key, what in (("parameter", "cursor or offset"), ("size", "page size")):
        if key not in page:
            yield at, f"x-page has no {key}; name the query parameter that takes the {what}"
        elif operation.query(page[key]) is None:
            yield (*at, key), f"{key} {page[key]!r} is no query parameter of the operation; correct the name"


def _paths(index: Index, operation: Operation, page: Mapping[str, Json]) -> Found:
    at = (*operation.pointer, "x-page")
    if not operation.responses:
        yield at, "x-page on an operation without a response body; describe the response or remove x-page"
    for media in operation.responses:
        yield from _items(index, (*at, "items"), media, page.get("items"))
        yield from _identity(index, at, media, page)
        yield from _total(index, (*at, "total"), media, page.get("total"))
        if page.get("style") == "token":
            yield from _cursor(index, (*at, "cursor"), media, page.get("cursor"))


def _items(index: Index, at: Pointer, media: Media, path: Json) -> Found:
    if not isinstance(path, str):
        yield at, 'x-page has no items; write the dotted path to the array, "" when the body is the array'
        return
    schema = _follow(index, media, path)
    if schema is None:
        yield at, f"items {path!r} leads to no property of the response; correct the path"
    elif types(schema.value) != ["array"]:
        yield at, f"items {path!r} leads to a value of type {schema.value.get('type')!r}, not to an array"


def _identity(index: Index, at: Pointer, media: Media, page: Mapping[str, Json]) -> Found:
    names = page.get("identity")
    if not isinstance(names, list) or not names:
        yield at, "x-page has no identity; list the properties that together tell an item from all others"
        return
    path = page.get("items")
    array = _follow(index, media, path) if isinstance(path, str) else None
    if array is None or "items" not in array.value:
        return  # what is wrong with the items is said elsewhere
    item = Schema((*array.pointer, "items"), mapping(array.value["items"]), Role.ITEMS)
    known = index.properties(index.resolve(item))
    for place, name in enumerate(names):
        if not isinstance(name, str) or name not in known:
            yield (*at, "identity", place), f"identity {name!r} is no property of an item; correct the name"


def _total(index: Index, at: Pointer, media: Media, path: Json) -> Found:
    if path is None:
        return
    schema = _follow(index, media, path) if isinstance(path, str) else None
    if schema is None:
        yield at, f"total {path!r} leads to no property of the response; correct the path"
    elif "integer" not in types(schema.value):
        yield at, f"total {path!r} leads to a value of type {schema.value.get('type')!r}, not to a number"


def _cursor(index: Index, at: Pointer, media: Media, path: Json) -> Found:
    if not isinstance(path, str) or not path:
        yield at, "x-page has no cursor; write the dotted path to the next cursor in the body"
    elif _follow(index, media, path) is None:
        yield at, f"cursor {path!r} leads to no property of the response; correct the path"


def _follow(index: Index, media: Media, path: str) -> Schema | None:
    """Find the schema at the dotted path in a body."""
    schema = index.resolve(media.schema)
    for name in path.split(".") if path else ():
        found = index.properties(schema).get(name)
        if found is None:
            return None
        schema = index.resolve(found)
    return schema


@rule("page-required")
def page_required(index: Index) -> Found:
    """Refuse required in a page: a missing key must not lose the whole page."""
    for operation in index.calls:
        for media in operation.responses if "x-page" in operation.value else ():
            schema = index.resolve(media.schema)
            if "required" in schema.value:
                yield (*schema.pointer, "required"), "a page has no required properties; remove required"
