"""DeviceAppType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DeviceAppType:
    """Part that the device plays in the room: ZR computer, ZRC controller, ZRP scheduling display, ZRW companion
    whiteboard. Zoom's own value is ZR."""

    Value: TypeAlias = Literal["ZR", "ZRC", "ZRP", "ZRW"] | str
    """What a field takes: these, or any other."""

    ZR: Final = "ZR"
    ZRC: Final = "ZRC"
    ZRP: Final = "ZRP"
    ZRW: Final = "ZRW"
