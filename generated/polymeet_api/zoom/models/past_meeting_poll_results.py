from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.past_meeting_poll_respondent import PastMeetingPollRespondent


@define(kw_only=True, repr=False)
class PastMeetingPollResults(Model):
    """All poll answers given in one meeting instance."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "uuid": Field("uuid"),
        "id": Field("id"),
        "start_time": Field("start_time", DATE_TIME),
        "questions": Field(
            "questions",
            ListOf(ModelRef("polymeet_api.zoom.models.past_meeting_poll_respondent", "PastMeetingPollRespondent")),
        ),
    }

    uuid: str | Unset = UNSET
    """UUID of the instance."""

    id: int | Unset = UNSET
    """Meeting id."""

    start_time: datetime.datetime | Unset = UNSET
    """When the meeting started, in UTC."""

    questions: list[PastMeetingPollRespondent] | Unset = UNSET
    """One entry a person who answered."""
