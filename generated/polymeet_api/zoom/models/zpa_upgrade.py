from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    Convert,
    Field,
    Model,
    ModelRef,
    new,
)

if TYPE_CHECKING:
    from ..models.zpa_upgrade_data import ZpaUpgradeData

_DATA = ModelRef("polymeet_api.zoom.models.zpa_upgrade_data", "ZpaUpgradeData")


@define(kw_only=True, repr=False)
class ZpaUpgrade(Model):
    """An upgrade of the phone appliances of a group."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "zdm_group_id": Field("zdm_group_id", required=True),
        "data": Field("data", _DATA, required=True),
    }

    zdm_group_id: str
    """Id of the ZDM group."""

    data: ZpaUpgradeData
    """What to upgrade, and to which version."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZpaUpgrade or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("zdm_group_id")) is None:
            unset += 1
            value = MISSING
        model.zdm_group_id = value
        if (value := data.get("data")) is None or (value := _DATA.decode(value)) is MISSING:
            unset += 1
            value = MISSING
        model.data = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ZpaUpgrade:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.zdm_group_id) is not MISSING:
            data["zdm_group_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.data) is not MISSING:
            data["data"] = convert(self, _DATA, None, value)
