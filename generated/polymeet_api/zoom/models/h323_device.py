from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
)

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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not H323Device or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        if (value := data.get("name")) is None:
            unset += 1
            value = UNSET
        model.name = value
        if (value := data.get("protocol")) is None:
            unset += 1
            value = UNSET
        model.protocol = value
        if (value := data.get("ip")) is None:
            unset += 1
            value = UNSET
        model.ip = value
        if (value := data.get("encryption")) is None:
            unset += 1
            value = UNSET
        model.encryption = value
        model.additional_properties = {} if len(data) + unset == 5 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not H323Device:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.name) is not UNSET:
            data["name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.protocol) is not UNSET:
            data["protocol"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.ip) is not UNSET:
            data["ip"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.encryption) is not UNSET:
            data["encryption"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
