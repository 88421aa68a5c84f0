"""RecordingType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecordingType:
    """What the file shows or holds: the shared screen with the speaker (with or without captions) or the gallery, one
    of these alone, sound, transcript, chat, polls, the host's video, captions, time marks, a preview picture, an
    interpreter, or a summary with its next steps and chapters."""

    Value: TypeAlias = (
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
    """What a field takes: these, or any other."""

    SHARED_SCREEN_WITH_SPEAKER_VIEW_CC: Final = "shared_screen_with_speaker_view(CC)"
    SHARED_SCREEN_WITH_SPEAKER_VIEW: Final = "shared_screen_with_speaker_view"
    SHARED_SCREEN_WITH_GALLERY_VIEW: Final = "shared_screen_with_gallery_view"
    ACTIVE_SPEAKER: Final = "active_speaker"
    SPEAKER_VIEW: Final = "speaker_view"
    GALLERY_VIEW: Final = "gallery_view"
    SHARED_SCREEN: Final = "shared_screen"
    AUDIO_ONLY: Final = "audio_only"
    AUDIO_TRANSCRIPT: Final = "audio_transcript"
    CHAT_FILE: Final = "chat_file"
    POLL: Final = "poll"
    HOST_VIDEO: Final = "host_video"
    CLOSED_CAPTION: Final = "closed_caption"
    TIMELINE: Final = "timeline"
    THUMBNAIL: Final = "thumbnail"
    AUDIO_INTERPRETATION: Final = "audio_interpretation"
    SUMMARY: Final = "summary"
    SUMMARY_NEXT_STEPS: Final = "summary_next_steps"
    SUMMARY_SMART_CHAPTERS: Final = "summary_smart_chapters"
    SIGN_INTERPRETATION: Final = "sign_interpretation"
    PRODUCTION_STUDIO: Final = "production_studio"
