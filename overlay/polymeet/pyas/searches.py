"""Looking for a meeting or event that a lost request may have made."""

from datetime import datetime

from polymeet_api.pyas.api.microsoft_events import MicrosoftEvents
from polymeet_api.pyas.api.zoom_meetings import ZoomMeetings
from polymeet_api.pyas.models import MicrosoftEvent, ZoomMeetingItem
from polymeet_api.runtime import Operation, Request, Send, as_object

from ..pagination import paginate
from ..searching import SKEW, instant, sent_body

__all__ = ("created_event", "created_meeting")


async def created_meeting(
    send: Send, operation: Operation, request: Request, since: datetime
) -> ZoomMeetingItem | None:
    """Return the account's meeting with the title and start that were sent, made since then."""
    account, sent = str(sent_body(request)["accountId"]), sent_body(request, "meetingData")
    start = instant(sent.get("startDate"), sent.get("timeZone"))
    async for item in paginate(ZoomMeetings(send).list_zoom_meetings, account_id=account):
        if item.topic == sent.get("title") and item.start_time == start and _is_young(item.created_at, since):
            return item
    return None


async def created_event(send: Send, operation: Operation, request: Request, since: datetime) -> MicrosoftEvent | None:
    """Return the calendar's event with the title and start that were sent, made since then."""
    whole, sent = sent_body(request), sent_body(request, "eventData")
    title, start = str(sent.get("title")), instant(sent.get("startDate"), sent.get("timeZone"))
    events = paginate(
        MicrosoftEvents(send).list_microsoft_events,
        account_id=str(whole["accountId"]),
        calendar_id=str(whole["calendarId"]),
        search=title,
    )
    async for event in events:
        begins = as_object(event.to_dict().get("start")) or {}
        same = event.subject == title and instant(_seconds(begins.get("dateTime")), begins.get("timeZone")) == start
        if same and _is_young(event.created_date_time, since):
            return event
    return None


def _seconds(text: object) -> object:
    """Graph writes seven digits after the second; seconds are what counts."""
    return text.partition(".")[0] if isinstance(text, str) else text


def _is_young(made: object, since: datetime) -> bool:
    moment = made if isinstance(made, datetime) else instant(made)
    return moment is None or moment >= since - SKEW
