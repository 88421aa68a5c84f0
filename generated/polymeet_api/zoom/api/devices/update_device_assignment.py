"""PATCH /devices/{deviceId}/assignment"""

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
    from ...models.device_assignment import DeviceAssignment

OPERATION: Final = Operation(
    id="update_device_assignment",
    provider="zoom",
    tag="devices",
    method="PATCH",
    path="/devices/{deviceId}/assignment",
    retry="idempotent",
    parameters=(Parameter("deviceId", "device_id", "path", reserved=("zpa",)),),
    body=ModelRef("polymeet_api.zoom.models.device_assignment", "DeviceAssignment"),
    statuses=(204,),
    rate_limit_label="MEDIUM",
    scopes=("device:write:admin",),
    granular_scopes=("device:update:zdm_device_assignment:admin",),
    errors=(
        DocumentedError(400, 8500, "The device is not enrolled in Zoom Device Management."),
        DocumentedError(400, 8501, "The device cannot run this app."),
        DocumentedError(400, 8502, "The room cannot run this app."),
        DocumentedError(404, 1012, "The Zoom Room does not exist."),
        DocumentedError(404, 8503, "The device does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class UpdateDeviceAssignment(Endpoint["None"]):
    """Move a device to another Zoom Room, or release it from its room."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        device_id: str,
        *,
        body: DeviceAssignment,
    ) -> None:
        """Move a device to another Zoom Room, or release it from its room.

        The device must be enrolled in Zoom Device Management (ZDM).

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
