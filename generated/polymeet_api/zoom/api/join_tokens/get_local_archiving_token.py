"""GET /meetings/{meetingId}/jointoken/local_archiving"""

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
    id="get_local_archiving_token",
    provider="zoom",
    tag="join_tokens",
    method="GET",
    path="/meetings/{meetingId}/jointoken/local_archiving",
    retry="safe",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    result=ModelRef("polymeet_api.zoom.models.join_token", "JoinToken"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("meeting_token:read:admin:local_archiving",),
    granular_scopes=("meeting:read:local_archiving_token:admin",),
    errors=(
        DocumentedError(400, 124, "The credential is not an OAuth token."),
        DocumentedError(400, 300, "The meeting's id is not valid."),
        DocumentedError(400, 3000, "The id is that of a webinar, or its data cannot be read."),
        DocumentedError(400, 3000, "Archiving is switched off in the account's settings."),
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(404, 300, "The meeting does not exist."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetLocalArchivingToken(Endpoint["JoinToken"]):
    """Get a token with which a bot may archive a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
    ) -> JoinToken:
        """Get a token with which a bot may archive a meeting.

        An app or bot made with the Meeting SDK gets at the raw sound and picture of the meeting while it goes on.
        The host needs a Pro plan or higher, and the account the archiving of meetings and webinars.

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
