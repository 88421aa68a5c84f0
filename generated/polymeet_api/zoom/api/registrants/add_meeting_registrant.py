"""POST /meetings/{meetingId}/registrants"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    UNSET,
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
    Parameter,
    Unset,
)

if TYPE_CHECKING:
    from ...models.registrant_added import RegistrantAdded
    from ...models.registrant_create import RegistrantCreate

OPERATION: Final = Operation(
    id="add_meeting_registrant",
    provider="zoom",
    tag="registrants",
    method="POST",
    path="/meetings/{meetingId}/registrants",
    retry="never",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("occurrence_ids", "occurrence_ids", "query"),
    ),
    body=ModelRef("polymeet_api.zoom.models.registrant_create", "RegistrantCreate"),
    result=ModelRef("polymeet_api.zoom.models.registrant_added", "RegistrantAdded"),
    statuses=(201,),
    rate_limit_label="LIGHT",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:write:registrant", "meeting:write:registrant:admin"),
    errors=(
        DocumentedError(400, 3000, "The meeting's data cannot be read."),
        DocumentedError(400, 3043, "The meeting has as many registrants as it can take."),
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(404, 1001, "The meeting does not exist."),
        DocumentedError(
            429, None, "The account made too many requests, or this person was registered too often today."
        ),
    ),
)


class AddMeetingRegistrant(Endpoint["RegistrantAdded"]):
    """Register a person for a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        body: RegistrantCreate,
        occurrence_ids: str | Unset = UNSET,
    ) -> RegistrantAdded:
        """Register a person for a meeting.

        Zoom may send a confirmation mail, so the call is not to be repeated blindly; one person can be registered
        three times a day. A meeting takes at most 4,999 registrants. The host must be licensed. Which fields beyond
        email and first_name are needed is set by the meeting's registration questions.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits.
            body: What to send. Only the fields that are set are sent; None is sent as null.
            occurrence_ids: Ids of the occurrences to register for, with commas between them.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "occurrence_ids": occurrence_ids,
        }
        return await self.call(arguments, body)
