"""DELETE /meetings/{meetingId}/recordings/{recordingId}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    UNSET,
    DocumentedError,
    Endpoint,
    Operation,
    Parameter,
    Unset,
)

if TYPE_CHECKING:
    from ...models.recording_delete_action import RecordingDeleteAction

OPERATION: Final = Operation(
    id="delete_meeting_recording_file",
    provider="zoom",
    tag="cloud_recordings",
    method="DELETE",
    path="/meetings/{meetingId}/recordings/{recordingId}",
    retry="idempotent",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),
        Parameter(
            "recordingId",
            "recording_id",
            "path",
            reserved=("analytics_details", "analytics_summary", "registrants", "settings", "status"),
        ),
        Parameter("action", "action", "query"),
    ),
    statuses=(200, 204),
    rate_limit_label="LIGHT",
    scopes=("recording:write", "recording:write:admin"),
    granular_scopes=(
        "cloud_recording:delete:recording_file",
        "cloud_recording:delete:recording_file:admin",
        "cloud_recording:delete:recording_file:master",
    ),
    errors=(
        DocumentedError(200, 200, "The caller has no permission; nothing was done."),
        DocumentedError(400, 1010, "The user belongs to another account."),
        DocumentedError(400, 3303, "The meeting has not ended yet."),
        DocumentedError(400, 3310, "The recording was chosen for a simulive webinar and cannot be deleted."),
        DocumentedError(400, 3310, "The file is in use by Zoom IQ for Sales and cannot be deleted."),
        DocumentedError(400, 3332, "The recording was chosen for a simulive webinar and cannot be deleted."),
        DocumentedError(400, 3332, "The file is in use by Zoom IQ for Sales and cannot be deleted."),
        DocumentedError(404, 1001, "The user does not exist or belongs to another account."),
        DocumentedError(404, 3301, "The meeting has no recording."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class DeleteMeetingRecordingFile(Endpoint["None"]):
    """Delete one recording file of a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
        recording_id: str,
        *,
        action: RecordingDeleteAction.Value | Unset = UNSET,
    ) -> None:
        """Delete one recording file of a meeting.

        What is in the trash can be recovered for 30 days. The host must be allowed to delete cloud recordings,
        which is a setting of the account.

        Args:
            meeting_id: Id of a meeting or webinar (its latest instance) or the UUID of one instance.
            recording_id: Id of the recording file.
            action: What to do; Zoom's own default is trash.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "recording_id": recording_id,
            "action": action,
        }
        return await self.call(arguments)
