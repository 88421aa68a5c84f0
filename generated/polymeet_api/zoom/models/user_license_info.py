from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset

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
