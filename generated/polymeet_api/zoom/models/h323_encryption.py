"""H323Encryption: the documented values; any other is taken as it comes."""

from typing import Literal

H323Encryption = Literal["auto", "yes", "no"] | str
"""Whether calls with the device are encrypted: auto where it can, yes always, no never."""
