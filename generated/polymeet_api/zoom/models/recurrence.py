from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
    MISSING,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.recurrence_monthly_week import RecurrenceMonthlyWeek
    from ..models.recurrence_type import RecurrenceType
    from ..models.recurrence_weekday import RecurrenceWeekday


@define(kw_only=True, repr=False)
class Recurrence(Model):
    """How a series repeats; only for a meeting of type 8. Read back, it may carry members that belong to another type:
    decode by type, and for monthly ones take monthly_week before monthly_day. A change of a series takes the whole
    object."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "type_": Field("type", required=True),
        "repeat_interval": Field("repeat_interval"),
        "weekly_days": Field("weekly_days"),
        "monthly_day": Field("monthly_day"),
        "monthly_week": Field("monthly_week"),
        "monthly_week_day": Field("monthly_week_day"),
        "end_times": Field("end_times"),
        "end_date_time": Field("end_date_time", DATE_TIME),
    }

    type_: RecurrenceType.Value
    """Unit of the repetition: 1 daily, 2 weekly, 3 monthly."""

    repeat_interval: int | Unset = UNSET
    """Every how many days, weeks or months, from 1, which is also Zoom's own value. The documents disagree on the top:
    90 days, 12 weeks, 3 months, or 99, 50, 10."""

    weekly_days: str | Unset = UNSET
    """Weekly series: the days, 1 (Sunday) to 7 (Saturday), several with commas between them, such as "2,4". Zoom's own
    value is "1"."""

    monthly_day: int | Unset = UNSET
    """Monthly series: the day of the month, 1 to 31; Zoom's own value is 1. What happens to 29, 30 and 31 in shorter
    months is not documented."""

    monthly_week: RecurrenceMonthlyWeek.Value | Unset = UNSET
    """Monthly series: the week of the month, 1 to 4, or -1 for the last; needs monthly_week_day."""

    monthly_week_day: RecurrenceWeekday.Value | Unset = UNSET
    """Monthly series: the day of that week, 1 (Sunday) to 7 (Saturday); needs monthly_week."""

    end_times: int | Unset = UNSET
    """How many occurrences, 1 to 60; 0 means without end. Zoom's own value is 1, so a series that names no end has one
    occurrence. Excludes end_date_time."""

    end_date_time: datetime.datetime | Unset = UNSET
    """When the series ends, in UTC with a Z. Whether an occurrence may start at that very moment is not documented, so
    give the end of the last day. Excludes end_times."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not Recurrence or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("type")) is None:
            unset += 1
            value = MISSING
        model.type_ = value
        if (value := data.get("repeat_interval")) is None:
            unset += 1
            value = UNSET
        model.repeat_interval = value
        if (value := data.get("weekly_days")) is None:
            unset += 1
            value = UNSET
        model.weekly_days = value
        if (value := data.get("monthly_day")) is None:
            unset += 1
            value = UNSET
        model.monthly_day = value
        if (value := data.get("monthly_week")) is None:
            unset += 1
            value = UNSET
        model.monthly_week = value
        if (value := data.get("monthly_week_day")) is None:
            unset += 1
            value = UNSET
        model.monthly_week_day = value
        if (value := data.get("end_times")) is None:
            unset += 1
            value = UNSET
        model.end_times = value
        value = data.get("end_date_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.end_date_time = value
        model.additional_properties = {} if len(data) + unset == 8 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not Recurrence:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.type_) is not MISSING:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.repeat_interval) is not UNSET:
            data["repeat_interval"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.weekly_days) is not UNSET:
            data["weekly_days"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.monthly_day) is not UNSET:
            data["monthly_day"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.monthly_week) is not UNSET:
            data["monthly_week"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.monthly_week_day) is not UNSET:
            data["monthly_week_day"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.end_times) is not UNSET:
            data["end_times"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.end_date_time) is not UNSET:
            data["end_date_time"] = convert(self, DATE_TIME, None, value)
