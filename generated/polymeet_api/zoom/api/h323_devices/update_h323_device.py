"""PATCH /h323/devices/{deviceId}"""

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
    from ...models.h323_device_input import H323DeviceInput

OPERATION: Final = Operation(
    id="update_h323_device",
    provider="zoom",
    tag="h323_devices",
    method="PATCH",
    path="/h323/devices/{deviceId}",
    retry="idempotent",
    parameters=(Parameter("deviceId", "device_id", "path"),),
    body=ModelRef("polymeet_api.zoom.models.h323_device_input", "H323DeviceInput"),
    statuses=(204,),
    rate_limit_label="LIGHT",
    scopes=("h323:write:admin",),
    granular_scopes=("h323_device:update:device:admin",),
    errors=(
        DocumentedError(400, None, "The request is not valid."),
        DocumentedError(401, None, "The access token is missing, wrong or expired."),
        DocumentedError(403, None, "The app or its owner may not change this device."),
        DocumentedError(404, 2020, "Another device has this name."),
        DocumentedError(404, None, "The device does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class UpdateH323Device(Endpoint["None"]):
    """Change an H.323 or SIP device."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        device_id: str,
        *,
        body: H323DeviceInput,
    ) -> None:
        """Change an H.323 or SIP device.

        Takes the whole device, though it is a PATCH.

        Args:
            device_id: Id of the device.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "device_id": device_id,
        }
        return await self.call(arguments, body)
