from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import Field, Model, ModelRef

if TYPE_CHECKING:
    from ..models.zpa_upgrade_data import ZpaUpgradeData


@define(kw_only=True, repr=False)
class ZpaUpgrade(Model):
    """An upgrade of the phone appliances of a group."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "zdm_group_id": Field("zdm_group_id", required=True),
        "data": Field("data", ModelRef("polymeet_api.zoom.models.zpa_upgrade_data", "ZpaUpgradeData"), required=True),
    }

    zdm_group_id: str
    """Id of the ZDM group."""

    data: ZpaUpgradeData
    """What to upgrade, and to which version."""
