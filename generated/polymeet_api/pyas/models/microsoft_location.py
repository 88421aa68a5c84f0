from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.microsoft_address import MicrosoftAddress

_ADDRESS = ModelRef("polymeet_api.pyas.models.microsoft_address", "MicrosoftAddress")


@define(kw_only=True, repr=False)
class MicrosoftLocation(Model):
    """A place."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "display_name": Field("displayName"),
        "location_type": Field("locationType"),
        "location_uri": Field("locationUri"),
        "unique_id": Field("uniqueId"),
        "unique_id_type": Field("uniqueIdType"),
        "address": Field("address", _ADDRESS),
        "coordinates": Field("coordinates", nullable=True),
    }

    display_name: str | Unset = UNSET
    """Name of the place."""

    location_type: str | Unset = UNSET
    """Kind of place, such as default."""

    location_uri: str | Unset = UNSET
    """URI of the place; may be empty."""

    unique_id: str | Unset = UNSET
    """Id of the place."""

    unique_id_type: str | Unset = UNSET
    """Kind of that id, such as private."""

    address: MicrosoftAddress | Unset = UNSET
    """A postal address."""

    coordinates: Any | Unset = UNSET
    """Where it is on the globe, in Graph's form; shown only as an empty object."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftLocation or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("displayName")) is None:
            unset += 1
            value = UNSET
        model.display_name = value
        if (value := data.get("locationType")) is None:
            unset += 1
            value = UNSET
        model.location_type = value
        if (value := data.get("locationUri")) is None:
            unset += 1
            value = UNSET
        model.location_uri = value
        if (value := data.get("uniqueId")) is None:
            unset += 1
            value = UNSET
        model.unique_id = value
        if (value := data.get("uniqueIdType")) is None:
            unset += 1
            value = UNSET
        model.unique_id_type = value
        if (value := data.get("address")) is None or (value := _ADDRESS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.address = value
        value = data.get("coordinates", UNSET)
        if value is UNSET:
            unset += 1
        model.coordinates = value
        model.additional_properties = {} if len(data) + unset == 7 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftLocation:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.display_name) is not UNSET:
            data["displayName"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.location_type) is not UNSET:
            data["locationType"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.location_uri) is not UNSET:
            data["locationUri"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.unique_id) is not UNSET:
            data["uniqueId"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.unique_id_type) is not UNSET:
            data["uniqueIdType"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.address) is not UNSET:
            data["address"] = convert(self, _ADDRESS, None, value)
        if (value := self.coordinates) is not UNSET:
            data["coordinates"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
