from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.zoom_meeting_settings import ZoomMeetingSettings
    from ..models.zoom_meeting_type import ZoomMeetingType


@define(kw_only=True, repr=False)
class ZoomMeeting(Model):
    """A Zoom meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "uuid": Field("uuid"),
        "topic": Field("topic"),
        "agenda": Field("agenda"),
        "type_": Field("type"),
        "status": Field("status"),
        "start_time": Field("start_time", DATE_TIME),
        "duration": Field("duration"),
        "timezone": Field("timezone"),
        "created_at": Field("created_at"),
        "host_id": Field("host_id"),
        "host_email": Field("host_email"),
        "assistant_id": Field("assistant_id"),
        "start_url": Field("start_url", secret=True),
        "join_url": Field("join_url"),
        "password": Field("password", secret=True),
        "h323_password": Field("h323_password", secret=True),
        "pstn_password": Field("pstn_password", secret=True),
        "encrypted_password": Field("encrypted_password", secret=True),
        "pre_schedule": Field("pre_schedule"),
        "settings": Field(
            "settings", ModelRef("polymeet_api.pyas.models.zoom_meeting_settings", "ZoomMeetingSettings")
        ),
    }

    id: int
    """Meeting number; the documents show 12 to 16 digits."""

    uuid: str | Unset = UNSET
    """Id of this instance of the meeting."""

    topic: str | Unset = UNSET
    """What the meeting is called."""

    agenda: str | Unset = UNSET
    """What the meeting is about."""

    type_: ZoomMeetingType.Value | Unset = UNSET
    """Kind of meeting: 1 instant, 2 scheduled, 3 recurring without fixed time, 8 recurring with fixed time."""

    status: str | Unset = UNSET
    """How far the meeting is, such as waiting."""

    start_time: datetime.datetime | Unset = UNSET
    """Start, in UTC."""

    duration: int | Unset = UNSET
    """Length in minutes."""

    timezone: str | Unset = UNSET
    """IANA name of the meeting's zone, such as America/Los_Angeles."""

    created_at: str | Unset = UNSET
    """When the meeting was created. It ends with Z but seems to be local time of the meeting's zone, so do not compute
    with it."""

    host_id: str | Unset = UNSET
    """Zoom user id of the host."""

    host_email: str | Unset = UNSET
    """E-mail address of the host."""

    assistant_id: str | Unset = UNSET
    """Zoom user id of who scheduled for the host; may be empty."""

    start_url: str | Unset = UNSET
    """URL with which the host starts the meeting. Keep it secret."""

    join_url: str | Unset = UNSET
    """URL for participants; may hold the passcode."""

    password: str | Unset = UNSET
    """Passcode to join."""

    h323_password: str | Unset = UNSET
    """Passcode to join from an H.323 or SIP room."""

    pstn_password: str | Unset = UNSET
    """Passcode to join by telephone."""

    encrypted_password: str | Unset = UNSET
    """The passcode as join URLs carry it."""

    pre_schedule: bool | Unset = UNSET
    """Whether the meeting was made with the calendar integration."""

    settings: ZoomMeetingSettings | Unset = UNSET
    """How a Zoom meeting is set up."""
