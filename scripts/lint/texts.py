"""Rules about descriptions: there is one, it is a phrase, and it is plain text."""

import re
from collections.abc import Iterator, Mapping

from scripts.openapi.document import Json, Pointer, entries, mapping

from .index import Index
from .parts import Role
from .registry import Found, rule

TEXTS = ("summary", "description")
MARKDOWN = re.compile(r"\]\(|<https?:|\*\*|(?<!\w)__\w")


@rule("described")
def described(index: Index) -> Found:
    """Ask for descriptions: they become docstrings, the help that an editor shows."""
    for operation in index.operations:
        if not operation.value.get("summary"):
            yield operation.pointer, "the operation has no summary; write one short sentence"
        for status, response in mapping(operation.value.get("responses")).items():
            if not mapping(response).get("description"):
                yield (*operation.pointer, "responses", status), f"response {status} has no description; add one"
    for parameter in index.parameters:
        if not parameter.value.get("description"):
            yield parameter.pointer, f"parameter {parameter.name!r} has no description; add one"
    for schema in index.schemas:
        bare = "$ref" in schema.value and schema.role is Role.PROPERTY
        if schema.role in (Role.COMPONENT, Role.PROPERTY) and not bare and not schema.value.get("description"):
            yield schema.pointer, f"{schema.role.value} without description: {schema.pointer[-1]}; add one"


@rule("full-stop")
def full_stop(index: Index) -> Found:
    """Ask for a full stop: a docstring is a sentence."""
    for pointer, text in _texts(index):
        if not isinstance(text, str) or not text.rstrip().endswith("."):
            yield pointer, f"the {pointer[-1]} does not end with a full stop; add it"


@rule("plain-text")
def plain_text(index: Index) -> Found:
    """Refuse Markdown in descriptions: it is noise in a docstring, and links die."""
    for pointer, text in _texts(index):
        if isinstance(text, str) and (found := MARKDOWN.search(text)):
            yield pointer, f"the {pointer[-1]} holds Markdown ({found[0]}); use plain words, no link and no emphasis"


def _texts(index: Index) -> Iterator[tuple[Pointer, Json]]:
    """Go through every summary and description, whatever it is of."""
    for pointer, value in _holders(index):
        for key in TEXTS:
            if key in mapping(value):
                yield (*pointer, key), mapping(value)[key]


def _holders(index: Index) -> Iterator[tuple[Pointer, "Json | Mapping[str, Json]"]]:
    yield ("info",), index.document.get("info")
    for key in ("servers", "tags"):
        yield from (((key, number), entry) for number, entry in enumerate(entries(index.document.get(key))))
    for operation in index.operations:
        responses = mapping(operation.value.get("responses"))
        yield operation.pointer, operation.value
        yield (*operation.pointer, "requestBody"), operation.value.get("requestBody")
        yield from (((*operation.pointer, "responses", status), value) for status, value in responses.items())
    yield from ((parameter.pointer, parameter.value) for parameter in index.parameters)
    yield from ((schema.pointer, schema.value) for schema in index.schemas)
