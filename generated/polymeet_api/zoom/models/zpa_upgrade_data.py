from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    UNSET,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.zpa_firmware_version_input import ZpaFirmwareVersionInput
    from ..models.zpa_upgrade_type import ZpaUpgradeType

_FIRMWARE_VERSIONS = ListOf(ModelRef("polymeet_api.zoom.models.zpa_firmware_version_input", "ZpaFirmwareVersionInput"))


@define(kw_only=True, repr=False)
class ZpaUpgradeData(Model):
    """What to upgrade, and to which version."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "upgrade_type": Field("upgrade_type", required=True),
        "firmware_versions": Field("firmware_versions", _FIRMWARE_VERSIONS),
        "app_version": Field("app_version"),
    }

    upgrade_type: ZpaUpgradeType.Value
    """UPGRADE_FIRMWARE takes firmware_versions, UPGRADE_APP takes app_version."""

    firmware_versions: list[ZpaFirmwareVersionInput] | Unset = UNSET
    """The firmware for each model; needed with UPGRADE_FIRMWARE, without effect otherwise."""

    app_version: str | Unset = UNSET
    """Version of the app; needed with UPGRADE_APP, without effect otherwise."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZpaUpgradeData or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("upgrade_type")) is None:
            unset += 1
            value = MISSING
        model.upgrade_type = value
        if (value := data.get("firmware_versions")) is None or (value := _FIRMWARE_VERSIONS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.firmware_versions = value
        if (value := data.get("app_version")) is None:
            unset += 1
            value = UNSET
        model.app_version = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ZpaUpgradeData:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.upgrade_type) is not MISSING:
            data["upgrade_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.firmware_versions) is not UNSET:
            data["firmware_versions"] = convert(self, _FIRMWARE_VERSIONS, None, value)
        if (value := self.app_version) is not UNSET:
            data["app_version"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
