"""PollStatus: the documented values; any other is taken as it comes."""

from typing import Literal

PollStatus = Literal["notstart", "started", "ended", "sharing", "deactivated"] | str
"""notstart: not opened yet; started: open for answers; ended: closed; sharing: its results are being shown;
deactivated: switched off."""
