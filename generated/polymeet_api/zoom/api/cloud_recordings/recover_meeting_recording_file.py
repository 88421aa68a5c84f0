"""PUT /meetings/{meetingId}/recordings/{recordingId}/status"""

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
    id="recover_meeting_recording_file",
    provider="zoom",
    tag="cloud_recordings",
    method="PUT",
    path="/meetings/{meetingId}/recordings/{recordingId}/status",
    retry="idempotent",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),
        Parameter("recordingId", "recording_id", "path", reserved=("registrants",)),
    ),
    body=ModelRef("polymeet_api.zoom.models.recording_status_update", "RecordingStatusUpdate"),
    statuses=(204,),
    rate_limit_label="LIGHT",
    scopes=("recording:write", "recording:write:admin"),
    granular_scopes=(
        "cloud_recording:update:recover_single_recording",
        "cloud_recording:update:recover_single_recording:admin",
        "cloud_recording:update:recover_single_recording:master",
    ),
    errors=(
        DocumentedError(400, 1010, "The user belongs to another account."),
        DocumentedError(400, 3309, "The cloud storage is too full to take the recordings back."),
        DocumentedError(404, 1001, "The user does not exist or belongs to another account."),
        DocumentedError(404, 3301, "The meeting has no recording."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class RecoverMeetingRecordingFile(Endpoint["None"]):
    """Take one recording file of a meeting out of the trash."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
        recording_id: str,
        *,
        body: RecordingStatusUpdate,
    ) -> None:
        """Take one recording file of a meeting out of the trash.

        A file can be recovered for 30 days after it was deleted.

        Args:
            meeting_id: Id of a meeting or webinar (its latest instance) or the UUID of one instance.
            recording_id: Id of the recording file.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "recording_id": recording_id,
        }
        return await self.call(arguments, body)
