from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE,
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

    from ..models.participant_audio_file import ParticipantAudioFile
    from ..models.recording_file import RecordingFile
    from ..models.recording_meeting_type import RecordingMeetingType

_RECORDING_FILES = ListOf(ModelRef("polymeet_api.zoom.models.recording_file", "RecordingFile"))
_PARTICIPANT_AUDIO_FILES = ListOf(ModelRef("polymeet_api.zoom.models.participant_audio_file", "ParticipantAudioFile"))


@define(kw_only=True, repr=False)
class CloudRecording(Model):
    """What was recorded of one instance of a meeting or webinar, with all that its viewer may need."""

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
        "recording_files": Field("recording_files", _RECORDING_FILES),
        "password": Field("password", secret=True),
        "download_access_token": Field("download_access_token", secret=True),
        "participant_audio_files": Field("participant_audio_files", _PARTICIPANT_AUDIO_FILES),
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

    password: str | Unset = UNSET
    """Passcode of the recordings. Needs the permission to view the content of recordings."""

    download_access_token: str | Unset = UNSET
    """Token (a JWT) that downloads the files; only sent if include_fields asks for it."""

    participant_audio_files: list[ParticipantAudioFile] | Unset = UNSET
    """One audio file for each participant; only where the setting for separate audio files is switched on."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not CloudRecording or type(data) is not dict:
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
        if (value := data.get("account_id")) is None:
            unset += 1
            value = UNSET
        model.account_id = value
        if (value := data.get("host_id")) is None:
            unset += 1
            value = UNSET
        model.host_id = value
        if (value := data.get("topic")) is None:
            unset += 1
            value = UNSET
        model.topic = value
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        value = data.get("start_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.start_time = value
        if (value := data.get("duration")) is None:
            unset += 1
            value = UNSET
        model.duration = value
        if (value := data.get("total_size")) is None:
            unset += 1
            value = UNSET
        model.total_size = value
        if (value := data.get("recording_count")) is None:
            unset += 1
            value = UNSET
        model.recording_count = value
        if (value := data.get("auto_delete")) is None:
            unset += 1
            value = UNSET
        model.auto_delete = value
        if (value := data.get("auto_delete_date")) is None or (value := DATE.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.auto_delete_date = value
        if (value := data.get("recording_play_passcode")) is None:
            unset += 1
            value = UNSET
        model.recording_play_passcode = value
        if (value := data.get("recording_files")) is None or (value := _RECORDING_FILES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.recording_files = value
        if (value := data.get("password")) is None:
            unset += 1
            value = UNSET
        model.password = value
        if (value := data.get("download_access_token")) is None:
            unset += 1
            value = UNSET
        model.download_access_token = value
        if (value := data.get("participant_audio_files")) is None or (
            value := _PARTICIPANT_AUDIO_FILES.decode(value)
        ) is UNSET:
            unset += 1
            value = UNSET
        model.participant_audio_files = value
        model.additional_properties = {} if len(data) + unset == 17 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not CloudRecording:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.uuid) is not MISSING:
            data["uuid"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.id) is not UNSET:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.account_id) is not UNSET:
            data["account_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.host_id) is not UNSET:
            data["host_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.topic) is not UNSET:
            data["topic"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_time) is not UNSET:
            data["start_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.duration) is not UNSET:
            data["duration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.total_size) is not UNSET:
            data["total_size"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.recording_count) is not UNSET:
            data["recording_count"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.auto_delete) is not UNSET:
            data["auto_delete"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.auto_delete_date) is not UNSET:
            data["auto_delete_date"] = convert(self, DATE, None, value)
        if (value := self.recording_play_passcode) is not UNSET:
            data["recording_play_passcode"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.recording_files) is not UNSET:
            data["recording_files"] = convert(self, _RECORDING_FILES, None, value)
        if (value := self.password) is not UNSET:
            data["password"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.download_access_token) is not UNSET:
            data["download_access_token"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.participant_audio_files) is not UNSET:
            data["participant_audio_files"] = convert(self, _PARTICIPANT_AUDIO_FILES, None, value)
