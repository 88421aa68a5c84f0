"""GET /devices"""

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
    from ...models.device_item import DeviceItem  # noqa: F401 (named in the base class)
    from ...models.device_page import DevicePage
    from ...models.device_platform import DevicePlatform
    from ...models.device_status import DeviceStatus
    from ...models.device_type_filter import DeviceTypeFilter

OPERATION: Final = Operation(
    id="list_devices",
    provider="zoom",
    tag="devices",
    method="GET",
    path="/devices",
    retry="safe",
    parameters=(
        Parameter("search_text", "search_text", "query"),
        Parameter("platform_os", "platform_os", "query"),
        Parameter("is_enrolled_in_zdm", "is_enrolled_in_zdm", "query"),
        Parameter("device_type", "device_type", "query", kind="integer"),
        Parameter("device_vendor", "device_vendor", "query"),
        Parameter("device_model", "device_model", "query"),
        Parameter("device_status", "device_status", "query", kind="integer"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.device_page", "DevicePage"),
    statuses=(200,),
    rate_limit_label="HEAVY",
    scopes=("device:read:admin", "device:write:admin"),
    errors=(
        DocumentedError(400, 30055008, "The user has no permission to see devices."),
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
        total=(),
        identity=("device_id",),
        lifetime=900,
    ),
)


class ListDevices(PagedEndpoint["DevicePage", "DeviceItem"]):
    """List the account's devices."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        search_text: str | Unset = UNSET,
        platform_os: DevicePlatform.Value | Unset = UNSET,
        is_enrolled_in_zdm: bool | Unset = UNSET,
        device_type: DeviceTypeFilter.Value | Unset = UNSET,
        device_vendor: str | Unset = UNSET,
        device_model: str | Unset = UNSET,
        device_status: DeviceStatus.Value | Unset = UNSET,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> DevicePage:
        """List the account's devices.

        Zoom's own values of the filters leave much out: without is_enrolled_in_zdm only enrolled devices are
        listed, without device_type only those of Zoom Rooms.

        Args:
            search_text: Only devices with this text in their name or serial number.
            platform_os: Only devices with this operating system.
            is_enrolled_in_zdm: True for devices that are enrolled in Zoom Device Management (ZDM), false for
                the others; Zoom's own value is true.
            device_type: Only devices of this kind; Zoom's own value is -1, all of Zoom Rooms.
            device_vendor: Only devices of this manufacturer.
            device_model: Only devices of this model.
            device_status: Only devices in this state. The document gives -1 as Zoom's own value, but not
                whether it then stands for devices without a link or for all.
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            next_page_token: Cursor from the page before; it lives 15 minutes.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "search_text": search_text,
            "platform_os": platform_os,
            "is_enrolled_in_zdm": is_enrolled_in_zdm,
            "device_type": device_type,
            "device_vendor": device_vendor,
            "device_model": device_model,
            "device_status": device_status,
            "page_size": page_size,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
