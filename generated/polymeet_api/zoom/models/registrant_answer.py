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
class RegistrantAnswer(Model):
    """A registrant's answer to one of the host's own questions."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "title": Field("title"),
        "value": Field("value"),
    }

    title: str | Unset = UNSET
    """The question."""

    value: str | Unset = UNSET
    """The answer."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RegistrantAnswer or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("title")) is None:
            unset += 1
            value = UNSET
        model.title = value
        if (value := data.get("value")) is None:
            unset += 1
            value = UNSET
        model.value = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RegistrantAnswer:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.title) is not UNSET:
            data["title"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.value) is not UNSET:
            data["value"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
