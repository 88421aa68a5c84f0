"""PUT /meetings/{meetingUUID}/recordings/status"""

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
    from ...models.recording_status_update import RecordingStatusUpdate

OPERATION: Final = Operation(
    id="recover_meeting_recordings",
    provider="zoom",
    tag="cloud_recordings",
    method="PUT",
    path="/meetings/{meetingUUID}/recordings/status",
    retry="idempotent",
    parameters=(Parameter("meetingUUID", "meeting_uuid", "path", encoding="zoom-uuid"),),
    body=ModelRef("polymeet_api.zoom.models.recording_status_update", "RecordingStatusUpdate"),
    statuses=(200, 204),
    rate_limit_label="LIGHT",
    scopes=("recording:write", "recording:write:admin"),
    granular_scopes=(
        "cloud_recording:update:recover_meeting_recordings",
        "cloud_recording:update:recover_meeting_recordings:admin",
        "cloud_recording:update:recover_meeting_recordings:master",
    ),
    errors=(
        DocumentedError(200, 200, "The caller has no permission; nothing was done."),
        DocumentedError(400, 1010, "The user belongs to another account."),
        DocumentedError(400, 3309, "The cloud storage is too full to take the recordings back."),
        DocumentedError(404, 1001, "The user does not exist or belongs to another account."),
        DocumentedError(404, 3301, "The meeting has no recording."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class RecoverMeetingRecordings(Endpoint["None"]):
    """Take all recording files of a meeting out of the trash."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_uuid: str,
        *,
        body: RecordingStatusUpdate,
    ) -> None:
        """Take all recording files of a meeting out of the trash.

        Files can be recovered for 30 days after they were deleted. The user needs a Pro plan with cloud recording
        switched on.

        Args:
            meeting_uuid: UUID of the meeting instance; a meeting id is not accepted here.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_uuid": meeting_uuid,
        }
        return await self.call(arguments, body)
