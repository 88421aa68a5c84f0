"""DELETE /devices/{deviceId}"""

from __future__ import annotations

from typing import Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    Operation,
    Parameter,
)

OPERATION: Final = Operation(
    id="delete_device",
    provider="zoom",
    tag="devices",
    method="DELETE",
    path="/devices/{deviceId}",
    retry="idempotent",
    parameters=(Parameter("deviceId", "device_id", "path", reserved=("groups",)),),
    statuses=(204,),
    rate_limit_label="HEAVY",
    scopes=("device:write:admin",),
    errors=(
        DocumentedError(400, 30055008, "The user has no permission to remove a device."),
        DocumentedError(404, 30055012, "The device does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class DeleteDevice(Endpoint["None"]):
    """Remove a device from the account."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        device_id: str,
    ) -> None:
        """Remove a device from the account.

        The device must be enrolled in Zoom Device Management (ZDM).

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
