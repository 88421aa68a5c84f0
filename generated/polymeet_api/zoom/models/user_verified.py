"""UserVerified: the documented values; any other is taken as it comes."""

from typing import Literal

UserVerified = Literal[0, 1] | int
"""Whether the email address is verified: 0 no, 1 yes."""
