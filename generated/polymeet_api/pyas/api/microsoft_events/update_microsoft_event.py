"""PATCH /microsoft/events/{id}"""

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
    from ...models.microsoft_event_update import MicrosoftEventUpdate
    from ...models.microsoft_event_updated import MicrosoftEventUpdated

OPERATION: Final = Operation(
    id="update_microsoft_event",
    provider="pyas",
    tag="microsoft_events",
    method="PATCH",
    path="/microsoft/events/{id}",
    retry="idempotent",
    parameters=(Parameter("id", "event_id", "path"),),
    body=ModelRef("polymeet_api.pyas.models.microsoft_event_update", "MicrosoftEventUpdate"),
    result=ModelRef("polymeet_api.pyas.models.microsoft_event_updated", "MicrosoftEventUpdated"),
    statuses=(200,),
    errors=(
        DocumentedError(400, None, "A value is missing or wrong; the body lists each with its name and place."),
        DocumentedError(401, None, "The API key is missing or wrong; the body has nothing but a text."),
        DocumentedError(404, 404, "The account, the calendar or the event does not exist."),
        DocumentedError(429, 429, "Too many calls in 5 minutes; Retry-After gives the seconds to wait."),
    ),
)


class UpdateMicrosoftEvent(Endpoint["MicrosoftEventUpdated"]):
    """Change an event of an Outlook calendar."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        event_id: str,
        *,
        body: MicrosoftEventUpdate,
    ) -> MicrosoftEventUpdated:
        """Change an event of an Outlook calendar.

        What is left out of eventData stays as it is.

        Args:
            event_id: Id of the event.
            body: What to send. Only the fields that are set are sent; None is sent as null.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "event_id": event_id,
        }
        return await self.call(arguments, body)
