from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.batch_registrant_input import BatchRegistrantInput


@define(kw_only=True, repr=False)
class BatchRegistrantsCreate(Model):
    """People to register at once."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "registrants": Field(
            "registrants",
            ListOf(ModelRef("polymeet_api.zoom.models.batch_registrant_input", "BatchRegistrantInput")),
            required=True,
        ),
        "auto_approve": Field("auto_approve"),
        "registrants_confirmation_email": Field("registrants_confirmation_email"),
    }

    registrants: list[BatchRegistrantInput]
    """The people, 1 to 30."""

    auto_approve: bool | Unset = UNSET
    """True approves them at once in a meeting whose approval_type is 1 (manual). It does nothing where approval_type
    is 0 (automatic)."""

    registrants_confirmation_email: bool | Unset = UNSET
    """Whether they get a confirmation by e-mail."""
