from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    MISSING,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    new,
)

if TYPE_CHECKING:
    from ..models.poll import Poll

_POLLS = ListOf(ModelRef("polymeet_api.zoom.models.poll", "Poll"))


@define(kw_only=True, repr=False)
class BatchPolls(Model):
    """The polls that were created at once."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "polls": Field("polls", _POLLS, required=True),
    }

    polls: list[Poll]
    """The polls with their ids."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not BatchPolls or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("polls")) is None or (value := _POLLS.decode(value)) is MISSING:
            unset += 1
            value = MISSING
        model.polls = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not BatchPolls:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.polls) is not MISSING:
            data["polls"] = convert(self, _POLLS, None, value)
