from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.microsoft_event import MicrosoftEvent


@define(kw_only=True, repr=False)
class MicrosoftEventPageData(Model):
    """A page of Outlook events."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "events": Field("events", ListOf(ModelRef("polymeet_api.pyas.models.microsoft_event", "MicrosoftEvent"))),
        "next_page_token": Field("nextPageToken", nullable=True),
        "count": Field("count"),
    }

    events: list[MicrosoftEvent] | Unset = UNSET
    """The events."""

    next_page_token: None | str | Unset = UNSET
    """Cursor of the next page; null on the last one."""

    count: int | Unset = UNSET
    """How many events this page has."""
