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
class ArchivedFileExtensionCounts(Model):
    """Numbers of archived files by extension."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "mp4_file_count": Field("mp4_file_count"),
        "m4a_file_count": Field("m4a_file_count"),
        "txt_file_count": Field("txt_file_count"),
        "vtt_file_count": Field("vtt_file_count"),
        "json_file_count": Field("json_file_count"),
    }

    mp4_file_count: int | Unset = UNSET
    """Number of MP4 files."""

    m4a_file_count: int | Unset = UNSET
    """Number of M4A files."""

    txt_file_count: int | Unset = UNSET
    """Number of TXT files."""

    vtt_file_count: int | Unset = UNSET
    """Number of VTT files."""

    json_file_count: int | Unset = UNSET
    """Number of JSON files."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ArchivedFileExtensionCounts or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("mp4_file_count")) is None:
            unset += 1
            value = UNSET
        model.mp4_file_count = value
        if (value := data.get("m4a_file_count")) is None:
            unset += 1
            value = UNSET
        model.m4a_file_count = value
        if (value := data.get("txt_file_count")) is None:
            unset += 1
            value = UNSET
        model.txt_file_count = value
        if (value := data.get("vtt_file_count")) is None:
            unset += 1
            value = UNSET
        model.vtt_file_count = value
        if (value := data.get("json_file_count")) is None:
            unset += 1
            value = UNSET
        model.json_file_count = value
        model.additional_properties = {} if len(data) + unset == 5 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ArchivedFileExtensionCounts:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.mp4_file_count) is not UNSET:
            data["mp4_file_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.m4a_file_count) is not UNSET:
            data["m4a_file_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.txt_file_count) is not UNSET:
            data["txt_file_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.vtt_file_count) is not UNSET:
            data["vtt_file_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.json_file_count) is not UNSET:
            data["json_file_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
