from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset

if TYPE_CHECKING:
    from ..models.meeting_template_type import MeetingTemplateType


@define(kw_only=True, repr=False)
class MeetingTemplate(Model):
    """A named set of meeting settings to schedule from."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "name": Field("name"),
        "type_": Field("type"),
    }

    id: str
    """Template id, to be sent as `template_id` when creating a meeting."""

    name: str | Unset = UNSET
    """Name."""

    type_: MeetingTemplateType.Value | Unset = UNSET
    """Who made the template: 1 the user, 2 an administrator of the account."""
