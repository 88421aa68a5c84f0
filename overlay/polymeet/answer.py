"""A complete HTTP answer, read into memory: what error detection and parsing look at."""

import json
from collections.abc import Mapping
from typing import Any, Final

from polymeet_api.runtime import as_object

__all__ = ("Answer",)

_UNREAD: Final = object()


class Answer:
    """Status, headers and body. The body is decoded as JSON at most once."""

    __slots__ = ("_json", "content", "headers", "status_code")

    status_code: int
    headers: Mapping[str, str]
    """Header names are matched without regard to case."""
    content: bytes

    def __init__(self, status_code: int, headers: Mapping[str, str], content: bytes) -> None:
        self.status_code = status_code
        self.headers = headers
        self.content = content
        self._json: Any = _UNREAD

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status_code <= 299

    def json(self) -> Any:
        """Return the JSON value of the body. Raises `ValueError` when the body is no JSON."""
        if self._json is _UNREAD:
            try:
                self._json = json.loads(self.content)
            except RecursionError:
                raise ValueError("the JSON is nested too deeply") from None
        return self._json

    def json_or_none(self) -> Any:
        """Return the JSON value of the body, or None when it is no JSON."""
        try:
            return self.json()
        except ValueError:
            return None

    def json_object(self) -> Mapping[str, Any] | None:
        """Return the JSON object in the body, or None when the body is something else."""
        return as_object(self.json_or_none())

    @property
    def text(self) -> str:
        """The body as text; bytes that are no UTF-8 are replaced."""
        return self.content.decode("utf-8", "replace")

    @property
    def is_html(self) -> bool:
        """Whether the body is a web page, as gateways send them."""
        return "html" in self.headers.get("content-type", "") or self.content.lstrip()[:1] == b"<"
