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
    Model,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.meeting_resource_permission import MeetingResourcePermission
    from ..models.meeting_resource_type import MeetingResourceType


@define(kw_only=True, repr=False)
class MeetingResource(Model):
    """Something attached to a meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "resource_type": Field("resource_type"),
        "resource_id": Field("resource_id"),
        "permission_level": Field("permission_level"),
    }

    resource_type: MeetingResourceType.Value | Unset = UNSET
    """Kind of thing. whiteboard: a Zoom whiteboard."""

    resource_id: str | Unset = UNSET
    """Id of the thing."""

    permission_level: MeetingResourcePermission.Value | Unset = UNSET
    """What people with the link may do. editor: change it, which is Zoom's own default; commenter: comment on it;
    viewer: look at it."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingResource or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("resource_type")) is None:
            unset += 1
            value = UNSET
        model.resource_type = value
        if (value := data.get("resource_id")) is None:
            unset += 1
            value = UNSET
        model.resource_id = value
        if (value := data.get("permission_level")) is None:
            unset += 1
            value = UNSET
        model.permission_level = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingResource:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.resource_type) is not UNSET:
            data["resource_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.resource_id) is not UNSET:
            data["resource_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.permission_level) is not UNSET:
            data["permission_level"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
