from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE, DATE_TIME, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.recording_file import RecordingFile
    from ..models.recording_meeting_type import RecordingMeetingType


@define(kw_only=True, repr=False)
class CloudRecordingItem(Model):
    """What was recorded of one instance of a meeting or webinar."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "uuid": Field("uuid", required=True),
        "id": Field("id"),
        "account_id": Field("account_id"),
        "host_id": Field("host_id"),
        "topic": Field("topic"),
        "type_": Field("type"),
        "start_time": Field("start_time", DATE_TIME),
        "duration": Field("duration"),
        "total_size": Field("total_size"),
        "recording_count": Field("recording_count"),
        "auto_delete": Field("auto_delete"),
        "auto_delete_date": Field("auto_delete_date", DATE),
        "recording_play_passcode": Field("recording_play_passcode", secret=True),
        "recording_files": Field(
            "recording_files", ListOf(ModelRef("polymeet_api.zoom.models.recording_file", "RecordingFile"))
        ),
    }

    uuid: str
    """UUID of the instance that was recorded."""

    id: int | Unset = UNSET
    """Id of the meeting or webinar."""

    account_id: str | Unset = UNSET
    """Id of the account."""

    host_id: str | Unset = UNSET
    """User id of the host."""

    topic: str | Unset = UNSET
    """Topic of the meeting."""

    type_: RecordingMeetingType.Value | Unset = UNSET
    """What was recorded. Meetings: 1 instant, 2 scheduled, 3 recurring without fixed time, 4 under the personal
    meeting id, 7 personal audio conference, 8 recurring with fixed time. Webinars: 5 single, 6 recurring without
    fixed time, 9 recurring with fixed time. 99 is a recording that somebody uploaded. Text, where the type of a
    meeting is a number."""

    start_time: datetime.datetime | Unset = UNSET
    """When the meeting started."""

    duration: int | Unset = UNSET
    """Length of the meeting, or of its recording where one meeting is asked for. The documents name no unit; it is
    minutes in other operations."""

    total_size: int | Unset = UNSET
    """Size of all files together in bytes, those of single participants included."""

    recording_count: int | Unset = UNSET
    """Number of files, those of single participants included."""

    auto_delete: bool | Unset = UNSET
    """Whether the recordings will be deleted by themselves; only known where the host has that setting switched on."""

    auto_delete_date: datetime.date | Unset = UNSET
    """Day on which they will be; missing unless auto_delete is true."""

    recording_play_passcode: str | Unset = UNSET
    """Encoded passcode that opens play_url or share_url when it is appended as the query parameter pwd. Needs the
    permission to view the content of recordings."""

    recording_files: list[RecordingFile] | Unset = UNSET
    """The files."""
