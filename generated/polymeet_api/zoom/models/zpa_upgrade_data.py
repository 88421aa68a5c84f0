from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.zpa_firmware_version_input import ZpaFirmwareVersionInput
    from ..models.zpa_upgrade_type import ZpaUpgradeType


@define(kw_only=True, repr=False)
class ZpaUpgradeData(Model):
    """What to upgrade, and to which version."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "upgrade_type": Field("upgrade_type", required=True),
        "firmware_versions": Field(
            "firmware_versions",
            ListOf(ModelRef("polymeet_api.zoom.models.zpa_firmware_version_input", "ZpaFirmwareVersionInput")),
        ),
        "app_version": Field("app_version"),
    }

    upgrade_type: ZpaUpgradeType.Value
    """UPGRADE_FIRMWARE takes firmware_versions, UPGRADE_APP takes app_version."""

    firmware_versions: list[ZpaFirmwareVersionInput] | Unset = UNSET
    """The firmware for each model; needed with UPGRADE_FIRMWARE, without effect otherwise."""

    app_version: str | Unset = UNSET
    """Version of the app; needed with UPGRADE_APP, without effect otherwise."""
