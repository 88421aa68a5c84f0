"""PUT /meetings/{meeting_id}"""

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
    from ...models.meeting import Meeting
    from ...models.meeting_update import MeetingUpdate

OPERATION: Final = Operation(
    id="update_meeting",
    provider="connectycube",
    tag="meetings",
    method="PUT",
    path="/meetings/{meeting_id}",
    retry="idempotent",
    parameters=(Parameter("meeting_id", "meeting_id", "path"),),
    body=ModelRef("polymeet_api.connectycube.models.meeting_update", "MeetingUpdate"),
    result=ModelRef("polymeet_api.connectycube.models.meeting", "Meeting"),
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


class UpdateMeeting(Endpoint["Meeting"]):
    """Change a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: str,
        *,
        body: MeetingUpdate,
    ) -> Meeting:
        """Change a meeting.

        Only what is sent changes. Only the host may do it. Turning record on starts a recording, turning it off
        stops it. Mail goes to the host and all attendees when notify turns from false to true or the start changes,
        and to new attendees when the attendees change. The literal recordings is not an id; it names another path.

        Args:
            meeting_id: Id of the meeting, 24 hexadecimal digits.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments, body)
