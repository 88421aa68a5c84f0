from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


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
