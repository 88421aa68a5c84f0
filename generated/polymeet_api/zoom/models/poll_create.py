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
    from ..models.poll_question_input import PollQuestionInput
    from ..models.poll_type import PollType

_QUESTIONS = ListOf(ModelRef("polymeet_api.zoom.models.poll_question_input", "PollQuestionInput"))


@define(kw_only=True, repr=False)
class PollCreate(Model):
    """A poll to create."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "title": Field("title"),
        "anonymous": Field("anonymous"),
        "poll_type": Field("poll_type"),
        "questions": Field("questions", _QUESTIONS),
    }

    title: str | Unset = UNSET
    """Title of the poll, up to 64 characters."""

    anonymous: bool | Unset = UNSET
    """Whether participants answer without their name; Zoom's own value is false."""

    poll_type: PollType.Value | Unset = UNSET
    """Kind of poll; Zoom's own value is 1 (poll)."""

    questions: list[PollQuestionInput] | Unset = UNSET
    """The questions, at least one."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not PollCreate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("title")) is None:
            unset += 1
            value = UNSET
        model.title = value
        if (value := data.get("anonymous")) is None:
            unset += 1
            value = UNSET
        model.anonymous = value
        if (value := data.get("poll_type")) is None:
            unset += 1
            value = UNSET
        model.poll_type = value
        if (value := data.get("questions")) is None or (value := _QUESTIONS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.questions = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not PollCreate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.title) is not UNSET:
            data["title"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.anonymous) is not UNSET:
            data["anonymous"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.poll_type) is not UNSET:
            data["poll_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.questions) is not UNSET:
            data["questions"] = convert(self, _QUESTIONS, None, value)
