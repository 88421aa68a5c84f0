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
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.past_meeting_poll_answer import PastMeetingPollAnswer

_QUESTION_DETAILS = ListOf(ModelRef("polymeet_api.zoom.models.past_meeting_poll_answer", "PastMeetingPollAnswer"))


@define(kw_only=True, repr=False)
class PastMeetingPollRespondent(Model):
    """One person and what they answered."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "email": Field("email"),
        "question_details": Field("question_details", _QUESTION_DETAILS),
    }

    name: str | Unset = UNSET
    """Display name; `Anonymous Attendee` where the poll is anonymous."""

    email: str | Unset = UNSET
    """Email address; usually empty for people outside the host's account."""

    question_details: list[PastMeetingPollAnswer] | Unset = UNSET
    """One entry an answer."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not PastMeetingPollRespondent or type(data) is not dict:
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
        if (value := data.get("question_details")) is None or (value := _QUESTION_DETAILS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.question_details = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not PastMeetingPollRespondent:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.email) is not UNSET:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.question_details) is not UNSET:
            data["question_details"] = convert(self, _QUESTION_DETAILS, None, value)
