from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
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
    from ..models.past_meeting_instance import PastMeetingInstance

_MEETINGS = ListOf(ModelRef("polymeet_api.zoom.models.past_meeting_instance", "PastMeetingInstance"))


@define(kw_only=True, repr=False)
class PastMeetingInstances(Model):
    """The ended instances of one meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "meetings": Field("meetings", _MEETINGS),
    }

    meetings: list[PastMeetingInstance] | Unset = UNSET
    """One entry an instance."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not PastMeetingInstances or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("meetings")) is None or (value := _MEETINGS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.meetings = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not PastMeetingInstances:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.meetings) is not UNSET:
            data["meetings"] = convert(self, _MEETINGS, None, value)
