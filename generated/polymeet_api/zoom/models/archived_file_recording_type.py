"""ArchivedFileRecordingType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ArchivedFileRecordingType:
    """What was recorded: shared_screen_with_speaker_view is the shared screen with whoever speaks, audio_only the
    sound, chat_file and chat_message the chat as text and as JSON, closed_caption the captions, audio_transcript
    what was said."""

    Value: TypeAlias = (
        Literal[
            "shared_screen_with_speaker_view",
            "audio_only",
            "chat_file",
            "closed_caption",
            "chat_message",
            "audio_transcript",
        ]
        | str
    )
    """What a field takes: these, or any other."""

    SHARED_SCREEN_WITH_SPEAKER_VIEW: Final = "shared_screen_with_speaker_view"
    AUDIO_ONLY: Final = "audio_only"
    CHAT_FILE: Final = "chat_file"
    CLOSED_CAPTION: Final = "closed_caption"
    CHAT_MESSAGE: Final = "chat_message"
    AUDIO_TRANSCRIPT: Final = "audio_transcript"
