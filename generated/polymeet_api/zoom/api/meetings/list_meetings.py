"""GET /users/{userId}/meetings"""

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
    import datetime

    from ...models.meeting_item import MeetingItem  # noqa: F401 (named in the base class)
    from ...models.meeting_list_type import MeetingListType
    from ...models.meeting_page import MeetingPage

OPERATION: Final = Operation(
    id="list_meetings",
    provider="zoom",
    tag="meetings",
    method="GET",
    path="/users/{userId}/meetings",
    retry="safe",
    parameters=(
        Parameter("userId", "user_id", "path"),
        Parameter("type", "type_", "query"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("next_page_token", "next_page_token", "query"),
        Parameter("page_number", "page_number", "query", kind="integer"),
        Parameter("from", "from_", "query", kind="date", time_zone="timezone"),
        Parameter("to", "to", "query", kind="date", time_zone="timezone"),
        Parameter("timezone", "timezone", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.meeting_page", "MeetingPage"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("meeting:read", "meeting:read:admin"),
    granular_scopes=("meeting:read:list_meetings", "meeting:read:list_meetings:admin"),
    errors=(
        DocumentedError(400, 3161, "The user may not host or schedule meetings."),
        DocumentedError(404, 1001, "The user does not exist or is in another account."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
    page=Page(
        style="token",
        items=("meetings",),
        cursor=("next_page_token",),
        cursor_argument="next_page_token",
        size_argument="page_size",
        default_size=None,
        maximum_size=300,
        total=("total_records",),
        identity=("id", "start_time"),
        lifetime=900,
    ),
)


class ListMeetings(PagedEndpoint["MeetingPage", "MeetingItem"]):
    """List a user's scheduled meetings."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        user_id: str,
        *,
        type_: MeetingListType.Value | Unset = UNSET,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
        page_number: int | Unset = UNSET,
        from_: datetime.date | Unset = UNSET,
        to: datetime.date | Unset = UNSET,
        timezone: str | Unset = UNSET,
    ) -> MeetingPage:
        """List a user's scheduled meetings.

        Instant meetings and expired ones are not listed. With the types that select past or coming meetings, at
        most 6 months of them are returned. An app with a server-to-server token must not use me.

        Args:
            user_id: The user's id or e-mail address; me for an app that a single user authorised.
            type_: Which meetings to list; Zoom's own default is scheduled.
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            next_page_token: Cursor of the next page; lives 15 minutes. Send the other parameters again
                unchanged.
            page_number: Deprecated. Number of the page to return, from 1. Use next_page_token.
            from_: First day of the period, yyyy-mm-dd. An aware datetime stands for its day in timezone.
            to: Last day of the period, yyyy-mm-dd. An aware datetime stands for its day in timezone.
            timezone: Zone that from and to are meant in, such as Europe/Lisbon.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "user_id": user_id,
            "type_": type_,
            "page_size": page_size,
            "next_page_token": next_page_token,
            "page_number": page_number,
            "from_": from_,
            "to": to,
            "timezone": timezone,
        }
        return await self.call(arguments)
