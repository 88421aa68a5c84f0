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
class JoinToken(Model):
    """A token that a bot shows when it joins a meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "token": Field("token", secret=True),
        "expire_in": Field("expire_in"),
    }

    token: str | Unset = UNSET
    """The token; it lets its bearer into the meeting."""

    expire_in: int | Unset = UNSET
    """Seconds for which the token can be used, 120 at present."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not JoinToken or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("token")) is None:
            unset += 1
            value = UNSET
        model.token = value
        if (value := data.get("expire_in")) is None:
            unset += 1
            value = UNSET
        model.expire_in = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not JoinToken:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.token) is not UNSET:
            data["token"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.expire_in) is not UNSET:
            data["expire_in"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
