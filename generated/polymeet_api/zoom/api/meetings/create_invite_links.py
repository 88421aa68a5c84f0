"""POST /meetings/{meetingId}/invite_links"""

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
    from ...models.invite_links import InviteLinks
    from ...models.invite_links_create import InviteLinksCreate

OPERATION: Final = Operation(
    id="create_invite_links",
    provider="zoom",
    tag="meetings",
    method="POST",
    path="/meetings/{meetingId}/invite_links",
    retry="never",
    parameters=(Parameter("meetingId", "meeting_id", "path", kind="integer"),),
    body=ModelRef("polymeet_api.zoom.models.invite_links_create", "InviteLinksCreate"),
    result=ModelRef("polymeet_api.zoom.models.invite_links", "InviteLinks"),
    statuses=(201,),
    rate_limit_label="LIGHT",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:write:invite_links", "meeting:write:invite_links:admin"),
    errors=(
        DocumentedError(400, 300, "The meeting's id is not valid."),
        DocumentedError(400, 3000, "The id is that of a webinar, or its data cannot be read."),
        DocumentedError(400, 3001, "The meeting does not exist."),
        DocumentedError(400, 3161, "The user may not host or schedule meetings."),
        DocumentedError(404, 3001, "The meeting does not exist."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
)


class CreateInviteLinks(Endpoint["InviteLinks"]):
    """Make invitation links for named people."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        meeting_id: int,
        *,
        body: InviteLinksCreate,
    ) -> InviteLinks:
        """Make invitation links for named people.

        Each link carries the name under which its bearer joins. Calling again makes further links.

        Args:
            meeting_id: The meeting's id.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "meeting_id": meeting_id,
        }
        return await self.call(arguments, body)
