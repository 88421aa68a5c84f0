from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class ZpaFirmwareVersion(Model):
    """A version of the firmware of one model."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "vendor": Field("vendor"),
        "model": Field("model"),
        "version": Field("version"),
        "warn_info": Field("warn_info"),
    }

    vendor: str | Unset = UNSET
    """Manufacturer."""

    model: str | Unset = UNSET
    """Model."""

    version: str | Unset = UNSET
    """Version of the firmware."""

    warn_info: str | Unset = UNSET
    """What to warn of before the upgrade."""
