"""The devices of a fresh sandbox, with the ids that the examples of the specs name."""

from __future__ import annotations

from ..clock import zulu
from ..messages import Record
from .device_records import PHONE_APPLIANCE
from .state import ZoomState

ROOM_ID = "5e81b7d4-29c6-4a03-8f52-c07d94e6a1b8"
GROUP_ID = "9b3f6c18-d7a2-4e05-b481-62c5e09f7d34"
ROOM_DEVICE_ID = "7C2D9A41-3B8E-4F60-9D15-A86E20C4B7F3"
PHONE_ID = "E05B83F6-1C47-4D92-A6E8-3F9D71C024AB"
VENDOR = "Example Audio"
EXTENSIONS = {"801": "ada.quill@example.com", "802": "ben.stave@example.com", "810": ""}


def seed_devices(state: ZoomState) -> None:
    """A room with its computer, a phone that nobody has, and an H.323 device."""
    online = zulu(state.clock.now())
    records = state.devices
    records.rooms[ROOM_ID] = "Harbour room"
    records.groups.append({"zdm_group_id": GROUP_ID, "name": "Harbour office", "description": "All at the harbour"})
    records.extensions.update(EXTENSIONS)
    records.versions = {
        "app_versions": ["6.4.2.5190"],
        "firmware_versions": [{"vendor": VENDOR, "model": "XP-80", "version": "2.7.114", "warn_info": ""}],
    }
    records.devices.extend([_room_computer(online), _phone(online)])
    state.h323_devices.append(
        {
            "id": "tR6hVq2YSn-Kc0mXw8BzPg",
            "name": "Boardroom Bergen",
            "protocol": "H.323",
            "ip": "192.0.2.61",
            "encryption": "auto",
        }
    )


def _room_computer(online: str) -> Record:
    return {
        **_enrolled(online),
        "device_id": ROOM_DEVICE_ID,
        "device_name": "Harbour room display",
        "device_type": 0,
        "tag": "second floor",
        "model": "XR-30",
        "serial_number": "XR30-004417",
        "mac_address": "00-00-5E-00-53-1A",
        "sdk_version": "3.1.8",
        "room_id": ROOM_ID,
        "room_name": "Harbour room",
    }


def _phone(online: str) -> Record:
    return {
        **_enrolled(online),
        "device_id": PHONE_ID,
        "device_name": "Desk phone",
        "device_type": PHONE_APPLIANCE,
        "model": "XP-80",
        "serial_number": "XP80-009101",
        "mac_address": "00-00-5E-00-53-3C",
        "user_email": "",
    }


def _enrolled(online: str) -> Record:
    """What the devices have in common."""
    return {
        "device_status": 1,
        "vendor": VENDOR,
        "platform_os": "Android 13",
        "app_version": "6.3.8.4702",
        "enrolled_in_zdm": True,
        "connected_to_zdm": True,
        "last_online": online,
        "zdm_group_id": GROUP_ID,
    }
