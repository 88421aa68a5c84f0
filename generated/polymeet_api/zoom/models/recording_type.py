"""RecordingType: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingType = (
    Literal[
        "shared_screen_with_speaker_view(CC)",
        "shared_screen_with_speaker_view",
        "shared_screen_with_gallery_view",
        "active_speaker",
        "speaker_view",
        "gallery_view",
        "shared_screen",
        "audio_only",
        "audio_transcript",
        "chat_file",
        "poll",
        "host_video",
        "closed_caption",
        "timeline",
        "thumbnail",
        "audio_interpretation",
        "summary",
        "summary_next_steps",
        "summary_smart_chapters",
        "sign_interpretation",
        "production_studio",
    ]
    | str
)
"""What the file shows or holds: the shared screen with the speaker (with or without captions) or the gallery, one of
these alone, sound, transcript, chat, polls, the host's video, captions, time marks, a preview picture, an
interpreter, or a summary with its next steps and chapters."""
