"""GET /archive_files"""

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

    from ...models.archive_query_date_type import ArchiveQueryDateType
    from ...models.archived_meeting import ArchivedMeeting  # noqa: F401 (named in the base class)
    from ...models.archived_meeting_page import ArchivedMeetingPage

OPERATION: Final = Operation(
    id="list_archived_files",
    provider="zoom",
    tag="archiving",
    method="GET",
    path="/archive_files",
    retry="safe",
    parameters=(
        Parameter("from", "from_", "query", kind="date-time"),
        Parameter("to", "to", "query", kind="date-time"),
        Parameter("query_date_type", "query_date_type", "query"),
        Parameter("group_ids", "group_ids", "query"),
        Parameter("group_id", "group_id", "query"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.archived_meeting_page", "ArchivedMeetingPage"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("recording:read:admin",),
    granular_scopes=(
        "archiving:read:list_archived_files:admin",
        "archiving:read:list_archived_files:master",
        "archiving:read:list_archived_files",
    ),
    errors=(
        DocumentedError(400, 2001, "The account does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
    page=Page(
        style="token",
        items=("meetings",),
        cursor=("next_page_token",),
        cursor_argument="next_page_token",
        size_argument="page_size",
        default_size=None,
        maximum_size=300,
        total=("total_records",),
        identity=("uuid",),
        lifetime=900,
    ),
)


class ListArchivedFiles(PagedEndpoint["ArchivedMeetingPage", "ArchivedMeeting"]):
    """List the account's archived meetings and webinars with their files."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        from_: datetime.datetime | Unset = UNSET,
        to: datetime.datetime | Unset = UNSET,
        query_date_type: ArchiveQueryDateType.Value | Unset = UNSET,
        group_ids: str | Unset = UNSET,
        group_id: str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> ArchivedMeetingPage:
        """List the account's archived meetings and webinars with their files.

        One call covers at most seven days. The account needs meeting and webinar archiving, which Zoom's support
        switches on. Send the same parameters again with each cursor, or Zoom refuses the cursor.

        Args:
            from_: Start of the window. From `from` to `to` is seven days at most.
            to: End of the window. From `from` to `to` is seven days at most. Zoom replaces a moment in the
                future by the current time, which it sends back as `to`; give a past one when you read several
                pages.
            query_date_type: What the window is about; Zoom's own value is meeting_start_time.
            group_ids: Only meetings with participants of these groups. Up to 7 group ids with commas between
                them.
            group_id: Deprecated. Only meetings with participants of this group. Superseded by group_ids.
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            next_page_token: Cursor from the page before; it lives 15 minutes.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "from_": from_,
            "to": to,
            "query_date_type": query_date_type,
            "group_ids": group_ids,
            "group_id": group_id,
            "page_size": page_size,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
