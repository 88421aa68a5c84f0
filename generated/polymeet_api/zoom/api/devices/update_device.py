"""PATCH /devices/{deviceId}"""

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
    from ...models.device_update import DeviceUpdate

OPERATION: Final = Operation(
    id="update_device",
    provider="zoom",
    tag="devices",
    method="PATCH",
    path="/devices/{deviceId}",
    retry="idempotent",
    parameters=(Parameter("deviceId", "device_id", "path", reserved=("groups",)),),
    body=ModelRef("polymeet_api.zoom.models.device_update", "DeviceUpdate"),
    statuses=(204,),
    rate_limit_label="MEDIUM",
    scopes=("device:write:admin",),
    errors=(
        DocumentedError(400, 30055001, "The Zoom Room does not exist."),
        DocumentedError(400, 30055002, "A required field is missing or empty."),
        DocumentedError(400, 30055003, "The device cannot be of this kind."),
        DocumentedError(400, 30055011, "The device is not enrolled."),
        DocumentedError(400, 30055013, "The device cannot run this app."),
        DocumentedError(400, 30055014, "The room cannot run this app."),
        DocumentedError(404, 30055012, "The device does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class UpdateDevice(Endpoint["None"]):
    """Rename a device, or change its tag, room or kind."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        device_id: str,
        *,
        body: DeviceUpdate,
    ) -> None:
        """Rename a device, or change its tag, room or kind.

        The device must be enrolled in Zoom Device Management (ZDM). The name is always needed.

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
