"""DevicePlatform: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class DevicePlatform:
    """Operating system: win is Windows, mac is macOS, the others are called by their names."""

    Value: TypeAlias = Literal["win", "mac", "ipad", "iphone", "android", "linux"] | str
    """What a field takes: these, or any other."""

    WIN: Final = "win"
    MAC: Final = "mac"
    IPAD: Final = "ipad"
    IPHONE: Final = "iphone"
    ANDROID: Final = "android"
    LINUX: Final = "linux"
