"""GET /meetings/{meetingId}/livestream"""

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
    from ...models.livestream import Livestream

OPERATION: Final = Operation(
    id="get_livestream",
    provider="zoom",
    tag="livestreams",
    method="GET",
    path="/meetings/{meetingId}/livestream",
    retry="safe",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    result=ModelRef("polymeet_api.zoom.models.livestream", "Livestream"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("meeting:read", "meeting:read:admin"),
    granular_scopes=("meeting:read:livestream", "meeting:read:livestream:admin"),
    errors=(
        DocumentedError(400, 300, "The meeting's id is missing or not valid."),
        DocumentedError(400, 1010, "The user belongs to another account."),
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(404, 1001, "The user does not exist."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetLivestream(Endpoint["Livestream"]):
    """Get where a meeting is streamed to."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
    ) -> Livestream:
        """Get where a meeting is streamed to.

        The host needs a licence of a Pro plan or higher, and streaming must have been set up for the meeting.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments)
