"""ArchivedFileStatus: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ArchivedFileStatus:
    """completed: the file is ready; processing: it is being made; failed: it could not be made."""

    Value: TypeAlias = Literal["completed", "processing", "failed"] | str
    """What a field takes: these, or any other."""

    COMPLETED: Final = "completed"
    PROCESSING: Final = "processing"
    FAILED: Final = "failed"
