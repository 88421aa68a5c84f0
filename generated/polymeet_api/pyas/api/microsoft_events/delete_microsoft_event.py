"""DELETE /microsoft/events/{id}"""

from __future__ import annotations

from typing import Any, Final

from polymeet_runtime import (
    DocumentedError,
    Endpoint,
    Operation,
    Parameter,
)

OPERATION: Final = Operation(
    id="delete_microsoft_event",
    provider="pyas",
    tag="microsoft_events",
    method="DELETE",
    path="/microsoft/events/{id}",
    retry="idempotent",
    parameters=(
        Parameter("id", "event_id", "path"),
        Parameter("accountId", "account_id", "query"),
        Parameter("calendarId", "calendar_id", "query"),
    ),
    statuses=(204,),
    errors=(
        DocumentedError(400, None, "A value is missing or wrong; the body lists each with its name and place."),
        DocumentedError(401, None, "The API key is missing or wrong; the body has nothing but a text."),
        DocumentedError(404, 404, "The account, the calendar or the event does not exist."),
        DocumentedError(429, 429, "Too many calls in 5 minutes; Retry-After gives the seconds to wait."),
    ),
)


class DeleteMicrosoftEvent(Endpoint["None"]):
    """Delete an event of an Outlook calendar."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        event_id: str,
        *,
        account_id: str,
        calendar_id: str,
    ) -> None:
        """Delete an event of an Outlook calendar.

        Args:
            event_id: Id of the event.
            account_id: Pyas id of the connected account.
            calendar_id: Id of the Outlook calendar.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "event_id": event_id,
            "account_id": account_id,
            "calendar_id": calendar_id,
        }
        return await self.call(arguments)
