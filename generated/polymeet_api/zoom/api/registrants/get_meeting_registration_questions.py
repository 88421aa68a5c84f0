"""GET /meetings/{meetingId}/registrants/questions"""

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
    id="get_meeting_registration_questions",
    provider="zoom",
    tag="registrants",
    method="GET",
    path="/meetings/{meetingId}/registrants/questions",
    retry="safe",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    result=ModelRef("polymeet_api.zoom.models.registration_questions", "RegistrationQuestions"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("meeting:read", "meeting:read:admin"),
    granular_scopes=("meeting:read:list_registration_questions", "meeting:read:list_registration_questions:admin"),
    errors=(
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetMeetingRegistrationQuestions(Endpoint["RegistrationQuestions"]):
    """Get the questions of a meeting's registration form."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
    ) -> RegistrationQuestions:
        """Get the questions of a meeting's registration form.

        The host needs a Pro plan or higher, and the meeting must have registration switched on.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments)
