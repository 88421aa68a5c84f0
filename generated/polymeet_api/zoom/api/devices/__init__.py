"""The operations of the tag `devices`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .assign_zpa_device import AssignZpaDevice
    from .create_device import CreateDevice
    from .delete_device import DeleteDevice
    from .delete_zpa_device import DeleteZpaDevice
    from .get_device import GetDevice
    from .get_zpa_versions import GetZpaVersions
    from .list_devices import ListDevices
    from .list_zdm_groups import ListZdmGroups
    from .update_device import UpdateDevice
    from .update_device_assignment import UpdateDeviceAssignment
    from .upgrade_zpa import UpgradeZpa

__all__ = ("Devices", "DevicesWithRawResponse")

_HERE = __name__


class Devices(Resource):
    """Operations of the tag `devices`."""

    __slots__ = ()
    assign_zpa_device: Bound[AssignZpaDevice] = Bound(f"{_HERE}.assign_zpa_device", "AssignZpaDevice")
    """Assign a phone appliance to a user or common area, or take it back."""
    create_device: Bound[CreateDevice] = Bound(f"{_HERE}.create_device", "CreateDevice")
    """Add a device to the account."""
    delete_device: Bound[DeleteDevice] = Bound(f"{_HERE}.delete_device", "DeleteDevice")
    """Remove a device from the account."""
    delete_zpa_device: Bound[DeleteZpaDevice] = Bound(f"{_HERE}.delete_zpa_device", "DeleteZpaDevice")
    """Remove a phone appliance from Zoom Device Management."""
    get_device: Bound[GetDevice] = Bound(f"{_HERE}.get_device", "GetDevice")
    """Get a device."""
    get_zpa_versions: Bound[GetZpaVersions] = Bound(f"{_HERE}.get_zpa_versions", "GetZpaVersions")
    """List the versions that a group's phone appliances can be upgraded to."""
    list_devices: Bound[ListDevices] = Bound(f"{_HERE}.list_devices", "ListDevices")
    """List the account's devices."""
    list_zdm_groups: Bound[ListZdmGroups] = Bound(f"{_HERE}.list_zdm_groups", "ListZdmGroups")
    """List the account's groups of Zoom Device Management."""
    update_device: Bound[UpdateDevice] = Bound(f"{_HERE}.update_device", "UpdateDevice")
    """Rename a device, or change its tag, room or kind."""
    update_device_assignment: Bound[UpdateDeviceAssignment] = Bound(
        f"{_HERE}.update_device_assignment", "UpdateDeviceAssignment"
    )
    """Move a device to another Zoom Room, or release it from its room."""
    upgrade_zpa: Bound[UpgradeZpa] = Bound(f"{_HERE}.upgrade_zpa", "UpgradeZpa")
    """Upgrade the firmware or the app of a group's phone appliances."""


class DevicesWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    assign_zpa_device: RawBound[AssignZpaDevice] = RawBound(f"{_HERE}.assign_zpa_device", "AssignZpaDevice")
    create_device: RawBound[CreateDevice] = RawBound(f"{_HERE}.create_device", "CreateDevice")
    delete_device: RawBound[DeleteDevice] = RawBound(f"{_HERE}.delete_device", "DeleteDevice")
    delete_zpa_device: RawBound[DeleteZpaDevice] = RawBound(f"{_HERE}.delete_zpa_device", "DeleteZpaDevice")
    get_device: RawBound[GetDevice] = RawBound(f"{_HERE}.get_device", "GetDevice")
    get_zpa_versions: RawBound[GetZpaVersions] = RawBound(f"{_HERE}.get_zpa_versions", "GetZpaVersions")
    list_devices: RawBound[ListDevices] = RawBound(f"{_HERE}.list_devices", "ListDevices")
    list_zdm_groups: RawBound[ListZdmGroups] = RawBound(f"{_HERE}.list_zdm_groups", "ListZdmGroups")
    update_device: RawBound[UpdateDevice] = RawBound(f"{_HERE}.update_device", "UpdateDevice")
    update_device_assignment: RawBound[UpdateDeviceAssignment] = RawBound(
        f"{_HERE}.update_device_assignment", "UpdateDeviceAssignment"
    )
    upgrade_zpa: RawBound[UpgradeZpa] = RawBound(f"{_HERE}.upgrade_zpa", "UpgradeZpa")
