"""POST /users/{userId}/meetings"""

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
    from ...models.meeting_create import MeetingCreate

OPERATION: Final = Operation(
    id="create_meeting",
    provider="zoom",
    tag="meetings",
    method="POST",
    path="/users/{userId}/meetings",
    retry="never",
    parameters=(Parameter("userId", "user_id", "path"),),
    body=ModelRef("polymeet_api.zoom.models.meeting_create", "MeetingCreate"),
    result=ModelRef("polymeet_api.zoom.models.meeting", "Meeting"),
    statuses=(201,),
    rate_limit_label="LIGHT",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:write:meeting", "meeting:write:meeting:admin"),
    errors=(
        DocumentedError(400, 300, "schedule_for names nobody that Zoom knows."),
        DocumentedError(400, 300, "enforce_login_domains is no list of domains with semicolons between them."),
        DocumentedError(400, 3000, "An instant meeting cannot be scheduled for someone else."),
        DocumentedError(400, 3000, "The user's domain is blocked from meetings in the account's settings."),
        DocumentedError(400, 3000, "You may not schedule meetings for this user."),
        DocumentedError(400, 3161, "The user may not host or schedule meetings."),
        DocumentedError(404, 1001, "The user does not exist or is in another account."),
        DocumentedError(429, None, "A rate limit of the account, or the host's 100 a day, was reached."),
    ),
)


class CreateMeeting(Endpoint["Meeting"]):
    """Create a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        user_id: str,
        *,
        body: MeetingCreate,
    ) -> Meeting:
        """Create a meeting.

        A host takes at most 100 creations and updates a day (UTC); the 101st is refused with 429 and is not worth a
        retry that day. Without start_time, a meeting of type 2 becomes an instant meeting. Zoom has no idempotency
        key: sending the body twice makes two meetings.

        Args:
            user_id: The future host's id or e-mail address; me for an app that a single user authorised.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "user_id": user_id,
        }
        return await self.call(arguments, body)
