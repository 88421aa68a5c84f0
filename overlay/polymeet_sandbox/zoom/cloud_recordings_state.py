"""State of the cloud recordings, their trash, and their viewings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from ..clock import Clock, zulu
from ..messages import Record

TRASH_LIFETIME = timedelta(days=30)
WITH_MEETING, BY_ITSELF = "meeting_recordings", "recording_file"
"""Ways of a file into the trash: with all of its meeting, or alone."""
KNOWN_TYPES = range(1, 10)
"""The types of meetings and webinars that a recording can have; others are shown as instant meetings."""
INSTANT = 1
SETTINGS: Mapping[str, Any] = {
    "share_recording": "publicly",
    "viewer_download": True,
    "recording_authentication": False,
    "on_demand": False,
    "approval_type": 0,
    "send_email_to_host": False,
    "show_social_share_buttons": False,
    "auto_delete": False,
}
SOUND = ("audio_only", "M4A", "M4A", 240_000)
KINDS = (("shared_screen_with_speaker_view", "MP4", "MP4", 1_900_000), SOUND, ("chat_file", "CHAT", "TXT", 40))
"""Type, file type, extension and bytes a minute of the files that the sandbox makes of a meeting."""


@dataclass(slots=True)
class File:
    """A recording file."""

    record: Record
    participant: bool = False
    """Whether it is the sound of one participant."""
    trashed: str | None = None
    """Its way into the trash; None if it is not in the trash."""


@dataclass(slots=True)
class Recording:
    """The recording of one instance of a meeting or webinar."""

    record: Record
    files: list[File]
    settings: Record
    registrants: list[Record] = field(default_factory=list[Record])
    questions: Record = field(default_factory=dict[str, Any])
    viewings: list[Record] = field(default_factory=list[Record])
    """Viewings and downloads: `type`, `name`, `email`, `date_time`, and `duration` of a view."""
    simulive: bool = False
    """Whether a simulive webinar plays it; then it cannot be deleted."""

    @property
    def kept(self) -> list[File]:
        """The files outside the trash."""
        return [file for file in self.files if file.trashed is None]

    def trashed(self, how: str | None = None) -> list[File]:
        """The files in the trash, all or those that came there in one way."""
        return [file for file in self.files if file.trashed is not None and how in (None, file.trashed)]

    def shown(self, files: Iterable[File]) -> Record:
        """The record with some of the files, and with the figures for them."""
        chosen = list(files)
        return {
            **self.record,
            **self.settings,
            "total_size": sum(map(_size, chosen)),
            "recording_count": len(chosen),
            "recording_files": [file.record for file in chosen if not file.participant],
            "participant_audio_files": [file.record for file in chosen if file.participant],
        }


class Recordings:
    """All recordings of the account. A test may add to them, and change each as it likes."""

    def __init__(self, clock: Clock, new_key: Callable[[int], str]) -> None:
        self._clock = clock
        self._new_key = new_key
        self._recordings: list[Recording] = []
        self.storage: int | None = None
        """Bytes that the account may store; None for any number. Only checked when files are recovered."""

    def __iter__(self) -> Iterator[Recording]:
        """The recordings that still have a file, those of the trash included; latest start first."""
        self._empty_trash()
        oldest_first = sorted(self._recordings, key=lambda one: one.record["start_time"])
        return reversed(oldest_first)

    def find(self, reference: int | str) -> Recording | None:
        """The recording of an instance by its UUID, of the latest one by meeting id."""
        return next((one for one in self if reference in (one.record["uuid"], one.record["id"])), None)

    def add(self, instance: Record, participants: Iterable[str] = ()) -> Recording:
        """Make a recording of an instance that has ended, with the sound of single participants as files of their own.

        The instance is the record of a `PastMeeting`.
        """
        kind: int = instance["type"]
        record: Record = {
            **{name: instance[name] for name in ("uuid", "id", "host_id", "start_time", "duration")},
            "account_id": "sandbox-account",
            "type": str(kind if kind in KNOWN_TYPES else INSTANT),
            "recording_play_passcode": self._new_key(32),
        }
        files = [File(self._file(instance, *described)) for described in KINDS]
        files += [File({**self._file(instance, *SOUND), "file_name": name}, participant=True) for name in participants]
        recording = Recording(record, files, {**SETTINGS, "topic": instance["topic"]})
        self._recordings.append(recording)
        return recording

    def view(self, recording: Recording, name: str, email: str, seconds: int) -> None:
        """Simulate a viewing of a recording now."""
        self._note(recording, "by_view", name, email, duration=seconds)

    def download(self, recording: Recording, name: str, email: str) -> None:
        """Simulate a download of a recording now."""
        self._note(recording, "by_download", name, email)

    def trash(self, files: Iterable[File], how: str) -> None:
        """Move files to the trash, where they stay for 30 days."""
        for file in files:
            file.trashed = how
            file.record["deleted_time"] = zulu(self._clock.now())

    def recover(self, files: Iterable[File]) -> bool:
        """Take files out of the trash. Returns whether there was room for them."""
        chosen = list(files)
        if self.storage is not None and self._stored() + sum(map(_size, chosen)) > self.storage:
            return False
        for file in chosen:
            file.trashed = None
            del file.record["deleted_time"]
        return True

    def delete(self, recording: Recording, files: Iterable[File]) -> None:
        """Delete files for good, and the recording with the last of them."""
        gone = [id(file) for file in files]
        recording.files = [file for file in recording.files if id(file) not in gone]
        if not recording.files:
            self._recordings.remove(recording)

    def _empty_trash(self) -> None:
        oldest = zulu(self._clock.now() - TRASH_LIFETIME)
        for recording in list(self._recordings):
            old = [file for file in recording.trashed() if file.record["deleted_time"] <= oldest]
            if old:
                self.delete(recording, old)

    def _stored(self) -> int:
        return sum(_size(file) for recording in self for file in recording.kept)

    def _note(self, recording: Recording, kind: str, name: str, email: str, **members: Any) -> None:
        when = zulu(self._clock.now())
        recording.viewings.append({"type": kind, "name": name, "email": email, "date_time": when, **members})

    def _file(self, instance: Record, kind: str, file_type: str, extension: str, rate: int) -> Record:
        key = self._new_key(22)
        return {
            "id": key,
            "meeting_id": instance["uuid"],
            "recording_start": instance["start_time"],
            "recording_end": instance["end_time"],
            "recording_type": kind,
            "file_type": file_type,
            "file_extension": extension,
            "file_size": rate * max(instance["duration"], 1),
            "status": "completed",
            "play_url": f"https://zoom.example.com/rec/play/{key}",
            "download_url": f"https://zoom.example.com/rec/download/{key}",
        }


def _size(file: File) -> int:
    size: int = file.record.get("file_size", 0)
    return size
