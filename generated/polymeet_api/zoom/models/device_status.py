"""DeviceStatus: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DeviceStatus:
    """State of a device: -1 not linked, 0 offline, 1 online."""

    Value: TypeAlias = Literal[-1, 0, 1] | int
    """What a field takes: these, or any other."""

    UNLINKED: Final = -1
    OFFLINE: Final = 0
    ONLINE: Final = 1
