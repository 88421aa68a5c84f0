"""GET /meetings/{meetingId}/invitation"""

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
    from ...models.meeting_invitation import MeetingInvitation

OPERATION: Final = Operation(
    id="get_meeting_invitation",
    provider="zoom",
    tag="meetings",
    method="GET",
    path="/meetings/{meetingId}/invitation",
    retry="safe",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    result=ModelRef("polymeet_api.zoom.models.meeting_invitation", "MeetingInvitation"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("meeting:read", "meeting:read:admin"),
    granular_scopes=("meeting:read:invitation", "meeting:read:invitation:admin"),
    errors=(
        DocumentedError(400, 3161, "The user may not host or schedule meetings."),
        DocumentedError(404, 3001, "The meeting does not exist or has expired."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
)


class GetMeetingInvitation(Endpoint["MeetingInvitation"]):
    """Get the text that invites people to a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
    ) -> MeetingInvitation:
        """Get the text that invites people to a meeting.

        The host needs at least a Basic licence.

        Args:
            meeting_id: The meeting's id.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments)
