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
