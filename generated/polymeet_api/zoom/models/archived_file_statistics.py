from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    ModelRef,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.archived_file_extension_counts import ArchivedFileExtensionCounts
    from ..models.archived_file_status_counts import ArchivedFileStatusCounts

_STATISTIC_BY_FILE_STATUS = ModelRef("polymeet_api.zoom.models.archived_file_status_counts", "ArchivedFileStatusCounts")
_STATISTIC_BY_FILE_EXTENSION = ModelRef(
    "polymeet_api.zoom.models.archived_file_extension_counts", "ArchivedFileExtensionCounts"
)


@define(kw_only=True, repr=False)
class ArchivedFileStatistics(Model):
    """Counts of archived files in a window of time."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_": Field("from", DATE_TIME),
        "to": Field("to", DATE_TIME),
        "total_records": Field("total_records"),
        "statistic_by_file_status": Field("statistic_by_file_status", _STATISTIC_BY_FILE_STATUS),
        "statistic_by_file_extension": Field("statistic_by_file_extension", _STATISTIC_BY_FILE_EXTENSION),
    }

    from_: datetime.datetime | Unset = UNSET
    """Start of the window."""

    to: datetime.datetime | Unset = UNSET
    """End of the window."""

    total_records: int | Unset = UNSET
    """Number of meetings and webinars found."""

    statistic_by_file_status: ArchivedFileStatusCounts | Unset = UNSET
    """Numbers of archived files by status."""

    statistic_by_file_extension: ArchivedFileExtensionCounts | Unset = UNSET
    """Numbers of archived files by extension."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ArchivedFileStatistics or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        value = data.get("from")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.from_ = value
        value = data.get("to")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.to = value
        if (value := data.get("total_records")) is None:
            unset += 1
            value = UNSET
        model.total_records = value
        if (value := data.get("statistic_by_file_status")) is None or (
            value := _STATISTIC_BY_FILE_STATUS.decode(value)
        ) is UNSET:
            unset += 1
            value = UNSET
        model.statistic_by_file_status = value
        if (value := data.get("statistic_by_file_extension")) is None or (
            value := _STATISTIC_BY_FILE_EXTENSION.decode(value)
        ) is UNSET:
            unset += 1
            value = UNSET
        model.statistic_by_file_extension = value
        model.additional_properties = {} if len(data) + unset == 5 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ArchivedFileStatistics:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.from_) is not UNSET:
            data["from"] = convert(self, DATE_TIME, None, value)
        if (value := self.to) is not UNSET:
            data["to"] = convert(self, DATE_TIME, None, value)
        if (value := self.total_records) is not UNSET:
            data["total_records"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.statistic_by_file_status) is not UNSET:
            data["statistic_by_file_status"] = convert(self, _STATISTIC_BY_FILE_STATUS, None, value)
        if (value := self.statistic_by_file_extension) is not UNSET:
            data["statistic_by_file_extension"] = convert(self, _STATISTIC_BY_FILE_EXTENSION, None, value)
