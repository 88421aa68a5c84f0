"""GET /metrics/meetings"""

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

    from ...models.dashboard_meeting import DashboardMeeting  # noqa: F401 (named in the base class)
    from ...models.dashboard_meeting_include_field import DashboardMeetingIncludeField
    from ...models.dashboard_meeting_page import DashboardMeetingPage
    from ...models.dashboard_meeting_type import DashboardMeetingType

OPERATION: Final = Operation(
    id="list_dashboard_meetings",
    provider="zoom",
    tag="dashboards",
    method="GET",
    path="/metrics/meetings",
    retry="safe",
    parameters=(
        Parameter("from", "from_", "query", kind="date"),
        Parameter("to", "to", "query", kind="date"),
        Parameter("type", "type_", "query"),
        Parameter("group_id", "group_id", "query"),
        Parameter("include_fields", "include_fields", "query"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.dashboard_meeting_page", "DashboardMeetingPage"),
    statuses=(200,),
    rate_limit_label="RESOURCE_INTENSIVE",
    scopes=("dashboard_meetings:read:admin",),
    granular_scopes=("dashboard:read:list_meetings:admin",),
    errors=(
        DocumentedError(400, 300, "A parameter is wrong, or the page token has expired."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
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


class ListDashboardMeetings(PagedEndpoint["DashboardMeetingPage", "DashboardMeeting"]):
    """List the account's live or past meetings with usage figures."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        from_: datetime.date,
        to: datetime.date,
        type_: DashboardMeetingType.Value | Unset = UNSET,
        group_id: str | Unset = UNSET,
        include_fields: DashboardMeetingIncludeField.Value | Unset = UNSET,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> DashboardMeetingPage:
        """List the account's live or past meetings with usage figures.

        Needs a Business plan or higher with the dashboard switched on. One call covers at most one month, within
        the last six months. Without `type` only live meetings are given.

        Args:
            from_: First day of the window. From `from` to `to` is one month at most.
            to: Last day of the window. From `from` to `to` is one month at most.
            type_: Which meetings; Zoom's own default is live.
            group_id: Only meetings whose host is in this group.
            include_fields: Extra field to send with each meeting.
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            next_page_token: Cursor from the page before; it lives 15 minutes.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "from_": from_,
            "to": to,
            "type_": type_,
            "group_id": group_id,
            "include_fields": include_fields,
            "page_size": page_size,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
