"""DELETE /live_meetings/{meetingId}/chat/messages/{messageId}"""

from __future__ import annotations

from typing import Any, Final

from polymeet_runtime import (
    UNSET,
    DocumentedError,
    Endpoint,
    Operation,
    Parameter,
    Unset,
)

OPERATION: Final = Operation(
    id="delete_live_meeting_chat_message",
    provider="zoom",
    tag="live_meetings",
    method="DELETE",
    path="/live_meetings/{meetingId}/chat/messages/{messageId}",
    retry="idempotent",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("messageId", "message_id", "path"),
        Parameter("file_ids", "file_ids", "query"),
    ),
    statuses=(204,),
    rate_limit_label="MEDIUM",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:delete:live_meeting_chat_message", "meeting:delete:live_meeting_chat_message:admin"),
    errors=(
        DocumentedError(400, 200, "The account does not have DLP for in-meeting chat."),
        DocumentedError(400, 300, "The account does not have DLP for in-meeting chat."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class DeleteLiveMeetingChatMessage(Endpoint["None"]):
    """Delete a chat message of a live meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        message_id: str,
        *,
        file_ids: str | Unset = UNSET,
    ) -> None:
        """Delete a chat message of a live meeting.

        Zoom must have switched on data loss prevention (DLP) for in-meeting chat in the account.

        Args:
            meeting_id: Id of the live meeting; it may have more than 10 digits.
            message_id: Id of the message, a base64 text that may hold + / =.
            file_ids: Ids of files that were sent with the message, base64 texts with commas between them.
                Whether the text of the message then stays is not documented.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "message_id": message_id,
            "file_ids": file_ids,
        }
        return await self.call(arguments)
