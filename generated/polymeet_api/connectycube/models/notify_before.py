from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset

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
