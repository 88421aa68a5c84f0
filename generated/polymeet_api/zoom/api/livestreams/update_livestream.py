"""PATCH /meetings/{meetingId}/livestream"""

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
    from ...models.livestream_update import LivestreamUpdate

OPERATION: Final = Operation(
    id="update_livestream",
    provider="zoom",
    tag="livestreams",
    method="PATCH",
    path="/meetings/{meetingId}/livestream",
    retry="idempotent",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    body=ModelRef("polymeet_api.zoom.models.livestream_update", "LivestreamUpdate"),
    statuses=(204,),
    rate_limit_label="LIGHT",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:update:livestream", "meeting:update:livestream:admin"),
    errors=(
        DocumentedError(400, 300, "The meeting's id is missing or not valid."),
        DocumentedError(400, 1010, "The user belongs to another account."),
        DocumentedError(400, 3000, "The meeting cannot be read, for instance because the id is a webinar's."),
        DocumentedError(400, 3161, "The user's account may not host or schedule meetings."),
        DocumentedError(404, 1001, "The user does not exist."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "The account made too many requests of this label."),
    ),
)


class UpdateLivestream(Endpoint["None"]):
    """Set where a meeting is streamed to."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        body: LivestreamUpdate,
    ) -> None:
        """Set where a meeting is streamed to.

        The host needs a Pro licence.

        Args:
            meeting_id: Id of the meeting; it may have more than 10 digits.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments, body)
