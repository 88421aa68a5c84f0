from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


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
