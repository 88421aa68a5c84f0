"""GET /devices/groups"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    UNSET,
    DocumentedError,
    ModelRef,
    Operation,
    Page,
    PagedEndpoint,
    Parameter,
    Unset,
)

if TYPE_CHECKING:
    from ...models.zdm_group import ZdmGroup  # noqa: F401 (named in the base class)
    from ...models.zdm_group_page import ZdmGroupPage

OPERATION: Final = Operation(
    id="list_zdm_groups",
    provider="zoom",
    tag="devices",
    method="GET",
    path="/devices/groups",
    retry="safe",
    parameters=(
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=100),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.zdm_group_page", "ZdmGroupPage"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("device:read:admin",),
    granular_scopes=("device:read:list_groups:admin", "device:read:list_groups:master"),
    errors=(
        DocumentedError(400, 30051037, "A parameter is not valid."),
        DocumentedError(403, 30055008, "The user has no permission to see groups."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
    page=Page(
        style="token",
        items=("groups",),
        cursor=("next_page_token",),
        cursor_argument="next_page_token",
        size_argument="page_size",
        default_size=None,
        maximum_size=100,
        total=(),
        identity=("zdm_group_id",),
        lifetime=900,
    ),
)


class ListZdmGroups(PagedEndpoint["ZdmGroupPage", "ZdmGroup"]):
    """List the account's groups of Zoom Device Management."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> ZdmGroupPage:
        """List the account's groups of Zoom Device Management.

        Args:
            page_size: Items a page, 1 to 100; Zoom's own default is 30.
            next_page_token: Cursor from the page before; it lives 15 minutes.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "page_size": page_size,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
