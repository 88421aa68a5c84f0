"""GET /h323/devices"""

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
    from ...models.h323_device import H323Device  # noqa: F401 (named in the base class)
    from ...models.h323_device_page import H323DevicePage

OPERATION: Final = Operation(
    id="list_h323_devices",
    provider="zoom",
    tag="h323_devices",
    method="GET",
    path="/h323/devices",
    retry="safe",
    parameters=(
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("page_number", "page_number", "query", kind="integer", minimum=1),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.h323_device_page", "H323DevicePage"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("h323:read:admin",),
    granular_scopes=("h323_device:read:list_devices:admin",),
    errors=(
        DocumentedError(200, 200, "The user has no permission to see these devices."),
        DocumentedError(400, None, "The request is not valid."),
        DocumentedError(401, None, "The access token is missing, wrong or expired."),
        DocumentedError(403, None, "The app or its owner may not see these devices."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
    page=Page(
        style="token",
        items=("devices",),
        cursor=("next_page_token",),
        cursor_argument="next_page_token",
        size_argument="page_size",
        default_size=None,
        maximum_size=300,
        total=("total_records",),
        identity=("id",),
        lifetime=900,
    ),
)


class ListH323Devices(PagedEndpoint["H323DevicePage", "H323Device"]):
    """List the account's H.323 and SIP devices."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        page_size: int | Unset = UNSET,
        page_number: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> H323DevicePage:
        """List the account's H.323 and SIP devices.

        Through a Room Connector such a device calls into a meeting, or is called from one.

        Args:
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            page_number: Deprecated. Number of the page, from 1. Superseded by next_page_token.
            next_page_token: Cursor from the page before; it lives 15 minutes.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "page_size": page_size,
            "page_number": page_number,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
