"""GET /meetings/{meetingId}/polls/{pollId}"""

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
    from ...models.poll import Poll

OPERATION: Final = Operation(
    id="get_meeting_poll",
    provider="zoom",
    tag="polls",
    method="GET",
    path="/meetings/{meetingId}/polls/{pollId}",
    retry="safe",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("pollId", "poll_id", "path"),
    ),
    result=ModelRef("polymeet_api.zoom.models.poll", "Poll"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("meeting:read", "meeting:read:admin"),
    granular_scopes=("meeting:read:poll", "meeting:read:poll:admin"),
    errors=(
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(400, 4400, "Polls are switched off in the host's settings."),
        DocumentedError(404, 404, "The poll does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetMeetingPoll(Endpoint["Poll"]):
    """Get a poll of a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        poll_id: str,
    ) -> Poll:
        """Get a poll of a meeting.

        The host needs a Pro plan or higher with polls switched on.

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
