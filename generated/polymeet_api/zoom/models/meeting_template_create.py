from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class MeetingTemplateCreate(Model):
    """The meeting to make a template from."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "meeting_id": Field("meeting_id", required=True),
        "name": Field("name"),
        "save_recurrence": Field("save_recurrence"),
        "overwrite": Field("overwrite"),
    }

    meeting_id: int
    """Id of the meeting."""

    name: str | Unset = UNSET
    """Name of the template."""

    save_recurrence: bool | Unset = UNSET
    """Whether the template keeps how the series repeats; Zoom's own value is false."""

    overwrite: bool | Unset = UNSET
    """Whether to replace the template made from this meeting before; Zoom's own value is false."""
