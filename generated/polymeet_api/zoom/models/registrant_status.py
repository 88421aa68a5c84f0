"""RegistrantStatus: the documented values; any other is taken as it comes."""

from typing import Literal

RegistrantStatus = Literal["pending", "approved", "denied"] | str
"""pending: the host has yet to decide; approved: the person may join; denied: the host refused."""
