"""GET /meetings/{meetingId}/recordings/analytics_summary"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    UNSET,
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
    Parameter,
    Unset,
)

if TYPE_CHECKING:
    import datetime

    from ...models.recording_analytics_summary import RecordingAnalyticsSummary

OPERATION: Final = Operation(
    id="get_recording_analytics_summary",
    provider="zoom",
    tag="cloud_recordings",
    method="GET",
    path="/meetings/{meetingId}/recordings/analytics_summary",
    retry="safe",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),
        Parameter("from", "from_", "query", kind="date"),
        Parameter("to", "to", "query", kind="date"),
    ),
    result=ModelRef("polymeet_api.zoom.models.recording_analytics_summary", "RecordingAnalyticsSummary"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("recording:read", "recording:read:admin"),
    granular_scopes=(
        "cloud_recording:read:recording_analytics_summary",
        "cloud_recording:read:recording_analytics_summary:admin",
        "cloud_recording:read:recording_analytics_summary:master",
    ),
    errors=(
        DocumentedError(400, 1010, "The user belongs to another account."),
        DocumentedError(404, 1001, "The user does not exist or belongs to another account."),
        DocumentedError(404, 3301, "The meeting has no recording."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetRecordingAnalyticsSummary(Endpoint["RecordingAnalyticsSummary"]):
    """Get how often a meeting's recordings were watched and downloaded."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
        *,
        from_: datetime.date | Unset = UNSET,
        to: datetime.date | Unset = UNSET,
    ) -> RecordingAnalyticsSummary:
        """Get how often a meeting's recordings were watched and downloaded.

        One call covers at most a month. The answer is not paged.

        Args:
            meeting_id: Id of a meeting or webinar (its latest instance) or the UUID of one instance.
            from_: First day of the range; Zoom's own default is the current day.
            to: Last day of the range, at most a month after from.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "from_": from_,
            "to": to,
        }
        return await self.call(arguments)
