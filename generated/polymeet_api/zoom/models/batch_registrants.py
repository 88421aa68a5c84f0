from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import Field, ListOf, Model, ModelRef

if TYPE_CHECKING:
    from ..models.batch_registrant import BatchRegistrant


@define(kw_only=True, repr=False)
class BatchRegistrants(Model):
    """The outcome of a registration of several people."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "registrants": Field(
            "registrants",
            ListOf(ModelRef("polymeet_api.zoom.models.batch_registrant", "BatchRegistrant")),
            required=True,
        ),
    }

    registrants: list[BatchRegistrant]
    """The people who were registered."""
