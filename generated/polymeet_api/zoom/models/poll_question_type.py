"""PollQuestionType: the documented values; any other is taken as it comes."""

from typing import Literal

PollQuestionType = (
    Literal[
        "single",
        "multiple",
        "matching",
        "rank_order",
        "short_answer",
        "long_answer",
        "fill_in_the_blank",
        "rating_scale",
    ]
    | str
)
"""single: one answer; multiple: several answers; matching: answers matched to prompts; rank_order: answers put in
order; short_answer and long_answer: free text; fill_in_the_blank: missing words; rating_scale: a number on a scale."""
