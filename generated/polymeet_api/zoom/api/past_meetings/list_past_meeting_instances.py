"""GET /past_meetings/{meetingId}/instances"""

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
    from ...models.past_meeting_instances import PastMeetingInstances

OPERATION: Final = Operation(
    id="list_past_meeting_instances",
    provider="zoom",
    tag="past_meetings",
    method="GET",
    path="/past_meetings/{meetingId}/instances",
    retry="safe",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    result=ModelRef("polymeet_api.zoom.models.past_meeting_instances", "PastMeetingInstances"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("meeting:read", "meeting:read:admin"),
    granular_scopes=("meeting:read:list_past_instances", "meeting:read:list_past_instances:admin"),
    errors=(
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
)


class ListPastMeetingInstances(Endpoint["PastMeetingInstances"]):
    """List the ended instances of a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
    ) -> PastMeetingInstances:
        """List the ended instances of a meeting.

        Only instances that have ended, and none older than 15 months. The answer is one list; there are no pages.

        Args:
            meeting_id: Meeting id. A UUID is not accepted here.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments)
