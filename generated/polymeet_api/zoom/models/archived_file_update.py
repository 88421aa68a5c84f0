from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import Field, Model


@define(kw_only=True, repr=False)
class ArchivedFileUpdate(Model):
    """What to change of an archived file."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "auto_delete": Field("auto_delete", required=True),
    }

    auto_delete: bool
    """Whether the file is deleted by itself."""
