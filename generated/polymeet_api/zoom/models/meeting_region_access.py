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
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.region_access_method import RegionAccessMethod

_APPROVED_LIST = ListOf(ANY)
_DENIED_LIST = ListOf(ANY)


@define(kw_only=True, repr=False)
class MeetingRegionAccess(Model):
    """Which countries and regions people can join from."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "enable": Field("enable"),
        "method": Field("method"),
        "approved_list": Field("approved_list", _APPROVED_LIST),
        "denied_list": Field("denied_list", _DENIED_LIST),
    }

    enable: bool | Unset = UNSET
    """Whether the lists count."""

    method: RegionAccessMethod.Value | Unset = UNSET
    """approve: only approved_list gets in; deny: all but denied_list get in."""

    approved_list: list[str] | Unset = UNSET
    """Countries and regions to let in, as two-letter codes; with method approve."""

    denied_list: list[str] | Unset = UNSET
    """Countries and regions to keep out, as two-letter codes; with method deny."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingRegionAccess or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("enable")) is None:
            unset += 1
            value = UNSET
        model.enable = value
        if (value := data.get("method")) is None:
            unset += 1
            value = UNSET
        model.method = value
        if (value := data.get("approved_list")) is None or (value := _APPROVED_LIST.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.approved_list = value
        if (value := data.get("denied_list")) is None or (value := _DENIED_LIST.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.denied_list = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingRegionAccess:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.enable) is not UNSET:
            data["enable"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.method) is not UNSET:
            data["method"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.approved_list) is not UNSET:
            data["approved_list"] = convert(self, _APPROVED_LIST, None, value)
        if (value := self.denied_list) is not UNSET:
            data["denied_list"] = convert(self, _DENIED_LIST, None, value)
