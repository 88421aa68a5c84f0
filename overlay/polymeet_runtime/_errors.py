"""The root of polymeet's exception tree, and the error that generated code raises.

They are defined here because this package must not import `polymeet`; import them from `polymeet.errors`, which has the whole tree.
"""

from collections.abc import Mapping
from typing import Any


class PolymeetError(Exception):
    """Root of every exception that polymeet raises on its own account."""

    checkpoint: Mapping[str, Any] | None = None
    """Position in the list that was being read when the error was raised: `polymeet.pagination.resume` continues from there."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle arguments and attributes: most constructors take keywords, which `Exception` does not pickle."""
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
