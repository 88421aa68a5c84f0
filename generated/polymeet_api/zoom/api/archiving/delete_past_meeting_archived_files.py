"""DELETE /past_meetings/{meetingUUID}/archive_files"""

from __future__ import annotations

from typing import Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    Operation,
    Parameter,
)

OPERATION: Final = Operation(
    id="delete_past_meeting_archived_files",
    provider="zoom",
    tag="archiving",
    method="DELETE",
    path="/past_meetings/{meetingUUID}/archive_files",
    retry="idempotent",
    parameters=(Parameter("meetingUUID", "meeting_uuid", "path", encoding="zoom-uuid"),),
    statuses=(200, 204),
    rate_limit_label="LIGHT",
    scopes=("recording:write:admin", "recording:write"),
    granular_scopes=("archiving:delete:archived_files:admin",),
    errors=(
        DocumentedError(400, 200, "Only paid accounts may delete archived files."),
        DocumentedError(400, 200, "The account may not use archiving."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class DeletePastMeetingArchivedFiles(Endpoint["None"]):
    """Delete all archived files of one meeting instance."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_uuid: str,
    ) -> None:
        """Delete all archived files of one meeting instance.

        The account needs meeting and webinar archiving, which Zoom's support switches on.

        Args:
            meeting_uuid: UUID of the meeting instance. A meeting id is not accepted here.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_uuid": meeting_uuid,
        }
        return await self.call(arguments)
