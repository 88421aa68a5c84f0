"""ArchiveStatus: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ArchiveStatus:
    """State of the archiving of a meeting. completed: all is there; processing: more may come."""

    Value: TypeAlias = Literal["completed", "processing"] | str
    """What a field takes: these, or any other."""

    COMPLETED: Final = "completed"
    PROCESSING: Final = "processing"
