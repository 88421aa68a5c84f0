"""POST /users/{userId}/meeting_templates"""

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
    from ...models.meeting_template_create import MeetingTemplateCreate
    from ...models.meeting_template_created import MeetingTemplateCreated

OPERATION: Final = Operation(
    id="create_meeting_template",
    provider="zoom",
    tag="templates",
    method="POST",
    path="/users/{userId}/meeting_templates",
    retry="never",
    parameters=(Parameter("userId", "user_id", "path"),),
    body=ModelRef("polymeet_api.zoom.models.meeting_template_create", "MeetingTemplateCreate"),
    result=ModelRef("polymeet_api.zoom.models.meeting_template_created", "MeetingTemplateCreated"),
    statuses=(201,),
    rate_limit_label="MEDIUM",
    scopes=("meeting:write", "meeting:write:admin"),
    granular_scopes=("meeting:write:template", "meeting:write:template:admin"),
    errors=(
        DocumentedError(400, 300, "The user has 40 templates already."),
        DocumentedError(400, 3000, "The id is that of a webinar, or its data cannot be read."),
        DocumentedError(400, 3000, "The user has a template of this name already."),
        DocumentedError(400, 3001, "The meeting does not exist."),
        DocumentedError(400, 3161, "The user is not allowed to host or schedule meetings."),
        DocumentedError(404, 1001, "The user does not exist or is not in this account."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
)


class CreateMeetingTemplate(Endpoint["MeetingTemplateCreated"]):
    """Make a template from a meeting."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        user_id: str,
        *,
        body: MeetingTemplateCreate,
    ) -> MeetingTemplateCreated:
        """Make a template from a meeting.

        A user holds up to 40 templates, each with a name of its own. The user needs a Zoom Meetings Basic license
        or higher.

        Args:
            user_id: The user's id; me for an app that a single user authorised, and never for a
                server-to-server app.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "user_id": user_id,
        }
        return await self.call(arguments, body)
