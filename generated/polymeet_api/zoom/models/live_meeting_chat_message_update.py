from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import Field, Model


@define(kw_only=True, repr=False)
class LiveMeetingChatMessageUpdate(Model):
    """The new text of a chat message."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "message_content": Field("message_content", required=True),
    }

    message_content: str
    """Text that replaces the old one."""
