from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

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

if TYPE_CHECKING:
    from ..models.notify_before_metric import NotifyBeforeMetric


@define(kw_only=True, repr=False)
class NotifyBefore(Model):
    """How long before the start the reminder goes out."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "metric": Field("metric"),
        "value": Field("value"),
    }

    metric: NotifyBeforeMetric.Value | Unset = UNSET
    """Unit in which the value counts."""

    value: int | Unset = UNSET
    """How many of them: 0 to 55 minutes, 1 to 24 hours, 1 to 30 days, or 1 to 4 weeks."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not NotifyBefore or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("metric")) is None:
            unset += 1
            value = UNSET
        model.metric = value
        if (value := data.get("value")) is None:
            unset += 1
            value = UNSET
        model.value = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not NotifyBefore:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.metric) is not UNSET:
            data["metric"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.value) is not UNSET:
            data["value"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
