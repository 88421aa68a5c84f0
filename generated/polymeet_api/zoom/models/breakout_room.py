from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import ANY, UNSET, Field, ListOf, Model, Unset

if TYPE_CHECKING:
    pass


@define(kw_only=True, repr=False)
class BreakoutRoom(Model):
    """A breakout room."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "participants": Field("participants", ListOf(ANY)),
    }

    name: str | Unset = UNSET
    """Name of the room."""

    participants: list[str] | Unset = UNSET
    """E-mail addresses of the people in it."""
