"""POST /meetings/{meetingId}/batch_registrants"""

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
    from ...models.batch_registrants import BatchRegistrants
    from ...models.batch_registrants_create import BatchRegistrantsCreate

OPERATION: Final = Operation(
    id="create_batch_registrants",
    provider="zoom",
    tag="registrants",
    method="POST",
    path="/meetings/{meetingId}/batch_registrants",
    retry="never",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    body=ModelRef("polymeet_api.zoom.models.batch_registrants_create", "BatchRegistrantsCreate"),
    result=ModelRef("polymeet_api.zoom.models.batch_registrants", "BatchRegistrants"),
    statuses=(200, 201),
    rate_limit_label="HEAVY",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:write:batch_registrants", "meeting:write:batch_registrants:admin"),
    errors=(
        DocumentedError(400, 303, "The meeting is not of type 2."),
        DocumentedError(400, 404, "The meeting does not have registration switched on."),
        DocumentedError(400, 3038, "The meeting is over."),
        DocumentedError(400, 3043, "The meeting has as many registrants as it can take."),
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(404, 404, "The meeting does not have registration switched on."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(404, 3043, "The meeting has as many registrants as it can take."),
        DocumentedError(
            429, None, "The account made too many requests, or one of them was registered too often today."
        ),
    ),
)


class CreateBatchRegistrants(Endpoint["BatchRegistrants"]):
    """Register up to 30 people for a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        body: BatchRegistrantsCreate,
    ) -> BatchRegistrants:
        """Register up to 30 people for a meeting.

        Only for a scheduled meeting (type 2) with registration switched on; instant meetings and series are
        refused. The host must be licensed. Zoom may send confirmation mails, so the call is not to be repeated
        blindly.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments, body)
