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
    pass

_PROMPT_RIGHT_ANSWERS = ListOf(ANY)


@define(kw_only=True, repr=False)
class PollPromptInput(Model):
    """One prompt of a matching or rank_order question."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "prompt_question": Field("prompt_question"),
        "prompt_right_answers": Field("prompt_right_answers", _PROMPT_RIGHT_ANSWERS),
    }

    prompt_question: str | Unset = UNSET
    """The prompt."""

    prompt_right_answers: list[str] | Unset = UNSET
    """The correct answers to the prompt, 2 to 10 for matching and exactly one for rank_order."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not PollPromptInput or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("prompt_question")) is None:
            unset += 1
            value = UNSET
        model.prompt_question = value
        if (value := data.get("prompt_right_answers")) is None or (
            value := _PROMPT_RIGHT_ANSWERS.decode(value)
        ) is UNSET:
            unset += 1
            value = UNSET
        model.prompt_right_answers = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not PollPromptInput:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.prompt_question) is not UNSET:
            data["prompt_question"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.prompt_right_answers) is not UNSET:
            data["prompt_right_answers"] = convert(self, _PROMPT_RIGHT_ANSWERS, None, value)
