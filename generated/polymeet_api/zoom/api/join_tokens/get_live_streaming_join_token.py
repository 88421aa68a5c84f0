"""GET /meetings/{meetingId}/jointoken/live_streaming"""

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
    from ...models.join_token import JoinToken

OPERATION: Final = Operation(
    id="get_live_streaming_join_token",
    provider="zoom",
    tag="join_tokens",
    method="GET",
    path="/meetings/{meetingId}/jointoken/live_streaming",
    retry="safe",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    result=ModelRef("polymeet_api.zoom.models.join_token", "JoinToken"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("meeting_token:read:live_streaming", "meeting_token:read:admin:live_streaming"),
    granular_scopes=("meeting:read:live_streaming_token", "meeting:read:live_streaming_token:admin"),
    errors=(
        DocumentedError(400, 124, "The credential is not an OAuth token."),
        DocumentedError(400, 300, "The meeting's id is not valid."),
        DocumentedError(400, 3000, "The id is that of a webinar, or its data cannot be read."),
        DocumentedError(400, 3000, "Live streaming is switched off in the host's settings."),
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(404, 300, "The meeting does not exist."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetLiveStreamingJoinToken(Endpoint["JoinToken"]):
    """Get a token with which a bot may stream a meeting live."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
    ) -> JoinToken:
        """Get a token with which a bot may stream a meeting live.

        A bot made with the Meeting SDK joins a meeting of the user who issued the token, and may start the stream
        by itself, plain or raw. The host needs a Pro plan or higher and live streaming switched on.

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
