"""The operations of the tag `h323_devices`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .create_h323_device import CreateH323Device
    from .delete_h323_device import DeleteH323Device
    from .list_h323_devices import ListH323Devices
    from .update_h323_device import UpdateH323Device

__all__ = ("H323Devices", "H323DevicesWithRawResponse")

_HERE = __name__


class H323Devices(Resource):
    """Operations of the tag `h323_devices`."""

    __slots__ = ()
    create_h323_device: Bound[CreateH323Device] = Bound(f"{_HERE}.create_h323_device", "CreateH323Device")
    """Add an H.323 or SIP device to the account."""
    delete_h323_device: Bound[DeleteH323Device] = Bound(f"{_HERE}.delete_h323_device", "DeleteH323Device")
    """Remove an H.323 or SIP device from the account."""
    list_h323_devices: Bound[ListH323Devices] = Bound(f"{_HERE}.list_h323_devices", "ListH323Devices")
    """List the account's H.323 and SIP devices."""
    update_h323_device: Bound[UpdateH323Device] = Bound(f"{_HERE}.update_h323_device", "UpdateH323Device")
    """Change an H.323 or SIP device."""


class H323DevicesWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    create_h323_device: RawBound[CreateH323Device] = RawBound(f"{_HERE}.create_h323_device", "CreateH323Device")
    delete_h323_device: RawBound[DeleteH323Device] = RawBound(f"{_HERE}.delete_h323_device", "DeleteH323Device")
    list_h323_devices: RawBound[ListH323Devices] = RawBound(f"{_HERE}.list_h323_devices", "ListH323Devices")
    update_h323_device: RawBound[UpdateH323Device] = RawBound(f"{_HERE}.update_h323_device", "UpdateH323Device")
