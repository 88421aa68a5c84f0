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
class ArchivedFileStatusCounts(Model):
    """Numbers of archived files by status."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "completed_file_count": Field("completed_file_count"),
        "processing_file_count": Field("processing_file_count"),
        "failed_file_count": Field("failed_file_count"),
    }

    completed_file_count: int | Unset = UNSET
    """Number of files that are ready."""

    processing_file_count: int | Unset = UNSET
    """Number of files that are being processed."""

    failed_file_count: int | Unset = UNSET
    """Number of files that could not be processed."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ArchivedFileStatusCounts or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("completed_file_count")) is None:
            unset += 1
            value = UNSET
        model.completed_file_count = value
        if (value := data.get("processing_file_count")) is None:
            unset += 1
            value = UNSET
        model.processing_file_count = value
        if (value := data.get("failed_file_count")) is None:
            unset += 1
            value = UNSET
        model.failed_file_count = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ArchivedFileStatusCounts:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.completed_file_count) is not UNSET:
            data["completed_file_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.processing_file_count) is not UNSET:
            data["processing_file_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.failed_file_count) is not UNSET:
            data["failed_file_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
