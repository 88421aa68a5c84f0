"""PATCH /meetings/{meetingId}/recordings/registrants/questions"""

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
    from ...models.recording_registration_questions import RecordingRegistrationQuestions

OPERATION: Final = Operation(
    id="update_recording_registration_questions",
    provider="zoom",
    tag="cloud_recordings",
    method="PATCH",
    path="/meetings/{meetingId}/recordings/registrants/questions",
    retry="idempotent",
    parameters=(Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),),
    body=ModelRef("polymeet_api.zoom.models.recording_registration_questions", "RecordingRegistrationQuestions"),
    statuses=(200, 204),
    rate_limit_label="LIGHT",
    scopes=("recording:write", "recording:write:admin"),
    granular_scopes=(
        "cloud_recording:update:registration_questions",
        "cloud_recording:update:registration_questions:admin",
        "cloud_recording:update:registration_questions:master",
    ),
    errors=(
        DocumentedError(404, None, "The meeting has no recording."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class UpdateRecordingRegistrationQuestions(Endpoint["None"]):
    """Change the questions of a recording's registration form."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
        *,
        body: RecordingRegistrationQuestions,
    ) -> None:
        """Change the questions of a recording's registration form.

        Only on-demand recordings have such a form. Whether a list that is sent is merged with the old one is not
        documented; send the whole list to be sure.

        Args:
            meeting_id: Id of a meeting or webinar (its latest instance) or the UUID of one instance.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments, body)
