from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset

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
