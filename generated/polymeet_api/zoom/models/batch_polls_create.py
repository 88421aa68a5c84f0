from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import Field, ListOf, Model, ModelRef

if TYPE_CHECKING:
    from ..models.poll_create import PollCreate


@define(kw_only=True, repr=False)
class BatchPollsCreate(Model):
    """Polls to create at once."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "polls": Field("polls", ListOf(ModelRef("polymeet_api.zoom.models.poll_create", "PollCreate")), required=True),
    }

    polls: list[PollCreate]
    """The polls, 1 to 25."""
