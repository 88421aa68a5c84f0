"""GET /past_meetings/{meetingId}/polls"""

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
    from ...models.past_meeting_poll_results import PastMeetingPollResults

OPERATION: Final = Operation(
    id="list_past_meeting_polls",
    provider="zoom",
    tag="past_meetings",
    method="GET",
    path="/past_meetings/{meetingId}/polls",
    retry="safe",
    parameters=(Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),),
    result=ModelRef("polymeet_api.zoom.models.past_meeting_poll_results", "PastMeetingPollResults"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("meeting:read", "meeting:read:admin"),
    granular_scopes=("meeting:read:list_poll_results", "meeting:read:list_poll_results:admin"),
    errors=(
        DocumentedError(400, 12702, "The meeting took place more than one year ago."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
)


class ListPastMeetingPolls(Endpoint["PastMeetingPollResults"]):
    """List the poll answers of a meeting that has ended."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
    ) -> PastMeetingPollResults:
        """List the poll answers of a meeting that has ended.

        The host needs a Pro plan, and the meeting must have been scheduled: instant meetings have no polls. The
        answer is one object; there are no pages.

        Args:
            meeting_id: Meeting id (its latest instance) or the UUID of one instance.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments)
