"""GET /users/{userId}/recordings"""

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

    from ...models.cloud_recording_item import CloudRecordingItem  # noqa: F401 (named in the base class)
    from ...models.cloud_recording_page import CloudRecordingPage
    from ...models.recording_trash_type import RecordingTrashType

OPERATION: Final = Operation(
    id="list_user_recordings",
    provider="zoom",
    tag="cloud_recordings",
    method="GET",
    path="/users/{userId}/recordings",
    retry="safe",
    parameters=(
        Parameter("userId", "user_id", "path"),
        Parameter("from", "from_", "query", kind="date", time_zone="UTC"),
        Parameter("to", "to", "query", kind="date", time_zone="UTC"),
        Parameter("meeting_id", "meeting_id", "query", kind="integer"),
        Parameter("trash", "trash", "query"),
        Parameter("trash_type", "trash_type", "query"),
        Parameter("mc", "mc", "query"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.cloud_recording_page", "CloudRecordingPage"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("recording:read", "recording:read:admin"),
    granular_scopes=(
        "cloud_recording:read:list_user_recordings",
        "cloud_recording:read:list_user_recordings:admin",
        "cloud_recording:read:list_user_recordings:master",
    ),
    errors=(
        DocumentedError(401, 124, "The access token is missing, wrong or expired."),
        DocumentedError(404, 1001, "The user does not exist or belongs to another account."),
        DocumentedError(404, 3301, "There is no recording."),
        DocumentedError(429, None, "The account made too many requests of this label."),
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
        identity=("uuid",),
        lifetime=900,
    ),
)


class ListUserRecordings(PagedEndpoint["CloudRecordingPage", "CloudRecordingItem"]):
    """List a user's cloud recordings."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        user_id: str,
        *,
        from_: datetime.date | Unset = UNSET,
        to: datetime.date | Unset = UNSET,
        meeting_id: int | Unset = UNSET,
        trash: bool | Unset = UNSET,
        trash_type: RecordingTrashType.Value | Unset = UNSET,
        mc: str | Unset = UNSET,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> CloudRecordingPage:
        """List a user's cloud recordings.

        One call covers at most a month of days in UTC. Without from and to that is the current day and the next, so
        give both to see older recordings. The trash is not searched by day: with trash=true leave from and to out.
        The user needs a Pro plan or higher with cloud recording switched on.

        Args:
            user_id: Id or e-mail address of the user, or me for an app that acts for the user who installed it.
            from_: First day in UTC; Zoom's own default is the current day. An aware datetime stands for its day
                in UTC.
            to: Last day in UTC, at most a month after from. Zoom's own default, where from is left out too, is
                the day after the current one. An aware datetime stands for its day in UTC.
            meeting_id: Only the recordings of this meeting.
            trash: True lists what is in the trash instead; Zoom's own default is false.
            trash_type: What to list from the trash; Zoom's own default is meeting_recordings.
            mc: "true" asks for what a meeting connector on the account's own premises knows of the recordings;
                Zoom's own default is "false".
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            next_page_token: Cursor of the page before; it lives 15 minutes. Send the other parameters unchanged
                with it.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "user_id": user_id,
            "from_": from_,
            "to": to,
            "meeting_id": meeting_id,
            "trash": trash,
            "trash_type": trash_type,
            "mc": mc,
            "page_size": page_size,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
