"""GET /meetings/{meetingId}/recordings/registrants"""

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
    from ...models.recording_registrant import RecordingRegistrant  # noqa: F401 (named in the base class)
    from ...models.recording_registrant_page import RecordingRegistrantPage
    from ...models.registrant_status import RegistrantStatus

OPERATION: Final = Operation(
    id="list_recording_registrants",
    provider="zoom",
    tag="cloud_recordings",
    method="GET",
    path="/meetings/{meetingId}/recordings/registrants",
    retry="safe",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", kind="integer"),
        Parameter("status", "status", "query"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("page_number", "page_number", "query", kind="integer"),
        Parameter("next_page_token", "next_page_token", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.recording_registrant_page", "RecordingRegistrantPage"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("recording:read", "recording:read:admin"),
    granular_scopes=(
        "cloud_recording:read:list_recording_registrants",
        "cloud_recording:read:list_recording_registrants:admin",
        "cloud_recording:read:list_recording_registrants:master",
    ),
    errors=(
        DocumentedError(404, None, "The meeting has no recording."),
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


class ListRecordingRegistrants(PagedEndpoint["RecordingRegistrantPage", "RecordingRegistrant"]):
    """List who registered to watch a meeting's recordings."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        status: RegistrantStatus.Value | Unset = UNSET,
        page_size: int | Unset = UNSET,
        page_number: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
    ) -> RecordingRegistrantPage:
        """List who registered to watch a meeting's recordings.

        One call lists the registrants of one status. Only on-demand recordings have registrants.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits. A UUID is not accepted here.
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
            "status": status,
            "page_size": page_size,
            "page_number": page_number,
            "next_page_token": next_page_token,
        }
        return await self.call(arguments)
