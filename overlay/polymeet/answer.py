"""A complete HTTP answer, read into memory: what error detection and parsing look at."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from polymeet_api.runtime import as_object

__all__ = ("MAXIMUM_JSON_DEPTH", "Answer")

MAXIMUM_JSON_DEPTH: Final = 100
"""How deep arrays and objects may be nested, unless the caller says otherwise."""

_UNREAD: Final = object()
_CONTAINERS: Final = (dict, list)


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
        """Return the JSON value of the body. Raises `ValueError` when the body is no JSON, or one that is nested too deeply."""
        if self._json is _UNREAD:
            self._json = _loads(self.content, self._maximum_depth)
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
        # Raised out here, so that Python's own error does not stay behind it: that one holds all of the body.
        raise broken
    # Few brackets cannot be nested deeply; most bodies are done with here.
    if content.count(b"{") + content.count(b"[") > maximum_depth and _is_deeper(value, maximum_depth):
        raise ValueError(f"its JSON is nested deeper than {maximum_depth} levels")
    return value


def _is_deeper(value: Any, levels: int) -> bool:
    """Whether objects and arrays are nested in each other more than *levels* times. Goes level by level, not down."""
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
