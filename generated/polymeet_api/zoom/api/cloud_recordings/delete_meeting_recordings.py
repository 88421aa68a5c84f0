"""DELETE /meetings/{meetingId}/recordings"""

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
    id="delete_meeting_recordings",
    provider="zoom",
    tag="cloud_recordings",
    method="DELETE",
    path="/meetings/{meetingId}/recordings",
    retry="idempotent",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),
        Parameter("action", "action", "query"),
    ),
    statuses=(200, 204),
    rate_limit_label="LIGHT",
    scopes=("recording:write", "recording:write:admin"),
    granular_scopes=(
        "cloud_recording:delete:meeting_recording",
        "cloud_recording:delete:meeting_recording:admin",
        "cloud_recording:delete:meeting_recording:master",
    ),
    errors=(
        DocumentedError(200, 200, "The caller has no permission; nothing was done."),
        DocumentedError(400, 1010, "The user belongs to another account."),
        DocumentedError(400, 3310, "The recording was chosen for a simulive webinar and cannot be deleted."),
        DocumentedError(400, 3332, "The recording was chosen for a simulive webinar and cannot be deleted."),
        DocumentedError(404, 1001, "The user does not exist or belongs to another account."),
        DocumentedError(404, 3301, "The meeting has no recording."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class DeleteMeetingRecordings(Endpoint["None"]):
    """Delete all recording files of a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
        *,
        action: RecordingDeleteAction.Value | Unset = UNSET,
    ) -> None:
        """Delete all recording files of a meeting.

        By meeting id the recordings of the latest instance, by UUID those of that one. What is in the trash can be
        recovered for 30 days. The user needs cloud recording switched on.

        Args:
            meeting_id: Id of a meeting or webinar (its latest instance) or the UUID of one instance.
            action: What to do; Zoom's own default is trash.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "action": action,
        }
        return await self.call(arguments)
