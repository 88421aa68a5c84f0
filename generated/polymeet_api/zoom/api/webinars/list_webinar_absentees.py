"""GET /past_webinars/{webinarId}/absentees"""

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
    from ...models.webinar_absentee_page import WebinarAbsenteePage
    from ...models.webinar_registrant import WebinarRegistrant  # noqa: F401 (named in the base class)

OPERATION: Final = Operation(
    id="list_webinar_absentees",
    provider="zoom",
    tag="webinars",
    method="GET",
    path="/past_webinars/{webinarId}/absentees",
    retry="safe",
    parameters=(
        Parameter("webinarId", "webinar_id", "path", encoding="zoom-uuid"),
        Parameter("occurrence_id", "occurrence_id", "query"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.webinar_absentee_page", "WebinarAbsenteePage"),
    statuses=(200,),
    rate_limit_label="HEAVY",
    scopes=("webinar:read", "webinar:read:admin"),
    granular_scopes=("webinar:read:list_absentees", "webinar:read:list_absentees:admin"),
    errors=(
        DocumentedError(200, 200, "The user has no webinar plan."),
        DocumentedError(400, 200, "The caller has no permission."),
        DocumentedError(400, 300, "The occurrence id or the webinar UUID is not valid."),
        DocumentedError(400, 1010, "The user is not in this account."),
        DocumentedError(400, 3000, "The webinar did not require registration."),
        DocumentedError(404, 1001, "The user does not exist or is not in this account."),
        DocumentedError(404, 3001, "The webinar does not exist, has expired or has not ended."),
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


class ListWebinarAbsentees(PagedEndpoint["WebinarAbsenteePage", "WebinarRegistrant"]):
    """List who registered for a webinar and did not come."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        webinar_id: int | str,
        *,
        occurrence_id: str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> WebinarAbsenteePage:
        """List who registered for a webinar and did not come.

        Needs a webinar plan, and a webinar that required registration. Without the plan Zoom may answer 200 with an
        error body.

        Args:
            webinar_id: Webinar id (its latest instance) or the UUID of one instance.
            occurrence_id: Only this occurrence of a recurring webinar; epoch milliseconds as text.
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            next_page_token: Cursor from the page before; it lives 15 minutes.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "webinar_id": webinar_id,
            "occurrence_id": occurrence_id,
            "page_size": page_size,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
