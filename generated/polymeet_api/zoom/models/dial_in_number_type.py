"""DialInNumberType: the documented values; any other is taken as it comes."""

from typing import Literal

DialInNumberType = Literal["toll", "tollfree"] | str
"""toll: the caller pays; tollfree: the call is free."""
