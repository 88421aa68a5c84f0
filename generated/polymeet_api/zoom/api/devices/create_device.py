"""POST /devices"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
)

if TYPE_CHECKING:
    from ...models.device_create import DeviceCreate

OPERATION: Final = Operation(
    id="create_device",
    provider="zoom",
    tag="devices",
    method="POST",
    path="/devices",
    retry="never",
    body=ModelRef("polymeet_api.zoom.models.device_create", "DeviceCreate"),
    statuses=(202,),
    rate_limit_label="MEDIUM",
    scopes=("device:write:admin",),
    errors=(
        DocumentedError(400, 30055001, "The Zoom Room does not exist."),
        DocumentedError(400, 30055002, "A required field is missing or empty."),
        DocumentedError(400, 30055003, "This kind of device cannot be added."),
        DocumentedError(400, 30055004, "Zoom does not know the manufacturer or the model."),
        DocumentedError(400, 30055005, "The tag has more than 64 characters."),
        DocumentedError(400, 30055006, "The device was added before."),
        DocumentedError(400, 30055007, "The MAC address is not valid."),
        DocumentedError(400, 30055008, "The user has no permission to add a device."),
        DocumentedError(400, 30055009, "The user of this e-mail address has no phone plan."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class CreateDevice(Endpoint["None"]):
    """Add a device to the account."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        body: DeviceCreate,
    ) -> None:
        """Add a device to the account.

        The request is only accepted: the device appears a little later.

        Args:
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {}
        return await self.call(arguments, body)
