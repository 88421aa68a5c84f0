"""UserLicense: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class UserLicense:
    """License to filter users by. zoom_workforce_management is Workforce Management, zoom_compliance_management is
    Compliance Management."""

    Value: TypeAlias = Literal["zoom_workforce_management", "zoom_compliance_management"] | str
    """What a field takes: these, or any other."""

    ZOOM_WORKFORCE_MANAGEMENT: Final = "zoom_workforce_management"
    ZOOM_COMPLIANCE_MANAGEMENT: Final = "zoom_compliance_management"
