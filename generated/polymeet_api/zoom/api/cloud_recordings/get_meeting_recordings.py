"""GET /meetings/{meetingId}/recordings"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    UNSET,
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
    Parameter,
    Unset,
)

if TYPE_CHECKING:
    from ...models.cloud_recording import CloudRecording
    from ...models.recording_include_field import RecordingIncludeField

OPERATION: Final = Operation(
    id="get_meeting_recordings",
    provider="zoom",
    tag="cloud_recordings",
    method="GET",
    path="/meetings/{meetingId}/recordings",
    retry="safe",
    parameters=(
        Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),
        Parameter("include_fields", "include_fields", "query"),
        Parameter("ttl", "ttl", "query", kind="integer", minimum=0, maximum=604800),
    ),
    result=ModelRef("polymeet_api.zoom.models.cloud_recording", "CloudRecording"),
    statuses=(200,),
    rate_limit_label="LIGHT",
    scopes=("recording:read", "phone_recording:read:admin"),
    granular_scopes=(
        "cloud_recording:read:list_recording_files",
        "cloud_recording:read:list_recording_files:admin",
        "cloud_recording:read:list_recording_files:master",
    ),
    errors=(
        DocumentedError(200, 200, "The caller has no permission to see the recordings."),
        DocumentedError(400, 1010, "The user belongs to another account."),
        DocumentedError(404, 1001, "The user does not exist or belongs to another account."),
        DocumentedError(404, 3301, "The meeting has no recording."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetMeetingRecordings(Endpoint["CloudRecording"]):
    """Get the cloud recordings of a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
        *,
        include_fields: RecordingIncludeField.Value | Unset = UNSET,
        ttl: int | Unset = UNSET,
    ) -> CloudRecording:
        """Get the cloud recordings of a meeting.

        By meeting id the answer is about the latest instance, by UUID about that one; a webinar's id or UUID works
        the same. To download a file, send a GET to its download_url with download_access_token or the OAuth access
        token as bearer token.

        Args:
            meeting_id: Id of a meeting or webinar (its latest instance) or the UUID of one instance.
            include_fields: An extra member to send.
            ttl: How long download_access_token is to live, 0 to 604,800 (a week, if the unit is the second,
                which the documents do not say). Only with include_fields=download_access_token.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
            "include_fields": include_fields,
            "ttl": ttl,
        }
        return await self.call(arguments)
