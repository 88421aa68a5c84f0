from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    Convert,
    Field,
    Model,
    new,
)


@define(kw_only=True, repr=False)
class ArchivedFileUpdate(Model):
    """What to change of an archived file."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "auto_delete": Field("auto_delete", required=True),
    }

    auto_delete: bool
    """Whether the file is deleted by itself."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ArchivedFileUpdate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("auto_delete")) is None:
            unset += 1
            value = MISSING
        model.auto_delete = value
        model.additional_properties = {} if len(data) + unset == 1 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ArchivedFileUpdate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.auto_delete) is not MISSING:
            data["auto_delete"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
