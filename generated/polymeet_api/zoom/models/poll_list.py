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
    from ..models.poll import Poll

_POLLS = ListOf(ModelRef("polymeet_api.zoom.models.poll", "Poll"))


@define(kw_only=True, repr=False)
class PollList(Model):
    """All polls of a meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "polls": Field("polls", _POLLS),
        "total_records": Field("total_records"),
    }

    polls: list[Poll] | Unset = UNSET
    """The polls."""

    total_records: int | Unset = UNSET
    """Number of polls."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not PollList or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("polls")) is None or (value := _POLLS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.polls = value
        if (value := data.get("total_records")) is None:
            unset += 1
            value = UNSET
        model.total_records = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not PollList:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.polls) is not UNSET:
            data["polls"] = convert(self, _POLLS, None, value)
        if (value := self.total_records) is not UNSET:
            data["total_records"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
