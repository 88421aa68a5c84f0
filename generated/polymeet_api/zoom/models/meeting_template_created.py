from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class MeetingTemplateCreated(Model):
    """A template that was just made."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "name": Field("name"),
    }

    id: str
    """Template id, to be sent as `template_id` when creating a meeting."""

    name: str | Unset = UNSET
    """Name."""
