"""GET /devices/{deviceId}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
    Parameter,
)

if TYPE_CHECKING:
    from ...models.device import Device

OPERATION: Final = Operation(
    id="get_device",
    provider="zoom",
    tag="devices",
    method="GET",
    path="/devices/{deviceId}",
    retry="safe",
    parameters=(Parameter("deviceId", "device_id", "path", reserved=("groups",)),),
    result=ModelRef("polymeet_api.zoom.models.device", "Device"),
    statuses=(200,),
    rate_limit_label="HEAVY",
    scopes=("device:read:admin", "device:write:admin"),
    errors=(
        DocumentedError(400, 30055008, "The user has no permission to see devices."),
        DocumentedError(404, 30055012, "The device does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetDevice(Endpoint["Device"]):
    """Get a device."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        device_id: str,
    ) -> Device:
        """Get a device.

        Args:
            device_id: Id of the device.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "device_id": device_id,
        }
        return await self.call(arguments)
