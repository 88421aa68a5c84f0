"""ArchivedFileRecordingType: the documented values; any other is taken as it comes."""

from typing import Literal

ArchivedFileRecordingType = (
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
"""What was recorded: shared_screen_with_speaker_view is the shared screen with whoever speaks, audio_only the sound,
chat_file and chat_message the chat as text and as JSON, closed_caption the captions, audio_transcript what was
said."""
