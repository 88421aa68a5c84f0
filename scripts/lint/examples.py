"""Rules about examples: the tests feed them to the models, so they are complete, valid, and our own."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from scripts.openapi.document import JSON_TYPE, Json, walk

from .index import Index
from .parts import Holder, Media, Schema
from .registry import Found, rule
from .schemas import schema_valid
from .showing import Showing
from .structure import ref_resolves
from .validation import example_faults

DATE_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})?")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
YEAR = re.compile(r"(?<![0-9])([0-9]{4})-[0-9]{2}-[0-9]{2}(?![0-9])")
EMAIL = re.compile(r"[\w.+-]+@([\w-]+(\.[\w-]+)+)")
OURS = re.compile(r"(.*\.)?example\.(com|org|net)")
OUR_YEAR = "2027"


@rule("example-missing")
def example_missing(index: Index) -> Found:
    """Ask for examples: an operation without one is an operation without a test."""
    for parameter in index.parameters:
        needed = parameter.place == "path" or parameter.value.get("required") is True
        if needed and "example" not in parameter.value:
            yield parameter.pointer, f"parameter {parameter.name!r} has no example; add one of your own"
    for media in index.media:
        if media.pointer[-1] == JSON_TYPE and "example" not in media.value:
            yield media.pointer, "the body has no example; add one that shows every property"


@rule("example-valid")
def example_valid(index: Index) -> Found:
    """Check examples against their schemas; where they differ, one of the two is wrong."""
    if any(schema_valid(index)) or any(ref_resolves(index)):
        return  # Against a broken schema nothing can be checked, and its own findings come first.
    for holder in _with_example(index):
        for at, fault in example_faults(index.document, holder.schema.pointer, holder.value["example"]):
            yield (*holder.pointer, "example", *at), f"the example breaks its schema: {fault}"


@rule("example-documented")
def example_documented(index: Index) -> Found:
    """Refuse fields that only the example knows: the schema forgot them."""
    for holder in _with_example(index):
        for pointer in Showing(index, holder).unknown:
            yield pointer, f"{str(pointer[-1])!r} is no property of the schema; document it or remove it"


@rule("example-full")
def example_full(index: Index) -> Found:
    """Ask that an example shows every property, since what none shows is never tested."""
    for holder in _with_example(index):
        for name in Showing(index, holder).missing if isinstance(holder, Media) else ():
            yield (*holder.pointer, "example"), f"the example never shows {name}; add it"


@rule("example-format")
def example_format(index: Index) -> Found:
    """Check the dates in examples: the models parse them, and other text would raise."""
    for holder in _with_example(index):
        for pointer, value, schema in Showing(index, holder).parts:
            if isinstance(value, str) and not _in_format(value, schema):
                name = schema.value.get("format", "date-time")
                yield pointer, f"{value!r} is no {name} of RFC 3339; correct it, or drop the format from the schema"


@rule("example-own")
def example_own(index: Index) -> Found:
    """Refuse addresses that may be somebody's, and dates that are not recognised as ours."""
    for holder in _with_example(index):
        for pointer, value in walk(holder.value["example"], (*holder.pointer, "example")):
            yield from ((pointer, fault) for fault in _foreign(value))


def _foreign(value: Json) -> Iterator[str]:
    text = value if isinstance(value, str) else ""
    for match in EMAIL.finditer(text):
        if not OURS.fullmatch(match[1]):
            yield f"{match[0]!r} may be somebody's address; use one at example.com"
    for match in YEAR.finditer(text):
        if match[1] != OUR_YEAR:
            yield f"{match[0]!r} is not in {OUR_YEAR}, in which the dates of our examples are; move it there"


def _with_example(index: Index) -> Iterator[Holder]:
    return (holder for holder in index.holders if {"example", "schema"} <= holder.value.keys())


def _in_format(text: str, schema: Schema) -> bool:
    """Whether a text has the format that its schema states; x-time-zone allows a local time beside one with an offset."""
    is_local = "x-time-zone" in schema.value
    match "date-time" if is_local else schema.value.get("format"):
        case "date-time":
            found = DATE_TIME.fullmatch(text)
            return found is not None and bool(found[2] or is_local) and _parses(datetime, text)
        case "date":
            return DATE.fullmatch(text) is not None and _parses(date, text)
        case _:
            return True


def _parses(kind: type[date], text: str) -> bool:
    try:
        kind.fromisoformat(text)
    except ValueError:
        return False
    return True
