"""RecordingFileType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecordingFileType:
    """MP4: video; M4A: sound only; TIMELINE: time marks as JSON, in the host's time zone; TRANSCRIPT: the spoken words
    as VTT; CHAT: the chat as plain text; CC: closed captions as VTT; CSV: poll results; SUMMARY: a summary as JSON.
    The documents do not explain CHAT_MESSAGE and TB."""

    Value: TypeAlias = (
        Literal["MP4", "M4A", "TIMELINE", "TRANSCRIPT", "CHAT", "CHAT_MESSAGE", "CC", "CSV", "TB", "SUMMARY"] | str
    )
    """What a field takes: these, or any other."""

    MP4: Final = "MP4"
    M4A: Final = "M4A"
    TIMELINE: Final = "TIMELINE"
    TRANSCRIPT: Final = "TRANSCRIPT"
    CHAT: Final = "CHAT"
    CHAT_MESSAGE: Final = "CHAT_MESSAGE"
    CC: Final = "CC"
    CSV: Final = "CSV"
    TB: Final = "TB"
    SUMMARY: Final = "SUMMARY"
