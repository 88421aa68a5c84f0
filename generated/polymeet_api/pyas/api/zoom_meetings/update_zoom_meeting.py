"""PATCH /zoom/meetings/{id}"""

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
    from ...models.zoom_meeting_update import ZoomMeetingUpdate

OPERATION: Final = Operation(
    id="update_zoom_meeting",
    provider="pyas",
    tag="zoom_meetings",
    method="PATCH",
    path="/zoom/meetings/{id}",
    retry="idempotent",
    parameters=(Parameter("id", "meeting_id", "path"),),
    body=ModelRef("polymeet_api.pyas.models.zoom_meeting_update", "ZoomMeetingUpdate"),
    statuses=(204,),
    errors=(
        DocumentedError(400, None, "A value is missing or wrong; the body lists each with its name and place."),
        DocumentedError(401, None, "The API key is missing or wrong; the body has nothing but a text."),
        DocumentedError(404, 404, "The account or the meeting does not exist."),
        DocumentedError(429, 429, "Too many calls in 5 minutes; Retry-After gives the seconds to wait."),
    ),
)


class UpdateZoomMeeting(Endpoint["None"]):
    """Change a Zoom meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
        *,
        body: ZoomMeetingUpdate,
    ) -> None:
        """Change a Zoom meeting.

        What is left out of meetingData stays as it is.

        Args:
            meeting_id: Meeting number.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments, body)
