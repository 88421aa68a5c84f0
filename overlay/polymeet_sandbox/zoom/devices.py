"""Zoom's devices (tag `devices`): those of Zoom Rooms, and phone appliances (ZPA)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..messages import Answer, Record
from ..provider import Call, Handler
from .common import page_body
from .devices_state import PHONE_APPLIANCE, is_address, plain_address
from .errors import invalid_field, refuse
from .state import ZoomState

UNLINKED, OFFLINE = -1, 0
ALL_ROOMS_DEVICES = -1
APP_TYPES = {"ZR": 0, "ZRC": 1, "ZRP": 2, "ZRW": 4}
"""The `device_type` that a device has in each part."""

ROOM_UNKNOWN = 30055001
FIELD_EMPTY = 30055002
TYPE_REFUSED = 30055003
DEVICE_EXISTS = 30055006
ADDRESS_WRONG = 30055007
NO_PHONE_PLAN = 30055009
NOT_ENROLLED = 30055011
DEVICE_UNKNOWN = 30055012
GROUP_UNKNOWN = 30055018
ZPA_UNKNOWN = 30051039
EXTENSION_UNKNOWN = 30052024
NOT_A_ZPA = 30052026
NO_VERSIONS = 30052027
FIRMWARE_MISSING = 30052029
APP_MISSING = 30052030
ASSIGNED_ROOM_UNKNOWN = 1012
ASSIGNED_NOT_ENROLLED = 8500
APP_REFUSED = 8501
ASSIGNED_DEVICE_UNKNOWN = 8503


def list_devices(call: Call[ZoomState]) -> Answer:
    """The devices that match the filters; missing filters have their documented defaults."""
    return page_body(call, "devices", [_item(one) for one in call.state.devices.devices if _passes(one, call.query)])


def create_device(call: Call[ZoomState]) -> Answer:
    """Add a device; here it is there at once."""
    body, records = call.body, call.state.devices
    _need_values(call, "device_name", "vendor", "model", "serial_number", "mac_address")
    _need_address(call, body["mac_address"])
    _need_room(call, ROOM_UNKNOWN)
    address = plain_address(body["mac_address"])
    if any(
        address == plain_address(one["mac_address"]) or body["serial_number"] == one["serial_number"]
        for one in records.devices
    ):
        refuse(call, DEVICE_EXISTS, f"The device was added before: {body['mac_address']}.")
    if "user_email" in body and body["user_email"] not in records.extensions.values():
        refuse(call, NO_PHONE_PLAN, f"The user has no phone plan: {body['user_email']}.")
    if "zdm_group_id" in body and not records.has_group(body["zdm_group_id"]):
        raise invalid_field("zdm_group_id", "there is no such group")
    records.devices.append(_new_device(call))
    return call.reply()


def get_device(call: Call[ZoomState]) -> Answer:
    """One device."""
    return call.show(_find(call, DEVICE_UNKNOWN))


def update_device(call: Call[ZoomState]) -> Answer:
    """Rename an enrolled device; change its tag, room and kind."""
    device = _find(call, DEVICE_UNKNOWN)
    _need_values(call, "device_name")
    if not device["enrolled_in_zdm"]:
        refuse(call, NOT_ENROLLED, "The device is not enrolled.")
    if "device_type" in call.body and device["device_type"] == PHONE_APPLIANCE:
        refuse(call, TYPE_REFUSED, "A phone appliance cannot become a device of a Zoom Room.")
    _need_room(call, ROOM_UNKNOWN)
    device.update(call.body)
    _enter_room(call, device)
    return call.reply()


def delete_device(call: Call[ZoomState]) -> Answer:
    """Remove a device."""
    call.state.devices.devices.remove(_find(call, DEVICE_UNKNOWN))
    return call.reply()


def update_device_assignment(call: Call[ZoomState]) -> Answer:
    """Move a device to a room, or release it; an empty id counts as a blank one."""
    device = _find(call, ASSIGNED_DEVICE_UNKNOWN)
    if not device["enrolled_in_zdm"]:
        refuse(call, ASSIGNED_NOT_ENROLLED, "The device is not enrolled in Zoom Device Management.")
    if device["device_type"] == PHONE_APPLIANCE:
        refuse(call, APP_REFUSED, "A phone appliance does not run the Zoom Rooms app.")
    if not call.body["room_id"].strip():
        for name in ("room_id", "room_name"):
            device.pop(name, None)
        device["device_status"] = UNLINKED
        return call.reply()
    _need_room(call, ASSIGNED_ROOM_UNKNOWN)
    device["device_type"] = APP_TYPES[call.body.get("app_type", "ZR")]
    _enter_room(call, device)
    return call.reply()


def assign_zpa_device(call: Call[ZoomState]) -> Answer:
    """Assign a phone appliance to the owner of the extension, or take it back."""
    body, records = call.body, call.state.devices
    _need_values(call, "vendor", "mac_address")
    _need_address(call, body["mac_address"])
    device = records.find_by_address(body["vendor"], body["mac_address"])
    if device is None or device["device_type"] != PHONE_APPLIANCE:
        refuse(call, ZPA_UNKNOWN, f"The device does not exist: {body['mac_address']}.")
    extension = body.get("extension_number", "")
    if extension and extension not in records.extensions:
        refuse(call, EXTENSION_UNKNOWN, f"The extension does not exist: {extension}.")
    device["user_email"] = records.extensions.get(extension, "")
    return call.reply()


def delete_zpa_device(call: Call[ZoomState]) -> Answer:
    """Remove a phone appliance."""
    vendor, address = call.path["vendor"], call.path["macAddress"]
    _need_address(call, address)
    device = call.state.devices.find_by_address(vendor, address)
    if device is None:
        refuse(call, ZPA_UNKNOWN, f"The device does not exist: {address}.")
    if device["device_type"] != PHONE_APPLIANCE:
        refuse(call, NOT_A_ZPA, f"The device is not a phone appliance: {address}.")
    call.state.devices.devices.remove(device)
    return call.reply()


def upgrade_zpa(call: Call[ZoomState]) -> Answer:
    """Upgrade a group's phone appliances; a new app is there at once, and no answer shows their firmware."""
    records, group_id, data = call.state.devices, call.body["zdm_group_id"], call.body["data"]
    if not records.has_group(group_id):
        refuse(call, GROUP_UNKNOWN, f"The ZDM group does not exist: {group_id}.")
    if data["upgrade_type"] == "UPGRADE_FIRMWARE":
        if not data.get("firmware_versions"):
            refuse(call, FIRMWARE_MISSING, "firmware_versions is missing.")
        return call.reply()
    if not data.get("app_version"):
        refuse(call, APP_MISSING, "app_version is missing.")
    for device in records.devices:
        if device["device_type"] == PHONE_APPLIANCE and device.get("zdm_group_id") == group_id:
            device["app_version"] = data["app_version"]
    return call.reply()


