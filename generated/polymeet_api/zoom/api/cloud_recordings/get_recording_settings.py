"""GET /meetings/{meetingId}/recordings/settings"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
    Parameter,
)

if TYPE_CHECKING:
    from ...models.recording_settings import RecordingSettings

OPERATION: Final = Operation(
    id="get_recording_settings",
    provider="zoom",
    tag="cloud_recordings",
    method="GET",
    path="/meetings/{meetingId}/recordings/settings",
    retry="safe",
    parameters=(Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),),
    result=ModelRef("polymeet_api.zoom.models.recording_settings", "RecordingSettings"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("recording:read", "recording:read:admin"),
    granular_scopes=(
        "cloud_recording:read:recording_settings",
        "cloud_recording:read:recording_settings:admin",
        "cloud_recording:read:recording_settings:master",
    ),
    errors=(
        DocumentedError(404, None, "The meeting has no recording."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetRecordingSettings(Endpoint["RecordingSettings"]):
    """Get the settings of a meeting's recordings."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
    ) -> RecordingSettings:
        """Get the settings of a meeting's recordings.

        The caller needs the permission to view the content of recordings.

        Args:
            meeting_id: Id of a meeting or webinar (its latest instance) or the UUID of one instance.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments)
