"""DeviceTypeUpdate: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DeviceTypeUpdate:
    """Kind that a device of a Zoom Room can become: 0 computer, 1 controller, 2 scheduling display, 3 control system."""

    Value: TypeAlias = Literal[0, 1, 2, 3] | int
    """What a field takes: these, or any other."""

    ROOMS_COMPUTER: Final = 0
    ROOMS_CONTROLLER: Final = 1
    ROOMS_SCHEDULING_DISPLAY: Final = 2
    ROOMS_CONTROL_SYSTEM: Final = 3
