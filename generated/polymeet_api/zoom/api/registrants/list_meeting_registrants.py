"""GET /meetings/{meetingId}/registrants"""

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
    from ...models.registrant import Registrant  # noqa: F401 (named in the base class)
    from ...models.registrant_page import RegistrantPage
    from ...models.registrant_status import RegistrantStatus

OPERATION: Final = Operation(
    id="list_meeting_registrants",
    provider="zoom",
    tag="registrants",
    method="GET",
    path="/meetings/{meetingId}/registrants",
    retry="safe",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("occurrence_id", "occurrence_id", "query"),
        Parameter("status", "status", "query"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("page_number", "page_number", "query", kind="integer"),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.registrant_page", "RegistrantPage"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("meeting:read", "meeting:read:admin"),
    granular_scopes=("meeting:read:list_registrants", "meeting:read:list_registrants:admin"),
    errors=(
        DocumentedError(400, 300, "The meeting cannot be read, for instance because the id is a webinar's."),
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
    page=Page(
        style="token",
        items=("registrants",),
        cursor=("next_page_token",),
        cursor_argument="next_page_token",
        size_argument="page_size",
        default_size=None,
        maximum_size=300,
        total=("total_records",),
        identity=("id",),
        lifetime=900,
    ),
)


class ListMeetingRegistrants(PagedEndpoint["RegistrantPage", "Registrant"]):
    """List a meeting's registrants."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        occurrence_id: str | Unset = UNSET,
        status: RegistrantStatus.Value | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_number: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> RegistrantPage:
        """List a meeting's registrants.

        One call lists the registrants of one status. The host needs a Pro plan or higher, and the meeting must have
        registration switched on.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits.
            occurrence_id: Only the registrants of this occurrence of a series.
            status: Only registrants of this status; Zoom's own default is approved.
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            page_number: Deprecated. Number of the page, from 1. Use next_page_token instead.
            next_page_token: Cursor of the page before; it lives 15 minutes. Send the other parameters unchanged
                with it.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "occurrence_id": occurrence_id,
            "status": status,
            "page_size": page_size,
            "page_number": page_number,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
