from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
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


@define(kw_only=True, repr=False)
class PastMeetingPollAnswer(Model):
    """One answer to one question."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "polling_id": Field("polling_id"),
        "question": Field("question"),
        "answer": Field("answer"),
        "date_time": Field("date_time", DATE_TIME),
    }

    polling_id: str | Unset = UNSET
    """Poll id."""

    question: str | Unset = UNSET
    """Text of the question."""

    answer: str | Unset = UNSET
    """Text of the answer."""

    date_time: datetime.datetime | Unset = UNSET
    """When it was answered, in UTC."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not PastMeetingPollAnswer or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("polling_id")) is None:
            unset += 1
            value = UNSET
        model.polling_id = value
        if (value := data.get("question")) is None:
            unset += 1
            value = UNSET
        model.question = value
        if (value := data.get("answer")) is None:
            unset += 1
            value = UNSET
        model.answer = value
        value = data.get("date_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.date_time = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not PastMeetingPollAnswer:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.polling_id) is not UNSET:
            data["polling_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.question) is not UNSET:
            data["question"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.answer) is not UNSET:
            data["answer"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.date_time) is not UNSET:
            data["date_time"] = convert(self, DATE_TIME, None, value)
