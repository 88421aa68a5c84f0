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
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.livestream_resolution import LivestreamResolution


@define(kw_only=True, repr=False)
class Livestream(Model):
    """The service that a meeting is streamed to."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "page_url": Field("page_url"),
        "stream_url": Field("stream_url"),
        "stream_key": Field("stream_key", secret=True),
        "resolution": Field("resolution"),
    }

    page_url: str | Unset = UNSET
    """Page on which anybody can watch the stream."""

    stream_url: str | Unset = UNSET
    """Address that the stream is sent to."""

    stream_key: str | Unset = UNSET
    """Key that lets Zoom send to the service."""

    resolution: LivestreamResolution.Value | Unset = UNSET
    """Height of the streamed picture, 720 or 1,080 lines."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not Livestream or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("page_url")) is None:
            unset += 1
            value = UNSET
        model.page_url = value
        if (value := data.get("stream_url")) is None:
            unset += 1
            value = UNSET
        model.stream_url = value
        if (value := data.get("stream_key")) is None:
            unset += 1
            value = UNSET
        model.stream_key = value
        if (value := data.get("resolution")) is None:
            unset += 1
            value = UNSET
        model.resolution = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not Livestream:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.page_url) is not UNSET:
            data["page_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.stream_url) is not UNSET:
            data["stream_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.stream_key) is not UNSET:
            data["stream_key"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.resolution) is not UNSET:
            data["resolution"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
