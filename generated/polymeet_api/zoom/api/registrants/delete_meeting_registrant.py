"""DELETE /meetings/{meetingId}/registrants/{registrantId}"""

from __future__ import annotations

from typing import Any, Final

from polymeet_runtime import (
    UNSET,
    DocumentedError,
    Endpoint,
    Operation,
    Parameter,
    Unset,
)

OPERATION: Final = Operation(
    id="delete_meeting_registrant",
    provider="zoom",
    tag="registrants",
    method="DELETE",
    path="/meetings/{meetingId}/registrants/{registrantId}",
    retry="idempotent",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("registrantId", "registrant_id", "path", reserved=("questions", "status")),
        Parameter("occurrence_id", "occurrence_id", "query"),
    ),
    statuses=(204,),
    rate_limit_label="LIGHT",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:delete:registrant", "meeting:delete:registrant:admin"),
    errors=(
        DocumentedError(400, 200, "The feature needs a paid plan."),
        DocumentedError(400, 300, "The registrant's id is not valid."),
        DocumentedError(400, 300, "The meeting does not have registration switched on."),
        DocumentedError(400, 404, "The meeting does not have registration switched on."),
        DocumentedError(400, 1001, "The user does not exist or belongs to another account."),
        DocumentedError(400, 3000, "The id is a webinar's, or the registrant was not found."),
        DocumentedError(400, 3001, "The meeting does not exist."),
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class DeleteMeetingRegistrant(Endpoint["None"]):
    """Remove a registrant from a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        registrant_id: str,
        *,
        occurrence_id: str | Unset = UNSET,
    ) -> None:
        """Remove a registrant from a meeting.

        In a series whose registration_type is 2 or 3 (people register for single occurrences) occurrence_id is
        needed; with 1 it is not. The host needs a Pro plan or higher, and the meeting must have registration
        switched on.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits.
            registrant_id: Id of the registrant.
            occurrence_id: Remove the registrant from this occurrence of a series.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "registrant_id": registrant_id,
            "occurrence_id": occurrence_id,
        }
        return await self.call(arguments)
