"""DeviceTypeCreate: the documented values; any other is taken as it comes."""

from typing import Literal

DeviceTypeCreate = Literal[0, 1, 5] | int
"""Kind of device that can be added: 0 computer of a Zoom Room, 1 controller of a Zoom Room, 5 phone appliance (ZPA)."""
