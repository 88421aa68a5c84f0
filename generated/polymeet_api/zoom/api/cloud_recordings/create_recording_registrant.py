"""POST /meetings/{meetingId}/recordings/registrants"""

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
    from ...models.recording_registrant_added import RecordingRegistrantAdded
    from ...models.recording_registrant_create import RecordingRegistrantCreate

OPERATION: Final = Operation(
    id="create_recording_registrant",
    provider="zoom",
    tag="cloud_recordings",
    method="POST",
    path="/meetings/{meetingId}/recordings/registrants",
    retry="never",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    body=ModelRef("polymeet_api.zoom.models.recording_registrant_create", "RecordingRegistrantCreate"),
    result=ModelRef("polymeet_api.zoom.models.recording_registrant_added", "RecordingRegistrantAdded"),
    statuses=(201,),
    rate_limit_label="LIGHT",
    scopes=("recording:write", "recording:write:admin"),
    granular_scopes=(
        "cloud_recording:write:recording_registrant",
        "cloud_recording:write:recording_registrant:admin",
        "cloud_recording:write:recording_registrant:master",
    ),
    errors=(
        DocumentedError(404, None, "The meeting has no recording."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class CreateRecordingRegistrant(Endpoint["RecordingRegistrantAdded"]):
    """Register a person to watch a meeting's recordings."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        body: RecordingRegistrantCreate,
    ) -> RecordingRegistrantAdded:
        """Register a person to watch a meeting's recordings.

        The recordings must be on demand. Zoom may send mail, so the call is not to be repeated blindly. Which
        answers beyond email and first_name are needed is set by the recording's registration questions.

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
