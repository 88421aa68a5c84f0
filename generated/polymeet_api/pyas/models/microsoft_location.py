from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.microsoft_address import MicrosoftAddress


@define(kw_only=True, repr=False)
class MicrosoftLocation(Model):
    """A place."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "display_name": Field("displayName"),
        "location_type": Field("locationType"),
        "location_uri": Field("locationUri"),
        "unique_id": Field("uniqueId"),
        "unique_id_type": Field("uniqueIdType"),
        "address": Field("address", ModelRef("polymeet_api.pyas.models.microsoft_address", "MicrosoftAddress")),
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
