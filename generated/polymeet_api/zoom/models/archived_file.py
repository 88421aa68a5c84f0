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
    Model,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.archived_file_location import ArchivedFileLocation
    from ..models.archived_file_recording_type import ArchivedFileRecordingType
    from ..models.archived_file_status import ArchivedFileStatus
    from ..models.archived_file_type import ArchivedFileType


@define(kw_only=True, repr=False)
class ArchivedFile(Model):
    """An archived file of a meeting or webinar, of the whole of it or of one participant."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "status": Field("status"),
        "file_type": Field("file_type"),
        "file_extension": Field("file_extension"),
        "recording_type": Field("recording_type"),
        "file_size": Field("file_size"),
        "number_of_messages": Field("number_of_messages"),
        "download_url": Field("download_url", secret=True),
        "file_path": Field("file_path"),
        "storage_location": Field("storage_location"),
        "encryption_fingerprint": Field("encryption_fingerprint"),
        "auto_delete": Field("auto_delete"),
        "individual": Field("individual"),
        "participant_email": Field("participant_email"),
        "participant_join_time": Field("participant_join_time", DATE_TIME),
        "participant_leave_time": Field("participant_leave_time", DATE_TIME),
    }

    id: str
    """Id of the file."""

    status: ArchivedFileStatus.Value | Unset = UNSET
    """completed: the file is ready; processing: it is being made; failed: it could not be made."""

    file_type: ArchivedFileType.Value | Unset = UNSET
    """MP4: video; M4A: audio; CHAT: the chat as text; CC: captions in VTT; CHAT_MESSAGE: the chat as JSON in base64,
    with that of the waiting room, deleted messages, emojis and reactions; TRANSCRIPT: what was said, as JSON;
    SUB_GROUP_MEMBER_LOG: who entered and left which subgroup, as JSON."""

    file_extension: str | Unset = UNSET
    """Extension of the file's name, such as MP4 or JSON."""

    recording_type: ArchivedFileRecordingType.Value | Unset = UNSET
    """What was recorded: shared_screen_with_speaker_view is the shared screen with whoever speaks, audio_only the
    sound, chat_file and chat_message the chat as text and as JSON, closed_caption the captions, audio_transcript
    what was said."""

    file_size: int | Unset = UNSET
    """Size in bytes."""

    number_of_messages: int | Unset = UNSET
    """Number of messages; only for the extensions TXT and JSON."""

    download_url: str | Unset = UNSET
    """Where the file is; send an access token with a recording scope as bearer token. Missing for an on-premise
    account, which has file_path."""

    file_path: str | Unset = UNSET
    """Path of the file in an on-premise account; missing otherwise."""

    storage_location: ArchivedFileLocation.Value | Unset = UNSET
    """Region where the file is stored, a country code or EU; sent only if the account has distributed compliance
    archiving."""

    encryption_fingerprint: str | Unset = UNSET
    """SHA-256 fingerprint of the file's encryption."""

    auto_delete: bool | Unset = UNSET
    """Whether the file is deleted by itself; the account needs the tagging of archived files for deletion."""

    individual: bool | Unset = UNSET
    """True for the file of one participant, false for that of the whole meeting."""

    participant_email: str | Unset = UNSET
    """E-mail address of the participant of an individual file; usually empty for somebody outside the host's account."""

    participant_join_time: datetime.datetime | Unset = UNSET
    """When the participant of an individual file joined, otherwise when the archiving gateway did."""

    participant_leave_time: datetime.datetime | Unset = UNSET
    """When the participant of an individual file left, otherwise when the archiving gateway did."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not ArchivedFile or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        if (value := data.get("status")) is None:
            unset += 1
            value = UNSET
        model.status = value
        if (value := data.get("file_type")) is None:
            unset += 1
            value = UNSET
        model.file_type = value
        if (value := data.get("file_extension")) is None:
            unset += 1
            value = UNSET
        model.file_extension = value
        if (value := data.get("recording_type")) is None:
            unset += 1
            value = UNSET
        model.recording_type = value
        if (value := data.get("file_size")) is None:
            unset += 1
            value = UNSET
        model.file_size = value
        if (value := data.get("number_of_messages")) is None:
            unset += 1
            value = UNSET
        model.number_of_messages = value
        if (value := data.get("download_url")) is None:
            unset += 1
            value = UNSET
        model.download_url = value
        if (value := data.get("file_path")) is None:
            unset += 1
            value = UNSET
        model.file_path = value
        if (value := data.get("storage_location")) is None:
            unset += 1
            value = UNSET
        model.storage_location = value
        if (value := data.get("encryption_fingerprint")) is None:
            unset += 1
            value = UNSET
        model.encryption_fingerprint = value
        if (value := data.get("auto_delete")) is None:
            unset += 1
            value = UNSET
        model.auto_delete = value
        if (value := data.get("individual")) is None:
            unset += 1
            value = UNSET
        model.individual = value
        if (value := data.get("participant_email")) is None:
            unset += 1
            value = UNSET
        model.participant_email = value
        value = data.get("participant_join_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.participant_join_time = value
        value = data.get("participant_leave_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.participant_leave_time = value
        model.additional_properties = {} if len(data) + unset == 16 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not ArchivedFile:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.status) is not UNSET:
            data["status"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.file_type) is not UNSET:
            data["file_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.file_extension) is not UNSET:
            data["file_extension"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.recording_type) is not UNSET:
            data["recording_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.file_size) is not UNSET:
            data["file_size"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.number_of_messages) is not UNSET:
            data["number_of_messages"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.download_url) is not UNSET:
            data["download_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.file_path) is not UNSET:
            data["file_path"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.storage_location) is not UNSET:
            data["storage_location"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.encryption_fingerprint) is not UNSET:
            data["encryption_fingerprint"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.auto_delete) is not UNSET:
            data["auto_delete"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.individual) is not UNSET:
            data["individual"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.participant_email) is not UNSET:
            data["participant_email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.participant_join_time) is not UNSET:
            data["participant_join_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.participant_leave_time) is not UNSET:
            data["participant_leave_time"] = convert(self, DATE_TIME, None, value)
