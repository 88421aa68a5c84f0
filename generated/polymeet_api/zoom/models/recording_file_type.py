"""RecordingFileType: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingFileType = (
    Literal["MP4", "M4A", "TIMELINE", "TRANSCRIPT", "CHAT", "CHAT_MESSAGE", "CC", "CSV", "TB", "SUMMARY"] | str
)
"""MP4: video; M4A: sound only; TIMELINE: time marks as JSON, in the host's time zone; TRANSCRIPT: the spoken words as
VTT; CHAT: the chat as plain text; CC: closed captions as VTT; CSV: poll results; SUMMARY: a summary as JSON. The
documents do not explain CHAT_MESSAGE and TB."""
