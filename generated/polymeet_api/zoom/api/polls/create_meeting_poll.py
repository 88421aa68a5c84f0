"""POST /meetings/{meetingId}/polls"""

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
    from ...models.poll_create import PollCreate

OPERATION: Final = Operation(
    id="create_meeting_poll",
    provider="zoom",
    tag="polls",
    method="POST",
    path="/meetings/{meetingId}/polls",
    retry="never",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    body=ModelRef("polymeet_api.zoom.models.poll_create", "PollCreate"),
    result=ModelRef("polymeet_api.zoom.models.poll", "Poll"),
    statuses=(201,),
    rate_limit_label="LIGHT",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:write:poll", "meeting:write:poll:admin"),
    errors=(
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(400, 4400, "Polls are switched off in the host's settings."),
        DocumentedError(400, 4400, "Advanced polls and quizzes are switched off in the host's settings."),
        DocumentedError(404, 404, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class CreateMeetingPoll(Endpoint["Poll"]):
    """Create a poll for a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        body: PollCreate,
    ) -> Poll:
        """Create a poll for a meeting.

        The host needs a Pro plan or higher with polls switched on, and the meeting must be a scheduled one: instant
        meetings have no polls.

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
