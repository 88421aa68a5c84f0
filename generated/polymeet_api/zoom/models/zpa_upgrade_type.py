"""ZpaUpgradeType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ZpaUpgradeType:
    """UPGRADE_FIRMWARE takes firmware_versions, UPGRADE_APP takes app_version."""

    Value: TypeAlias = Literal["UPGRADE_FIRMWARE", "UPGRADE_APP"] | str
    """What a field takes: these, or any other."""

    UPGRADE_FIRMWARE: Final = "UPGRADE_FIRMWARE"
    UPGRADE_APP: Final = "UPGRADE_APP"
