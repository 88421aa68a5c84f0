"""GET /meetings/{meetingId}/recordings/analytics_details"""

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

    from ...models.recording_analytics_detail import RecordingAnalyticsDetail  # noqa: F401 (named in the base class)
    from ...models.recording_analytics_detail_page import RecordingAnalyticsDetailPage
    from ...models.recording_analytics_type import RecordingAnalyticsType

OPERATION: Final = Operation(
    id="get_recording_analytics_details",
    provider="zoom",
    tag="cloud_recordings",
    method="GET",
    path="/meetings/{meetingId}/recordings/analytics_details",
    retry="safe",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),
        Parameter("from", "from_", "query", kind="date"),
        Parameter("to", "to", "query", kind="date"),
        Parameter("type", "type_", "query"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.recording_analytics_detail_page", "RecordingAnalyticsDetailPage"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("recording:read", "recording:read:admin"),
    granular_scopes=(
        "cloud_recording:read:recording_analytics_details",
        "cloud_recording:read:recording_analytics_details:admin",
        "cloud_recording:read:recording_analytics_details:master",
    ),
    errors=(
        DocumentedError(400, 1010, "The user belongs to another account."),
        DocumentedError(404, 1001, "The user does not exist or belongs to another account."),
        DocumentedError(404, 3301, "The meeting has no recording."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
    page=Page(
        style="token",
        items=("analytics_details",),
        cursor=("next_page_token",),
        cursor_argument="next_page_token",
        size_argument="page_size",
        default_size=None,
        maximum_size=300,
        total=("total_records",),
        identity=("email", "name", "date_time", "duration"),
        lifetime=900,
    ),
)


class GetRecordingAnalyticsDetails(PagedEndpoint["RecordingAnalyticsDetailPage", "RecordingAnalyticsDetail"]):
    """List who watched or downloaded a meeting's recordings."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
        *,
        from_: datetime.date | Unset = UNSET,
        to: datetime.date | Unset = UNSET,
        type_: RecordingAnalyticsType.Value | Unset = UNSET,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> RecordingAnalyticsDetailPage:
        """List who watched or downloaded a meeting's recordings.

        One call covers at most a month.

        Args:
            meeting_id: Id of a meeting or webinar (its latest instance) or the UUID of one instance.
            from_: First day of the range; Zoom's own default is the current day.
            to: Last day of the range, at most a month after from.
            type_: Only views or only downloads; what comes without it is not documented.
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            next_page_token: Cursor of the page before; it lives 15 minutes. Send the other parameters unchanged
                with it.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "from_": from_,
            "to": to,
            "type_": type_,
            "page_size": page_size,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
