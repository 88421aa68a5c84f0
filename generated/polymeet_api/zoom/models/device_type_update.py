"""DeviceTypeUpdate: the documented values; any other is taken as it comes."""

from typing import Literal

DeviceTypeUpdate = Literal[0, 1, 2, 3] | int
"""Kind that a device of a Zoom Room can become: 0 computer, 1 controller, 2 scheduling display, 3 control system."""
