from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
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
    from ..models.zpa_firmware_version import ZpaFirmwareVersion

_APP_VERSIONS = ListOf(ANY)
_FIRMWARE_VERSIONS = ListOf(ModelRef("polymeet_api.zoom.models.zpa_firmware_version", "ZpaFirmwareVersion"))


@define(kw_only=True, repr=False)
class ZpaVersions(Model):
    """The versions that phone appliances can be upgraded to."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "app_versions": Field("app_versions", _APP_VERSIONS),
        "firmware_versions": Field("firmware_versions", _FIRMWARE_VERSIONS),
    }

    app_versions: list[str] | Unset = UNSET
    """Versions of the app, up to 3."""

    firmware_versions: list[ZpaFirmwareVersion] | Unset = UNSET
    """Versions of the firmware, up to 3."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZpaVersions or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("app_versions")) is None or (value := _APP_VERSIONS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.app_versions = value
        if (value := data.get("firmware_versions")) is None or (value := _FIRMWARE_VERSIONS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.firmware_versions = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ZpaVersions:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.app_versions) is not UNSET:
            data["app_versions"] = convert(self, _APP_VERSIONS, None, value)
        if (value := self.firmware_versions) is not UNSET:
            data["firmware_versions"] = convert(self, _FIRMWARE_VERSIONS, None, value)
