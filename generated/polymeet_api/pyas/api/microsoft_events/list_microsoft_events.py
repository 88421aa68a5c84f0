"""GET /microsoft/events"""

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
    from ...models.microsoft_event import MicrosoftEvent  # noqa: F401 (named in the base class)
    from ...models.microsoft_event_page import MicrosoftEventPage

OPERATION: Final = Operation(
    id="list_microsoft_events",
    provider="pyas",
    tag="microsoft_events",
    method="GET",
    path="/microsoft/events",
    retry="safe",
    parameters=(
        Parameter("accountId", "account_id", "query"),
        Parameter("calendarId", "calendar_id", "query"),
        Parameter("search", "search", "query"),
        Parameter("startDate", "start_date", "query", pattern="^[0-9]{2}-[0-9]{2}-[0-9]{4}$"),
        Parameter("endDate", "end_date", "query", pattern="^[0-9]{2}-[0-9]{2}-[0-9]{4}$"),
        Parameter("nextPageToken", "next_page_token", "query"),
        Parameter("maxResults", "max_results", "query", kind="integer", minimum=1),
    ),
    result=ModelRef("polymeet_api.pyas.models.microsoft_event_page", "MicrosoftEventPage"),
    statuses=(200,),
    errors=(
        DocumentedError(400, None, "A value is missing or wrong; the body lists each with its name and place."),
        DocumentedError(401, None, "The API key is missing or wrong; the body has nothing but a text."),
        DocumentedError(404, 404, "The account or the calendar does not exist."),
        DocumentedError(429, 429, "Too many calls in 5 minutes; Retry-After gives the seconds to wait."),
    ),
    page=Page(
        style="token",
        items=("data", "events"),
        cursor=("data", "next_page_token"),
        cursor_argument="next_page_token",
        size_argument="max_results",
        default_size=None,
        maximum_size=None,
        total=(),
        identity=("id",),
        lifetime=None,
    ),
)


class ListMicrosoftEvents(PagedEndpoint["MicrosoftEventPage", "MicrosoftEvent"]):
    """List the events of an Outlook calendar."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        account_id: str,
        calendar_id: str,
        search: str | Unset = UNSET,
        start_date: str | Unset = UNSET,
        end_date: str | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
        max_results: int | Unset = UNSET,
    ) -> MicrosoftEventPage:
        """List the events of an Outlook calendar.

        Page by nextPageToken; on the last page it is null. The two date filters are of uncertain meaning, see
        there.

        Args:
            account_id: Pyas id of the connected account.
            calendar_id: Id of the Outlook calendar.
            search: Only events whose subject holds this text.
            start_date: Only events from this day on, as two, two and four digits. Whether the day or the month
                comes first is not documented: widen the range to a day whose number is its month's, such as
                03-03-2027, and compare what comes.
            end_date: Only events up to this day, as two, two and four digits. Whether the day or the month
                comes first is not documented: widen the range to a day whose number is its month's, such as
                03-03-2027, and compare what comes.
            next_page_token: The nextPageToken of the page before. How long it lives is not documented.
            max_results: Items a page, from 1. Neither the largest nor Pyas' own value is documented.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "account_id": account_id,
            "calendar_id": calendar_id,
            "search": search,
            "start_date": start_date,
            "end_date": end_date,
            "next_page_token": next_page_token,
            "max_results": max_results,
        }
        return await self.call(arguments)
