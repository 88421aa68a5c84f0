from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define

from ...runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.invite_link import InviteLink


@define(kw_only=True, repr=False)
class InviteLinks(Model):
    """The links that were made."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "attendees": Field("attendees", ListOf(ModelRef("polymeet_api.zoom.models.invite_link", "InviteLink"))),
    }

    attendees: list[InviteLink] | Unset = UNSET
    """The people with their links."""
