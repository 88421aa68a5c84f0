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
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.user import User

_USERS = ListOf(ModelRef("polymeet_api.zoom.models.user", "User"))


@define(kw_only=True, repr=False)
class UserPage(Model):
    """A page of users."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "next_page_token": Field("next_page_token"),
        "page_count": Field("page_count"),
        "page_number": Field("page_number"),
        "page_size": Field("page_size"),
        "total_records": Field("total_records"),
        "users": Field("users", _USERS),
    }

    next_page_token: str | Unset = UNSET
    """Cursor of the next page; empty on the last page."""

    page_count: int | Unset = UNSET
    """Number of pages."""

    page_number: int | Unset = UNSET
    """Number of this page. Use next_page_token."""

    page_size: int | Unset = UNSET
    """Items a page, up to 300."""

    total_records: int | Unset = UNSET
    """Number of items over all pages."""

    users: list[User] | Unset = UNSET
    """The users."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not UserPage or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("next_page_token")) is None:
            unset += 1
            value = UNSET
        model.next_page_token = value
        if (value := data.get("page_count")) is None:
            unset += 1
            value = UNSET
        model.page_count = value
        if (value := data.get("page_number")) is None:
            unset += 1
            value = UNSET
        model.page_number = value
        if (value := data.get("page_size")) is None:
            unset += 1
            value = UNSET
        model.page_size = value
        if (value := data.get("total_records")) is None:
            unset += 1
            value = UNSET
        model.total_records = value
        if (value := data.get("users")) is None or (value := _USERS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.users = value
        model.additional_properties = {} if len(data) + unset == 6 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not UserPage:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.next_page_token) is not UNSET:
            data["next_page_token"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.page_count) is not UNSET:
            data["page_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.page_number) is not UNSET:
            data["page_number"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.page_size) is not UNSET:
            data["page_size"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.total_records) is not UNSET:
            data["total_records"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.users) is not UNSET:
            data["users"] = convert(self, _USERS, None, value)
