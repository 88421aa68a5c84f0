"""POST /microsoft/events"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    ModelRef,
    Operation,
)

if TYPE_CHECKING:
    from ...models.microsoft_event_create import MicrosoftEventCreate
    from ...models.microsoft_event_created import MicrosoftEventCreated

OPERATION: Final = Operation(
    id="create_microsoft_event",
    provider="pyas",
    tag="microsoft_events",
    method="POST",
    path="/microsoft/events",
    retry="never",
    body=ModelRef("polymeet_api.pyas.models.microsoft_event_create", "MicrosoftEventCreate"),
    result=ModelRef("polymeet_api.pyas.models.microsoft_event_created", "MicrosoftEventCreated"),
    statuses=(200,),
    errors=(
        DocumentedError(400, None, "A value is missing or wrong; the body lists each with its name and place."),
        DocumentedError(401, None, "The API key is missing or wrong; the body has nothing but a text."),
        DocumentedError(404, 404, "The account or the calendar does not exist."),
        DocumentedError(429, 429, "Too many calls in 5 minutes; Retry-After gives the seconds to wait."),
    ),
)


class CreateMicrosoftEvent(Endpoint["MicrosoftEventCreated"]):
    """Create an event in an Outlook calendar."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        body: MicrosoftEventCreate,
    ) -> MicrosoftEventCreated:
        """Create an event in an Outlook calendar.

        A series is an event with a recurrence; there is no count and no n-th weekday of the month. With
        conferencing, Pyas also creates a meeting for the event.

        Args:
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {}
        return await self.call(arguments, body)
