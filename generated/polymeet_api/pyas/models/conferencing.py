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
    from ..models.conferencing_provider import ConferencingProvider


@define(kw_only=True, repr=False)
class Conferencing(Model):
    """The online meeting that Pyas creates for an event. Other members may be added; the documents are vague."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "provider": Field("provider", required=True),
        "account_id": Field("accountId"),
        "waiting_room": Field("waitingRoom"),
    }

    provider: ConferencingProvider.Value
    """Service of the online meeting; only zoom is documented."""

    account_id: str | Unset = UNSET
    """Pyas id of the connected Zoom account; needed with zoom."""

    waiting_room: bool | Unset = UNSET
    """Whether there is a waiting room; needed with zoom."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not Conferencing or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("provider")) is None:
            unset += 1
            value = MISSING
        model.provider = value
        if (value := data.get("accountId")) is None:
            unset += 1
            value = UNSET
        model.account_id = value
        if (value := data.get("waitingRoom")) is None:
            unset += 1
            value = UNSET
        model.waiting_room = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not Conferencing:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.provider) is not MISSING:
            data["provider"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.account_id) is not UNSET:
            data["accountId"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.waiting_room) is not UNSET:
            data["waitingRoom"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
