"""GET /devices/zpa/zdm_groups/{zdmGroupId}/versions"""

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
    from ...models.zpa_versions import ZpaVersions

OPERATION: Final = Operation(
    id="get_zpa_versions",
    provider="zoom",
    tag="devices",
    method="GET",
    path="/devices/zpa/zdm_groups/{zdmGroupId}/versions",
    retry="safe",
    parameters=(Parameter("zdmGroupId", "zdm_group_id", "path"),),
    result=ModelRef("polymeet_api.zoom.models.zpa_versions", "ZpaVersions"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("device:read:admin",),
    granular_scopes=("device:read:list_zpa_versions:admin", "device:read:list_zpa_versions:master"),
    errors=(
        DocumentedError(400, 30051037, "The account's id is empty."),
        DocumentedError(404, 30052027, "The group does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetZpaVersions(Endpoint["ZpaVersions"]):
    """List the versions that a group's phone appliances can be upgraded to."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        zdm_group_id: str,
    ) -> ZpaVersions:
        """List the versions that a group's phone appliances can be upgraded to.

        The answer is one object; there are no pages.

        Args:
            zdm_group_id: Id of the group.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "zdm_group_id": zdm_group_id,
        }
        return await self.call(arguments)
