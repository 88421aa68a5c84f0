from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.attendee import Attendee
    from ..models.meeting_time_zone import MeetingTimeZone
    from ..models.notify_before import NotifyBefore


@define(kw_only=True, repr=False)
class Meeting(Model):
    """A meeting as the service returns it."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("_id", required=True),
        "name": Field("name"),
        "start_date": Field("start_date"),
        "end_date": Field("end_date"),
        "timezone": Field(
            "timezone", ModelRef("polymeet_api.connectycube.models.meeting_time_zone", "MeetingTimeZone"), nullable=True
        ),
        "host_id": Field("host_id"),
        "attendees": Field("attendees", ListOf(ModelRef("polymeet_api.connectycube.models.attendee", "Attendee"))),
        "record": Field("record", nullable=True),
        "public": Field("public"),
        "scheduled": Field("scheduled"),
        "notify": Field("notify"),
        "notify_before": Field(
            "notify_before", ModelRef("polymeet_api.connectycube.models.notify_before", "NotifyBefore"), nullable=True
        ),
        "chat_dialog_id": Field("chat_dialog_id", nullable=True),
        "created_at": Field("created_at", DATE_TIME),
        "updated_at": Field("updated_at", DATE_TIME),
    }

    id: str
    """Id of the meeting, 24 hexadecimal digits."""

    name: str | Unset = UNSET
    """What the meeting is called."""

    start_date: int | Unset = UNSET
    """Start, in unix seconds."""

    end_date: int | Unset = UNSET
    """End, in unix seconds. Not checked against the start."""

    timezone: MeetingTimeZone | None | Unset = UNSET
    """The zone in which the meeting is planned; null if none was given."""

    host_id: int | Unset = UNSET
    """User id of the host."""

    attendees: list[Attendee] | Unset = UNSET
    """Who is invited."""

    record: bool | None | Unset = UNSET
    """Whether the meeting is recorded; null if it was never said."""

    public: bool | Unset = UNSET
    """Whether any user may fetch the meeting by its id. Not always sent."""

    scheduled: bool | Unset = UNSET
    """A mark to filter lists by."""

    notify: bool | Unset = UNSET
    """Whether the service mails the host and the attendees."""

    notify_before: None | NotifyBefore | Unset = UNSET
    """When to remind them; null for no reminder."""

    chat_dialog_id: None | str | Unset = UNSET
    """Id of the chat that belongs to the meeting; null if it has none."""

    created_at: datetime.datetime | Unset = UNSET
    """When the meeting was created, with or without milliseconds."""

    updated_at: datetime.datetime | Unset = UNSET
    """Last change, with or without milliseconds."""
