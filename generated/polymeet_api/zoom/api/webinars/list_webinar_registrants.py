"""GET /webinars/{webinarId}/registrants"""

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
    from ...models.registrant_status import RegistrantStatus
    from ...models.webinar_registrant import WebinarRegistrant  # noqa: F401 (named in the base class)
    from ...models.webinar_registrant_page import WebinarRegistrantPage

OPERATION: Final = Operation(
    id="list_webinar_registrants",
    provider="zoom",
    tag="webinars",
    method="GET",
    path="/webinars/{webinarId}/registrants",
    retry="safe",
    parameters=(
        Parameter("webinarId", "webinar_id", "path", kind="integer"),
        Parameter("occurrence_id", "occurrence_id", "query"),
        Parameter("status", "status", "query"),
        Parameter("tracking_source_id", "tracking_source_id", "query"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("next_page_token", "next_page_token", "query"),
        Parameter("page_number", "page_number", "query", kind="integer"),
    ),
    result=ModelRef("polymeet_api.zoom.models.webinar_registrant_page", "WebinarRegistrantPage"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("webinar:read", "webinar:read:admin"),
    granular_scopes=("webinar:read:list_registrants", "webinar:read:list_registrants:admin"),
    errors=(
        DocumentedError(200, 200, "The user has no webinar plan."),
        DocumentedError(400, 200, "The caller has no permission, or the user has no webinar plan."),
        DocumentedError(400, 300, "The webinar id is not valid."),
        DocumentedError(400, 1010, "The user is not in this account."),
        DocumentedError(404, 1001, "The user does not exist or is not in this account."),
        DocumentedError(404, 3001, "The webinar does not exist or has expired."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
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


class ListWebinarRegistrants(PagedEndpoint["WebinarRegistrantPage", "WebinarRegistrant"]):
    """List a webinar's registrants."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        webinar_id: int,
        *,
        occurrence_id: str | Unset = UNSET,
        status: RegistrantStatus.Value | Unset = UNSET,
        tracking_source_id: str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
        page_number: int | Unset = UNSET,
    ) -> WebinarRegistrantPage:
        """List a webinar's registrants.

        Needs a Pro plan or higher with the webinar add-on. Lists one status at a time: without `status` only
        approved registrants are given. Without the plan Zoom may answer 200 with an error body.

        Args:
            webinar_id: Webinar id. A UUID is not accepted here.
            occurrence_id: Only this occurrence of a recurring webinar; epoch milliseconds as text.
            status: Only registrants of this status; Zoom's own default is approved.
            tracking_source_id: Only people who registered through this source tracking link.
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            next_page_token: Cursor from the page before; it lives 15 minutes.
            page_number: Deprecated. Page to get, counted from 1. Use next_page_token.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "webinar_id": webinar_id,
            "occurrence_id": occurrence_id,
            "status": status,
            "tracking_source_id": tracking_source_id,
            "page_size": page_size,
            "next_page_token": next_page_token,
            "page_number": page_number,
        }
        return await self.call(arguments)
