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
    from ..models.question_visibility import QuestionVisibility


@define(kw_only=True, repr=False)
class QuestionAndAnswerSettings(Model):
    """The written questions of participants and their answers."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "enable": Field("enable"),
        "allow_submit_questions": Field("allow_submit_questions"),
        "allow_anonymous_questions": Field("allow_anonymous_questions"),
        "question_visibility": Field("question_visibility"),
        "attendees_can_comment": Field("attendees_can_comment"),
        "attendees_can_upvote": Field("attendees_can_upvote"),
    }

    enable: bool | Unset = UNSET
    """Whether there are questions and answers; when never set, the host's own setting counts."""

    allow_submit_questions: bool | Unset = UNSET
    """Whether participants can ask."""

    allow_anonymous_questions: bool | Unset = UNSET
    """Whether participants can ask without their name; not in simulated live meetings."""

    question_visibility: QuestionVisibility.Value | Unset = UNSET
    """Which questions participants see. answered: those with an answer; all: every one."""

    attendees_can_comment: bool | Unset = UNSET
    """Whether participants can answer and comment."""

    attendees_can_upvote: bool | Unset = UNSET
    """Whether participants can vote a question up."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not QuestionAndAnswerSettings or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("enable")) is None:
            unset += 1
            value = UNSET
        model.enable = value
        if (value := data.get("allow_submit_questions")) is None:
            unset += 1
            value = UNSET
        model.allow_submit_questions = value
        if (value := data.get("allow_anonymous_questions")) is None:
            unset += 1
            value = UNSET
        model.allow_anonymous_questions = value
        if (value := data.get("question_visibility")) is None:
            unset += 1
            value = UNSET
        model.question_visibility = value
        if (value := data.get("attendees_can_comment")) is None:
            unset += 1
            value = UNSET
        model.attendees_can_comment = value
        if (value := data.get("attendees_can_upvote")) is None:
            unset += 1
            value = UNSET
        model.attendees_can_upvote = value
        model.additional_properties = {} if len(data) + unset == 6 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not QuestionAndAnswerSettings:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.enable) is not UNSET:
            data["enable"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.allow_submit_questions) is not UNSET:
            data["allow_submit_questions"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.allow_anonymous_questions) is not UNSET:
            data["allow_anonymous_questions"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.question_visibility) is not UNSET:
            data["question_visibility"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.attendees_can_comment) is not UNSET:
            data["attendees_can_comment"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.attendees_can_upvote) is not UNSET:
            data["attendees_can_upvote"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
