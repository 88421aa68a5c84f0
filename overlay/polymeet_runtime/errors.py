"""The root of polymeet's exception tree and the one error that generated code itself raises.

They live here because imports only go down; `polymeet.errors` draws the whole tree and is the place to import them from.
"""

from collections.abc import Mapping
from typing import Any


class PolymeetError(Exception):
    """Root of every exception that polymeet raises on its own account."""

    checkpoint: Mapping[str, Any] | None = None
    """How far a list was read, where it was raised in the middle of one: `polymeet.pagination.resume` goes on from there."""


class InvalidRequest(PolymeetError, ValueError):
    """The arguments cannot make a valid request. Nothing was sent."""
