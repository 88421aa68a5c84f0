from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class ZpaFirmwareVersionInput(Model):
    """The firmware that the devices of one model get."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "vendor": Field("vendor"),
        "model": Field("model"),
        "version": Field("version"),
    }

    vendor: str | Unset = UNSET
    """Manufacturer."""

    model: str | Unset = UNSET
    """Model, up to 64 characters."""

    version: str | Unset = UNSET
    """Version of the firmware."""
