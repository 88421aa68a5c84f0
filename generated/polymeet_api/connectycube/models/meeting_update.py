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
class MeetingUpdate(Model):
    """What to change of a meeting; what is left out stays as it is."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "start_date": Field("start_date"),
        "end_date": Field("end_date"),
        "timezone": Field(
            "timezone", ModelRef("polymeet_api.connectycube.models.meeting_time_zone", "MeetingTimeZone")
        ),
        "attendees": Field("attendees", ListOf(ModelRef("polymeet_api.connectycube.models.attendee", "Attendee"))),
        "chat": Field("chat"),
        "record": Field("record"),
        "public": Field("public"),
        "scheduled": Field("scheduled"),
        "notify": Field("notify"),
        "notify_before": Field(
            "notify_before", ModelRef("polymeet_api.connectycube.models.notify_before", "NotifyBefore")
        ),
    }

    name: str | Unset = UNSET
    """What the meeting is called."""

    start_date: int | Unset = UNSET
    """Start, in unix seconds. A change sends mail."""

    end_date: int | Unset = UNSET
    """End, in unix seconds; after the start."""

    timezone: MeetingTimeZone | Unset = UNSET
    """The zone in which the meeting is planned."""

    attendees: list[Attendee] | Unset = UNSET
    """All who are invited, not only the new ones; mail goes to the new ones."""

    chat: bool | Unset = UNSET
    """Whether the meeting has a chat. Shown but not explained for changes."""

    record: bool | Unset = UNSET
    """True starts a recording and false stops it."""

    public: bool | Unset = UNSET
    """Whether any user may fetch the meeting by its id."""

    scheduled: bool | Unset = UNSET
    """A mark to filter lists by."""

    notify: bool | Unset = UNSET
    """Turning it on mails the host and the attendees."""

    notify_before: NotifyBefore | Unset = UNSET
    """When to remind them."""
