"""Checkpoint of a walk: its position as plain JSON, from which another process can resume."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from math import isfinite
from time import monotonic
from typing import Any, Self, cast

from attrs import define

from polymeet_runtime import UNSET, Operation, as_array, as_object

from ..errors import InvalidRequest
from ._identity import Digests, Memory, digest
from ._plan import Window
from ._position import Position
from ._reader import Cursor

__all__ = ("Checkpoint", "SavedWalk", "checkpoint_of", "shown", "validated")

VERSION = 1
SEALED = (
    *("operation", "arguments", "by_month", "window", "cursor", "done", "given"),
    *("of_page", "to_skip", "passed", "total", "ids"),
)
LONGEST_LIFE = 7 * 86_400.0
"""Longest lifetime of a cursor in seconds, in case the clock of the machine that wrote the checkpoint is ahead of ours."""
LONGEST_SHOWN = 100
"""Characters of a text, or digits of a number, that an error message quotes at most."""


class Checkpoint(dict[str, Any]):
    """Checkpoint: a dict for `json.dumps`; `resume` takes it, or the result of `json.loads`.

    It holds the operation with its arguments, the cursor, digests of the ids of the items returned (8 bytes for each of the last
    50,000 to 100,000), and a checksum. It holds no credential, and no content of the items.
    """

    @property
    def operation(self) -> str:
        """Provider, tag and operation id, such as zoom.meetings.list_meetings."""
        return str(self["operation"])

    @property
    def given(self) -> int:
        """Number of items returned so far."""
        return int(self["given"])

    @property
    def is_done(self) -> bool:
        """Whether all items were returned."""
        return bool(self["done"])

    @property
    def expires_at(self) -> datetime | None:
        """Time when the cursor expires; None if no lifetime is documented."""
        text = self["expires_at"]
        return None if text is None else datetime.fromisoformat(text)


def checkpoint_of(operation: Operation, arguments: Mapping[str, Any], by_month: bool, position: Position) -> Checkpoint:
    """Return the checkpoint of a walk, for `SavedWalk.of`. Raises `InvalidRequest` for an argument that JSON cannot hold."""
    position.settle()
    checkpoint = Checkpoint(
        version=VERSION,
        operation=f"{operation.provider}.{operation.tag}.{operation.id}",
        arguments={name: _to_json(name, value) for name, value in arguments.items() if value is not UNSET},
        by_month=by_month,
        window=None if position.window is None else [day.isoformat() for day in position.window],
        cursor=position.cursor.value,
        expires_at=_expiry(position.cursor),
        done=position.is_done,
        given=position.given.count,
        of_page=position.of_page.to_text(),
        to_skip=position.to_skip.to_text(),
        passed=position.passed,
        total=position.total,
        ids=position.given.known.to_text(),
        forgetful=position.given.forgetful,
    )
    checkpoint["seal"] = _seal(checkpoint)
    return checkpoint


@define(frozen=True)
class SavedWalk:
    """Content of a checkpoint, without its operation."""

    arguments: dict[str, Any]
    by_month: bool
    position: Position

    @classmethod
    def of(cls, checkpoint: Mapping[str, Any]) -> Self:
        """Read a checkpoint of `checkpoint_of`. Raises `InvalidRequest` for anything else, and for one that was modified."""
        try:
            if checkpoint["seal"] != _seal(checkpoint):
                raise ValueError("its content and its seal differ")
            known = Digests.from_text(checkpoint["ids"])
            return cls(
                arguments={name: _from_json(value) for name, value in checkpoint["arguments"].items()},
                by_month=checkpoint["by_month"],
                position=Position(
                    window=_window(checkpoint["window"]),
                    cursor=_cursor(checkpoint["cursor"], checkpoint["expires_at"]),
                    of_page=Digests.from_text(checkpoint["of_page"]),
                    to_skip=Digests.from_text(checkpoint["to_skip"]),
                    is_done=checkpoint["done"],
                    given=Memory(known, count=checkpoint["given"], forgetful=_flag(checkpoint["forgetful"])),
                    passed=checkpoint["passed"],
                    total=checkpoint["total"],
                ),
            )
        except KeyError as error:
            raise InvalidRequest(f"this is no checkpoint of a pager: it has no {error}") from error
        except (TypeError, ValueError, OverflowError, RecursionError) as error:
            raise InvalidRequest(f"this is no checkpoint of a pager, or a damaged one: {shown(str(error))}") from error


def validated(checkpoint: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """Return *checkpoint* if it has this version and names an operation. Raises `InvalidRequest` otherwise."""
    if not isinstance(checkpoint, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]  # it may come from anywhere
        none = "" if checkpoint is not None else ". The error of a call outside paginate has none"
        raise InvalidRequest(
            f"a checkpoint is an object, which json.loads makes of a stored text; this is {type(checkpoint).__name__}{none}"
        )
    version, name = checkpoint.get("version"), checkpoint.get("operation")
    if type(version) is not int or version != VERSION:
        raise InvalidRequest(
            f"a checkpoint of version {shown(version)} cannot be read; this polymeet reads version {VERSION}"
        )
    if not isinstance(name, str):
        raise InvalidRequest(f"this is no checkpoint of a pager: its operation is {shown(name)}")
    return checkpoint


def shown(value: object) -> str:
    """Return a small value as text, and the type of any other: a damaged checkpoint may hold any size and depth."""
    if isinstance(value, str):
        return repr(value if len(value) <= LONGEST_SHOWN else value[:LONGEST_SHOWN] + "…")
    is_small = value is None or isinstance(value, float) or (isinstance(value, int) and abs(value) < 10**LONGEST_SHOWN)
    return repr(value) if is_small else type(value).__name__


def _seal(checkpoint: Mapping[str, Any]) -> str:
    """Return a checksum of all members that `resume` uses. It is not a signature: anyone can compute it.

    Without it a truncated or mixed-up checkpoint would be accepted, and items would be returned twice or missed.
    """
    sealed = [*(checkpoint[name] for name in SEALED), checkpoint["expires_at"] is None]
    return f"{digest(json.dumps(sealed, sort_keys=True)):016x}"


def _expiry(cursor: Cursor) -> str | None:
    if cursor.deadline is None:
        return None
    return (datetime.now(UTC) + timedelta(seconds=cursor.deadline - monotonic())).isoformat()


def _cursor(value: str | int | None, expires_at: Any) -> Cursor:
    if expires_at is None:
        return Cursor(value)
    left = (datetime.fromisoformat(expires_at) - datetime.now(UTC)).total_seconds()
    if left > LONGEST_LIFE or value is None:
        raise ValueError(f"expires_at is {expires_at}")
    return Cursor(value, monotonic() + left)


def _window(days: Any) -> Window | None:
    if days is None:
        return None
    first, last = days
    return date.fromisoformat(first), date.fromisoformat(last)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"a flag is {shown(value)}")
    return value


def _to_json(name: str, value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [_scalar_to_json(name, item) for item in cast("Sequence[Any]", value)]
    return _scalar_to_json(name, value)


def _scalar_to_json(name: str, value: Any) -> Any:
    if isinstance(value, datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if value is None or isinstance(value, (str, int)) or (isinstance(value, float) and isfinite(value)):
        return value
    raise InvalidRequest(f"{name} cannot be kept in a checkpoint: {type(value).__name__} {value!r}")


def _from_json(value: Any) -> Any:
    items = as_array(value)
    if items is not None:
        return [_from_json(item) for item in items]
    tagged = as_object(value)
    if tagged is None:
        return value
    ((kind, text),) = tagged.items()
    return {"date": date.fromisoformat, "datetime": datetime.fromisoformat}[kind](text)
