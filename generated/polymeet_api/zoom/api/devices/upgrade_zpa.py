"""POST /devices/zpa/upgrade"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
)

if TYPE_CHECKING:
    from ...models.zpa_upgrade import ZpaUpgrade

OPERATION: Final = Operation(
    id="upgrade_zpa",
    provider="zoom",
    tag="devices",
    method="POST",
    path="/devices/zpa/upgrade",
    retry="never",
    body=ModelRef("polymeet_api.zoom.models.zpa_upgrade", "ZpaUpgrade"),
    statuses=(202,),
    rate_limit_label="HEAVY",
    scopes=("device:write:admin",),
    granular_scopes=(
        "device:write:zpa_os_app:admin",
        "device:write:zpa_os_app:master",
        "device:write:zpa_os_or_app:admin",
        "device:write:zpa_os_or_app:master",
    ),
    errors=(
        DocumentedError(400, 30052029, "firmware_versions is missing."),
        DocumentedError(400, 30052030, "app_version is missing."),
        DocumentedError(400, 30055018, "The group does not exist."),
        DocumentedError(400, 30055020, "There is no such upgrade_type."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class UpgradeZpa(Endpoint["None"]):
    """Upgrade the firmware or the app of a group's phone appliances."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        body: ZpaUpgrade,
    ) -> None:
        """Upgrade the firmware or the app of a group's phone appliances.

        Only for owners and administrators of the account. The request is only accepted: the upgrade follows.

        Args:
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {}
        return await self.call(arguments, body)
