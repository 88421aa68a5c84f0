from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    UNSET,
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
        if (value := _POLLS.decode(data.get("polls"))) is UNSET:
            unset += 1
        model.polls = value
        if (value := data.get("total_records")) is None:
            unset += 1
            value = UNSET
        model.total_records = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model
