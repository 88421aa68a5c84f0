"""DELETE /devices/zpa/vendors/{vendor}/mac_addresses/{macAddress}"""

from __future__ import annotations

from typing import Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    Operation,
    Parameter,
)

OPERATION: Final = Operation(
    id="delete_zpa_device",
    provider="zoom",
    tag="devices",
    method="DELETE",
    path="/devices/zpa/vendors/{vendor}/mac_addresses/{macAddress}",
    retry="idempotent",
    parameters=(
        Parameter("vendor", "vendor", "path"),
        Parameter("macAddress", "mac_address", "path"),
    ),
    statuses=(204,),
    rate_limit_label="MEDIUM",
    scopes=("device:write:admin",),
    granular_scopes=("device:delete:zpa_device:admin", "device:delete:zpa_device:master"),
    errors=(
        DocumentedError(400, 30052026, "The device is not a phone appliance."),
        DocumentedError(400, 30055003, "Zoom does not know the manufacturer."),
        DocumentedError(400, 30055007, "The MAC address is not valid."),
        DocumentedError(404, 30051039, "The device does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class DeleteZpaDevice(Endpoint["None"]):
    """Remove a phone appliance from Zoom Device Management."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        vendor: str,
        mac_address: str,
    ) -> None:
        """Remove a phone appliance from Zoom Device Management.

        Args:
            vendor: Manufacturer of the device.
            mac_address: MAC address of the device, such as 00005e00533c.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "vendor": vendor,
            "mac_address": mac_address,
        }
        return await self.call(arguments)
