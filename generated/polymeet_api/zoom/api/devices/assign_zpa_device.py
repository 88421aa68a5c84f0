"""POST /devices/zpa/assignment"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
)

if TYPE_CHECKING:
    from ...models.zpa_device_assignment import ZpaDeviceAssignment

OPERATION: Final = Operation(
    id="assign_zpa_device",
    provider="zoom",
    tag="devices",
    method="POST",
    path="/devices/zpa/assignment",
    retry="never",
    body=ModelRef("polymeet_api.zoom.models.zpa_device_assignment", "ZpaDeviceAssignment"),
    statuses=(204,),
    rate_limit_label="MEDIUM",
    scopes=("device:write:admin",),
    granular_scopes=("device:write:zpa_device:admin", "device:write:zpa_device:master"),
    errors=(
        DocumentedError(400, 30051039, "The device does not exist."),
        DocumentedError(400, 30052024, "The extension does not exist."),
        DocumentedError(400, 30055002, "The extension is an auto receptionist's, who can have no device."),
        DocumentedError(400, 30055002, "A required field is missing."),
        DocumentedError(400, 30055003, "Zoom does not know the manufacturer."),
        DocumentedError(400, 30055007, "The MAC address is not valid."),
        DocumentedError(400, 30055009, "The user has no phone plan."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class AssignZpaDevice(Endpoint["None"]):
    """Assign a phone appliance to a user or common area, or take it back."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        body: ZpaDeviceAssignment,
    ) -> None:
        """Assign a phone appliance to a user or common area, or take it back.

        The device goes to whom the extension belongs, away from whoever had it; without an extension it is taken
        back. It must be enrolled in Zoom Device Management (ZDM).

        Args:
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {}
        return await self.call(arguments, body)
