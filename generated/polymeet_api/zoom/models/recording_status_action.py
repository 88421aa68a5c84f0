"""RecordingStatusAction: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecordingStatusAction:
    """recover: take out of the trash."""

    Value: TypeAlias = Literal["recover"] | str
    """What a field takes: these, or any other."""

    RECOVER: Final = "recover"
