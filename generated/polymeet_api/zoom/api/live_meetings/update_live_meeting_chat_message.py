"""PATCH /live_meetings/{meetingId}/chat/messages/{messageId}"""

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
    from ...models.live_meeting_chat_message_update import LiveMeetingChatMessageUpdate

OPERATION: Final = Operation(
    id="update_live_meeting_chat_message",
    provider="zoom",
    tag="live_meetings",
    method="PATCH",
    path="/live_meetings/{meetingId}/chat/messages/{messageId}",
    retry="idempotent",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("messageId", "message_id", "path"),
    ),
    body=ModelRef("polymeet_api.zoom.models.live_meeting_chat_message_update", "LiveMeetingChatMessageUpdate"),
    statuses=(204,),
    rate_limit_label="MEDIUM",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:update:live_meeting_chat_message", "meeting:update:live_meeting_chat_message:admin"),
    errors=(
        DocumentedError(400, 300, "The account does not have DLP for in-meeting chat."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class UpdateLiveMeetingChatMessage(Endpoint["None"]):
    """Replace the text of a chat message in a live meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        message_id: str,
        *,
        body: LiveMeetingChatMessageUpdate,
    ) -> None:
        """Replace the text of a chat message in a live meeting.

        Zoom must have switched on data loss prevention (DLP) for in-meeting chat in the account.

        Args:
            meeting_id: Id of the live meeting; it may have more than 10 digits.
            message_id: Id of the message, a base64 text that may hold + / =.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "message_id": message_id,
        }
        return await self.call(arguments, body)
