"""CustomRegistrationQuestionType: the documented values; any other is taken as it comes."""

from typing import Literal

CustomRegistrationQuestionType = Literal["short", "single"] | str
"""short: the registrant writes the answer; single: the registrant picks one of the answers."""
