"""GET /metrics/meetings/{meetingId}/participants"""

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
    from ...models.dashboard_meeting_type import DashboardMeetingType
    from ...models.dashboard_participant import DashboardParticipant  # noqa: F401 (named in the base class)
    from ...models.dashboard_participant_include_field import DashboardParticipantIncludeField
    from ...models.dashboard_participant_page import DashboardParticipantPage

OPERATION: Final = Operation(
    id="list_dashboard_meeting_participants",
    provider="zoom",
    tag="dashboards",
    method="GET",
    path="/metrics/meetings/{meetingId}/participants",
    retry="safe",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),
        Parameter("type", "type_", "query"),
        Parameter("include_fields", "include_fields", "query"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.dashboard_participant_page", "DashboardParticipantPage"),
    statuses=(200,),
    rate_limit_label="HEAVY",
    scopes=("dashboard_meetings:read:admin",),
    granular_scopes=("dashboard:read:list_meeting_participants:admin",),
    errors=(
        DocumentedError(400, 300, "A parameter is wrong, or the page token has expired."),
        DocumentedError(400, 12702, "The meeting took place more than one year ago."),
        DocumentedError(401, None, "The access token is missing, wrong or expired."),
        DocumentedError(403, None, "The app or its owner may not read the dashboard."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
    page=Page(
        style="token",
        items=("participants",),
        cursor=("next_page_token",),
        cursor_argument="next_page_token",
        size_argument="page_size",
        default_size=None,
        maximum_size=300,
        total=("total_records",),
        identity=("id", "user_id", "join_time"),
        lifetime=900,
    ),
)


class ListDashboardMeetingParticipants(PagedEndpoint["DashboardParticipantPage", "DashboardParticipant"]):
    """List the participants of a live or past meeting with their devices and call quality."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
        *,
        type_: DashboardMeetingType.Value | Unset = UNSET,
        include_fields: DashboardParticipantIncludeField.Value | Unset = UNSET,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> DashboardParticipantPage:
        """List the participants of a live or past meeting with their devices and call quality.

        Needs a Business plan or higher with the dashboard switched on. Without `type` only a live meeting is looked
        at. Somebody who left and came back appears once a stay.

        Args:
            meeting_id: Meeting id (its latest instance) or the UUID of one instance.
            type_: Which meetings to look the id up in; Zoom's own default is live.
            include_fields: Extra field to send with each participant. It has no effect on live meetings.
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            next_page_token: Cursor from the page before; it lives 15 minutes.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "type_": type_,
            "include_fields": include_fields,
            "page_size": page_size,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
