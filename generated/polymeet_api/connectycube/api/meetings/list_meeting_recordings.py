"""GET /meetings/recordings/{meeting_id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    ListOf,
    ModelRef,
    Operation,
    Parameter,
)

if TYPE_CHECKING:
    from ...models.recording import Recording

OPERATION: Final = Operation(
    id="list_meeting_recordings",
    provider="connectycube",
    tag="meetings",
    method="GET",
    path="/meetings/recordings/{meeting_id}",
    retry="safe",
    parameters=(Parameter("meeting_id", "meeting_id", "path"),),
    result=ListOf(ModelRef("polymeet_api.connectycube.models.recording", "Recording")),
    statuses=(200,),
    errors=(
        DocumentedError(400, None, "The request cannot be read, for instance because the body is not valid JSON."),
        DocumentedError(401, None, "The token is missing, wrong or expired; only the last is worth a new session."),
        DocumentedError(403, None, "The session may not do this: it has no user, or its user may not see the meeting."),
        DocumentedError(404, None, "No such meeting or route. The body may be plain text."),
        DocumentedError(422, None, "A value is missing or not valid."),
        DocumentedError(429, None, "Too many requests. Neither the limit nor a waiting time is documented."),
        DocumentedError(500, None, "The server failed."),
        DocumentedError(503, None, "The service is not available at the moment."),
    ),
)


class ListMeetingRecordings(Endpoint["list[Recording]"]):
    """List a meeting's recordings."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: str,
    ) -> list[Recording]:
        """List a meeting's recordings.

        Recordings appear only after the meeting is over. All come at once, without pages. Each download URL works
        for 1 hour; ask again for a fresh one.

        Args:
            meeting_id: Id of the meeting, 24 hexadecimal digits.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments)
