"""GET /meetings/{meetingId}"""

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
    from ...models.meeting import Meeting

OPERATION: Final = Operation(
    id="get_meeting",
    provider="zoom",
    tag="meetings",
    method="GET",
    path="/meetings/{meetingId}",
    retry="safe",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid", reserved=("meeting_summaries",)),
        Parameter("occurrence_id", "occurrence_id", "query"),
        Parameter("show_previous_occurrences", "show_previous_occurrences", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.meeting", "Meeting"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("meeting:read", "meeting:read:admin"),
    granular_scopes=("meeting:read:meeting", "meeting:read:meeting:admin"),
    errors=(
        DocumentedError(400, 1010, "The user is not in this account."),
        DocumentedError(400, 3000, "The id is that of a webinar, or the meeting's data cannot be read."),
        DocumentedError(400, 3161, "The user may not host or schedule meetings."),
        DocumentedError(404, 1001, "The user does not exist or is in another account."),
        DocumentedError(404, 3001, "The meeting does not exist or has expired."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
)


class GetMeeting(Endpoint["Meeting"]):
    """Get a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
        *,
        occurrence_id: str | Unset = UNSET,
        show_previous_occurrences: bool | Unset = UNSET,
    ) -> Meeting:
        """Get a meeting.

        By id this gives the meeting, for a series its latest instance; by UUID it gives that instance. Call it
        again whenever a fresh start_url is needed. The host needs at least a Basic licence.

        Args:
            meeting_id: The meeting's id, or the UUID of one of its instances.
            occurrence_id: Id of one occurrence of a series, to see that occurrence.
            show_previous_occurrences: Whether the occurrences of a series include those already over.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "occurrence_id": occurrence_id,
            "show_previous_occurrences": show_previous_occurrences,
        }
        return await self.call(arguments)
