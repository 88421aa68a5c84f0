"""DeviceTypeCreate: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DeviceTypeCreate:
    """Kind of device that can be added: 0 computer of a Zoom Room, 1 controller of a Zoom Room, 5 phone appliance
    (ZPA)."""

    Value: TypeAlias = Literal[0, 1, 5] | int
    """What a field takes: these, or any other."""

    ROOMS_COMPUTER: Final = 0
    ROOMS_CONTROLLER: Final = 1
    PHONE_APPLIANCE: Final = 5
