from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import ANY, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.poll_prompt_input import PollPromptInput
    from ..models.poll_question_type import PollQuestionType


@define(kw_only=True, repr=False)
class PollQuestionInput(Model):
    """A question to put in a poll; which fields it needs depends on its type."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name", required=True),
        "type_": Field("type", required=True),
        "answer_required": Field("answer_required"),
        "answers": Field("answers", ListOf(ANY)),
        "right_answers": Field("right_answers", ListOf(ANY)),
        "prompts": Field("prompts", ListOf(ModelRef("polymeet_api.zoom.models.poll_prompt_input", "PollPromptInput"))),
        "show_as_dropdown": Field("show_as_dropdown"),
        "case_sensitive": Field("case_sensitive"),
        "answer_min_character": Field("answer_min_character"),
        "answer_max_character": Field("answer_max_character"),
        "rating_min_value": Field("rating_min_value"),
        "rating_max_value": Field("rating_max_value"),
        "rating_min_label": Field("rating_min_label"),
        "rating_max_label": Field("rating_max_label"),
    }

    name: str
    """The question, up to 1,024 characters (255 in older text). For fill_in_the_blank it is the text with the blanks,
    and right_answers must hold one answer for each blank."""

    type_: PollQuestionType.Value
    """single: one answer; multiple: several answers; matching: answers matched to prompts; rank_order: answers put in
    order; short_answer and long_answer: free text; fill_in_the_blank: missing words; rating_scale: a number on a
    scale."""

    answer_required: bool | Unset = UNSET
    """Whether participants must answer. Zoom's own value is true in a poll of type 1, false in an advanced poll or a
    quiz."""

    answers: list[str] | Unset = UNSET
    """The answers to choose from, at least 2; at most 10 for single and multiple, 16 for matching, 7 for rank_order."""

    right_answers: list[str] | Unset = UNSET
    """The correct answers, needed in a quiz; exactly one for single and matching."""

    prompts: list[PollPromptInput] | Unset = UNSET
    """The prompts of a matching or rank_order question, 2 to 10; not for other types."""

    show_as_dropdown: bool | Unset = UNSET
    """Whether the choices of a single question show as a drop-down list; Zoom's own value is false."""

    case_sensitive: bool | Unset = UNSET
    """Whether case counts in a fill_in_the_blank answer; Zoom's own value is false."""

    answer_min_character: int | Unset = UNSET
    """Least length of a short_answer or long_answer, in characters, from 1."""

    answer_max_character: int | Unset = UNSET
    """Greatest length in characters, up to 500 for a short_answer and 2,000 for a long_answer."""

    rating_min_value: int | Unset = UNSET
    """Low end of a rating_scale, from 0."""

    rating_max_value: int | Unset = UNSET
    """High end of a rating_scale, up to 10."""

    rating_min_label: str | Unset = UNSET
    """Label of the low end of a rating_scale."""

    rating_max_label: str | Unset = UNSET
    """Label of the high end of a rating_scale."""
