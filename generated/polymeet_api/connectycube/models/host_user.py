from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
    MISSING,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime


@define(kw_only=True, repr=False)
class HostUser(Model):
    """The user who hosts the meeting. Only the message about recordings carries it. The documents show most of these
    members as null and give no types for them."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "object_id": Field("_id"),
        "id": Field("id", required=True),
        "login": Field("login", nullable=True),
        "full_name": Field("full_name", nullable=True),
        "email": Field("email", nullable=True),
        "phone": Field("phone", nullable=True),
        "website": Field("website", nullable=True),
        "avatar": Field("avatar", nullable=True),
        "timezone": Field("timezone", nullable=True),
        "external_id": Field("external_id", nullable=True),
        "external_user_id": Field("external_user_id", nullable=True),
        "facebook_id": Field("facebook_id", nullable=True),
        "twitter_id": Field("twitter_id", nullable=True),
        "custom_data": Field("custom_data", nullable=True),
        "user_tags": Field("user_tags", nullable=True),
        "is_guest": Field("is_guest", nullable=True),
        "last_request_at": Field("last_request_at", DATE_TIME),
        "created_at": Field("created_at", DATE_TIME),
        "updated_at": Field("updated_at", DATE_TIME),
    }

    object_id: str | Unset = UNSET
    """Id of the database record, 24 hexadecimal digits."""

    id: int
    """User id, the same as the meeting's host_id."""

    login: None | str | Unset = UNSET
    """Name to log in with."""

    full_name: None | str | Unset = UNSET
    """Name to show."""

    email: None | str | Unset = UNSET
    """E-mail address."""

    phone: None | str | Unset = UNSET
    """Telephone number; null if there is none."""

    website: None | str | Unset = UNSET
    """URL of a home page; null if there is none."""

    avatar: None | str | Unset = UNSET
    """Picture of the user; null if there is none."""

    timezone: Any | Unset = UNSET
    """Time zone of the user; its form is not documented."""

    external_id: Any | Unset = UNSET
    """Id of the user in another system; its type is not documented."""

    external_user_id: Any | Unset = UNSET
    """Id of the user in another system; its type is not documented."""

    facebook_id: Any | Unset = UNSET
    """Id of the user at Facebook; its type is not documented."""

    twitter_id: Any | Unset = UNSET
    """Id of the user at Twitter; its type is not documented."""

    custom_data: Any | Unset = UNSET
    """Whatever the application keeps with the user; often a string."""

    user_tags: Any | Unset = UNSET
    """Tags of the user; the form is not documented."""

    is_guest: bool | None | Unset = UNSET
    """Whether the user is a guest; null if it was never said."""

    last_request_at: datetime.datetime | Unset = UNSET
    """When the user was last seen."""

    created_at: datetime.datetime | Unset = UNSET
    """When the user was created."""

    updated_at: datetime.datetime | Unset = UNSET
    """When the user last changed."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not HostUser or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("_id")) is None:
            unset += 1
            value = UNSET
        model.object_id = value
        if (value := data.get("id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        value = data.get("login", UNSET)
        if value is UNSET:
            unset += 1
        model.login = value
        value = data.get("full_name", UNSET)
        if value is UNSET:
            unset += 1
        model.full_name = value
        value = data.get("email", UNSET)
        if value is UNSET:
            unset += 1
        model.email = value
        value = data.get("phone", UNSET)
        if value is UNSET:
            unset += 1
        model.phone = value
        value = data.get("website", UNSET)
        if value is UNSET:
            unset += 1
        model.website = value
        value = data.get("avatar", UNSET)
        if value is UNSET:
            unset += 1
        model.avatar = value
        value = data.get("timezone", UNSET)
        if value is UNSET:
            unset += 1
        model.timezone = value
        value = data.get("external_id", UNSET)
        if value is UNSET:
            unset += 1
        model.external_id = value
        value = data.get("external_user_id", UNSET)
        if value is UNSET:
            unset += 1
        model.external_user_id = value
        value = data.get("facebook_id", UNSET)
        if value is UNSET:
            unset += 1
        model.facebook_id = value
        value = data.get("twitter_id", UNSET)
        if value is UNSET:
            unset += 1
        model.twitter_id = value
        value = data.get("custom_data", UNSET)
        if value is UNSET:
            unset += 1
        model.custom_data = value
        value = data.get("user_tags", UNSET)
        if value is UNSET:
            unset += 1
        model.user_tags = value
        value = data.get("is_guest", UNSET)
        if value is UNSET:
            unset += 1
        model.is_guest = value
        value = data.get("last_request_at")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.last_request_at = value
        value = data.get("created_at")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.created_at = value
        value = data.get("updated_at")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.updated_at = value
        model.additional_properties = {} if len(data) + unset == 19 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not HostUser:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.object_id) is not UNSET:
            data["_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.login) is not UNSET:
            data["login"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.full_name) is not UNSET:
            data["full_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.email) is not UNSET:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.phone) is not UNSET:
            data["phone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.website) is not UNSET:
            data["website"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.avatar) is not UNSET:
            data["avatar"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.timezone) is not UNSET:
            data["timezone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.external_id) is not UNSET:
            data["external_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.external_user_id) is not UNSET:
            data["external_user_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.facebook_id) is not UNSET:
            data["facebook_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.twitter_id) is not UNSET:
            data["twitter_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.custom_data) is not UNSET:
            data["custom_data"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.user_tags) is not UNSET:
            data["user_tags"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.is_guest) is not UNSET:
            data["is_guest"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.last_request_at) is not UNSET:
            data["last_request_at"] = convert(self, DATE_TIME, None, value)
        if (value := self.created_at) is not UNSET:
            data["created_at"] = convert(self, DATE_TIME, None, value)
        if (value := self.updated_at) is not UNSET:
            data["updated_at"] = convert(self, DATE_TIME, None, value)
