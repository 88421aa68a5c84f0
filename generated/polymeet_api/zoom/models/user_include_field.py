"""UserIncludeField: the documented values; any other is taken as it comes."""

from typing import Literal

UserIncludeField = Literal["custom_attributes", "host_key"] | str
"""Extra field of a user: custom_attributes or host_key, one of them at a time."""
