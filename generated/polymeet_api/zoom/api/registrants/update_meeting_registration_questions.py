"""PATCH /meetings/{meetingId}/registrants/questions"""

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
    from ...models.registration_questions import RegistrationQuestions

OPERATION: Final = Operation(
    id="update_meeting_registration_questions",
    provider="zoom",
    tag="registrants",
    method="PATCH",
    path="/meetings/{meetingId}/registrants/questions",
    retry="idempotent",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    body=ModelRef("polymeet_api.zoom.models.registration_questions", "RegistrationQuestions"),
    statuses=(204,),
    rate_limit_label="LIGHT",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:update:registration_question", "meeting:update:registration_question:admin"),
    errors=(
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class UpdateMeetingRegistrationQuestions(Endpoint["None"]):
    """Change the questions of a meeting's registration form."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        body: RegistrationQuestions,
    ) -> None:
        """Change the questions of a meeting's registration form.

        The host needs a Pro plan or higher, and the meeting must have registration switched on. Whether a list that
        is sent is merged with the old one is not documented; send the whole list to be sure.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments, body)
