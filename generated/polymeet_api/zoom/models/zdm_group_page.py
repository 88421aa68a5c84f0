from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.zdm_group import ZdmGroup


@define(kw_only=True, repr=False)
class ZdmGroupPage(Model):
    """A page of groups of Zoom Device Management."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "next_page_token": Field("next_page_token"),
        "page_size": Field("page_size"),
        "groups": Field("groups", ListOf(ModelRef("polymeet_api.zoom.models.zdm_group", "ZdmGroup"))),
    }

    next_page_token: str | Unset = UNSET
    """Cursor of the next page; empty on the last one. It lives 15 minutes."""

    page_size: int | Unset = UNSET
    """Items a page, up to 100."""

    groups: list[ZdmGroup] | Unset = UNSET
    """The groups of this page."""
