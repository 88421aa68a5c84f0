from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    Convert,
    Field,
    Model,
    new,
)

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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not H323DeviceInput or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("name")) is None:
            unset += 1
            value = MISSING
        model.name = value
        if (value := data.get("protocol")) is None:
            unset += 1
            value = MISSING
        model.protocol = value
        if (value := data.get("ip")) is None:
            unset += 1
            value = MISSING
        model.ip = value
        if (value := data.get("encryption")) is None:
            unset += 1
            value = MISSING
        model.encryption = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not H323DeviceInput:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.name) is not MISSING:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.protocol) is not MISSING:
            data["protocol"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.ip) is not MISSING:
            data["ip"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.encryption) is not MISSING:
            data["encryption"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
