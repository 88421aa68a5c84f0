from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class ArchivedPhysicalFile(Model):
    """A file that somebody attached in the meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "file_id": Field("file_id"),
        "file_name": Field("file_name"),
        "file_size": Field("file_size"),
        "download_url": Field("download_url", secret=True),
    }

    file_id: str | Unset = UNSET
    """Id of the file."""

    file_name: str | Unset = UNSET
    """Name of the file."""

    file_size: int | Unset = UNSET
    """Size in bytes."""

    download_url: str | Unset = UNSET
    """Where the file is; send an access token with a recording scope as bearer token."""
