from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
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
    from ..models.recording_custom_question import RecordingCustomQuestion
    from ..models.registration_question import RegistrationQuestion

_QUESTIONS = ListOf(ModelRef("polymeet_api.zoom.models.registration_question", "RegistrationQuestion"))
_CUSTOM_QUESTIONS = ListOf(ModelRef("polymeet_api.zoom.models.recording_custom_question", "RecordingCustomQuestion"))


@define(kw_only=True, repr=False)
class RecordingRegistrationQuestions(Model):
    """The registration form of a recording; e-mail address and first name are always asked for."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "questions": Field("questions", _QUESTIONS),
        "custom_questions": Field("custom_questions", _CUSTOM_QUESTIONS),
    }

    questions: list[RegistrationQuestion] | Unset = UNSET
    """The standard questions that the form shows."""

    custom_questions: list[RecordingCustomQuestion] | Unset = UNSET
    """Questions of the host's own."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RecordingRegistrationQuestions or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("questions")) is None or (value := _QUESTIONS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.questions = value
        if (value := data.get("custom_questions")) is None or (value := _CUSTOM_QUESTIONS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.custom_questions = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RecordingRegistrationQuestions:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.questions) is not UNSET:
            data["questions"] = convert(self, _QUESTIONS, None, value)
        if (value := self.custom_questions) is not UNSET:
            data["custom_questions"] = convert(self, _CUSTOM_QUESTIONS, None, value)
