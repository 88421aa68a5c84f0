"""State of the live meetings: chat, recording, waiting room."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from random import Random
from typing import Any

from ..messages import Record


@dataclass(slots=True)
class LiveMeeting:
    """One instance in progress."""

    messages: dict[str, Record] = field(default_factory=dict[str, Record])
    """Its chat, by message id."""
    recording: str = "stopped"
    """`started`, `paused` or `stopped`."""
    invited: list[Record] = field(default_factory=list[Record])
    """Invited users, telephone numbers and room systems."""
    waiting_room: Record = field(default_factory=dict[str, Any])


class LiveMeetings:
    """The instances by UUID, and the account's settings for them."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._instances: dict[str, LiveMeeting] = {}
        self.chat_dlp: bool = True
        """Whether Zoom switched on data loss prevention for in-meeting chat; without it messages cannot be changed."""
        self.storage_full: bool = False
        """Whether the cloud storage for recordings is full."""

    def instance(self, uuid: str) -> LiveMeeting:
        """The instance in progress with a UUID."""
        return self._instances.setdefault(uuid, LiveMeeting())

    def say(self, uuid: str, text: str, *, files: tuple[str, ...] = ()) -> str:
        """Add a message, with files by name, to the chat of an instance. Returns the message's id."""
        message_id = self._new_id()
        record: Record = {"message_content": text, "files": {self._new_id(): name for name in files}}
        self.instance(uuid).messages[message_id] = record
        return message_id

    def _new_id(self) -> str:
        return base64.b64encode(b"1-{%s}" % self._random.randbytes(16).hex().upper().encode()).decode()
