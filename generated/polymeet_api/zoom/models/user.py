from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import ANY, DATE_TIME, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.user_custom_attribute import UserCustomAttribute
    from ..models.user_license_info import UserLicenseInfo
    from ..models.user_status import UserStatus
    from ..models.user_type import UserType
    from ..models.user_verified import UserVerified


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
        "group_ids": Field("group_ids", ListOf(ANY)),
        "im_group_ids": Field("im_group_ids", ListOf(ANY)),
        "division_ids": Field("division_ids", ListOf(ANY)),
        "plan_united_type": Field("plan_united_type"),
        "license_info_list": Field(
            "license_info_list", ListOf(ModelRef("polymeet_api.zoom.models.user_license_info", "UserLicenseInfo"))
        ),
        "custom_attributes": Field(
            "custom_attributes",
            ListOf(ModelRef("polymeet_api.zoom.models.user_custom_attribute", "UserCustomAttribute")),
        ),
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
