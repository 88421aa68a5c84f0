from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ArchivedPhysicalFile or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("file_id")) is None:
            unset += 1
            value = UNSET
        model.file_id = value
        if (value := data.get("file_name")) is None:
            unset += 1
            value = UNSET
        model.file_name = value
        if (value := data.get("file_size")) is None:
            unset += 1
            value = UNSET
        model.file_size = value
        if (value := data.get("download_url")) is None:
            unset += 1
            value = UNSET
        model.download_url = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ArchivedPhysicalFile:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.file_id) is not UNSET:
            data["file_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.file_name) is not UNSET:
            data["file_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.file_size) is not UNSET:
            data["file_size"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.download_url) is not UNSET:
            data["download_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
