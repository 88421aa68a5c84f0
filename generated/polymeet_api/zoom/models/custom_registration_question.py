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
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.custom_registration_question_type import CustomRegistrationQuestionType

_ANSWERS = ListOf(ANY)


@define(kw_only=True, repr=False)
class CustomRegistrationQuestion(Model):
    """A question of the host's own."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "title": Field("title"),
        "type_": Field("type"),
        "required": Field("required"),
        "answers": Field("answers", _ANSWERS),
    }

    title: str | Unset = UNSET
    """The question."""

    type_: CustomRegistrationQuestionType.Value | Unset = UNSET
    """short: the registrant writes the answer; single: the registrant picks one of the answers."""

    required: bool | Unset = UNSET
    """Whether the registrant must answer."""

    answers: list[str] | Unset = UNSET
    """The answers to choose from; not for a question of type short."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not CustomRegistrationQuestion or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("title")) is None:
            unset += 1
            value = UNSET
        model.title = value
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        if (value := data.get("required")) is None:
            unset += 1
            value = UNSET
        model.required = value
        if (value := data.get("answers")) is None or (value := _ANSWERS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.answers = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not CustomRegistrationQuestion:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.title) is not UNSET:
            data["title"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.required) is not UNSET:
            data["required"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.answers) is not UNSET:
            data["answers"] = convert(self, _ANSWERS, None, value)
