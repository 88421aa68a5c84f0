from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


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
