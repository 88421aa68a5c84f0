"""Shapes: the types of a value and the names in it. A report of real answers may show a shape, but not the value itself."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final

from polymeet_runtime import as_array, as_object

MAXIMUM_DEPTH: Final = 3
MAXIMUM_MEMBERS: Final = 20
MAXIMUM_VALUE: Final = 24
"""Longest enum value that is shown, in characters."""

NAME = re.compile(r"[$_]?[A-Za-z]{1,40}([_-][A-Za-z]{1,24}){0,7}(_?[0-9]{1,2})?|[A-Za-z]{0,24}@odata\.[A-Za-z.]{1,40}")
"""Names of fields. A key that holds data (an id, an address, a token) has other characters or more digits."""
WORD = re.compile(r"[A-Za-z]{1,24}([ ._/-][A-Za-z]{1,16}){0,3}([ ._-]?[0-9]{1,3})?|[0-9]{1,4}[A-Za-z]{0,2}|")
"""Values of enums."""
HUMP = re.compile(r"[a-z][A-Z]")
SECRET = re.compile(r"secret|token|passw|passcode|credential|bearer|signature|api.?key|private", re.IGNORECASE)
"""Words in a name or value that indicate a secret."""

FORMS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("empty", re.compile(r"\s*")),
    ("UUID", re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")),
    ("URL", re.compile(r"[a-z]+://\S+")),
    ("e-mail address", re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")),
    ("digits", re.compile(r"[0-9]+")),
    ("hexadecimal", re.compile(r"[0-9a-fA-F]{8,}")),
)


def json_type(value: Any) -> str:
    """Return the JSON type of a value; a number without a fraction is an integer."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "integer" if value.is_integer() else "number"
        case str():
            return "string"
        case _:
            return "object" if as_object(value) is not None else "array"


def shape(value: Any, depth: int = 0) -> str:
    """Return the types of a value and of its members, with their names; no other part of the value."""
    if isinstance(value, str):
        return f"string ({form})" if (form := text_form(value)) else "string"
    if (record := as_object(value)) is not None:
        return _object(record.items(), depth)
    if (items := as_array(value)) is not None:
        if depth >= MAXIMUM_DEPTH or not items:
            return "array" if items else "empty array"
        shapes = sorted({shape(item, depth + 1) for item in items[:MAXIMUM_MEMBERS]})
        return f"array of {' or '.join(shapes[:3])}{' or others' if len(shapes) > 3 else ''}"
    return json_type(value)


def text_form(value: str) -> str | None:
    """Return the kind of a text, or None for plain text."""
    if _is_moment(value):
        return "date" if len(value) == 10 else "date-time"
    return next((name for name, pattern in FORMS if pattern.fullmatch(value)), None)


def safe_name(name: str) -> str:
    """Return the name of a member, or only its length if it may be data."""
    if len(name) <= 64 and NAME.fullmatch(name) and not _is_jumbled(name):
        return name.replace(".", "\\.")
    return f"<{len(name)} characters>"


def safe_value(value: Any, *, secret: bool) -> str:
    """Return a value of an enum if it cannot be a secret, else its shape."""
    if isinstance(value, bool) or secret:
        return shape(value)
    if isinstance(value, int):
        return str(value) if abs(value) < 10_000 else "integer"
    is_word = isinstance(value, str) and len(value) <= MAXIMUM_VALUE and WORD.fullmatch(value)
    return f'"{value}"' if is_word and not SECRET.search(value) and not _is_jumbled(value) else shape(value)


def is_secret_name(name: str) -> bool:
    """Whether the name of a field indicates a secret."""
    return SECRET.search(name) is not None


def _object(members: Iterable[tuple[str, Any]], depth: int) -> str:
    listed = list(members)
    if depth >= MAXIMUM_DEPTH or not listed:
        return "object" if listed else "empty object"
    shown = [f"{safe_name(name)}: {shape(value, depth + 1)}" for name, value in listed[:MAXIMUM_MEMBERS]]
    more = [f"and {len(listed) - MAXIMUM_MEMBERS} more"] if len(listed) > MAXIMUM_MEMBERS else []
    return f"object {{{', '.join([*shown, *more])}}}"


def _is_jumbled(text: str) -> bool:
    """Whether lower and upper case alternate as often as in a random text; words in camel case are longer."""
    return len(HUMP.findall(text)) > len(text) / 4


def _is_moment(value: str) -> bool:
    if not re.match(r"\d{4}-\d\d-\d\d", value):
        return False
    try:
        datetime.fromisoformat(value) if len(value) > 10 else date.fromisoformat(value)
    except ValueError:
        return False
    return True
