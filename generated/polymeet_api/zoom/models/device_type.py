"""DeviceType: the documented values; any other is taken as it comes."""

from typing import Literal

DeviceType = Literal[0, 1, 2, 3, 4, 5, 6] | int
"""Kind of device. Of a Zoom Room: 0 computer, 1 controller, 2 scheduling display, 3 control system, 4 whiteboard, 6
computer with controller. Of Zoom Phone: 5 phone appliance (ZPA)."""
