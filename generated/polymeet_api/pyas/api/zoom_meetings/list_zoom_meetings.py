"""GET /zoom/meetings"""

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
    from ...models.zoom_meeting_item import ZoomMeetingItem  # noqa: F401 (named in the base class)
    from ...models.zoom_meeting_list_type import ZoomMeetingListType
    from ...models.zoom_meeting_page import ZoomMeetingPage

OPERATION: Final = Operation(
    id="list_zoom_meetings",
    provider="pyas",
    tag="zoom_meetings",
    method="GET",
    path="/zoom/meetings",
    retry="safe",
    parameters=(
        Parameter("accountId", "account_id", "query"),
        Parameter("type", "type_", "query"),
        Parameter("startDate", "start_date", "query", pattern="^[0-9]{2}-[0-9]{2}-[0-9]{4}$"),
        Parameter("endDate", "end_date", "query", pattern="^[0-9]{2}-[0-9]{2}-[0-9]{4}$"),
        Parameter("nextPageToken", "next_page_token", "query"),
        Parameter("maxResults", "max_results", "query", kind="integer", minimum=1),
        Parameter("pageNumber", "page_number", "query", kind="integer"),
    ),
    result=ModelRef("polymeet_api.pyas.models.zoom_meeting_page", "ZoomMeetingPage"),
    statuses=(200,),
    errors=(
        DocumentedError(400, None, "A value is missing or wrong; the body lists each with its name and place."),
        DocumentedError(401, None, "The API key is missing or wrong; the body has nothing but a text."),
        DocumentedError(404, 404, "The account does not exist."),
        DocumentedError(429, 429, "Too many calls in 5 minutes; Retry-After gives the seconds to wait."),
    ),
    page=Page(
        style="token",
        items=("data", "meetings"),
        cursor=("data", "next_page_token"),
        cursor_argument="next_page_token",
        size_argument="max_results",
        default_size=None,
        maximum_size=None,
        total=("data", "total_records"),
        identity=("id", "start_time"),
        lifetime=900,
    ),
)


class ListZoomMeetings(PagedEndpoint["ZoomMeetingPage", "ZoomMeetingItem"]):
    """List an account's Zoom meetings."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        account_id: str,
        type_: ZoomMeetingListType.Value | Unset = UNSET,
        start_date: str | Unset = UNSET,
        end_date: str | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
        max_results: int | Unset = UNSET,
        page_number: int | Unset = UNSET,
    ) -> ZoomMeetingPage:
        """List an account's Zoom meetings.

        Page by nextPageToken; the last page has an empty next_page_token. The two date filters are of uncertain
        meaning, see there.

        Args:
            account_id: Pyas id of the connected account.
            type_: Which meetings to list.
            start_date: Only meetings from this day on, as two, two and four digits. Whether the day or the
                month comes first is not documented: widen the range to a day whose number is its month's, such as
                03-03-2027, and compare what comes.
            end_date: Only meetings up to this day, as two, two and four digits. Whether the day or the month
                comes first is not documented: widen the range to a day whose number is its month's, such as
                03-03-2027, and compare what comes.
            next_page_token: The next_page_token of the page before. It expires after 15 minutes.
            max_results: Items a page, from 1. Neither the largest nor Pyas' own value is documented.
            page_number: Number of the page. Prefer nextPageToken, and do not send both.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "account_id": account_id,
            "type_": type_,
            "start_date": start_date,
            "end_date": end_date,
            "next_page_token": next_page_token,
            "max_results": max_results,
            "page_number": page_number,
        }
        return await self.call(arguments)
