from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, Model, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.past_meeting_type import PastMeetingType


@define(kw_only=True, repr=False)
class PastMeeting(Model):
    """A meeting instance that has ended."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "uuid": Field("uuid", required=True),
        "id": Field("id", required=True),
        "type_": Field("type"),
        "topic": Field("topic"),
        "start_time": Field("start_time", DATE_TIME),
        "end_time": Field("end_time", DATE_TIME),
        "duration": Field("duration"),
        "total_minutes": Field("total_minutes"),
        "participants_count": Field("participants_count"),
        "host_id": Field("host_id"),
        "user_name": Field("user_name"),
        "user_email": Field("user_email"),
        "dept": Field("dept"),
        "source": Field("source"),
    }

    uuid: str
    """UUID of this instance."""

    id: int
    """Meeting id; all instances of a series share it."""

    type_: PastMeetingType.Value | Unset = UNSET
    """Kind of an ended meeting: 0 prescheduled, 1 instant, 2 scheduled, 3 recurring without a fixed time, 4 personal
    meeting room, 7 personal audio conference (PAC), 8 recurring at a fixed time."""

    topic: str | Unset = UNSET
    """Topic."""

    start_time: datetime.datetime | Unset = UNSET
    """When it really started, in UTC."""

    end_time: datetime.datetime | Unset = UNSET
    """When it really ended, in UTC."""

    duration: int | Unset = UNSET
    """How long it ran, in minutes."""

    total_minutes: int | Unset = UNSET
    """Minutes attended, summed over the host and all participants."""

    participants_count: int | Unset = UNSET
    """Number of participants."""

    host_id: str | Unset = UNSET
    """User id of the host."""

    user_name: str | Unset = UNSET
    """Display name of the host."""

    user_email: str | Unset = UNSET
    """Email address of the host."""

    dept: str | Unset = UNSET
    """Department of the host."""

    source: str | Unset = UNSET
    """The name of the OAuth app that created the meeting; `Zoom` where no OAuth app did."""
