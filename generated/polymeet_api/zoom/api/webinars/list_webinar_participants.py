"""GET /past_webinars/{webinarId}/participants"""

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
    from ...models.webinar_participant import WebinarParticipant  # noqa: F401 (named in the base class)
    from ...models.webinar_participant_page import WebinarParticipantPage

OPERATION: Final = Operation(
    id="list_webinar_participants",
    provider="zoom",
    tag="webinars",
    method="GET",
    path="/past_webinars/{webinarId}/participants",
    retry="safe",
    parameters=(
        Parameter("webinarId", "webinar_id", "path", encoding="zoom-uuid"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.webinar_participant_page", "WebinarParticipantPage"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("webinar:read", "webinar:read:admin"),
    granular_scopes=("webinar:read:list_past_participants", "webinar:read:list_past_participants:admin"),
    errors=(
        DocumentedError(400, 200, "The caller has no permission, or the account is not a paid one."),
        DocumentedError(400, 300, "The page token is wrong or has expired."),
        DocumentedError(404, 3001, "The webinar does not exist."),
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


class ListWebinarParticipants(PagedEndpoint["WebinarParticipantPage", "WebinarParticipant"]):
    """List who attended a webinar that has ended."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        webinar_id: int | str,
        *,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> WebinarParticipantPage:
        """List who attended a webinar that has ended.

        Needs a Pro plan or higher with the webinar add-on. After a webinar with hundreds of people the attendance
        takes a while to be computed: durations of 0 mean it was read too early. Somebody who left and came back
        appears once a stay.

        Args:
            webinar_id: Webinar id (its latest instance) or the UUID of one instance.
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            next_page_token: Cursor from the page before; it lives 15 minutes.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "webinar_id": webinar_id,
            "page_size": page_size,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
