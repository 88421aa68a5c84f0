"""PATCH /meetings/{meetingId}/recordings/settings"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
    Parameter,
)

if TYPE_CHECKING:
    from ...models.recording_settings_update import RecordingSettingsUpdate

OPERATION: Final = Operation(
    id="update_recording_settings",
    provider="zoom",
    tag="cloud_recordings",
    method="PATCH",
    path="/meetings/{meetingId}/recordings/settings",
    retry="idempotent",
    parameters=(Parameter("meetingId", "meeting_id", "path", encoding="zoom-uuid"),),
    body=ModelRef("polymeet_api.zoom.models.recording_settings_update", "RecordingSettingsUpdate"),
    statuses=(204,),
    rate_limit_label="LIGHT",
    scopes=("recording:write", "recording:write:admin"),
    granular_scopes=(
        "cloud_recording:update:recording_settings",
        "cloud_recording:update:recording_settings:admin",
        "cloud_recording:update:recording_settings:master",
    ),
    errors=(
        DocumentedError(404, None, "The meeting has no recording."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class UpdateRecordingSettings(Endpoint["None"]):
    """Change the settings of a meeting's recordings."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int | str,
        *,
        body: RecordingSettingsUpdate,
    ) -> None:
        """Change the settings of a meeting's recordings.

        What is left out stays as it is. The caller needs the permissions to view the content of recordings and to
        edit them.

        Args:
            meeting_id: Id of a meeting or webinar (its latest instance) or the UUID of one instance.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments, body)
