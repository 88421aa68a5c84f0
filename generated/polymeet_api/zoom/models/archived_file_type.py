"""ArchivedFileType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ArchivedFileType:
    """MP4: video; M4A: audio; CHAT: the chat as text; CC: captions in VTT; CHAT_MESSAGE: the chat as JSON in base64,
    with that of the waiting room, deleted messages, emojis and reactions; TRANSCRIPT: what was said, as JSON;
    SUB_GROUP_MEMBER_LOG: who entered and left which subgroup, as JSON."""

    Value: TypeAlias = Literal["MP4", "M4A", "CHAT", "CC", "CHAT_MESSAGE", "TRANSCRIPT", "SUB_GROUP_MEMBER_LOG"] | str
    """What a field takes: these, or any other."""

    MP4: Final = "MP4"
    M4A: Final = "M4A"
    CHAT: Final = "CHAT"
    CC: Final = "CC"
    CHAT_MESSAGE: Final = "CHAT_MESSAGE"
    TRANSCRIPT: Final = "TRANSCRIPT"
    SUB_GROUP_MEMBER_LOG: Final = "SUB_GROUP_MEMBER_LOG"
