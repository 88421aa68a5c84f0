from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, Model, Unset

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
