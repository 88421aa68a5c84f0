"""PATCH /live_meetings/{meetingId}/events"""

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
    from ...models.in_meeting_control import InMeetingControl

OPERATION: Final = Operation(
    id="control_live_meeting",
    provider="zoom",
    tag="live_meetings",
    method="PATCH",
    path="/live_meetings/{meetingId}/events",
    retry="never",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    body=ModelRef("polymeet_api.zoom.models.in_meeting_control", "InMeetingControl"),
    statuses=(202,),
    rate_limit_label="MEDIUM",
    scopes=("meeting:write", "meeting:write:admin", "meeting:master"),
    granular_scopes=("meeting:update:in_meeting_controls", "meeting:update:in_meeting_controls:admin"),
    errors=(
        DocumentedError(400, 300, "The meeting does not exist, or its id is not valid."),
        DocumentedError(400, 300, "The caller may not control this meeting."),
        DocumentedError(400, 300, "The account does not have this call; Zoom's support can switch it on."),
        DocumentedError(400, 3309, "The account's cloud storage is too full to record."),
        DocumentedError(403, None, "The caller may not control this meeting."),
        DocumentedError(404, 3001, "The meeting does not exist or has expired."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class ControlLiveMeeting(Endpoint["None"]):
    """Record a live meeting, invite people to it, or change its waiting room."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        body: InMeetingControl,
    ) -> None:
        """Record a live meeting, invite people to it, or change its waiting room.

        Only the meeting's host and alternative hosts may call it. All methods but the two call-outs need a meeting
        in progress. Recording means cloud recording, which must be switched on in the account; local recordings are
        not reached. The answer says that Zoom took the order, not that it was carried out. An invitation that is
        sent twice rings twice.

        Args:
            meeting_id: Id of the live meeting; it may have more than 10 digits.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments, body)
