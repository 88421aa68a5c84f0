"""POST /h323/devices"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
)

if TYPE_CHECKING:
    from ...models.h323_device import H323Device
    from ...models.h323_device_input import H323DeviceInput

OPERATION: Final = Operation(
    id="create_h323_device",
    provider="zoom",
    tag="h323_devices",
    method="POST",
    path="/h323/devices",
    retry="never",
    body=ModelRef("polymeet_api.zoom.models.h323_device_input", "H323DeviceInput"),
    result=ModelRef("polymeet_api.zoom.models.h323_device", "H323Device"),
    statuses=(201,),
    rate_limit_label="LIGHT",
    scopes=("h323:write:admin",),
    granular_scopes=("h323_device:write:device:admin",),
    errors=(
        DocumentedError(400, 200, "The user has no permission to add a device."),
        DocumentedError(400, None, "The request is not valid."),
        DocumentedError(401, None, "The access token is missing, wrong or expired."),
        DocumentedError(403, None, "The app or its owner may not add a device."),
        DocumentedError(404, 2020, "Another device has this name."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class CreateH323Device(Endpoint["H323Device"]):
    """Add an H.323 or SIP device to the account."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        body: H323DeviceInput,
    ) -> H323Device:
        """Add an H.323 or SIP device to the account.

        Through a Room Connector such a device calls into a meeting, or is called from one.

        Args:
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {}
        return await self.call(arguments, body)
