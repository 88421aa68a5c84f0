from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import Field, ListOf, Model, ModelRef

if TYPE_CHECKING:
    from ..models.poll import Poll


@define(kw_only=True, repr=False)
class BatchPolls(Model):
    """The polls that were created at once."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "polls": Field("polls", ListOf(ModelRef("polymeet_api.zoom.models.poll", "Poll")), required=True),
    }

    polls: list[Poll]
    """The polls with their ids."""
