"""GET /past_meetings/{meetingUUID}/archive_files"""

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
    from ...models.archived_meeting import ArchivedMeeting

OPERATION: Final = Operation(
    id="get_past_meeting_archived_files",
    provider="zoom",
    tag="archiving",
    method="GET",
    path="/past_meetings/{meetingUUID}/archive_files",
    retry="safe",
    parameters=(Parameter("meetingUUID", "meeting_uuid", "path", encoding="zoom-uuid"),),
    result=ModelRef("polymeet_api.zoom.models.archived_meeting", "ArchivedMeeting"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("recording:read",),
    granular_scopes=("archiving:read:archived_files", "archiving:read:archived_files:admin"),
    errors=(
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetPastMeetingArchivedFiles(Endpoint["ArchivedMeeting"]):
    """Get the archived files of one meeting instance."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_uuid: str,
    ) -> ArchivedMeeting:
        """Get the archived files of one meeting instance.

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
