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
    from ..models.zdm_group import ZdmGroup

_GROUPS = ListOf(ModelRef("polymeet_api.zoom.models.zdm_group", "ZdmGroup"))


@define(kw_only=True, repr=False)
class ZdmGroupPage(Model):
    """A page of groups of Zoom Device Management."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "next_page_token": Field("next_page_token"),
        "page_size": Field("page_size"),
        "groups": Field("groups", _GROUPS),
    }

    next_page_token: str | Unset = UNSET
    """Cursor of the next page; empty on the last one. It lives 15 minutes."""

    page_size: int | Unset = UNSET
    """Items a page, up to 100."""

    groups: list[ZdmGroup] | Unset = UNSET
    """The groups of this page."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ZdmGroupPage or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("next_page_token")) is None:
            unset += 1
            value = UNSET
        model.next_page_token = value
        if (value := data.get("page_size")) is None:
            unset += 1
            value = UNSET
        model.page_size = value
        if (value := data.get("groups")) is None or (value := _GROUPS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.groups = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ZdmGroupPage:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.next_page_token) is not UNSET:
            data["next_page_token"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.page_size) is not UNSET:
            data["page_size"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.groups) is not UNSET:
            data["groups"] = convert(self, _GROUPS, None, value)
