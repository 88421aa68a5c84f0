"""The root of polymeet's exception tree, and the one error that generated code itself raises.

They are here because imports only go down; `polymeet.errors` draws the whole tree and is the place to import them from.
"""

from collections.abc import Mapping
from typing import Any


class PolymeetError(Exception):
    """Root of every exception that polymeet raises on its own account."""

    checkpoint: Mapping[str, Any] | None = None
    """Position in the list in the middle of which the error was raised: `polymeet.pagination.resume` goes on from there."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle arguments and attributes: most constructors take keywords, of which `Exception` knows nothing."""
        return _unpickled, (type(self), self.args, self._pickled())

    def _pickled(self) -> dict[str, Any]:
        return dict(vars(self))


class InvalidRequest(PolymeetError, ValueError):
    """The arguments cannot make a valid request. Nothing was sent."""


def _unpickled(kind: type[PolymeetError], args: tuple[Any, ...], attributes: Mapping[str, Any]) -> PolymeetError:
    error = kind.__new__(kind, *args)
    error.args = args
    vars(error).update(attributes)
    return error
