from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import ANY, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.poll_prompt import PollPrompt
    from ..models.poll_question_type import PollQuestionType


@define(kw_only=True, repr=False)
class PollQuestion(Model):
    """A question of a poll; which fields it carries depends on its type."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "type_": Field("type"),
        "answer_required": Field("answer_required"),
        "answers": Field("answers", ListOf(ANY)),
        "right_answers": Field("right_answers", ListOf(ANY)),
        "prompts": Field("prompts", ListOf(ModelRef("polymeet_api.zoom.models.poll_prompt", "PollPrompt"))),
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
