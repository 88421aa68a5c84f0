from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    Convert,
    Field,
    Model,
    new,
)


@define(kw_only=True, repr=False)
class LiveMeetingChatMessageUpdate(Model):
    """The new text of a chat message."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "message_content": Field("message_content", required=True),
    }

    message_content: str
    """Text that replaces the old one."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not LiveMeetingChatMessageUpdate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("message_content")) is None:
            unset += 1
            value = MISSING
        model.message_content = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not LiveMeetingChatMessageUpdate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.message_content) is not MISSING:
            data["message_content"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
