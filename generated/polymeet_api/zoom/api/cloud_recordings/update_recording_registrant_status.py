"""PUT /meetings/{meetingId}/recordings/registrants/status"""

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
    from ...models.recording_registrant_status_update import RecordingRegistrantStatusUpdate

OPERATION: Final = Operation(
    id="update_recording_registrant_status",
    provider="zoom",
    tag="cloud_recordings",
    method="PUT",
    path="/meetings/{meetingId}/recordings/registrants/status",
    retry="idempotent",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    body=ModelRef("polymeet_api.zoom.models.recording_registrant_status_update", "RecordingRegistrantStatusUpdate"),
    statuses=(204,),
    rate_limit_label="MEDIUM",
    scopes=("recording:write", "recording:write:admin"),
    granular_scopes=(
        "cloud_recording:update:registrant_status",
        "cloud_recording:update:registrant_status:admin",
        "cloud_recording:update:registrant_status:master",
    ),
    errors=(
        DocumentedError(404, None, "The meeting has no recording, or a registrant was not found."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class UpdateRecordingRegistrantStatus(Endpoint["None"]):
    """Approve or deny registrants of a recording."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        body: RecordingRegistrantStatusUpdate,
    ) -> None:
        """Approve or deny registrants of a recording.

        Takes up to 30 registrants at once. Zoom may tell them by mail.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits. A UUID is not accepted here.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments, body)
