"""RecordingCustomQuestionType: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingCustomQuestionType = Literal["short", "single", "multiple"] | str
"""short: the registrant writes the answer; single: the registrant picks one of the answers; multiple: any number of
them."""
