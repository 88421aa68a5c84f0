"""UserLicenseType: the documented values; any other is taken as it comes."""

from typing import Literal

UserLicenseType = Literal["MEETING", "ZOOM_WORKPLACE_BUNDLE"] | str
"""MEETING is a meeting plan, ZOOM_WORKPLACE_BUNDLE a Zoom Workplace plan."""
