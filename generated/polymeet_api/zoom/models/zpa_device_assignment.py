from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class ZpaDeviceAssignment(Model):
    """A phone appliance and the extension it gets."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "vendor": Field("vendor", required=True),
        "mac_address": Field("mac_address", required=True),
        "extension_number": Field("extension_number"),
    }

    vendor: str
    """Manufacturer of the device."""

    mac_address: str
    """MAC address of the device, such as 00005e00533c."""

    extension_number: str | Unset = UNSET
    """Extension of the user or common area that gets the device; left out, the device is taken back."""
