"""DELETE /h323/devices/{deviceId}"""

from __future__ import annotations

from typing import Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    Operation,
    Parameter,
)

OPERATION: Final = Operation(
    id="delete_h323_device",
    provider="zoom",
    tag="h323_devices",
    method="DELETE",
    path="/h323/devices/{deviceId}",
    retry="idempotent",
    parameters=(Parameter("deviceId", "device_id", "path"),),
    statuses=(200, 204),
    rate_limit_label="LIGHT",
    scopes=("h323:write:admin",),
    granular_scopes=("h323_device:delete:device:admin",),
    errors=(
        DocumentedError(200, None, "The user has no permission to remove this device."),
        DocumentedError(400, None, "The request is not valid."),
        DocumentedError(401, None, "The access token is missing, wrong or expired."),
        DocumentedError(403, None, "The app or its owner may not remove this device."),
        DocumentedError(404, None, "The device does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class DeleteH323Device(Endpoint["None"]):
    """Remove an H.323 or SIP device from the account."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        device_id: str,
    ) -> None:
        """Remove an H.323 or SIP device from the account.

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
