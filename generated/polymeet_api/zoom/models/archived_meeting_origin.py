"""ArchivedMeetingOrigin: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ArchivedMeetingOrigin:
    """internal: a meeting or webinar of this account; external: one of another account."""

    Value: TypeAlias = Literal["internal", "external"] | str
    """What a field takes: these, or any other."""

    INTERNAL: Final = "internal"
    EXTERNAL: Final = "external"
