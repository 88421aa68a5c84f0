"""GET /past_meetings/{meetingId}/participants"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    UNSET,
    DocumentedError,
    ModelRef,
    Operation,
    Page,
    PagedEndpoint,
    Parameter,
    Unset,
)

if TYPE_CHECKING:
    from ...models.past_participant import PastParticipant  # noqa: F401 (named in the base class)
    from ...models.past_participant_page import PastParticipantPage

OPERATION: Final = Operation(
    id="list_past_meeting_participants",
    provider="zoom",
    tag="past_meetings",
    method="GET",
    path="/past_meetings/{meetingId}/participants",
    retry="safe",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.past_participant_page", "PastParticipantPage"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("meeting:read", "meeting:read:admin"),
    granular_scopes=("meeting:read:list_past_participants", "meeting:read:list_past_participants:admin"),
    errors=(
        DocumentedError(400, 200, "Only paid accounts may list past participants."),
        DocumentedError(400, 300, "The meeting's information may not be read."),
        DocumentedError(400, 1010, "The user does not exist or is not in this account."),
        DocumentedError(400, 12702, "The meeting took place more than one year ago."),
        DocumentedError(404, 1001, "The user does not exist or is not in this account."),
        DocumentedError(404, 3001, "The meeting does not exist or has not ended."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
    page=Page(
        style="token",
        items=("participants",),
        cursor=("next_page_token",),
        cursor_argument="next_page_token",
        size_argument="page_size",
        default_size=None,
        maximum_size=300,
        total=("total_records",),
        identity=("id", "user_id", "join_time"),
        lifetime=900,
    ),
)


class ListPastMeetingParticipants(PagedEndpoint["PastParticipantPage", "PastParticipant"]):
    """List who attended a meeting that has ended."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
        *,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> PastParticipantPage:
        """List who attended a meeting that has ended.

        Needs a Pro plan or higher. A meeting with a single participant gives an empty list. After a meeting with
        hundreds of people the attendance takes a while to be computed: durations of 0 mean it was read too early.
        Somebody who left and came back appears once a stay.

        Args:
            meeting_id: Meeting id (its latest instance) or the UUID of one instance.
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            next_page_token: Cursor from the page before; it lives 15 minutes.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "page_size": page_size,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
