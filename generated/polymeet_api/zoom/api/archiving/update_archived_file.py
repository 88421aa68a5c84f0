"""PATCH /archive_files/{fileId}"""

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
    from ...models.archived_file_update import ArchivedFileUpdate

OPERATION: Final = Operation(
    id="update_archived_file",
    provider="zoom",
    tag="archiving",
    method="PATCH",
    path="/archive_files/{fileId}",
    retry="idempotent",
    parameters=(Parameter("fileId", "file_id", "path", reserved=("statistics",)),),
    body=ModelRef("polymeet_api.zoom.models.archived_file_update", "ArchivedFileUpdate"),
    statuses=(204,),
    rate_limit_label="LIGHT",
    scopes=("recording:write", "recording:write:admin"),
    granular_scopes=(
        "archiving:update:archived_file_auto_delete_status",
        "archiving:update:archived_file_auto_delete_status:admin",
    ),
    errors=(
        DocumentedError(400, None, "The request is not valid."),
        DocumentedError(404, None, "The file does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class UpdateArchivedFile(Endpoint["None"]):
    """Set whether an archived file is deleted by itself."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        file_id: str,
        *,
        body: ArchivedFileUpdate,
    ) -> None:
        """Set whether an archived file is deleted by itself.

        The account needs meeting and webinar archiving and the tagging of archived files for deletion; Zoom's
        support switches both on.

        Args:
            file_id: Id of the archived file.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "file_id": file_id,
        }
        return await self.call(arguments, body)
