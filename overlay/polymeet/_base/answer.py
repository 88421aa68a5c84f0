"""A complete HTTP answer, read into memory, for the detection of errors and for parsing."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from polymeet_runtime import as_object

__all__ = ("MAXIMUM_JSON_DEPTH", "Answer")

MAXIMUM_JSON_DEPTH: Final = 100
"""Default limit of the nesting of arrays and objects."""

_UNREAD: Final = object()
_CONTAINERS: Final = (dict, list)
_BLANK: Final = b"\xef\xbb\xbf \t\r\n\v\f"
"""Bytes that may precede a body: the byte order mark of UTF-8, and white space."""
_BEGIN: Final = 1_000
"""Number of bytes of a body from which its kind is detected."""
_HTML: Final = re.compile(
    rb"<!doctype\s+html|<html\b|\A<(?:head|body|title|meta|script|h[1-6]|p|pre|div|center)\b", re.IGNORECASE
)
"""The beginning of a web page, or of a piece of one."""


class Answer:
    """Status, headers and body. The body is decoded as JSON at most once."""

    __slots__ = ("_json", "_maximum_depth", "content", "headers", "status_code")

    status_code: int
    headers: Mapping[str, str]
    """Header names are matched without regard to case."""
    content: bytes

    def __init__(
        self,
        status_code: int,
        headers: Mapping[str, str],
        content: bytes,
        maximum_depth: int = MAXIMUM_JSON_DEPTH,
    ) -> None:
        self.status_code = status_code
        self.headers = headers
        self.content = content
        self._maximum_depth = maximum_depth
        self._json: Any = _UNREAD

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status_code <= 299

    def json(self) -> Any:
        """Return the JSON value of the body. Raises `ValueError` if the body is not JSON, or is nested too deeply."""
        if self._json is _UNREAD:
            self._json = _loads(self.content, self._maximum_depth)
        return self._json

    def json_or_none(self) -> Any:
        """Return the JSON value of the body, or None if it is not JSON."""
        try:
            return self.json()
        except ValueError:
            return None

    def json_fault(self) -> str | None:
        """Return the reason why the body cannot be read as JSON, or None if it can."""
        try:
            self.json()
        except ValueError as error:
            return str(error)
        return None

    def json_object(self) -> Mapping[str, Any] | None:
        """Return the JSON object in the body, or None if the body is anything else."""
        return as_object(self.json_or_none())

    @property
    def text(self) -> str:
        """The body as text; invalid UTF-8 is replaced."""
        return self.content.decode("utf-8", "replace")

    @property
    def is_html(self) -> bool:
        """Whether the body is a web page or other markup: gateways send it, the APIs never do."""
        return self._claims_html or self._begin[:1] == b"<"

    @property
    def is_xml(self) -> bool:
        """Whether the markup is XML, as file storage sends it, and not a web page."""
        begin = self._begin
        is_xml = begin.startswith(b"<?xml") or (begin[:1] == b"<" and not self._claims_html)
        return is_xml and _HTML.search(begin) is None

    @property
    def _begin(self) -> bytes:
        return self.content.lstrip(_BLANK)[:_BEGIN]

    @property
    def _claims_html(self) -> bool:
        return "html" in self.headers.get("content-type", "").lower()

    @property
    def markup(self) -> str:
        """Noun for a body with `is_html`, for use inside a sentence."""
        return (
            "XML, which comes from a gateway or a store of files"
            if self.is_xml
            else "an HTML page, which comes from a gateway"
        )


def _loads(content: bytes, maximum_depth: int) -> Any:
    value: Any = None
    broken: ValueError | None = None
    try:
        value = json.loads(content)
    except RecursionError:
        raise ValueError("its JSON is nested deeper than Python can read") from None
    except UnicodeDecodeError as error:
        broken = ValueError(f"its text is broken at byte {error.start}, where it is no {error.encoding.upper()}")
    except json.JSONDecodeError as error:
        broken = ValueError(str(error))
    if broken is not None:
        # Raised outside of `except`, so that Python's own error, which holds the whole body, is not its context.
        raise broken
    # Few brackets cannot be nested deeply; most bodies need no further check.
    if content.count(b"{") + content.count(b"[") > maximum_depth and _is_deeper(value, maximum_depth):
        raise ValueError(f"its JSON is nested deeper than {maximum_depth} levels")
    return value


def _is_deeper(value: Any, levels: int) -> bool:
    """Whether objects and arrays are nested more than *levels* deep. Searches breadth-first, without recursion."""
    containers = _containers([value])
    for _ in range(levels):
        containers = [child for container in containers for child in _containers(container)]
        if not containers:
            return False
    return True


def _containers(parent: Any) -> list[Any]:
    """Return the objects and arrays directly in an object or array."""
    members = as_object(parent)
    children: Iterable[Any] = parent if members is None else members.values()
    return [child for child in children if type(child) in _CONTAINERS]
