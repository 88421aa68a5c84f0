from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.h323_device import H323Device


@define(kw_only=True, repr=False)
class H323DevicePage(Model):
    """A page of H.323 and SIP devices."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "next_page_token": Field("next_page_token"),
        "page_count": Field("page_count"),
        "page_number": Field("page_number"),
        "page_size": Field("page_size"),
        "total_records": Field("total_records"),
        "devices": Field("devices", ListOf(ModelRef("polymeet_api.zoom.models.h323_device", "H323Device"))),
    }

    next_page_token: str | Unset = UNSET
    """Cursor of the next page; empty on the last one. It lives 15 minutes."""

    page_count: int | Unset = UNSET
    """Number of pages."""

    page_number: int | Unset = UNSET
    """Number of this page, from 1. Superseded by next_page_token."""

    page_size: int | Unset = UNSET
    """Items a page, up to 300."""

    total_records: int | Unset = UNSET
    """Number of items on all pages."""

    devices: list[H323Device] | Unset = UNSET
    """The devices of this page."""
