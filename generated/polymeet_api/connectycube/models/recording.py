from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import ANY, DATE_TIME, UNSET, Field, ListOf, Model, Unset

if TYPE_CHECKING:
    import datetime


@define(kw_only=True, repr=False)
class Recording(Model):
    """One recording of a meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("_id", required=True),
        "room_id": Field("room_id"),
        "participants_ids": Field("participants_ids", ListOf(ANY)),
        "participants_count": Field("participants_count"),
        "duration": Field("duration"),
        "size": Field("size"),
        "download_url": Field("download_url", secret=True),
        "created_at": Field("created_at", DATE_TIME),
        "updated_at": Field("updated_at", DATE_TIME),
    }

    id: str
    """Id of the recording."""

    room_id: str | Unset = UNSET
    """Id of the meeting."""

    participants_ids: list[int] | Unset = UNSET
    """User ids of those who are in the recording."""

    participants_count: int | Unset = UNSET
    """How many users are in the recording."""

    duration: float | Unset = UNSET
    """Length in seconds, with fractions."""

    size: float | Unset = UNSET
    """Size of the file in megabytes, with fractions."""

    download_url: str | Unset = UNSET
    """Signed URL of the file. It works without a session for 1 hour; keep it secret."""

    created_at: datetime.datetime | Unset = UNSET
    """When the recording was created."""

    updated_at: datetime.datetime | Unset = UNSET
    """When it last changed."""
