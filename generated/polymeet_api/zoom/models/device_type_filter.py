"""DeviceTypeFilter: the documented values; any other is taken as it comes."""

from typing import Literal

DeviceTypeFilter = Literal[-1, 0, 1, 2, 3, 4, 5, 6] | int
"""Kind of device, as in DeviceType, or -1 for all that belong to Zoom Rooms: 0, 1, 2, 3, 4 and 6."""
