from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.archive_status import ArchiveStatus
    from ..models.archived_file import ArchivedFile
    from ..models.archived_meeting_origin import ArchivedMeetingOrigin
    from ..models.archived_meeting_type import ArchivedMeetingType
    from ..models.archived_physical_file import ArchivedPhysicalFile


@define(kw_only=True, repr=False)
class ArchivedMeeting(Model):
    """One ended instance of a meeting or webinar, or one breakout room, with its archived files. Of an external
    meeting, id, host_id and topic are removed."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "uuid": Field("uuid", required=True),
        "id": Field("id"),
        "parent_meeting_id": Field("parent_meeting_id"),
        "type_": Field("type"),
        "meeting_type": Field("meeting_type"),
        "is_breakout_room": Field("is_breakout_room"),
        "topic": Field("topic"),
        "status": Field("status"),
        "start_time": Field("start_time", DATE_TIME),
        "timezone": Field("timezone"),
        "duration": Field("duration"),
        "duration_in_second": Field("duration_in_second"),
        "complete_time": Field("complete_time"),
        "host_id": Field("host_id"),
        "account_name": Field("account_name"),
        "group_id": Field("group_id"),
        "recording_count": Field("recording_count"),
        "total_size": Field("total_size"),
        "archive_files": Field(
            "archive_files", ListOf(ModelRef("polymeet_api.zoom.models.archived_file", "ArchivedFile"))
        ),
        "physical_files": Field(
            "physical_files",
            ListOf(ModelRef("polymeet_api.zoom.models.archived_physical_file", "ArchivedPhysicalFile")),
        ),
    }

    uuid: str
    """UUID of this instance."""

    id: int | Unset = UNSET
    """Id of the meeting or webinar; missing for an external one."""

    parent_meeting_id: str | Unset = UNSET
    """UUID of the meeting that a breakout room belongs to; missing otherwise."""

    type_: ArchivedMeetingType.Value | Unset = UNSET
    """Meetings: 1 instant, 2 scheduled, 3 recurring without fixed time, 4 started in a personal meeting room (PMI), 7
    personal audio conference, 8 recurring at a fixed time. Webinars: 5 single, 6 recurring without fixed time, 9
    recurring at a fixed time. 100 is a breakout room."""

    meeting_type: ArchivedMeetingOrigin.Value | Unset = UNSET
    """internal: a meeting or webinar of this account; external: one of another account."""

    is_breakout_room: bool | Unset = UNSET
    """Whether this is a breakout room."""

    topic: str | Unset = UNSET
    """Topic; missing for an external meeting."""

    status: ArchiveStatus.Value | Unset = UNSET
    """State of the archiving of a meeting. completed: all is there; processing: more may come."""

    start_time: datetime.datetime | Unset = UNSET
    """When it started, in UTC."""

    timezone: str | Unset = UNSET
    """IANA time zone."""

    duration: int | Unset = UNSET
    """Scheduled length in minutes."""

    duration_in_second: int | Unset = UNSET
    """Length in seconds."""

    complete_time: str | Unset = UNSET
    """When archiving was complete, as an RFC 3339 date and time in UTC; empty while it is being processed."""

    host_id: str | Unset = UNSET
    """User id of the host; missing for an external meeting."""

    account_name: str | Unset = UNSET
    """Name of the account."""

    group_id: str | Unset = UNSET
    """Ids of the primary groups of the participants of this account, with commas between them."""

    recording_count: int | Unset = UNSET
    """Number of archived files in this answer."""

    total_size: int | Unset = UNSET
    """Size of the archived files in bytes."""

    archive_files: list[ArchivedFile] | Unset = UNSET
    """The archived files."""

    physical_files: list[ArchivedPhysicalFile] | Unset = UNSET
    """Files that were attached, such as a picture sent in the chat."""
