"""DevicePlatform: the documented values; any other is taken as it comes."""

from typing import Literal

DevicePlatform = Literal["win", "mac", "ipad", "iphone", "android", "linux"] | str
"""Operating system: win is Windows, mac is macOS, the others are called by their names."""
