"""PATCH /meetings/{meetingId}"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    UNSET,
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
    Parameter,
    Unset,
)

if TYPE_CHECKING:
    from ...models.meeting_update import MeetingUpdate

OPERATION: Final = Operation(
    id="update_meeting",
    provider="zoom",
    tag="meetings",
    method="PATCH",
    path="/meetings/{meetingId}",
    retry="idempotent",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("occurrence_id", "occurrence_id", "query"),
    ),
    body=ModelRef("polymeet_api.zoom.models.meeting_update", "MeetingUpdate"),
    statuses=(204,),
    rate_limit_label="LIGHT",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:update:meeting", "meeting:update:meeting:admin"),
    errors=(
        DocumentedError(400, 300, "schedule_for names nobody that Zoom knows."),
        DocumentedError(400, 300, "enforce_login_domains is no list of domains with semicolons between them."),
        DocumentedError(400, 1010, "The user is not in this account."),
        DocumentedError(400, 3000, "The id is that of a webinar, or the meeting's data cannot be read."),
        DocumentedError(400, 3000, "An instant meeting cannot be scheduled for someone else."),
        DocumentedError(400, 3000, "The user's domain is blocked from meetings in the account's settings."),
        DocumentedError(400, 3000, "You may not schedule meetings for this user."),
        DocumentedError(400, 3000, "pre_schedule was sent for a type other than 2 and 3."),
        DocumentedError(400, 3000, "With continuous chat the host must be in your account."),
        DocumentedError(400, 3003, "You are not the meeting's host."),
        DocumentedError(400, 3161, "The user may not host or schedule meetings."),
        DocumentedError(404, 1001, "The user does not exist or is in another account."),
        DocumentedError(404, 3001, "The meeting does not exist or has expired."),
        DocumentedError(429, None, "A rate limit of the account, or the 100 updates a day, was reached."),
    ),
)


class UpdateMeeting(Endpoint["None"]):
    """Change a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        body: MeetingUpdate,
        occurrence_id: str | Unset = UNSET,
    ) -> None:
        """Change a meeting.

        Only what is sent changes. start_time must lie in the future: one that is past or left out is ignored, and
        no series is then updated. To change a whole series (type 8), send start_time and the whole recurrence
        object. To change one occurrence, name it by occurrence_id. A meeting takes at most 100 updates a day.

        Args:
            meeting_id: The meeting's id.
            body: What to send. Only the fields that are set are sent; None is sent as null.
            occurrence_id: Id of one occurrence of a series, to change only that one. Then only agenda,
                duration, start_time and these settings can change: auto_recording, host_video, join_before_host,
                mute_upon_entry, participant_video, waiting_room, watermark.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "occurrence_id": occurrence_id,
        }
        return await self.call(arguments, body)
