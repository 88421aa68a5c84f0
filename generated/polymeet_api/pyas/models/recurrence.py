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
    ListOf,
    Model,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.day_of_week import DayOfWeek
    from ..models.recurrence_type import RecurrenceType

_DAYS_OF_WEEK = ListOf(ANY)


@define(kw_only=True, repr=False)
class Recurrence(Model):
    """How a series repeats. There is no count, no n-th weekday of the month, no first day of the week and no
    exception. What happens without endDate is not documented."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "type_": Field("type", required=True),
        "interval": Field("interval", required=True),
        "days_of_week": Field("daysOfWeek", _DAYS_OF_WEEK),
        "day_of_month": Field("dayOfMonth"),
        "month": Field("month"),
        "start_date": Field("startDate", DATE_TIME),
        "end_date": Field("endDate", DATE_TIME),
    }

    type_: RecurrenceType.Value
    """Unit of the repetition; there is no yearly."""

    interval: int | str
    """Every how many days, weeks or months; 2 with weekly: every other."""

    days_of_week: list[DayOfWeek.Value] | Unset = UNSET
    """Weekly series: the days."""

    day_of_month: int | str | Unset = UNSET
    """Monthly series: the day of the month, 1 to 31. What happens in shorter months is not documented."""

    month: int | str | Unset = UNSET
    """Month of the year, 1 to 12; Outlook and Google only, not Zoom."""

    start_date: datetime.datetime | Unset = UNSET
    """When the series begins; Outlook only."""

    end_date: datetime.datetime | Unset = UNSET
    """When the series ends. Whether an occurrence at this very moment still belongs to it is not documented: take the
    end of the last day."""

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
        if (value := data.get("interval")) is None:
            unset += 1
            value = MISSING
        model.interval = value
        if (value := data.get("daysOfWeek")) is None or (value := _DAYS_OF_WEEK.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.days_of_week = value
        if (value := data.get("dayOfMonth")) is None:
            unset += 1
            value = UNSET
        model.day_of_month = value
        if (value := data.get("month")) is None:
            unset += 1
            value = UNSET
        model.month = value
        value = data.get("startDate")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.start_date = value
        value = data.get("endDate")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.end_date = value
        model.additional_properties = {} if len(data) + unset == 7 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not Recurrence:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.type_) is not MISSING:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.interval) is not MISSING:
            data["interval"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.days_of_week) is not UNSET:
            data["daysOfWeek"] = convert(self, _DAYS_OF_WEEK, None, value)
        if (value := self.day_of_month) is not UNSET:
            data["dayOfMonth"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.month) is not UNSET:
            data["month"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_date) is not UNSET:
            data["startDate"] = convert(self, DATE_TIME, None, value)
        if (value := self.end_date) is not UNSET:
            data["endDate"] = convert(self, DATE_TIME, None, value)
