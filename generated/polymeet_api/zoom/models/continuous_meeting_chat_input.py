from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

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

if TYPE_CHECKING:
    from ..models.continuous_chat_members import ContinuousChatMembers


@define(kw_only=True, repr=False)
class ContinuousMeetingChatInput(Model):
    """How to set the chat that goes on before and after the meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "enable": Field("enable"),
        "who_is_added": Field("who_is_added"),
        "auto_add_invited_external_users": Field("auto_add_invited_external_users"),
        "auto_add_meeting_participants": Field("auto_add_meeting_participants"),
    }

    enable: bool | Unset = UNSET
    """Whether there is such a chat; when never set, the host's own setting counts."""

    who_is_added: ContinuousChatMembers.Value | Unset = UNSET
    """Who is added to the chat. all_users: all invited people and participants; org_invitees_and_participants: those
    of the organisation; org_invitees: only the invited people of the organisation."""

    auto_add_invited_external_users: bool | Unset = UNSET
    """Whether invited people of other accounts are added. Use who_is_added."""

    auto_add_meeting_participants: bool | Unset = UNSET
    """Whether participants are added. Use who_is_added."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ContinuousMeetingChatInput or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("enable")) is None:
            unset += 1
            value = UNSET
        model.enable = value
        if (value := data.get("who_is_added")) is None:
            unset += 1
            value = UNSET
        model.who_is_added = value
        if (value := data.get("auto_add_invited_external_users")) is None:
            unset += 1
            value = UNSET
        model.auto_add_invited_external_users = value
        if (value := data.get("auto_add_meeting_participants")) is None:
            unset += 1
            value = UNSET
        model.auto_add_meeting_participants = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ContinuousMeetingChatInput:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.enable) is not UNSET:
            data["enable"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.who_is_added) is not UNSET:
            data["who_is_added"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.auto_add_invited_external_users) is not UNSET:
            data["auto_add_invited_external_users"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
        if (value := self.auto_add_meeting_participants) is not UNSET:
            data["auto_add_meeting_participants"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
