"""DeviceType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DeviceType:
    """Kind of device. Of a Zoom Room: 0 computer, 1 controller, 2 scheduling display, 3 control system, 4 whiteboard,
    6 computer with controller. Of Zoom Phone: 5 phone appliance (ZPA)."""

    Value: TypeAlias = Literal[0, 1, 2, 3, 4, 5, 6] | int
    """What a field takes: these, or any other."""

    ROOMS_COMPUTER: Final = 0
    ROOMS_CONTROLLER: Final = 1
    ROOMS_SCHEDULING_DISPLAY: Final = 2
    ROOMS_CONTROL_SYSTEM: Final = 3
    ROOMS_WHITEBOARD: Final = 4
    PHONE_APPLIANCE: Final = 5
    ROOMS_COMPUTER_WITH_CONTROLLER: Final = 6
