from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.user_license_type import UserLicenseType


@define(kw_only=True, repr=False)
class UserLicenseInfo(Model):
    """A license that a user holds."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "license_type": Field("license_type"),
        "license_option": Field("license_option"),
        "subscription_id": Field("subscription_id"),
    }

    license_type: UserLicenseType.Value | Unset = UNSET
    """MEETING is a meeting plan, ZOOM_WORKPLACE_BUNDLE a Zoom Workplace plan."""

    license_option: int | Unset = UNSET
    """Code of the plan within the type; up to 63 bits."""

    subscription_id: str | Unset = UNSET
    """Id of the subscription that pays for it."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not UserLicenseInfo or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("license_type")) is None:
            unset += 1
            value = UNSET
        model.license_type = value
        if (value := data.get("license_option")) is None:
            unset += 1
            value = UNSET
        model.license_option = value
        if (value := data.get("subscription_id")) is None:
            unset += 1
            value = UNSET
        model.subscription_id = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not UserLicenseInfo:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.license_type) is not UNSET:
            data["license_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.license_option) is not UNSET:
            data["license_option"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.subscription_id) is not UNSET:
            data["subscription_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
