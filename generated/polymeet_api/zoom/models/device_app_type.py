"""DeviceAppType: the documented values; any other is taken as it comes."""

from typing import Literal

DeviceAppType = Literal["ZR", "ZRC", "ZRP", "ZRW"] | str
"""Part that the device plays in the room: ZR computer, ZRC controller, ZRP scheduling display, ZRW companion
whiteboard. Zoom's own value is ZR."""
