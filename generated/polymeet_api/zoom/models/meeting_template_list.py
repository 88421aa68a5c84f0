from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.meeting_template import MeetingTemplate


@define(kw_only=True, repr=False)
class MeetingTemplateList(Model):
    """The meeting templates of one user."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "total_records": Field("total_records"),
        "templates": Field(
            "templates", ListOf(ModelRef("polymeet_api.zoom.models.meeting_template", "MeetingTemplate"))
        ),
    }

    total_records: int | Unset = UNSET
    """Number of templates."""

    templates: list[MeetingTemplate] | Unset = UNSET
    """The templates."""
