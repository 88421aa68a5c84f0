"""GET /meetings/{meetingId}/recordings/registrants/questions"""

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
    id="get_recording_registration_questions",
    provider="zoom",
    tag="cloud_recordings",
    method="GET",
    path="/meetings/{meetingId}/recordings/registrants/questions",
    retry="safe",
    parameters=(Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),),
    result=ModelRef("polymeet_api.zoom.models.recording_registration_questions", "RecordingRegistrationQuestions"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("recording:read", "recording:read:admin"),
    granular_scopes=(
        "cloud_recording:read:registration_questions",
        "cloud_recording:read:registration_questions:admin",
        "cloud_recording:read:registration_questions:master",
    ),
    errors=(
        DocumentedError(404, None, "The meeting has no recording."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetRecordingRegistrationQuestions(Endpoint["RecordingRegistrationQuestions"]):
    """Get the questions of a recording's registration form."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
    ) -> RecordingRegistrationQuestions:
        """Get the questions of a recording's registration form.

        Only on-demand recordings have such a form.

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
