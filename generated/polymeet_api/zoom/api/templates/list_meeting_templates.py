"""GET /users/{userId}/meeting_templates"""

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
    from ...models.meeting_template_list import MeetingTemplateList

OPERATION: Final = Operation(
    id="list_meeting_templates",
    provider="zoom",
    tag="templates",
    method="GET",
    path="/users/{userId}/meeting_templates",
    retry="safe",
    parameters=(Parameter("userId", "user_id", "path"),),
    result=ModelRef("polymeet_api.zoom.models.meeting_template_list", "MeetingTemplateList"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("meeting:read", "meeting:read:admin"),
    granular_scopes=("meeting:read:list_templates", "meeting:read:list_templates:admin"),
    errors=(
        DocumentedError(400, 3161, "The user is not allowed to host or schedule meetings."),
        DocumentedError(404, 1001, "The user does not exist or is not in this account."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
)


class ListMeetingTemplates(Endpoint["MeetingTemplateList"]):
    """List the meeting templates a user may use."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        user_id: str,
    ) -> MeetingTemplateList:
        """List the meeting templates a user may use.

        The user needs a Zoom Meetings Basic license or higher. The answer is one list; there are no pages.

        Args:
            user_id: The user's id; me for an app that a single user authorised, and never for a
                server-to-server app.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "user_id": user_id,
        }
        return await self.call(arguments)
