"""State of the devices, and of the rooms, groups and extensions that they can be assigned to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from ..messages import Record

PHONE_APPLIANCE = 5
"""The `device_type` of a phone appliance (ZPA)."""
MAC_ADDRESS = re.compile(r"([0-9a-f]{2}[:-]?){5}[0-9a-f]{2}", re.IGNORECASE)


@dataclass(slots=True)
class DeviceRecords:
    """Devices, rooms, groups and extensions. A test may change them as it likes."""

    devices: list[Record] = field(default_factory=list[Record])
    """Devices in the format of GET, with an additional `zdm_group_id`."""
    rooms: dict[str, str] = field(default_factory=dict[str, str])
    """The names of the Zoom Rooms, by id."""
    groups: list[Record] = field(default_factory=list[Record])
    """The groups of Zoom Device Management (ZDM)."""
    extensions: dict[str, str] = field(default_factory=dict[str, str])
    """Owners of telephone extensions, by number: an e-mail address, or empty for a common area."""
    versions: Record = field(default_factory=dict[str, Any])
    """The versions that phone appliances can be upgraded to."""

    def find(self, device_id: str) -> Record | None:
        """A device by id."""
        return next((device for device in self.devices if device["device_id"] == device_id), None)

    def find_by_address(self, vendor: str, address: str) -> Record | None:
        """A device by manufacturer and MAC address, however they are written."""
        wanted = (vendor.casefold(), plain_address(address))
        for device in self.devices:
            if (device["vendor"].casefold(), plain_address(device["mac_address"])) == wanted:
                return device
        return None

    def has_group(self, group_id: str) -> bool:
        """Whether there is such a group."""
        return any(group["zdm_group_id"] == group_id for group in self.groups)


def is_address(text: str) -> bool:
    """Whether a text is a MAC address."""
    return MAC_ADDRESS.fullmatch(text) is not None


def plain_address(text: str) -> str:
    """A MAC address without what separates its bytes, in small letters."""
    return re.sub(r"[:-]", "", text).lower()
