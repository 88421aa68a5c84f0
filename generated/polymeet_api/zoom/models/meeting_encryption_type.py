"""MeetingEncryptionType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingEncryptionType:
    """enhanced_encryption: Zoom keeps the key; e2ee: only the participants' devices have it, which rules out cloud
    recording, dial-in and other features."""

    Value: TypeAlias = Literal["enhanced_encryption", "e2ee"] | str
    """What a field takes: these, or any other."""

    ENHANCED_ENCRYPTION: Final = "enhanced_encryption"
    E2EE: Final = "e2ee"
