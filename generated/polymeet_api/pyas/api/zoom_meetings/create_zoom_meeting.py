"""POST /zoom/meetings"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
)

if TYPE_CHECKING:
    from ...models.zoom_meeting_create import ZoomMeetingCreate
    from ...models.zoom_meeting_created import ZoomMeetingCreated

OPERATION: Final = Operation(
    id="create_zoom_meeting",
    provider="pyas",
    tag="zoom_meetings",
    method="POST",
    path="/zoom/meetings",
    retry="never",
    body=ModelRef("polymeet_api.pyas.models.zoom_meeting_create", "ZoomMeetingCreate"),
    result=ModelRef("polymeet_api.pyas.models.zoom_meeting_created", "ZoomMeetingCreated"),
    statuses=(200,),
    errors=(
        DocumentedError(400, None, "A value is missing or wrong; the body lists each with its name and place."),
        DocumentedError(401, None, "The API key is missing or wrong; the body has nothing but a text."),
        DocumentedError(404, 404, "The account does not exist."),
        DocumentedError(429, 429, "Too many calls in 5 minutes; Retry-After gives the seconds to wait."),
    ),
)


class CreateZoomMeeting(Endpoint["ZoomMeetingCreated"]):
    """Create a Zoom meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        body: ZoomMeetingCreate,
    ) -> ZoomMeetingCreated:
        """Create a Zoom meeting.

        A series needs type 8 and a recurrence; there is no count and no n-th weekday of the month.

        Args:
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {}
        return await self.call(arguments, body)
