from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
)


@define(kw_only=True, repr=False)
class CallOutOptions(Model):
    """participant.invite.callout: what the person hears before being connected."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "require_greeting": Field("require_greeting"),
        "require_pressing_one": Field("require_pressing_one"),
    }

    require_greeting: bool | Unset = UNSET
    """Whether a greeting is played first; Zoom's own value is true."""

    require_pressing_one: bool | Unset = UNSET
    """Whether the person must press 1 to join; Zoom's own value is true."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not CallOutOptions or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("require_greeting")) is None:
            unset += 1
            value = UNSET
        model.require_greeting = value
        if (value := data.get("require_pressing_one")) is None:
            unset += 1
            value = UNSET
        model.require_pressing_one = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not CallOutOptions:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.require_greeting) is not UNSET:
            data["require_greeting"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.require_pressing_one) is not UNSET:
            data["require_pressing_one"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
