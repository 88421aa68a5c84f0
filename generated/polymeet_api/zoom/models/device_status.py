"""DeviceStatus: the documented values; any other is taken as it comes."""

from typing import Literal

DeviceStatus = Literal[-1, 0, 1] | int
"""State of a device: -1 not linked, 0 offline, 1 online."""
