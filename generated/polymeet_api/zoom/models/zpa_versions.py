from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import ANY, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.zpa_firmware_version import ZpaFirmwareVersion


@define(kw_only=True, repr=False)
class ZpaVersions(Model):
    """The versions that phone appliances can be upgraded to."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "app_versions": Field("app_versions", ListOf(ANY)),
        "firmware_versions": Field(
            "firmware_versions", ListOf(ModelRef("polymeet_api.zoom.models.zpa_firmware_version", "ZpaFirmwareVersion"))
        ),
    }

    app_versions: list[str] | Unset = UNSET
    """Versions of the app, up to 3."""

    firmware_versions: list[ZpaFirmwareVersion] | Unset = UNSET
    """Versions of the firmware, up to 3."""
