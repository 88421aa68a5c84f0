"""DELETE /meetings/{meetingId}"""

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
    id="delete_meeting",
    provider="zoom",
    tag="meetings",
    method="DELETE",
    path="/meetings/{meetingId}",
    retry="idempotent",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("occurrence_id", "occurrence_id", "query"),
        Parameter("schedule_for_reminder", "schedule_for_reminder", "query"),
        Parameter("cancel_meeting_reminder", "cancel_meeting_reminder", "query"),
    ),
    statuses=(204,),
    rate_limit_label="LIGHT",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:delete:meeting", "meeting:delete:meeting:admin"),
    errors=(
        DocumentedError(400, 300, "occurrence_id is not one of this meeting's."),
        DocumentedError(400, 1010, "The user is not in this account."),
        DocumentedError(400, 3000, "The meeting's data cannot be read, or occurrence_id is not valid."),
        DocumentedError(400, 3002, "The meeting is in progress."),
        DocumentedError(400, 3003, "You are not the meeting's host."),
        DocumentedError(400, 3007, "The meeting has ended."),
        DocumentedError(400, 3018, "A personal meeting room cannot be deleted."),
        DocumentedError(400, 3037, "A personal audio conference cannot be deleted."),
        DocumentedError(400, 3161, "The user may not host or schedule meetings."),
        DocumentedError(404, 1001, "The user does not exist or is in another account."),
        DocumentedError(404, 3001, "The meeting does not exist or has expired."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
)


class DeleteMeeting(Endpoint["None"]):
    """Delete a meeting, a series or one occurrence."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        occurrence_id: str | Unset = UNSET,
        schedule_for_reminder: bool | Unset = UNSET,
        cancel_meeting_reminder: bool | Unset = UNSET,
    ) -> None:
        """Delete a meeting, a series or one occurrence.

        Without occurrence_id a whole series goes. Personal meeting rooms cannot be deleted.

        Args:
            meeting_id: The meeting's id.
            occurrence_id: Id of one occurrence of a series, to delete only that one.
            schedule_for_reminder: Whether the host and the alternative hosts get mail about the cancellation.
            cancel_meeting_reminder: Whether the registrants get mail about the cancellation; Zoom's own default
                is false.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "occurrence_id": occurrence_id,
            "schedule_for_reminder": schedule_for_reminder,
            "cancel_meeting_reminder": cancel_meeting_reminder,
        }
        return await self.call(arguments)
