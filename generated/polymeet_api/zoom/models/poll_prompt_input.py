from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import ANY, UNSET, Field, ListOf, Model, Unset

if TYPE_CHECKING:
    pass


@define(kw_only=True, repr=False)
class PollPromptInput(Model):
    """One prompt of a matching or rank_order question."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "prompt_question": Field("prompt_question"),
        "prompt_right_answers": Field("prompt_right_answers", ListOf(ANY)),
    }

    prompt_question: str | Unset = UNSET
    """The prompt."""

    prompt_right_answers: list[str] | Unset = UNSET
    """The correct answers to the prompt, 2 to 10 for matching and exactly one for rank_order."""
