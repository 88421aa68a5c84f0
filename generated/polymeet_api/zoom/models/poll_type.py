"""PollType: the documented values; any other is taken as it comes."""

from typing import Literal

PollType = Literal[1, 2, 3] | int
"""1: poll; 2: advanced poll; 3: quiz. 2 and 3 must be switched on in the account."""
