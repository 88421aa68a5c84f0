from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import Field, Model

if TYPE_CHECKING:
    from ..models.h323_encryption import H323Encryption
    from ..models.h323_protocol import H323Protocol


@define(kw_only=True, repr=False)
class H323DeviceInput(Model):
    """An H.323 or SIP device to add, or what an existing one becomes."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name", required=True),
        "protocol": Field("protocol", required=True),
        "ip": Field("ip", required=True),
        "encryption": Field("encryption", required=True),
    }

    name: str
    """Name of the device, up to 64 characters; no two devices of an account have the same."""

    protocol: H323Protocol.Value
    """Protocol that the device speaks."""

    ip: str
    """IP address of the device."""

    encryption: H323Encryption.Value
    """Whether calls with the device are encrypted: auto where it can, yes always, no never."""
