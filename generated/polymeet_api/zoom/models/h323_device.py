from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset

if TYPE_CHECKING:
    from ..models.h323_encryption import H323Encryption
    from ..models.h323_protocol import H323Protocol


@define(kw_only=True, repr=False)
class H323Device(Model):
    """An H.323 or SIP device."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "name": Field("name"),
        "protocol": Field("protocol"),
        "ip": Field("ip"),
        "encryption": Field("encryption"),
    }

    id: str
    """Id of the device."""

    name: str | Unset = UNSET
    """Name of the device."""

    protocol: H323Protocol.Value | Unset = UNSET
    """Protocol that the device speaks."""

    ip: str | Unset = UNSET
    """IP address of the device."""

    encryption: H323Encryption.Value | Unset = UNSET
    """Whether calls with the device are encrypted: auto where it can, yes always, no never."""
