"""Zoom's H.323 and SIP devices."""

from __future__ import annotations

from collections.abc import Mapping

from ..messages import Answer, Record
from ..provider import Call, Handler
from .common import page_body
from .errors import NOT_FOUND, refuse, zoom_error
from .state import ZoomState

NAME_IN_USE = 2020


def list_h323_devices(call: Call[ZoomState]) -> Answer:
    """The devices of the account."""
    return page_body(call, "devices", call.state.h323_devices)


def create_h323_device(call: Call[ZoomState]) -> Answer:
    """Add a device under a name of its own."""
    _need_free_name(call, None)
    device: Record = {"id": call.state.new_key(), **call.body}
    call.state.h323_devices.append(device)
    return call.show(device)


def update_h323_device(call: Call[ZoomState]) -> Answer:
    """Replace the members of a device."""
    device = _find(call)
    _need_free_name(call, device)
    device.update(call.body)
    return call.reply()


def delete_h323_device(call: Call[ZoomState]) -> Answer:
    """Remove a device."""
    call.state.h323_devices.remove(_find(call))
    return call.reply(status=204)


def _find(call: Call[ZoomState]) -> Record:
    for device in call.state.h323_devices:
        if device["id"] == call.path["deviceId"]:
            return device
    raise zoom_error(404, NOT_FOUND, f"The H.323/SIP device does not exist: {call.path['deviceId']}.")


def _need_free_name(call: Call[ZoomState], device: Record | None) -> None:
    name = call.body["name"]
    if any(other["name"] == name for other in call.state.h323_devices if other is not device):
        refuse(call, NAME_IN_USE, f"The display name {name} is already in use.")


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "list_h323_devices": list_h323_devices,
    "create_h323_device": create_h323_device,
    "update_h323_device": update_h323_device,
    "delete_h323_device": delete_h323_device,
}
