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
class MicrosoftEventBody(Model):
    """The text of an event."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "content_type": Field("contentType"),
        "content": Field("content"),
    }

    content_type: str | Unset = UNSET
    """Form of the text, such as html."""

    content: str | Unset = UNSET
    """The text."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftEventBody or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("contentType")) is None:
            unset += 1
            value = UNSET
        model.content_type = value
        if (value := data.get("content")) is None:
            unset += 1
            value = UNSET
        model.content = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftEventBody:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.content_type) is not UNSET:
            data["contentType"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.content) is not UNSET:
            data["content"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
