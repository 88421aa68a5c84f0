"""RecordingDeleteAction: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecordingDeleteAction:
    """trash: move to the trash; delete: delete for good."""

    Value: TypeAlias = Literal["trash", "delete"] | str
    """What a field takes: these, or any other."""

    TRASH: Final = "trash"
    DELETE: Final = "delete"
