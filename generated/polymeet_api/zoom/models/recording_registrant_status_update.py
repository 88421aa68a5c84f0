from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
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
    from ..models.recording_registrant_action import RecordingRegistrantAction
    from ..models.recording_registrant_reference import RecordingRegistrantReference

_REGISTRANTS = ListOf(
    ModelRef("polymeet_api.zoom.models.recording_registrant_reference", "RecordingRegistrantReference")
)


@define(kw_only=True, repr=False)
class RecordingRegistrantStatusUpdate(Model):
    """A new status and the registrants that get it."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "action": Field("action", required=True),
        "registrants": Field("registrants", _REGISTRANTS),
    }

    action: RecordingRegistrantAction.Value
    """approve: let the person watch; deny: refuse."""

    registrants: list[RecordingRegistrantReference] | Unset = UNSET
    """The registrants, up to 30."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RecordingRegistrantStatusUpdate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("action")) is None:
            unset += 1
            value = MISSING
        model.action = value
        if (value := data.get("registrants")) is None or (value := _REGISTRANTS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.registrants = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RecordingRegistrantStatusUpdate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.action) is not MISSING:
            data["action"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.registrants) is not UNSET:
            data["registrants"] = convert(self, _REGISTRANTS, None, value)
