"""QuestionVisibility: the documented values; any other is taken as it comes."""

from typing import Literal

QuestionVisibility = Literal["answered", "all"] | str
"""Which questions participants see. answered: those with an answer; all: every one."""
