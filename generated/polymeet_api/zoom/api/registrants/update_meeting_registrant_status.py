"""PUT /meetings/{meetingId}/registrants/status"""

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
    from ...models.registrant_status_update import RegistrantStatusUpdate

OPERATION: Final = Operation(
    id="update_meeting_registrant_status",
    provider="zoom",
    tag="registrants",
    method="PUT",
    path="/meetings/{meetingId}/registrants/status",
    retry="idempotent",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("occurrence_id", "occurrence_id", "query"),
    ),
    body=ModelRef("polymeet_api.zoom.models.registrant_status_update", "RegistrantStatusUpdate"),
    statuses=(204,),
    rate_limit_label="MEDIUM",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:update:registrant_status", "meeting:update:registrant_status:admin"),
    errors=(
        DocumentedError(400, 300, "The meeting does not ask for registration."),
        DocumentedError(400, 1010, "The user belongs to another account."),
        DocumentedError(400, 3000, "The meeting's data cannot be read."),
        DocumentedError(400, 3003, "The caller is not the host of the meeting."),
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(404, 1001, "The user does not exist."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(404, None, "The meeting or a registrant was not found."),
        DocumentedError(429, None, "The account made too many requests, or this status changed too often today."),
    ),
)


class UpdateMeetingRegistrantStatus(Endpoint["None"]):
    """Approve, cancel or deny registrants."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        body: RegistrantStatusUpdate,
        occurrence_id: str | Unset = UNSET,
    ) -> None:
        """Approve, cancel or deny registrants.

        Takes up to 30 registrants at once; the status of one registrant can be changed 10 times a day. The host
        needs a Pro plan or higher, and the meeting must have registration switched on. Zoom may tell the
        registrants by mail.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits.
            body: What to send. Only the fields that are set are sent; None is sent as null.
            occurrence_id: Change the status for this occurrence of a series only.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "occurrence_id": occurrence_id,
        }
        return await self.call(arguments, body)
