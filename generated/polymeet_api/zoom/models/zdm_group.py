from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
)


@define(kw_only=True, repr=False)
class ZdmGroup(Model):
    """A group of devices in Zoom Device Management (ZDM)."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "zdm_group_id": Field("zdm_group_id", required=True),
        "name": Field("name"),
        "description": Field("description"),
    }

    zdm_group_id: str
    """Id of the group."""

    name: str | Unset = UNSET
    """Name of the group."""

    description: str | Unset = UNSET
    """What the group is for."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZdmGroup or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("zdm_group_id")) is None:
            unset += 1
            value = MISSING
        model.zdm_group_id = value
        if (value := data.get("name")) is None:
            unset += 1
            value = UNSET
        model.name = value
        if (value := data.get("description")) is None:
            unset += 1
            value = UNSET
        model.description = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ZdmGroup:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.zdm_group_id) is not MISSING:
            data["zdm_group_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.description) is not UNSET:
            data["description"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
