"""GET /past_meetings/{meetingId}"""

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
    from ...models.past_meeting import PastMeeting

OPERATION: Final = Operation(
    id="get_past_meeting",
    provider="zoom",
    tag="past_meetings",
    method="GET",
    path="/past_meetings/{meetingId}",
    retry="safe",
    parameters=(Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),),
    result=ModelRef("polymeet_api.zoom.models.past_meeting", "PastMeeting"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("meeting:read", "meeting:read:admin"),
    granular_scopes=("meeting:read:past_meeting", "meeting:read:past_meeting:admin"),
    errors=(
        DocumentedError(400, 200, "Only paid accounts may read past meetings."),
        DocumentedError(400, 300, "The meeting's information may not be read."),
        DocumentedError(400, 1010, "The user does not exist or is not in this account."),
        DocumentedError(400, 12702, "The meeting took place more than one year ago."),
        DocumentedError(404, 3001, "The meeting does not exist or has not ended."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
)


class GetPastMeeting(Endpoint["PastMeeting"]):
    """Get a meeting that has ended."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
    ) -> PastMeeting:
        """Get a meeting that has ended.

        The meeting must have ended, and no more than one year ago. A meeting id answers for its latest instance; a
        UUID answers for exactly that instance.

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
