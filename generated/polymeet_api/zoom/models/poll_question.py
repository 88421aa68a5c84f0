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
    from ..models.poll_prompt import PollPrompt
    from ..models.poll_question_type import PollQuestionType

_ANSWERS = ListOf(ANY)
_RIGHT_ANSWERS = ListOf(ANY)
_PROMPTS = ListOf(ModelRef("polymeet_api.zoom.models.poll_prompt", "PollPrompt"))


@define(kw_only=True, repr=False)
class PollQuestion(Model):
    """A question of a poll; which fields it carries depends on its type."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "type_": Field("type"),
        "answer_required": Field("answer_required"),
        "answers": Field("answers", _ANSWERS),
        "right_answers": Field("right_answers", _RIGHT_ANSWERS),
        "prompts": Field("prompts", _PROMPTS),
        "show_as_dropdown": Field("show_as_dropdown"),
        "case_sensitive": Field("case_sensitive"),
        "answer_min_character": Field("answer_min_character"),
        "answer_max_character": Field("answer_max_character"),
        "rating_min_value": Field("rating_min_value"),
        "rating_max_value": Field("rating_max_value"),
        "rating_min_label": Field("rating_min_label"),
        "rating_max_label": Field("rating_max_label"),
    }

    name: str | Unset = UNSET
    """The question; for fill_in_the_blank, the text with the blanks."""

    type_: PollQuestionType.Value | Unset = UNSET
    """single: one answer; multiple: several answers; matching: answers matched to prompts; rank_order: answers put in
    order; short_answer and long_answer: free text; fill_in_the_blank: missing words; rating_scale: a number on a
    scale."""

    answer_required: bool | Unset = UNSET
    """Whether participants must answer."""

    answers: list[str] | Unset = UNSET
    """The answers to choose from."""

    right_answers: list[str] | Unset = UNSET
    """The correct answers."""

    prompts: list[PollPrompt] | Unset = UNSET
    """The prompts of a matching or rank_order question."""

    show_as_dropdown: bool | Unset = UNSET
    """Whether the choices of a single question show as a drop-down list."""

    case_sensitive: bool | Unset = UNSET
    """Whether case counts in a fill_in_the_blank answer."""

    answer_min_character: int | Unset = UNSET
    """Least length of a short_answer or long_answer, in characters."""

    answer_max_character: int | Unset = UNSET
    """Greatest length of a short_answer or long_answer, in characters."""

    rating_min_value: int | Unset = UNSET
    """Low end of a rating_scale."""

    rating_max_value: int | Unset = UNSET
    """High end of a rating_scale."""

    rating_min_label: str | Unset = UNSET
    """Label of the low end of a rating_scale."""

    rating_max_label: str | Unset = UNSET
    """Label of the high end of a rating_scale."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not PollQuestion or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("name")) is None:
            unset += 1
            value = UNSET
        model.name = value
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        if (value := data.get("answer_required")) is None:
            unset += 1
            value = UNSET
        model.answer_required = value
        if (value := data.get("answers")) is None or (value := _ANSWERS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.answers = value
        if (value := data.get("right_answers")) is None or (value := _RIGHT_ANSWERS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.right_answers = value
        if (value := data.get("prompts")) is None or (value := _PROMPTS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.prompts = value
        if (value := data.get("show_as_dropdown")) is None:
            unset += 1
            value = UNSET
        model.show_as_dropdown = value
        if (value := data.get("case_sensitive")) is None:
            unset += 1
            value = UNSET
        model.case_sensitive = value
        if (value := data.get("answer_min_character")) is None:
            unset += 1
            value = UNSET
        model.answer_min_character = value
        if (value := data.get("answer_max_character")) is None:
            unset += 1
            value = UNSET
        model.answer_max_character = value
        if (value := data.get("rating_min_value")) is None:
            unset += 1
            value = UNSET
        model.rating_min_value = value
        if (value := data.get("rating_max_value")) is None:
            unset += 1
            value = UNSET
        model.rating_max_value = value
        if (value := data.get("rating_min_label")) is None:
            unset += 1
            value = UNSET
        model.rating_min_label = value
        if (value := data.get("rating_max_label")) is None:
            unset += 1
            value = UNSET
        model.rating_max_label = value
        model.additional_properties = {} if len(data) + unset == 14 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not PollQuestion:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.answer_required) is not UNSET:
            data["answer_required"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.answers) is not UNSET:
            data["answers"] = convert(self, _ANSWERS, None, value)
        if (value := self.right_answers) is not UNSET:
            data["right_answers"] = convert(self, _RIGHT_ANSWERS, None, value)
        if (value := self.prompts) is not UNSET:
            data["prompts"] = convert(self, _PROMPTS, None, value)
        if (value := self.show_as_dropdown) is not UNSET:
            data["show_as_dropdown"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.case_sensitive) is not UNSET:
            data["case_sensitive"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.answer_min_character) is not UNSET:
            data["answer_min_character"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.answer_max_character) is not UNSET:
            data["answer_max_character"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.rating_min_value) is not UNSET:
            data["rating_min_value"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.rating_max_value) is not UNSET:
            data["rating_max_value"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.rating_min_label) is not UNSET:
            data["rating_min_label"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.rating_max_label) is not UNSET:
            data["rating_max_label"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
