"""OccurrenceStatus: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class OccurrenceStatus:
    """available: it will take place; deleted: it was taken out of the series."""

    Value: TypeAlias = Literal["available", "deleted"] | str
    """What a field takes: these, or any other."""

    AVAILABLE: Final = "available"
    DELETED: Final = "deleted"
