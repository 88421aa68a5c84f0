"""POST /meetings/{meetingId}/batch_polls"""

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
    from ...models.batch_polls import BatchPolls
    from ...models.batch_polls_create import BatchPollsCreate

OPERATION: Final = Operation(
    id="create_batch_polls",
    provider="zoom",
    tag="polls",
    method="POST",
    path="/meetings/{meetingId}/batch_polls",
    retry="never",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    body=ModelRef("polymeet_api.zoom.models.batch_polls_create", "BatchPollsCreate"),
    result=ModelRef("polymeet_api.zoom.models.batch_polls", "BatchPolls"),
    statuses=(201,),
    rate_limit_label="LIGHT",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:write:batch_polls", "meeting:write:batch_polls:admin"),
    errors=(
        DocumentedError(400, 300, "The meeting's id is not valid."),
        DocumentedError(400, 300, "The meeting does not exist."),
        DocumentedError(400, 3000, "The meeting's data cannot be read."),
        DocumentedError(400, 3001, "The meeting does not exist."),
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(400, 4400, "Polls are switched off in the host's settings."),
        DocumentedError(400, 4400, "Advanced polls and quizzes are switched off in the host's settings."),
        DocumentedError(400, 4400, "The meeting would hold more than 50 polls."),
        DocumentedError(400, 4400, "The request holds more than 25 polls."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class CreateBatchPolls(Endpoint["BatchPolls"]):
    """Create several polls for a meeting at once."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        body: BatchPollsCreate,
    ) -> BatchPolls:
        """Create several polls for a meeting at once.

        Takes 1 to 25 polls; a meeting holds up to 50. The host needs a Pro plan or higher with polls switched on,
        and the meeting must be a scheduled one: instant meetings have no polls.

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
