from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

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


@define(kw_only=True, repr=False)
class RecordingRegistrantAdded(Model):
    """The outcome of a registration."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "registrant_id": Field("registrant_id", required=True),
        "id": Field("id"),
        "topic": Field("topic"),
        "share_url": Field("share_url", secret=True),
    }

    registrant_id: str
    """Id of the registrant."""

    id: int | Unset = UNSET
    """Id of the meeting."""

    topic: str | Unset = UNSET
    """Topic of the meeting."""

    share_url: str | Unset = UNSET
    """Link by which this person watches; it contains a token of their own, which is good for watching but not for
    joining a meeting."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RecordingRegistrantAdded or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("registrant_id")) is None:
            unset += 1
            value = MISSING
        model.registrant_id = value
        if (value := data.get("id")) is None:
            unset += 1
            value = UNSET
        model.id = value
        if (value := data.get("topic")) is None:
            unset += 1
            value = UNSET
        model.topic = value
        if (value := data.get("share_url")) is None:
            unset += 1
            value = UNSET
        model.share_url = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RecordingRegistrantAdded:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.registrant_id) is not MISSING:
            data["registrant_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.id) is not UNSET:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.topic) is not UNSET:
            data["topic"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.share_url) is not UNSET:
            data["share_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
