from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class MicrosoftRecurrence(Model):
    """How a series repeats, in Graph's form. Pyas' documents show it only as null."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "pattern": Field("pattern", nullable=True),
        "range_": Field("range", nullable=True),
    }

    pattern: Any | Unset = UNSET
    """Which days: an object with type, interval, daysOfWeek, dayOfMonth and more."""

    range_: Any | Unset = UNSET
    """From when to when: an object with type, startDate, endDate, numberOfOccurrences and more."""
