"""ZpaUpgradeType: the documented values; any other is taken as it comes."""

from typing import Literal

ZpaUpgradeType = Literal["UPGRADE_FIRMWARE", "UPGRADE_APP"] | str
"""UPGRADE_FIRMWARE takes firmware_versions, UPGRADE_APP takes app_version."""
