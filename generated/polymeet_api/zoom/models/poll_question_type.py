"""PollQuestionType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class PollQuestionType:
    """single: one answer; multiple: several answers; matching: answers matched to prompts; rank_order: answers put in
    order; short_answer and long_answer: free text; fill_in_the_blank: missing words; rating_scale: a number on a
    scale."""

    Value: TypeAlias = (
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
    """What a field takes: these, or any other."""

    SINGLE: Final = "single"
    MULTIPLE: Final = "multiple"
    MATCHING: Final = "matching"
    RANK_ORDER: Final = "rank_order"
    SHORT_ANSWER: Final = "short_answer"
    LONG_ANSWER: Final = "long_answer"
    FILL_IN_THE_BLANK: Final = "fill_in_the_blank"
    RATING_SCALE: Final = "rating_scale"