def get_zpa_versions(call: Call[ZoomState]) -> Answer:
    """The versions on offer, the same for all groups."""
    group_id = call.path["zdmGroupId"]
    if not call.state.devices.has_group(group_id):
        refuse(call, NO_VERSIONS, f"The ZDM group does not exist: {group_id}.")
    return call.show(call.state.devices.versions)


def list_zdm_groups(call: Call[ZoomState]) -> Answer:
    """The groups of the account."""
    return page_body(call, "groups", call.state.devices.groups)


def _new_device(call: Call[ZoomState]) -> Record:
    body = {name: value for name, value in call.body.items() if name != "extension_number"}
    device: Record = {
        "device_id": call.state.new_key(),
        "device_status": OFFLINE if "user_email" in body else UNLINKED,
        "enrolled_in_zdm": "zdm_group_id" in body,
        "connected_to_zdm": False,
        "platform_os": "",
        **body,
    }
    _enter_room(call, device)
    return device


def _item(device: Record) -> Record:
    """A device in the list's format, which misspells one name."""
    return {**device, "skd_version": device.get("sdk_version", "")}


def _passes(device: Record, query: Mapping[str, Any]) -> bool:
    kind = query.get("device_type", ALL_ROOMS_DEVICES)
    right_kind = (
        device["device_type"] != PHONE_APPLIANCE if kind == ALL_ROOMS_DEVICES else device["device_type"] == kind
    )
    text = query.get("search_text", "").casefold()
    return (
        right_kind
        and device["enrolled_in_zdm"] == query.get("is_enrolled_in_zdm", True)
        and device["device_status"] == query.get("device_status", device["device_status"])
        and any(text in device[name].casefold() for name in ("device_name", "serial_number"))
        and device["platform_os"].casefold().startswith(query.get("platform_os", ""))
        and _same(device["vendor"], query.get("device_vendor"))
        and _same(device["model"], query.get("device_model"))
    )


def _same(value: str, wanted: str | None) -> bool:
    return wanted is None or value.casefold() == wanted.casefold()


def _find(call: Call[ZoomState], code: int) -> Record:
    device = call.state.devices.find(call.path["deviceId"])
    if device is None:
        refuse(call, code, f"The device does not exist: {call.path['deviceId']}.")
    return device


def _need_values(call: Call[ZoomState], *names: str) -> None:
    for name in names:
        if not call.body[name]:
            refuse(call, FIELD_EMPTY, f"A required value is empty: {name}.")


def _need_address(call: Call[ZoomState], address: str) -> None:
    if not is_address(address):
        refuse(call, ADDRESS_WRONG, f"The MAC address is not valid: {address}.")


def _need_room(call: Call[ZoomState], code: int) -> None:
    room_id = call.body.get("room_id")
    if room_id is not None and room_id not in call.state.devices.rooms:
        refuse(call, code, f"The room does not exist: {room_id}.")


def _enter_room(call: Call[ZoomState], device: Record) -> None:
    """Put a device into the room that the request names, if it names one."""
    room_id = call.body.get("room_id")
    if room_id is not None:
        device.update(room_id=room_id, room_name=call.state.devices.rooms[room_id])
        device["device_status"] = max(device["device_status"], OFFLINE)


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "list_devices": list_devices,
    "create_device": create_device,
    "get_device": get_device,
    "update_device": update_device,
    "delete_device": delete_device,
    "update_device_assignment": update_device_assignment,
    "assign_zpa_device": assign_zpa_device,
    "delete_zpa_device": delete_zpa_device,
    "upgrade_zpa": upgrade_zpa,
    "get_zpa_versions": get_zpa_versions,
    "list_zdm_groups": list_zdm_groups,
}
