"""POST /meetings"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
)

if TYPE_CHECKING:
    from ...models.meeting import Meeting
    from ...models.meeting_create import MeetingCreate

OPERATION: Final = Operation(
    id="create_meeting",
    provider="connectycube",
    tag="meetings",
    method="POST",
    path="/meetings",
    retry="never",
    body=ModelRef("polymeet_api.connectycube.models.meeting_create", "MeetingCreate"),
    result=ModelRef("polymeet_api.connectycube.models.meeting", "Meeting"),
    statuses=(200, 201),
    errors=(
        DocumentedError(400, None, "The request cannot be read, for instance because the body is not valid JSON."),
        DocumentedError(401, None, "The token is missing, wrong or expired; only the last is worth a new session."),
        DocumentedError(403, None, "The session may not do this: it has no user, or its user may not create meetings."),
        DocumentedError(404, None, "No such route. The body may be plain text."),
        DocumentedError(422, None, "A value is missing or not valid."),
        DocumentedError(429, None, "Too many requests. Neither the limit nor a waiting time is documented."),
        DocumentedError(500, None, "The server failed."),
        DocumentedError(503, None, "The service is not available at the moment."),
    ),
)


class CreateMeeting(Endpoint["Meeting"]):
    """Create a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        body: MeetingCreate,
    ) -> Meeting:
        """Create a meeting.

        The session's user becomes the host. Needs a session with a user: one of the application alone only reads.

        Args:
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {}
        return await self.call(arguments, body)
