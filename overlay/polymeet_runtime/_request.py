"""Building of a request from arguments: path segments that cannot leave their place, query values, a JSON body. No I/O."""

import re
from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from ._errors import InvalidRequest
from ._moments import day_text, moment_text, zone_named
from ._operation import Operation, Parameter
from ._record import Record, field
from ._values import UNSET, Unset, as_sequence, is_whole, repr_of

if TYPE_CHECKING:  # a program that reads no model imports none of attrs
    from ._model import Model

__all__ = ("Request", "build_request")

_NO_SEGMENT: Final = frozenset({"", ".", ".."})
"""Texts that a server removes from a path (RFC 3986, section 5.2.4)."""


class Request(Record):
    """An HTTP request below a base URL, ready to be sent."""

    method: str
    path: str
    """Percent-encoded, below the base URL, beginning with `/`."""
    query: tuple[tuple[str, str], ...] = field(default=(), repr=lambda query: repr([name for name, _ in query]))
    """Names and values; a repr shows only the names."""
    content: bytes | None = field(default=None, repr=False)
    """The JSON body, or None."""

    def __init__(
        self, method: str, path: str, query: tuple[tuple[str, str], ...] = (), content: bytes | None = None
    ) -> None:
        set_field = object.__setattr__
        set_field(self, "method", method)
        set_field(self, "path", path)
        set_field(self, "query", query)
        set_field(self, "content", content)


def build_request(operation: Operation, arguments: Mapping[str, Any], body: "Model | Unset" = UNSET) -> Request:
    """Return the request for *operation*. Raises `InvalidRequest` for arguments that cannot be sent."""
    segments: dict[str, str] = {}
    query: list[tuple[str, str]] = []
    for parameter in operation.parameters:
        value = arguments[parameter.argument]
        if parameter.location == "path":
            segments[parameter.wire] = _segment(parameter, value)
        elif value is not UNSET and value is not None:
            items = as_sequence(value)
            for item in (value,) if items is None else items:
                query.append((parameter.wire, _query_text(parameter, item, arguments)))
    path = operation.path.format_map(segments) if segments else operation.path
    return Request(operation.method, path, tuple(query), _content(operation, body))


def _segment(parameter: Parameter, value: Any) -> str:
    if type(value) is int and value > 0 and not parameter.reserved:
        return str(value)  # most ids: nothing of the following concerns them
    if not (is_whole(value) or isinstance(value, str)):
        raise InvalidRequest(
            f"{parameter.argument} must be an id (int or str), not {type(value).__name__} {repr_of(value)}"
        )
    text = _plain(value)
    if text in _NO_SEGMENT or text in parameter.reserved:
        raise InvalidRequest(
            f"{parameter.argument} is {repr_of(text)}, which would lead to another URL; pass the id itself"
        )
    _check_text(parameter, text)
    if parameter.kind == "integer" and not (text.isascii() and text.isdigit()):
        raise InvalidRequest(f"{parameter.argument} must be a positive whole number, not {repr_of(value)}")
    if text.isascii() and text.isalnum():
        return text  # most ids; `quote` would return the same in microseconds
    encoded = quote(text, safe="")
    if parameter.encoding == "zoom-uuid" and (text.startswith("/") or "//" in text):
        return quote(encoded, safe="")
    return encoded


def _plain(value: float | str) -> str:
    """Return the text of the plain *value*: `str` of a member of an `int` or `str` enum would be its name."""
    if isinstance(value, str):
        return str.__str__(value)
    return str(int(value) if isinstance(value, int) else value)


def _check_text(parameter: Parameter, text: str) -> None:
    """Refuse characters that no id and no filter contains: control characters, and halves of surrogate pairs."""
    if text.isascii() and text.isprintable():
        return
    if any(character < " " or character == "\x7f" for character in text):
        raise InvalidRequest(f"{parameter.argument} contains a control character: {repr_of(text)}")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidRequest(f"{parameter.argument} is no text that can be sent: {error}") from error


def _query_text(parameter: Parameter, value: Any, arguments: Mapping[str, Any]) -> str:
    match parameter.kind:
        case "date":
            zone = _zone_of(parameter, arguments) if isinstance(value, datetime) else None
            return day_text(parameter.argument, value, zone)
        case "date-time":
            return moment_text(parameter.argument, value)
        case "integer" if not is_whole(value):
            raise InvalidRequest(f"{parameter.argument} must be a whole number, not {repr_of(value)}")
        case _:
            return _plain_text(parameter, value)


def _zone_of(parameter: Parameter, arguments: Mapping[str, Any]) -> tzinfo | None:
    named = parameter.time_zone
    return None if named is None else zone_named(named, arguments.get(named, named))


def _plain_text(parameter: Parameter, value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        _check_range(parameter, value)
        return _plain(value)
    if isinstance(value, str):
        _check_text(parameter, value)
        if parameter.pattern is not None and not re.search(parameter.pattern, value):
            raise InvalidRequest(
                f"{parameter.argument} must be text that matches {parameter.pattern}, not {repr_of(value)}"
            )
        return value
    raise InvalidRequest(f"{parameter.argument} cannot be sent in a URL: {type(value).__name__} {repr_of(value)}")


def _check_range(parameter: Parameter, value: float) -> None:
    low, high = parameter.minimum, parameter.maximum
    if (low is not None and value < low) or (high is not None and value > high):
        limits = (
            f"from {low:g}" + (f" to {high:g}" if high is not None else " up")
            if low is not None
            else f"at most {high:g}"
        )
        raise InvalidRequest(f"{parameter.argument} must be {limits}, not {repr_of(value)}")


def _content(operation: Operation, body: "Model | Unset") -> bytes | None:
    if operation.body is None or isinstance(body, Unset):
        return None
    if not isinstance(body, operation.body.model):
        expected, given = operation.body.model.__name__, type(body).__name__
        if given == expected:  # providers have models of the same name
            given = f"the one of {type(body).__module__}"
        raise InvalidRequest(
            f"body of {operation.id} must be {expected}, not {given}; {expected}.from_dict() reads a dict"
        )
    from ._body import body_bytes  # imports attrs, which a program without bodies may not need

    try:
        return body_bytes(body)
    except InvalidRequest:
        raise
    except (TypeError, ValueError, RecursionError) as error:
        raise InvalidRequest(f"body of {operation.id} cannot be written as JSON: {error}") from error
