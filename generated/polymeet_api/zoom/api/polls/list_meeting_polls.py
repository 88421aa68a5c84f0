"""GET /meetings/{meetingId}/polls"""

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
    from ...models.poll_list import PollList

OPERATION: Final = Operation(
    id="list_meeting_polls",
    provider="zoom",
    tag="polls",
    method="GET",
    path="/meetings/{meetingId}/polls",
    retry="safe",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("anonymous", "anonymous", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.poll_list", "PollList"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("meeting:read", "meeting:read:admin"),
    granular_scopes=("meeting:read:list_polls", "meeting:read:list_polls:admin"),
    errors=(
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(400, 4400, "Polls are switched off in the host's settings."),
        DocumentedError(404, 404, "The poll does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class ListMeetingPolls(Endpoint["PollList"]):
    """List a meeting's polls."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        anonymous: bool | Unset = UNSET,
    ) -> PollList:
        """List a meeting's polls.

        The answer is not paged. The host needs a Pro plan or higher, and the meeting must be a scheduled one:
        instant meetings have no polls.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits.
            anonymous: True asks for the polls with anonymous answers, false for those without.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "anonymous": anonymous,
        }
        return await self.call(arguments)
