"""DELETE /meetings/{meetingId}/polls/{pollId}"""

from __future__ import annotations

from typing import Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    Operation,
    Parameter,
)

OPERATION: Final = Operation(
    id="delete_meeting_poll",
    provider="zoom",
    tag="polls",
    method="DELETE",
    path="/meetings/{meetingId}/polls/{pollId}",
    retry="idempotent",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("pollId", "poll_id", "path"),
    ),
    statuses=(204,),
    rate_limit_label="LIGHT",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:delete:poll", "meeting:delete:poll:admin"),
    errors=(
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(400, 4400, "Polls are switched off in the host's settings."),
        DocumentedError(404, 404, "The poll does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class DeleteMeetingPoll(Endpoint["None"]):
    """Delete a poll of a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        poll_id: str,
    ) -> None:
        """Delete a poll of a meeting.

        The host needs a Pro plan with polls switched on, and the meeting must be a scheduled one.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits.
            poll_id: Id of the poll.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "poll_id": poll_id,
        }
        return await self.call(arguments)
