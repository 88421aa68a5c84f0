"""DELETE /zoom/meetings/{id}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    Operation,
    Parameter,
)

if TYPE_CHECKING:
    pass

OPERATION: Final = Operation(
    id="delete_zoom_meeting",
    provider="pyas",
    tag="zoom_meetings",
    method="DELETE",
    path="/zoom/meetings/{id}",
    retry="idempotent",
    parameters=(
        Parameter("id", "meeting_id", "path"),
        Parameter("accountId", "account_id", "query"),
    ),
    statuses=(204,),
    errors=(
        DocumentedError(400, None, "A value is missing or wrong; the body lists each with its name and place."),
        DocumentedError(401, None, "The API key is missing or wrong; the body has nothing but a text."),
        DocumentedError(404, 404, "The account or the meeting does not exist."),
        DocumentedError(429, 429, "Too many calls in 5 minutes; Retry-After gives the seconds to wait."),
    ),
)


class DeleteZoomMeeting(Endpoint["None"]):
    """Delete a Zoom meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
        *,
        account_id: str,
    ) -> None:
        """Delete a Zoom meeting.

        Args:
            meeting_id: Meeting number.
            account_id: Pyas id of the connected account.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "account_id": account_id,
        }
        return await self.call(arguments)
