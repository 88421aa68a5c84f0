from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    UNSET,
    Field,
    Model,
    Unset,
    new,
)


@define(kw_only=True, repr=False)
class ZoomMeetingBreakoutRooms(Model):
    """Breakout rooms that were set up beforehand."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "enable": Field("enable"),
    }

    enable: bool | Unset = UNSET
    """Whether there are any."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZoomMeetingBreakoutRooms or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("enable")) is None:
            unset += 1
            value = UNSET
        model.enable = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model
