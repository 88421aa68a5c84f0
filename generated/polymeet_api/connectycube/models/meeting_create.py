from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.attendee import Attendee
    from ..models.meeting_time_zone import MeetingTimeZone
    from ..models.notify_before import NotifyBefore


@define(kw_only=True, repr=False)
class MeetingCreate(Model):
    """A meeting to create."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name", required=True),
        "start_date": Field("start_date", required=True),
        "end_date": Field("end_date", required=True),
        "timezone": Field(
            "timezone", ModelRef("polymeet_api.connectycube.models.meeting_time_zone", "MeetingTimeZone")
        ),
        "attendees": Field(
            "attendees", ListOf(ModelRef("polymeet_api.connectycube.models.attendee", "Attendee")), required=True
        ),
        "chat": Field("chat"),
        "record": Field("record"),
        "public": Field("public"),
        "scheduled": Field("scheduled"),
        "notify": Field("notify"),
        "notify_before": Field(
            "notify_before", ModelRef("polymeet_api.connectycube.models.notify_before", "NotifyBefore")
        ),
    }

    name: str
    """What the meeting is called."""

    start_date: int
    """Start, in unix seconds."""

    end_date: int
    """End, in unix seconds; after the start."""

    timezone: MeetingTimeZone | Unset = UNSET
    """The zone in which the meeting is planned."""

    attendees: list[Attendee]
    """Who is invited; each with an id, an e-mail address, or both."""

    chat: bool | Unset = UNSET
    """Whether to create a chat that belongs to the meeting."""

    record: bool | Unset = UNSET
    """Whether to record the meeting."""

    public: bool | Unset = UNSET
    """Whether any user may fetch the meeting by its id."""

    scheduled: bool | Unset = UNSET
    """A mark to filter lists by."""

    notify: bool | Unset = UNSET
    """Whether to mail the host and the attendees once the meeting exists."""

    notify_before: NotifyBefore | Unset = UNSET
    """When to remind them."""
