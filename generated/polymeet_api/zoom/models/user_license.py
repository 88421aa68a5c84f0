"""UserLicense: the documented values; any other is taken as it comes."""

from typing import Literal

UserLicense = Literal["zoom_workforce_management", "zoom_compliance_management"] | str
"""License to filter users by. zoom_workforce_management is Workforce Management, zoom_compliance_management is
Compliance Management."""
