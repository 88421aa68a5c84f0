"""GET /meetings"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    UNSET,
    DocumentedError,
    ListOf,
    ModelRef,
    Operation,
    Page,
    PagedEndpoint,
    Parameter,
    Unset,
)

if TYPE_CHECKING:
    import datetime

    from ...models.meeting import Meeting  # noqa: F401 (named in the base class)

OPERATION: Final = Operation(
    id="list_meetings",
    provider="connectycube",
    tag="meetings",
    method="GET",
    path="/meetings",
    retry="safe",
    parameters=(
        Parameter("_id", "id", "query", pattern="^[0-9a-fA-F]{24}$"),
        Parameter("limit", "limit", "query", kind="integer", minimum=1),
        Parameter("offset", "offset", "query", kind="integer", minimum=0),
        Parameter("start_date", "start_date", "query", kind="integer"),
        Parameter("start_date[gt]", "start_date_gt", "query", kind="integer"),
        Parameter("start_date[gte]", "start_date_gte", "query", kind="integer"),
        Parameter("start_date[lt]", "start_date_lt", "query", kind="integer"),
        Parameter("start_date[lte]", "start_date_lte", "query", kind="integer"),
        Parameter("end_date", "end_date", "query", kind="integer"),
        Parameter("end_date[gt]", "end_date_gt", "query", kind="integer"),
        Parameter("end_date[gte]", "end_date_gte", "query", kind="integer"),
        Parameter("end_date[lt]", "end_date_lt", "query", kind="integer"),
        Parameter("end_date[lte]", "end_date_lte", "query", kind="integer"),
        Parameter("created_at", "created_at", "query", kind="date-time"),
        Parameter("created_at[gt]", "created_at_gt", "query", kind="date-time"),
        Parameter("created_at[gte]", "created_at_gte", "query", kind="date-time"),
        Parameter("created_at[lt]", "created_at_lt", "query", kind="date-time"),
        Parameter("created_at[lte]", "created_at_lte", "query", kind="date-time"),
        Parameter("updated_at", "updated_at", "query", kind="date-time"),
        Parameter("updated_at[gt]", "updated_at_gt", "query", kind="date-time"),
        Parameter("updated_at[gte]", "updated_at_gte", "query", kind="date-time"),
        Parameter("updated_at[lt]", "updated_at_lt", "query", kind="date-time"),
        Parameter("updated_at[lte]", "updated_at_lte", "query", kind="date-time"),
        Parameter("scheduled", "scheduled", "query"),
    ),
    result=ListOf(ModelRef("polymeet_api.connectycube.models.meeting", "Meeting")),
    statuses=(200,),
    errors=(
        DocumentedError(400, None, "The request cannot be read, for instance because the body is not valid JSON."),
        DocumentedError(401, None, "The token is missing, wrong or expired; only the last is worth a new session."),
        DocumentedError(
            403, None, "The session may not do this: it has no user, or its user may not see the meetings."
        ),
        DocumentedError(404, None, "No such route. The body may be plain text."),
        DocumentedError(422, None, "A value is missing or not valid."),
        DocumentedError(429, None, "Too many requests. Neither the limit nor a waiting time is documented."),
        DocumentedError(500, None, "The server failed."),
        DocumentedError(503, None, "The service is not available at the moment."),
    ),
    page=Page(
        style="offset",
        items=(),
        cursor=(),
        cursor_argument="offset",
        size_argument="limit",
        default_size=100,
        maximum_size=None,
        total=(),
        identity=("id",),
        lifetime=None,
    ),
)


class ListMeetings(PagedEndpoint["list[Meeting]", "Meeting"]):
    """List the session user's meetings."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        id: str | Unset = UNSET,
        limit: int | Unset = UNSET,
        offset: int | Unset = UNSET,
        start_date: int | Unset = UNSET,
        start_date_gt: int | Unset = UNSET,
        start_date_gte: int | Unset = UNSET,
        start_date_lt: int | Unset = UNSET,
        start_date_lte: int | Unset = UNSET,
        end_date: int | Unset = UNSET,
        end_date_gt: int | Unset = UNSET,
        end_date_gte: int | Unset = UNSET,
        end_date_lt: int | Unset = UNSET,
        end_date_lte: int | Unset = UNSET,
        created_at: datetime.datetime | Unset = UNSET,
        created_at_gt: datetime.datetime | Unset = UNSET,
        created_at_gte: datetime.datetime | Unset = UNSET,
        created_at_lt: datetime.datetime | Unset = UNSET,
        created_at_lte: datetime.datetime | Unset = UNSET,
        updated_at: datetime.datetime | Unset = UNSET,
        updated_at_gt: datetime.datetime | Unset = UNSET,
        updated_at_gte: datetime.datetime | Unset = UNSET,
        updated_at_lt: datetime.datetime | Unset = UNSET,
        updated_at_lte: datetime.datetime | Unset = UNSET,
        scheduled: bool | Unset = UNSET,
    ) -> list[Meeting]:
        """List the session user's meetings.

        The meetings in which the user is host or attendee; with an id, that one meeting, which may also be a public
        one of somebody else. There is no total: the last page is the one that is shorter than its limit. The
        operators gt, gte, lt and lte are those of ConnectyCube's lists in general; for meetings only gte (start)
        and gt (creation) are shown.

        Args:
            id: Only the meeting with this id, 24 hexadecimal digits.
            limit: Items a page; the service's own value is 100. A maximum is not documented.
            offset: How many items to skip, from 0.
            start_date: Only meetings whose start is exactly this moment, in unix seconds.
            start_date_gt: Only meetings whose start is later than this moment, in unix seconds.
            start_date_gte: Only meetings whose start is at or after this moment, in unix seconds.
            start_date_lt: Only meetings whose start is earlier than this moment, in unix seconds.
            start_date_lte: Only meetings whose start is at or before this moment, in unix seconds.
            end_date: Only meetings whose end is exactly this moment, in unix seconds.
            end_date_gt: Only meetings whose end is later than this moment, in unix seconds.
            end_date_gte: Only meetings whose end is at or after this moment, in unix seconds.
            end_date_lt: Only meetings whose end is earlier than this moment, in unix seconds.
            end_date_lte: Only meetings whose end is at or before this moment, in unix seconds.
            created_at: Only meetings whose creation is exactly this moment, as date and time with offset.
            created_at_gt: Only meetings whose creation is later than this moment, as date and time with offset.
            created_at_gte: Only meetings whose creation is at or after this moment, as date and time with
                offset.
            created_at_lt: Only meetings whose creation is earlier than this moment, as date and time with
                offset.
            created_at_lte: Only meetings whose creation is at or before this moment, as date and time with
                offset.
            updated_at: Only meetings whose last change is exactly this moment, as date and time with offset.
            updated_at_gt: Only meetings whose last change is later than this moment, as date and time with
                offset.
            updated_at_gte: Only meetings whose last change is at or after this moment, as date and time with
                offset.
            updated_at_lt: Only meetings whose last change is earlier than this moment, as date and time with
                offset.
            updated_at_lte: Only meetings whose last change is at or before this moment, as date and time with
                offset.
            scheduled: Only meetings that are marked as scheduled, or only those that are not.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "id": id,
            "limit": limit,
            "offset": offset,
            "start_date": start_date,
            "start_date_gt": start_date_gt,
            "start_date_gte": start_date_gte,
            "start_date_lt": start_date_lt,
            "start_date_lte": start_date_lte,
            "end_date": end_date,
            "end_date_gt": end_date_gt,
            "end_date_gte": end_date_gte,
            "end_date_lt": end_date_lt,
            "end_date_lte": end_date_lte,
            "created_at": created_at,
            "created_at_gt": created_at_gt,
            "created_at_gte": created_at_gte,
            "created_at_lt": created_at_lt,
            "created_at_lte": created_at_lte,
            "updated_at": updated_at,
            "updated_at_gt": updated_at_gt,
            "updated_at_gte": updated_at_gte,
            "updated_at_lt": updated_at_lt,
            "updated_at_lte": updated_at_lte,
            "scheduled": scheduled,
        }
        return await self.call(arguments)
