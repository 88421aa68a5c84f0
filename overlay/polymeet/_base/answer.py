"""A complete HTTP answer, read into memory, for the detection of errors and for parsing."""

import re
from collections.abc import Mapping
from typing import Any, Final, cast

from .json_reader import read_json

__all__ = ("MAXIMUM_JSON_DEPTH", "Answer")

MAXIMUM_JSON_DEPTH: Final = 100
"""Default limit of the nesting of arrays and objects."""

_UNREAD: Final = object()
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

    __slots__ = ("_fault", "_json", "_maximum_depth", "content", "headers", "status_code")

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
        self._fault: str | None = None

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status_code <= 299

    def json(self) -> Any:
        """Return the JSON value of the body. Raises `ValueError` if the body is not JSON, or is nested too deeply."""
        value = self.json_or_none()
        if self._fault is not None:
            raise ValueError(self._fault)
        return value

    def json_or_none(self) -> Any:
        """Return the JSON value of the body, or None if it is not JSON."""
        if self._json is _UNREAD:
            try:
                self._json = read_json(self.content, self._maximum_depth)
            except ValueError as error:
                self._json, self._fault = None, str(error)
        return self._json

    def json_fault(self) -> str | None:
        """Return the reason why the body cannot be read as JSON, or None if it can."""
        self.json_or_none()
        return self._fault

    def json_object(self) -> Mapping[str, Any] | None:
        """Return the JSON object in the body, or None if the body is anything else."""
        value = self.json_or_none()
        return cast("dict[str, Any]", value) if type(value) is dict else None

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
