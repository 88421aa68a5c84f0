from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
    PLAIN,
    UNSET,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.user_custom_attribute import UserCustomAttribute
    from ..models.user_license_info import UserLicenseInfo
    from ..models.user_status import UserStatus
    from ..models.user_type import UserType
    from ..models.user_verified import UserVerified

_GROUP_IDS = ListOf(ANY)
_IM_GROUP_IDS = ListOf(ANY)
_DIVISION_IDS = ListOf(ANY)
_LICENSE_INFO_LIST = ListOf(ModelRef("polymeet_api.zoom.models.user_license_info", "UserLicenseInfo"))
_CUSTOM_ATTRIBUTES = ListOf(ModelRef("polymeet_api.zoom.models.user_custom_attribute", "UserCustomAttribute"))


@define(kw_only=True, repr=False)
class User(Model):
    """A user of the account."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id"),
        "email": Field("email"),
        "first_name": Field("first_name"),
        "last_name": Field("last_name"),
        "display_name": Field("display_name"),
        "type_": Field("type"),
        "status": Field("status"),
        "verified": Field("verified"),
        "role_id": Field("role_id"),
        "dept": Field("dept"),
        "employee_unique_id": Field("employee_unique_id"),
        "pmi": Field("pmi"),
        "host_key": Field("host_key", secret=True),
        "timezone": Field("timezone"),
        "group_ids": Field("group_ids", _GROUP_IDS),
        "im_group_ids": Field("im_group_ids", _IM_GROUP_IDS),
        "division_ids": Field("division_ids", _DIVISION_IDS),
        "plan_united_type": Field("plan_united_type"),
        "license_info_list": Field("license_info_list", _LICENSE_INFO_LIST),
        "custom_attributes": Field("custom_attributes", _CUSTOM_ATTRIBUTES),
        "created_at": Field("created_at", DATE_TIME),
        "user_created_at": Field("user_created_at", DATE_TIME),
        "last_login_time": Field("last_login_time", DATE_TIME),
        "last_client_version": Field("last_client_version"),
    }

    id: str | Unset = UNSET
    """User id; missing while the user is pending."""

    email: str | Unset = UNSET
    """Email address."""

    first_name: str | Unset = UNSET
    """First name."""

    last_name: str | Unset = UNSET
    """Last name."""

    display_name: str | Unset = UNSET
    """Name shown to others."""

    type_: UserType.Value | Unset = UNSET
    """Plan of the user: 1 basic, 2 licensed, 3 on-premises (older documents), 4 unassigned without Meetings Basic, 99
    none (users created by SSO only)."""

    status: UserStatus.Value | Unset = UNSET
    """active can sign in, inactive is deactivated, pending has not yet accepted the invitation."""

    verified: UserVerified.Value | Unset = UNSET
    """Whether the email address is verified: 0 no, 1 yes."""

    role_id: str | Unset = UNSET
    """Id of the user's role."""

    dept: str | Unset = UNSET
    """Department."""

    employee_unique_id: str | Unset = UNSET
    """Id in the company's own directory; sent only for users who sign in by SSO."""

    pmi: int | Unset = UNSET
    """Personal meeting id."""

    host_key: str | Unset = UNSET
    """Key that makes its holder host, 6 to 10 digits; sent only if `include_fields` is host_key."""

    timezone: str | Unset = UNSET
    """IANA time zone of the user."""

    group_ids: list[str] | Unset = UNSET
    """Ids of the groups the user is in."""

    im_group_ids: list[str] | Unset = UNSET
    """Ids of the chat directory groups the user is in."""

    division_ids: list[str] | Unset = UNSET
    """Ids of the divisions the user is in."""

    plan_united_type: str | Unset = UNSET
    """Code of the user's Zoom United plan; missing without one."""

    license_info_list: list[UserLicenseInfo] | Unset = UNSET
    """The licenses the user holds."""

    custom_attributes: list[UserCustomAttribute] | Unset = UNSET
    """Attributes the account defined; sent only if `include_fields` is custom_attributes."""

    created_at: datetime.datetime | Unset = UNSET
    """When the user's account was created, in UTC."""

    user_created_at: datetime.datetime | Unset = UNSET
    """When this user was created, in UTC."""

    last_login_time: datetime.datetime | Unset = UNSET
    """Last sign-in, in UTC. It may be up to three days too early."""

    last_client_version: str | Unset = UNSET
    """Version of the client last signed in with."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not User or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = UNSET
        model.id = value
        if (value := data.get("email")) is None:
            unset += 1
            value = UNSET
        model.email = value
        if (value := data.get("first_name")) is None:
            unset += 1
            value = UNSET
        model.first_name = value
        if (value := data.get("last_name")) is None:
            unset += 1
            value = UNSET
        model.last_name = value
        if (value := data.get("display_name")) is None:
            unset += 1
            value = UNSET
        model.display_name = value
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        if (value := data.get("status")) is None:
            unset += 1
            value = UNSET
        model.status = value
        if (value := data.get("verified")) is None:
            unset += 1
            value = UNSET
        model.verified = value
        if (value := data.get("role_id")) is None:
            unset += 1
            value = UNSET
        model.role_id = value
        if (value := data.get("dept")) is None:
            unset += 1
            value = UNSET
        model.dept = value
        if (value := data.get("employee_unique_id")) is None:
            unset += 1
            value = UNSET
        model.employee_unique_id = value
        if (value := data.get("pmi")) is None:
            unset += 1
            value = UNSET
        model.pmi = value
        if (value := data.get("host_key")) is None:
            unset += 1
            value = UNSET
        model.host_key = value
        if (value := data.get("timezone")) is None:
            unset += 1
            value = UNSET
        model.timezone = value
        if (value := data.get("group_ids")) is None or (value := _GROUP_IDS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.group_ids = value
        if (value := data.get("im_group_ids")) is None or (value := _IM_GROUP_IDS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.im_group_ids = value
        if (value := data.get("division_ids")) is None or (value := _DIVISION_IDS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.division_ids = value
        if (value := data.get("plan_united_type")) is None:
            unset += 1
            value = UNSET
        model.plan_united_type = value
        if (value := data.get("license_info_list")) is None or (value := _LICENSE_INFO_LIST.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.license_info_list = value
        if (value := data.get("custom_attributes")) is None or (value := _CUSTOM_ATTRIBUTES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.custom_attributes = value
        value = data.get("created_at")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.created_at = value
        value = data.get("user_created_at")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.user_created_at = value
        value = data.get("last_login_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.last_login_time = value
        if (value := data.get("last_client_version")) is None:
            unset += 1
            value = UNSET
        model.last_client_version = value
        model.additional_properties = {} if len(data) + unset == 24 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not User:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not UNSET:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.email) is not UNSET:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.first_name) is not UNSET:
            data["first_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.last_name) is not UNSET:
            data["last_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.display_name) is not UNSET:
            data["display_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.status) is not UNSET:
            data["status"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.verified) is not UNSET:
            data["verified"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.role_id) is not UNSET:
            data["role_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.dept) is not UNSET:
            data["dept"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.employee_unique_id) is not UNSET:
            data["employee_unique_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.pmi) is not UNSET:
            data["pmi"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.host_key) is not UNSET:
            data["host_key"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.timezone) is not UNSET:
            data["timezone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.group_ids) is not UNSET:
            data["group_ids"] = convert(self, _GROUP_IDS, None, value)
        if (value := self.im_group_ids) is not UNSET:
            data["im_group_ids"] = convert(self, _IM_GROUP_IDS, None, value)
        if (value := self.division_ids) is not UNSET:
            data["division_ids"] = convert(self, _DIVISION_IDS, None, value)
        if (value := self.plan_united_type) is not UNSET:
            data["plan_united_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.license_info_list) is not UNSET:
            data["license_info_list"] = convert(self, _LICENSE_INFO_LIST, None, value)
        if (value := self.custom_attributes) is not UNSET:
            data["custom_attributes"] = convert(self, _CUSTOM_ATTRIBUTES, None, value)
        if (value := self.created_at) is not UNSET:
            data["created_at"] = convert(self, DATE_TIME, None, value)
        if (value := self.user_created_at) is not UNSET:
            data["user_created_at"] = convert(self, DATE_TIME, None, value)
        if (value := self.last_login_time) is not UNSET:
            data["last_login_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.last_client_version) is not UNSET:
            data["last_client_version"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
