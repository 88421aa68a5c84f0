from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.recording_file_extension import RecordingFileExtension
    from ..models.recording_file_status import RecordingFileStatus
    from ..models.recording_file_type import RecordingFileType
    from ..models.recording_type import RecordingType


@define(kw_only=True, repr=False)
class RecordingFile(Model):
    """A recording file. Files of the type CC or TIMELINE have no id, status, file_size, recording_type and play_url.
    Each file has either a download_url or (on the account's own premises) a file_path."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id"),
        "meeting_id": Field("meeting_id"),
        "recording_start": Field("recording_start", DATE_TIME),
        "recording_end": Field("recording_end", DATE_TIME),
        "recording_type": Field("recording_type"),
        "file_type": Field("file_type"),
        "file_extension": Field("file_extension"),
        "file_size": Field("file_size"),
        "file_path": Field("file_path"),
        "status": Field("status"),
        "play_url": Field("play_url", secret=True),
        "download_url": Field("download_url", secret=True),
        "deleted_time": Field("deleted_time", DATE_TIME),
    }

    id: str | Unset = UNSET
    """Id of the file."""

    meeting_id: str | Unset = UNSET
    """UUID of the instance that was recorded, in spite of the name."""

    recording_start: datetime.datetime | Unset = UNSET
    """When the recording started."""

    recording_end: datetime.datetime | Unset = UNSET
    """When the recording ended."""

    recording_type: RecordingType.Value | Unset = UNSET
    """What the file shows or holds: the shared screen with the speaker (with or without captions) or the gallery, one
    of these alone, sound, transcript, chat, polls, the host's video, captions, time marks, a preview picture, an
    interpreter, or a summary with its next steps and chapters."""

    file_type: RecordingFileType.Value | Unset = UNSET
    """MP4: video; M4A: sound only; TIMELINE: time marks as JSON, in the host's time zone; TRANSCRIPT: the spoken words
    as VTT; CHAT: the chat as plain text; CC: closed captions as VTT; CSV: poll results; SUMMARY: a summary as JSON.
    The documents do not explain CHAT_MESSAGE and TB."""

    file_extension: RecordingFileExtension.Value | Unset = UNSET
    """Ending of the file's name."""

    file_size: float | Unset = UNSET
    """Size in bytes."""

    file_path: str | Unset = UNSET
    """Path of the file in an on-premise account."""

    status: RecordingFileStatus.Value | Unset = UNSET
    """completed: the file can be played and downloaded. No other value is documented."""

    play_url: str | Unset = UNSET
    """Link that plays the file; who has it may watch, unless the sharing settings forbid it."""

    download_url: str | Unset = UNSET
    """Link that downloads the file, with download_access_token or an OAuth token as bearer token."""

    deleted_time: datetime.datetime | Unset = UNSET
    """When the file went to the trash; only sent when the trash is listed."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RecordingFile or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = UNSET
        model.id = value
        if (value := data.get("meeting_id")) is None:
            unset += 1
            value = UNSET
        model.meeting_id = value
        value = data.get("recording_start")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.recording_start = value
        value = data.get("recording_end")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.recording_end = value
        if (value := data.get("recording_type")) is None:
            unset += 1
            value = UNSET
        model.recording_type = value
        if (value := data.get("file_type")) is None:
            unset += 1
            value = UNSET
        model.file_type = value
        if (value := data.get("file_extension")) is None:
            unset += 1
            value = UNSET
        model.file_extension = value
        if (value := data.get("file_size")) is None:
            unset += 1
            value = UNSET
        model.file_size = value
        if (value := data.get("file_path")) is None:
            unset += 1
            value = UNSET
        model.file_path = value
        if (value := data.get("status")) is None:
            unset += 1
            value = UNSET
        model.status = value
        if (value := data.get("play_url")) is None:
            unset += 1
            value = UNSET
        model.play_url = value
        if (value := data.get("download_url")) is None:
            unset += 1
            value = UNSET
        model.download_url = value
        value = data.get("deleted_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.deleted_time = value
        model.additional_properties = {} if len(data) + unset == 13 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RecordingFile:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not UNSET:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.meeting_id) is not UNSET:
            data["meeting_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.recording_start) is not UNSET:
            data["recording_start"] = convert(self, DATE_TIME, None, value)
        if (value := self.recording_end) is not UNSET:
            data["recording_end"] = convert(self, DATE_TIME, None, value)
        if (value := self.recording_type) is not UNSET:
            data["recording_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.file_type) is not UNSET:
            data["file_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.file_extension) is not UNSET:
            data["file_extension"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.file_size) is not UNSET:
            data["file_size"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.file_path) is not UNSET:
            data["file_path"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.status) is not UNSET:
            data["status"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.play_url) is not UNSET:
            data["play_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.download_url) is not UNSET:
            data["download_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.deleted_time) is not UNSET:
            data["deleted_time"] = convert(self, DATE_TIME, None, value)
