from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.registrant import Registrant


@define(kw_only=True, repr=False)
class RegistrantPage(Model):
    """A page of registrants."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "registrants": Field("registrants", ListOf(ModelRef("polymeet_api.zoom.models.registrant", "Registrant"))),
        "next_page_token": Field("next_page_token"),
        "page_count": Field("page_count"),
        "page_number": Field("page_number"),
        "page_size": Field("page_size"),
        "total_records": Field("total_records"),
    }

    registrants: list[Registrant] | Unset = UNSET
    """The registrants of this page."""

    next_page_token: str | Unset = UNSET
    """Cursor of the next page; empty on the last one. It lives 15 minutes."""

    page_count: int | Unset = UNSET
    """Number of pages."""

    page_number: int | Unset = UNSET
    """Number of this page, from 1. Superseded by next_page_token."""

    page_size: int | Unset = UNSET
    """Items a page."""

    total_records: int | Unset = UNSET
    """Number of items on all pages."""
