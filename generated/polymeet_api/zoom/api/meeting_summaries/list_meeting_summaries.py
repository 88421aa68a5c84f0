"""GET /meetings/meeting_summaries"""

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
    import datetime

    from ...models.meeting_summary_item import MeetingSummaryItem  # noqa: F401 (named in the base class)
    from ...models.meeting_summary_page import MeetingSummaryPage

OPERATION: Final = Operation(
    id="list_meeting_summaries",
    provider="zoom",
    tag="meeting_summaries",
    method="GET",
    path="/meetings/meeting_summaries",
    retry="safe",
    parameters=(
        Parameter("from", "from_", "query", kind="date-time"),
        Parameter("to", "to", "query", kind="date-time"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.meeting_summary_page", "MeetingSummaryPage"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("meeting_summary:read:admin",),
    granular_scopes=("meeting:read:list_summaries:admin",),
    errors=(
        DocumentedError(400, 200, "The account needs a paid plan."),
        DocumentedError(400, 3000, "Meeting summaries are switched off in the account's settings."),
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(401, 1001, "The user does not exist or is in another account."),
        DocumentedError(403, 2305, "The account shares its summaries by e-mail only."),
        DocumentedError(403, 2305, "The account shows its summaries to certain IP addresses only."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
    page=Page(
        style="token",
        items=("summaries",),
        cursor=("next_page_token",),
        cursor_argument="next_page_token",
        size_argument="page_size",
        default_size=None,
        maximum_size=300,
        total=(),
        identity=("meeting_uuid", "summary_start_time"),
        lifetime=900,
    ),
)


class ListMeetingSummaries(PagedEndpoint["MeetingSummaryPage", "MeetingSummaryItem"]):
    """List the meeting summaries of the account."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        from_: datetime.datetime | Unset = UNSET,
        to: datetime.datetime | Unset = UNSET,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> MeetingSummaryPage:
        """List the meeting summaries of the account.

        AI Companion writes a summary where the host has it switched on and the meeting is not end-to-end encrypted.
        The host needs a Pro plan or higher.

        Args:
            from_: Earliest creation of the summary, a UTC moment.
            to: Latest creation of the summary, a UTC moment.
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            next_page_token: Cursor of the page before; it lives 15 minutes. Send the other parameters unchanged
                with it.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "from_": from_,
            "to": to,
            "page_size": page_size,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
