"""State of the archived meetings and webinars."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from ..clock import zulu
from ..messages import Record

BYTES_A_SECOND = 25_000
CHAT_BYTES = 2_048
PROCESSING = timedelta(minutes=10)
"""Time that archiving takes in the sandbox."""


class Archives:
    """Archived meetings and webinars. A test may change `records` as it likes."""

    def __init__(self, new_key: Callable[[], str]) -> None:
        self._new_key = new_key
        self.records: list[Record] = []

    def add(self, meeting: Record) -> Record:
        """Archive an ended instance, given as in `ZoomState.past`: its video and its chat."""
        start, end = (datetime.fromisoformat(meeting[name]) for name in ("start_time", "end_time"))
        seconds = int((end - start).total_seconds())
        stay = {"participant_join_time": zulu(start), "participant_leave_time": zulu(end)}
        files = [
            self._file("MP4", "MP4", "shared_screen_with_speaker_view", seconds * BYTES_A_SECOND, stay),
            self._file("CHAT", "TXT", "chat_file", CHAT_BYTES, {**stay, "number_of_messages": 3}),
        ]
        record: Record = {
            **{name: meeting[name] for name in ("uuid", "id", "type", "topic", "host_id", "duration")},
            "start_time": zulu(start),
            "duration_in_second": seconds,
            "complete_time": zulu(end + PROCESSING),
            "timezone": "UTC",
            "status": "completed",
            "meeting_type": "internal",
            "is_breakout_room": False,
            "account_name": "Sandbox",
            "group_id": "",
            "recording_count": len(files),
            "total_size": sum(file["file_size"] for file in files),
            "archive_files": files,
            "physical_files": [],
        }
        self.records.append(record)
        return record

    def find(self, uuid: str) -> Record | None:
        """The archived instance with this UUID."""
        return next((record for record in self.records if record["uuid"] == uuid), None)

    def file(self, file_id: str) -> Record | None:
        """An archived file."""
        return next((file for file in self.files(self.records) if file["id"] == file_id), None)

    def files(self, records: list[Record]) -> Iterator[Record]:
        """The archived files of some records."""
        return (file for record in records for file in record["archive_files"])

    def _file(self, kind: str, extension: str, recording_type: str, size: int, others: Record) -> Record:
        key = self._new_key()
        return {
            "id": key,
            "status": "completed",
            "file_type": kind,
            "file_extension": extension,
            "recording_type": recording_type,
            "file_size": size,
            "download_url": f"https://zoom.example.com/rec/archive/download/{key}",
            "encryption_fingerprint": "0" * 64,
            "auto_delete": False,
            "individual": False,
            **others,
        }
