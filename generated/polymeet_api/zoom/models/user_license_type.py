"""UserLicenseType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class UserLicenseType:
    """MEETING is a meeting plan, ZOOM_WORKPLACE_BUNDLE a Zoom Workplace plan."""

    Value: TypeAlias = Literal["MEETING", "ZOOM_WORKPLACE_BUNDLE"] | str
    """What a field takes: these, or any other."""

    MEETING: Final = "MEETING"
    ZOOM_WORKPLACE_BUNDLE: Final = "ZOOM_WORKPLACE_BUNDLE"
