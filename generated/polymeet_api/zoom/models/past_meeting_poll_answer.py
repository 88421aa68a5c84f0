from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, Model, Unset

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
