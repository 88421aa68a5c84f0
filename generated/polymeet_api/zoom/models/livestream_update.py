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
    from ..models.livestream_resolution import LivestreamResolution


@define(kw_only=True, repr=False)
class LivestreamUpdate(Model):
    """The service to stream a meeting to."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "page_url": Field("page_url", required=True),
        "stream_url": Field("stream_url", required=True),
        "stream_key": Field("stream_key", required=True, secret=True),
        "resolution": Field("resolution"),
    }

    page_url: str
    """Page on which anybody can watch the stream, up to 1,024 characters."""

    stream_url: str
    """Address that the stream is sent to, up to 1,024 characters."""

    stream_key: str
    """Name and key of the stream, up to 512 characters."""

    resolution: LivestreamResolution.Value | Unset = UNSET
    """Resolution of the picture; needed where the user has 1080p switched on."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not LivestreamUpdate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("page_url")) is None:
            unset += 1
            value = MISSING
        model.page_url = value
        if (value := data.get("stream_url")) is None:
            unset += 1
            value = MISSING
        model.stream_url = value
        if (value := data.get("stream_key")) is None:
            unset += 1
            value = MISSING
        model.stream_key = value
        if (value := data.get("resolution")) is None:
            unset += 1
            value = UNSET
        model.resolution = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not LivestreamUpdate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.page_url) is not MISSING:
            data["page_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.stream_url) is not MISSING:
            data["stream_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.stream_key) is not MISSING:
            data["stream_key"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.resolution) is not UNSET:
            data["resolution"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
