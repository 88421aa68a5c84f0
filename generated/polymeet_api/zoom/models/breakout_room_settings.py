from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.breakout_room import BreakoutRoom


@define(kw_only=True, repr=False)
class BreakoutRoomSettings(Model):
    """Rooms that people are assigned to before the meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "enable": Field("enable"),
        "rooms": Field("rooms", ListOf(ModelRef("polymeet_api.zoom.models.breakout_room", "BreakoutRoom"))),
    }

    enable: bool | Unset = UNSET
    """Whether rooms are assigned beforehand."""

    rooms: list[BreakoutRoom] | Unset = UNSET
    """The rooms."""
