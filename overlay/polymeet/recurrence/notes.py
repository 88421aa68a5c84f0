"""What was assumed when a series was read, by stable code."""

from collections.abc import Mapping
from typing import Final

from attrs import define

__all__ = ("NOTE_CODES", "Note")

NOTE_CODES: Final[Mapping[str, str]] = {}
"""Every code a `Note` can have, and what it means."""


@define(frozen=True)
class Note:
    """One assumption of a `from_*` or a `read_series`: what the provider left out, contradicted or may mean otherwise."""

    code: str
    """Stable name of the assumption; `NOTE_CODES` explains each."""
    message: str
    """What was found, and how it was read."""

    def __str__(self) -> str:
        return self.message
