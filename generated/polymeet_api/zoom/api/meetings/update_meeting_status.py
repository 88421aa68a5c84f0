"""PUT /meetings/{meetingId}/status"""

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
    from ...models.meeting_status_update import MeetingStatusUpdate

OPERATION: Final = Operation(
    id="update_meeting_status",
    provider="zoom",
    tag="meetings",
    method="PUT",
    path="/meetings/{meetingId}/status",
    retry="idempotent",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    body=ModelRef("polymeet_api.zoom.models.meeting_status_update", "MeetingStatusUpdate"),
    statuses=(204,),
    rate_limit_label="LIGHT",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:update:status", "meeting:update:status:admin"),
    errors=(
        DocumentedError(400, 1010, "The user is not in this account."),
        DocumentedError(400, 3000, "The id is that of a webinar, or the meeting's data cannot be read."),
        DocumentedError(400, 3003, "You are not the meeting's host."),
        DocumentedError(400, 3063, "The meeting of an on-premise user cannot be ended."),
        DocumentedError(400, 3161, "The user may not host or schedule meetings."),
        DocumentedError(404, 1001, "The user does not exist or is in another account."),
        DocumentedError(404, 3001, "The meeting does not exist or has expired."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
)


class UpdateMeetingStatus(Endpoint["None"]):
    """End a live meeting, or bring a deleted one back."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        body: MeetingStatusUpdate,
    ) -> None:
        """End a live meeting, or bring a deleted one back.

        The host needs at least a Basic licence.

        Args:
            meeting_id: The meeting's id.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments, body)
