from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.poll import Poll


@define(kw_only=True, repr=False)
class PollList(Model):
    """All polls of a meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "polls": Field("polls", ListOf(ModelRef("polymeet_api.zoom.models.poll", "Poll"))),
        "total_records": Field("total_records"),
    }

    polls: list[Poll] | Unset = UNSET
    """The polls."""

    total_records: int | Unset = UNSET
    """Number of polls."""
