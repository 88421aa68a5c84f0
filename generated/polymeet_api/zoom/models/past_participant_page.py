from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.past_participant import PastParticipant


@define(kw_only=True, repr=False)
class PastParticipantPage(Model):
    """A page of people who attended."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "next_page_token": Field("next_page_token"),
        "page_count": Field("page_count"),
        "page_number": Field("page_number"),
        "page_size": Field("page_size"),
        "total_records": Field("total_records"),
        "participants": Field(
            "participants", ListOf(ModelRef("polymeet_api.zoom.models.past_participant", "PastParticipant"))
        ),
    }

    next_page_token: str | Unset = UNSET
    """Cursor of the next page; empty on the last page."""

    page_count: int | Unset = UNSET
    """Number of pages."""

    page_number: int | Unset = UNSET
    """Number of this page. Use next_page_token."""

    page_size: int | Unset = UNSET
    """Items a page, up to 300."""

    total_records: int | Unset = UNSET
    """Number of items over all pages."""

    participants: list[PastParticipant] | Unset = UNSET
    """One entry a stay."""
