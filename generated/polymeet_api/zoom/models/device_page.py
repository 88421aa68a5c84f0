from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.device_item import DeviceItem


@define(kw_only=True, repr=False)
class DevicePage(Model):
    """A page of devices."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "next_page_token": Field("next_page_token"),
        "page_size": Field("page_size"),
        "devices": Field("devices", ListOf(ModelRef("polymeet_api.zoom.models.device_item", "DeviceItem"))),
    }

    next_page_token: str | Unset = UNSET
    """Cursor of the next page; empty on the last one. It lives 15 minutes."""

    page_size: int | Unset = UNSET
    """Items a page, up to 300."""

    devices: list[DeviceItem] | Unset = UNSET
    """The devices of this page."""
