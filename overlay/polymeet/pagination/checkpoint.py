"""How far a walk has come, as plain JSON that another process can go on from."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from time import monotonic
from typing import Any, cast

from polymeet_api.runtime import UNSET, Operation, as_array, as_object

from ..errors import InvalidRequest
from .identity import Digests, Memory
from .position import Position
from .reading import Cursor
from .windows import Window

__all__ = ("Checkpoint", "checkpoint_of", "position_of")

VERSION = 1


class Checkpoint(dict[str, Any]):
    """A dict that `json.dumps` takes as it is; `resume` also takes what `json.loads` makes of it.

    It holds the operation with its arguments, the cursor, and digests of the ids of the items that were given (8 bytes for each of the
    last 50,000 to 100,000). It holds no credential and nothing of the items themselves.
    """

    @property
    def operation(self) -> str:
        """Provider, tag and operation id, such as zoom.meetings.list_meetings."""
        return str(self["operation"])

    @property
    def given(self) -> int:
        """How many items were given."""
        return int(self["given"])

    @property
    def is_done(self) -> bool:
        """Whether all items were given."""
        return bool(self["done"])

    @property
    def expires_at(self) -> datetime | None:
        """When the cursor dies; None where it does not, or nobody says so."""
        text = self["expires_at"]
        return None if text is None else datetime.fromisoformat(text)


def checkpoint_of(operation: Operation, arguments: Mapping[str, Any], by_month: bool, position: Position) -> Checkpoint:
    """Return what `position_of` can read. Raises `InvalidRequest` for an argument that JSON cannot hold."""
    return Checkpoint(
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
        ids=position.given.known.to_text(),
        forgetful=position.given.forgetful,
    )


def position_of(checkpoint: Mapping[str, Any]) -> tuple[str, dict[str, Any], bool, Position]:
    """Return operation, arguments, whether it goes by month, and the position. Raises `InvalidRequest` for anything else."""
    if not isinstance(checkpoint, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]  # it may come from anywhere
        raise InvalidRequest(
            f"a checkpoint is an object, which json.loads makes of a stored text; this is {type(checkpoint).__name__}"
        )
    version = checkpoint.get("version")
    if version != VERSION:
        raise InvalidRequest(
            f"a checkpoint of version {version!r} cannot be read; this polymeet reads version {VERSION}"
        )
    try:
        position = Position(
            window=_window(checkpoint["window"]),
            cursor=_cursor(checkpoint["cursor"], checkpoint["expires_at"]),
            of_page=Digests.from_text(checkpoint["of_page"]),
            to_skip=Digests.from_text(checkpoint["to_skip"]),
            is_done=bool(checkpoint["done"]),
            given=Memory(
                Digests.from_text(checkpoint["ids"]),
                count=int(checkpoint["given"]),
                forgetful=bool(checkpoint["forgetful"]),
            ),
        )
        arguments = {name: _from_json(value) for name, value in dict(checkpoint["arguments"]).items()}
        return str(checkpoint["operation"]), arguments, bool(checkpoint["by_month"]), position
    except (KeyError, TypeError, ValueError) as error:
        raise InvalidRequest(f"this is no checkpoint of a pager: {type(error).__name__}: {error}") from error


def _expiry(cursor: Cursor) -> str | None:
    if cursor.deadline is None:
        return None
    return (datetime.now(UTC) + timedelta(seconds=cursor.deadline - monotonic())).isoformat()


def _cursor(value: Any, expires_at: Any) -> Cursor:
    if not (value is None or isinstance(value, (str, int))):
        raise TypeError(f"the cursor is {type(value).__name__}")
    if expires_at is None:
        return Cursor(value)
    left = datetime.fromisoformat(expires_at) - datetime.now(UTC)
    return Cursor(value, monotonic() + left.total_seconds())


def _window(days: Any) -> Window | None:
    if days is None:
        return None
    first, last = days
    return date.fromisoformat(first), date.fromisoformat(last)


def _to_json(name: str, value: Any) -> Any:
    if isinstance(value, datetime):
        return {"datetime": value.isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, (list, tuple)):
        return [_to_json(name, item) for item in cast("list[Any]", value)]
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
