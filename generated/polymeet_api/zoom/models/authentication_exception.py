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
class AuthenticationException(Model):
    """Someone who joins without signing in."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "email": Field("email"),
        "join_url": Field("join_url", secret=True),
    }

    name: str | Unset = UNSET
    """Name."""

    email: str | Unset = UNSET
    """E-mail address."""

    join_url: str | Unset = UNSET
    """This person's own link, which opens the meeting without signing in."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not AuthenticationException or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("name")) is None:
            unset += 1
            value = UNSET
        model.name = value
        if (value := data.get("email")) is None:
            unset += 1
            value = UNSET
        model.email = value
        if (value := data.get("join_url")) is None:
            unset += 1
            value = UNSET
        model.join_url = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not AuthenticationException:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.email) is not UNSET:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.join_url) is not UNSET:
            data["join_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
