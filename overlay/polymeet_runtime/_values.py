"""Plain values: `UNSET`, typed access to JSON objects and arrays, and reprs without the secrets of URLs."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, TypeGuard, cast, final

__all__ = (
    "MISSING",
    "PLAIN",
    "UNSET",
    "Unset",
    "as_array",
    "as_object",
    "as_sequence",
    "is_whole",
    "new",
    "repr_of",
    "without_url_secrets",
)

URL_SECRETS: Final = r"""
      ://(?P<user>[^\s?\#"'<>]*@)?(?P<place>[^\s?\#"'<>]*)(?P<query>[?\#][^\s"'<>]*)?
    | \?[\w.~-]{1,40}=[^\s"'<>]*
"""
"""Pattern of user, query and fragment of a URL, also of a truncated one: they can hold passcodes, signatures and tokens.

`re` compiles it on first use: that takes as long as ten calls, and few programs look at reprs.
"""


@final
class Unset:
    """The type of `UNSET`; there is one instance, which is falsy and survives copy and pickle as itself."""

    __slots__ = ()
    _instance: "Unset | None" = None

    def __new__(cls) -> "Unset":
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __copy__(self) -> "Unset":
        return self

    def __deepcopy__(self, memo: object) -> "Unset":
        return self

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()

MISSING: Final[Any] = UNSET
"""`UNSET` as the value of a required attribute, whose type does not have it."""

PLAIN: Final[frozenset[type]] = frozenset({str, int, bool, type(None)})
"""Types of the values that are the same in JSON. A float may be NaN, and a subclass anything."""

new: Final = object.__new__
"""Constructor of an object whose attributes are filled in afterwards."""


def as_object(value: Any) -> Mapping[str, Any] | None:
    """Return *value* if it is a JSON object, else None."""
    return cast("Mapping[str, Any]", value) if isinstance(value, (dict, Mapping)) else None


def as_array(value: Any) -> list[Any] | None:
    """Return *value* if it is a JSON array, else None."""
    return value if _is_list(value) else None


def is_whole(value: object) -> TypeGuard[int]:
    """Whether *value* is an int. False for a bool, although Python's bool is a subclass of int."""
    return isinstance(value, int) and not isinstance(value, bool)


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def as_sequence(value: Any) -> Sequence[Any] | None:
    """Return *value* if it is a list or a tuple, else None."""
    return cast("Sequence[Any]", value) if isinstance(value, (list, tuple)) else None


def without_url_secrets(text: str) -> str:
    """Return *text* with the user, the query and the fragment of each URL in it masked."""
    return re.sub(URL_SECRETS, _masked, text, flags=re.VERBOSE) if "?" in text or "://" in text else text


def repr_of(value: object) -> str:
    """Return the repr of a JSON value or a model; of an object without a model, which may hold secrets, only the names."""
    if isinstance(value, str):
        return repr(without_url_secrets(value))
    if isinstance(value, list):
        return f"[{', '.join(repr_of(each) for each in cast('list[object]', value))}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(map(repr, cast('Mapping[object, object]', value)))}}}"
    return repr(value)


def _masked(found: re.Match[str]) -> str:
    if found["place"] is None:
        return "?***"
    return f"://{'***@' if found['user'] else ''}{found['place']}{'?***' if found['query'] else ''}"
