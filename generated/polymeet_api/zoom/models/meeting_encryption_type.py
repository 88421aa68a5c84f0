"""MeetingEncryptionType: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingEncryptionType = Literal["enhanced_encryption", "e2ee"] | str
"""enhanced_encryption: Zoom keeps the key; e2ee: only the participants' devices have it, which rules out cloud
recording, dial-in and other features."""
