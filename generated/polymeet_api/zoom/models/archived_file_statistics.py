from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.archived_file_extension_counts import ArchivedFileExtensionCounts
    from ..models.archived_file_status_counts import ArchivedFileStatusCounts


@define(kw_only=True, repr=False)
class ArchivedFileStatistics(Model):
    """Counts of archived files in a window of time."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "from_": Field("from", DATE_TIME),
        "to": Field("to", DATE_TIME),
        "total_records": Field("total_records"),
        "statistic_by_file_status": Field(
            "statistic_by_file_status",
            ModelRef("polymeet_api.zoom.models.archived_file_status_counts", "ArchivedFileStatusCounts"),
        ),
        "statistic_by_file_extension": Field(
            "statistic_by_file_extension",
            ModelRef("polymeet_api.zoom.models.archived_file_extension_counts", "ArchivedFileExtensionCounts"),
        ),
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
