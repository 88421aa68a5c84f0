"""JoinBeforeHostTime: the documented values; any other is taken as it comes."""

from typing import Literal

JoinBeforeHostTime = Literal[0, 5, 10, 15] | int
"""How many minutes before the start participants may join, with join_before_host: 5, 10 or 15; 0 at any time."""
