"""UserStatus: the documented values; any other is taken as it comes."""

from typing import Literal

UserStatus = Literal["active", "inactive", "pending"] | str
"""active can sign in, inactive is deactivated, pending has not yet accepted the invitation."""
