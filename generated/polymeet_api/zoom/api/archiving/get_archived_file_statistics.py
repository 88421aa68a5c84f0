"""GET /archive_files/statistics"""

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
    import datetime

    from ...models.archived_file_statistics import ArchivedFileStatistics

OPERATION: Final = Operation(
    id="get_archived_file_statistics",
    provider="zoom",
    tag="archiving",
    method="GET",
    path="/archive_files/statistics",
    retry="safe",
    parameters=(
        Parameter("from", "from_", "query", kind="date-time"),
        Parameter("to", "to", "query", kind="date-time"),
    ),
    result=ModelRef("polymeet_api.zoom.models.archived_file_statistics", "ArchivedFileStatistics"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("recording:read:admin",),
    granular_scopes=("archiving:read:archived_file_statistics:admin",),
    errors=(
        DocumentedError(400, 2001, "The account does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class GetArchivedFileStatistics(Endpoint["ArchivedFileStatistics"]):
    """Count the account's archived files by status and by extension."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        from_: datetime.datetime | Unset = UNSET,
        to: datetime.datetime | Unset = UNSET,
    ) -> ArchivedFileStatistics:
        """Count the account's archived files by status and by extension.

        One call covers at most seven days. The account needs meeting and webinar archiving, which Zoom's support
        switches on.

        Args:
            from_: Start of the window. From `from` to `to` is seven days at most.
            to: End of the window. From `from` to `to` is seven days at most.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "from_": from_,
            "to": to,
        }
        return await self.call(arguments)
