from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.past_meeting_poll_answer import PastMeetingPollAnswer


@define(kw_only=True, repr=False)
class PastMeetingPollRespondent(Model):
    """One person and what they answered."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "email": Field("email"),
        "question_details": Field(
            "question_details",
            ListOf(ModelRef("polymeet_api.zoom.models.past_meeting_poll_answer", "PastMeetingPollAnswer")),
        ),
    }

    name: str | Unset = UNSET
    """Display name; `Anonymous Attendee` where the poll is anonymous."""

    email: str | Unset = UNSET
    """Email address; usually empty for people outside the host's account."""

    question_details: list[PastMeetingPollAnswer] | Unset = UNSET
    """One entry an answer."""
