from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.past_meeting_instance import PastMeetingInstance


@define(kw_only=True, repr=False)
class PastMeetingInstances(Model):
    """The ended instances of one meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "meetings": Field(
            "meetings", ListOf(ModelRef("polymeet_api.zoom.models.past_meeting_instance", "PastMeetingInstance"))
        ),
    }

    meetings: list[PastMeetingInstance] | Unset = UNSET
    """One entry an instance."""
