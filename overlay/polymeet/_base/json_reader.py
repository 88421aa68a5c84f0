"""Value of a JSON body, with a limit of its nesting. Read by msgspec, and by `json` where msgspec refuses the body or is missing."""

import gc
import json
from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain
from typing import Any, Final

__all__ = ("read_json",)

_CONTAINERS: Final = frozenset({dict, list})


def _is_container(value: object) -> bool:
    return type(value) in _CONTAINERS


_may_hold_containers: Callable[[object], bool] = getattr(gc, "is_tracked", _is_container)
"""Whether a JSON value is an array or object that may hold others.

Up to CPython 3.13 most objects hold none, and this says so at once: the garbage collector tracks no dict of plain values. Later it tracks
all.
"""


def read_json(content: bytes, maximum_depth: int) -> Any:
    """Return the value that `json.loads` returns. Raises `ValueError` if it is not JSON, or nested deeper than *maximum_depth* levels."""
    value = _decoded(content)
    if len(content) > 2 * maximum_depth and _is_deeper(value, maximum_depth):  # each level takes two brackets
        raise ValueError(f"its JSON is nested deeper than {maximum_depth} levels")
    return value


def _decoded(content: bytes) -> Any:
    msgspec = _msgspec()
    if msgspec is not None:
        decode, refusals = msgspec
        # msgspec refuses broken JSON, and what only `json` reads: NaN, 1e400, half a surrogate pair, a byte order mark, UTF-16 and UTF-32.
        # It refuses nothing else and reads no more.
        try:
            return decode(content)
        except refusals:
            pass
    return _loads(content)


@cache
def _msgspec() -> tuple[Callable[[bytes], Any], tuple[type[Exception], ...]] | None:
    """Return the decoder of msgspec and the errors by which it refuses a body, or None where it is not installed."""
    try:
        from msgspec import MsgspecError  # imported at the first body, because it takes some 12 ms
        from msgspec.json import decode
    except ImportError:
        return None
    return decode, (MsgspecError, ValueError, RecursionError)  # the first is no `ValueError` in all releases


def _loads(content: bytes) -> Any:
    try:
        return json.loads(content)
    except RecursionError:
        broken = "its JSON is nested deeper than Python can read"
    except UnicodeDecodeError as error:
        broken = f"its text is broken at byte {error.start}, where it is no {error.encoding.upper()}"
    except ValueError as error:
        broken = str(error)
    # Raised outside of `except`, so that Python's own error, which holds the whole body, is not its context.
    raise ValueError(broken)


def _is_deeper(value: Any, levels: int) -> bool:
    """Whether objects and arrays are nested more than *levels* deep. Searches breadth-first, without recursion."""
    level = filter(_may_hold_containers, (value,))
    for _ in range(levels - 1):
        containers = [*level]
        if not containers:
            return False
        level = filter(_may_hold_containers, _members(containers))
    return any(map(_is_container, _members(level)))


def _members(containers: Iterable[Any]) -> Iterable[Any]:
    members: list[Iterable[Any]] = [each.values() if type(each) is dict else each for each in containers]
    return chain.from_iterable(members)
