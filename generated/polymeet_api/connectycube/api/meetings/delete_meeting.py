"""DELETE /meetings/{meeting_id}"""

from __future__ import annotations

from typing import Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    Operation,
    Parameter,
)

OPERATION: Final = Operation(
    id="delete_meeting",
    provider="connectycube",
    tag="meetings",
    method="DELETE",
    path="/meetings/{meeting_id}",
    retry="idempotent",
    parameters=(Parameter("meeting_id", "meeting_id", "path"),),
    statuses=(200,),
    errors=(
        DocumentedError(400, None, "The request cannot be read, for instance because the body is not valid JSON."),
        DocumentedError(401, None, "The token is missing, wrong or expired; only the last is worth a new session."),
        DocumentedError(
            403, None, "The session may not do this: it has no user, or its user is not the meeting's host."
        ),
        DocumentedError(404, None, "No such meeting or route. The body may be plain text."),
        DocumentedError(422, None, "A value is missing or not valid."),
        DocumentedError(429, None, "Too many requests. Neither the limit nor a waiting time is documented."),
        DocumentedError(500, None, "The server failed."),
        DocumentedError(503, None, "The service is not available at the moment."),
    ),
)


class DeleteMeeting(Endpoint["None"]):
    """Delete a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: str,
    ) -> None:
        """Delete a meeting.

        Only the host may do it. The answer's body is empty or plain text. The literal recordings is not an id; it
        names another path.

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
