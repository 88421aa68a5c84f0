"""GET /meetings/{meetingId}/jointoken/local_recording"""

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
    from ...models.join_token import JoinToken

OPERATION: Final = Operation(
    id="get_local_recording_join_token",
    provider="zoom",
    tag="join_tokens",
    method="GET",
    path="/meetings/{meetingId}/jointoken/local_recording",
    retry="safe",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("bypass_waiting_room", "bypass_waiting_room", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.join_token", "JoinToken"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("meeting_token:read:local_recording", "meeting_token:read:admin:local_recording"),
    granular_scopes=("meeting:read:local_recording_token", "meeting:read:local_recording_token:admin"),
    errors=(
        DocumentedError(400, 124, "The credential is not an OAuth token."),
        DocumentedError(400, 300, "The meeting's id is not valid."),
        DocumentedError(400, 3000, "The id is that of a webinar, or its data cannot be read."),
        DocumentedError(400, 3000, "Local recording is switched off in the host's settings."),
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(404, 300, "The meeting does not exist."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetLocalRecordingJoinToken(Endpoint["JoinToken"]):
    """Get a token with which a bot may record a meeting on its own machine."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        bypass_waiting_room: bool | Unset = UNSET,
    ) -> JoinToken:
        """Get a token with which a bot may record a meeting on its own machine.

        A bot made with the Meeting SDK joins the meeting and may start to record by itself, plain or raw. The host
        needs local recording switched on.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits.
            bypass_waiting_room: Whether the bot passes by the waiting room.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "bypass_waiting_room": bypass_waiting_room,
        }
        return await self.call(arguments)
