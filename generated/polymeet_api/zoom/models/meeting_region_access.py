from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import ANY, UNSET, Field, ListOf, Model, Unset

if TYPE_CHECKING:
    from ..models.region_access_method import RegionAccessMethod


@define(kw_only=True, repr=False)
class MeetingRegionAccess(Model):
    """Which countries and regions people can join from."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "enable": Field("enable"),
        "method": Field("method"),
        "approved_list": Field("approved_list", ListOf(ANY)),
        "denied_list": Field("denied_list", ListOf(ANY)),
    }

    enable: bool | Unset = UNSET
    """Whether the lists count."""

    method: RegionAccessMethod.Value | Unset = UNSET
    """approve: only approved_list gets in; deny: all but denied_list get in."""

    approved_list: list[str] | Unset = UNSET
    """Countries and regions to let in, as two-letter codes; with method approve."""

    denied_list: list[str] | Unset = UNSET
    """Countries and regions to keep out, as two-letter codes; with method deny."""
