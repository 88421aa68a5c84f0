"""PUT /meetings/{meetingId}/polls/{pollId}"""

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
    from ...models.poll_update import PollUpdate

OPERATION: Final = Operation(
    id="update_meeting_poll",
    provider="zoom",
    tag="polls",
    method="PUT",
    path="/meetings/{meetingId}/polls/{pollId}",
    retry="idempotent",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("pollId", "poll_id", "path"),
    ),
    body=ModelRef("polymeet_api.zoom.models.poll_update", "PollUpdate"),
    statuses=(204,),
    rate_limit_label="LIGHT",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:update:poll", "meeting:update:poll:admin"),
    errors=(
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(400, 4400, "Polls are switched off in the host's settings."),
        DocumentedError(400, 4400, "Advanced polls and quizzes are switched off in the host's settings."),
        DocumentedError(404, 404, "The poll does not exist."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class UpdateMeetingPoll(Endpoint["None"]):
    """Change a poll of a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        poll_id: str,
        *,
        body: PollUpdate,
    ) -> None:
        """Change a poll of a meeting.

        Whether a field that is left out keeps its value is not documented; send the whole poll to be sure. The host
        needs a Pro plan or higher with polls switched on, and the meeting must be a scheduled one.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits.
            poll_id: Id of the poll.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "poll_id": poll_id,
        }
        return await self.call(arguments, body)
