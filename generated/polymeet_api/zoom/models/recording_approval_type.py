"""RecordingApprovalType: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingApprovalType = Literal[0, 1, 2] | int
"""How registrants are approved: 0 at once; 1 by hand; 2 there is no registration."""
