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
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.past_meeting_poll_respondent import PastMeetingPollRespondent

_QUESTIONS = ListOf(ModelRef("polymeet_api.zoom.models.past_meeting_poll_respondent", "PastMeetingPollRespondent"))


@define(kw_only=True, repr=False)
class PastMeetingPollResults(Model):
    """All poll answers given in one meeting instance."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "uuid": Field("uuid"),
        "id": Field("id"),
        "start_time": Field("start_time", DATE_TIME),
        "questions": Field("questions", _QUESTIONS),
    }

    uuid: str | Unset = UNSET
    """UUID of the instance."""

    id: int | Unset = UNSET
    """Meeting id."""

    start_time: datetime.datetime | Unset = UNSET
    """When the meeting started, in UTC."""

    questions: list[PastMeetingPollRespondent] | Unset = UNSET
    """One entry a person who answered."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not PastMeetingPollResults or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("uuid")) is None:
            unset += 1
            value = UNSET
        model.uuid = value
        if (value := data.get("id")) is None:
            unset += 1
            value = UNSET
        model.id = value
        value = data.get("start_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.start_time = value
        if (value := data.get("questions")) is None or (value := _QUESTIONS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.questions = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not PastMeetingPollResults:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.uuid) is not UNSET:
            data["uuid"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.id) is not UNSET:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_time) is not UNSET:
            data["start_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.questions) is not UNSET:
            data["questions"] = convert(self, _QUESTIONS, None, value)
