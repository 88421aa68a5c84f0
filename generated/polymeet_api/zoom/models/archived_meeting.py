from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
    MISSING,
    PLAIN,
    UNSET,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.archive_status import ArchiveStatus
    from ..models.archived_file import ArchivedFile
    from ..models.archived_meeting_origin import ArchivedMeetingOrigin
    from ..models.archived_meeting_type import ArchivedMeetingType
    from ..models.archived_physical_file import ArchivedPhysicalFile

_ARCHIVE_FILES = ListOf(ModelRef("polymeet_api.zoom.models.archived_file", "ArchivedFile"))
_PHYSICAL_FILES = ListOf(ModelRef("polymeet_api.zoom.models.archived_physical_file", "ArchivedPhysicalFile"))


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
        "archive_files": Field("archive_files", _ARCHIVE_FILES),
        "physical_files": Field("physical_files", _PHYSICAL_FILES),
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ArchivedMeeting or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("uuid")) is None:
            unset += 1
            value = MISSING
        model.uuid = value
        if (value := data.get("id")) is None:
            unset += 1
            value = UNSET
        model.id = value
        if (value := data.get("parent_meeting_id")) is None:
            unset += 1
            value = UNSET
        model.parent_meeting_id = value
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        if (value := data.get("meeting_type")) is None:
            unset += 1
            value = UNSET
        model.meeting_type = value
        if (value := data.get("is_breakout_room")) is None:
            unset += 1
            value = UNSET
        model.is_breakout_room = value
        if (value := data.get("topic")) is None:
            unset += 1
            value = UNSET
        model.topic = value
        if (value := data.get("status")) is None:
            unset += 1
            value = UNSET
        model.status = value
        value = data.get("start_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.start_time = value
        if (value := data.get("timezone")) is None:
            unset += 1
            value = UNSET
        model.timezone = value
        if (value := data.get("duration")) is None:
            unset += 1
            value = UNSET
        model.duration = value
        if (value := data.get("duration_in_second")) is None:
            unset += 1
            value = UNSET
        model.duration_in_second = value
        if (value := data.get("complete_time")) is None:
            unset += 1
            value = UNSET
        model.complete_time = value
        if (value := data.get("host_id")) is None:
            unset += 1
            value = UNSET
        model.host_id = value
        if (value := data.get("account_name")) is None:
            unset += 1
            value = UNSET
        model.account_name = value
        if (value := data.get("group_id")) is None:
            unset += 1
            value = UNSET
        model.group_id = value
        if (value := data.get("recording_count")) is None:
            unset += 1
            value = UNSET
        model.recording_count = value
        if (value := data.get("total_size")) is None:
            unset += 1
            value = UNSET
        model.total_size = value
        if (value := data.get("archive_files")) is None or (value := _ARCHIVE_FILES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.archive_files = value
        if (value := data.get("physical_files")) is None or (value := _PHYSICAL_FILES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.physical_files = value
        model.additional_properties = {} if len(data) + unset == 20 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ArchivedMeeting:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.uuid) is not MISSING:
            data["uuid"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.id) is not UNSET:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.parent_meeting_id) is not UNSET:
            data["parent_meeting_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.meeting_type) is not UNSET:
            data["meeting_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.is_breakout_room) is not UNSET:
            data["is_breakout_room"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.topic) is not UNSET:
            data["topic"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.status) is not UNSET:
            data["status"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_time) is not UNSET:
            data["start_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.timezone) is not UNSET:
            data["timezone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.duration) is not UNSET:
            data["duration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.duration_in_second) is not UNSET:
            data["duration_in_second"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.complete_time) is not UNSET:
            data["complete_time"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.host_id) is not UNSET:
            data["host_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.account_name) is not UNSET:
            data["account_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.group_id) is not UNSET:
            data["group_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.recording_count) is not UNSET:
            data["recording_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.total_size) is not UNSET:
            data["total_size"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.archive_files) is not UNSET:
            data["archive_files"] = convert(self, _ARCHIVE_FILES, None, value)
        if (value := self.physical_files) is not UNSET:
            data["physical_files"] = convert(self, _PHYSICAL_FILES, None, value)
