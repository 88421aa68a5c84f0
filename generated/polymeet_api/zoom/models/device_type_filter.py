"""DeviceTypeFilter: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DeviceTypeFilter:
    """Kind of device, as in DeviceType, or -1 for all that belong to Zoom Rooms: 0, 1, 2, 3, 4 and 6."""

    Value: TypeAlias = Literal[-1, 0, 1, 2, 3, 4, 5, 6] | int
    """What a field takes: these, or any other."""

    ALL_ROOMS_DEVICES: Final = -1
    ROOMS_COMPUTER: Final = 0
    ROOMS_CONTROLLER: Final = 1
    ROOMS_SCHEDULING_DISPLAY: Final = 2
    ROOMS_CONTROL_SYSTEM: Final = 3
    ROOMS_WHITEBOARD: Final = 4
    PHONE_APPLIANCE: Final = 5
    ROOMS_COMPUTER_WITH_CONTROLLER: Final = 6
