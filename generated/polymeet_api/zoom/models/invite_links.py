from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import Field, ListOf, Model, ModelRef

if TYPE_CHECKING:
    from ..models.invite_link import InviteLink


@define(kw_only=True, repr=False)
class InviteLinks(Model):
    """The links that were made."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "attendees": Field(
            "attendees", ListOf(ModelRef("polymeet_api.zoom.models.invite_link", "InviteLink")), required=True
        ),
    }

    attendees: list[InviteLink]
    """The people with their links."""
