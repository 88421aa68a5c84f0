"""Search for a meeting or event that a lost request may have made."""

from datetime import datetime
from typing import Any

from polymeet_api.pyas.api.microsoft_events import MicrosoftEvents
from polymeet_api.pyas.api.zoom_meetings import ZoomMeetings
from polymeet_api.pyas.models import MicrosoftEvent, ZoomMeetingItem
from polymeet_runtime import Operation, Request, Send, as_object

from .._core.lost_creates import SKEW, instant, refuse_mark, sent_body, unproven_matches
from ..errors import Reconciled
from ..pagination import paginate

__all__ = ("created_event", "created_meeting")


async def created_meeting(
    send: Send, operation: Operation, request: Request, since: datetime, mark: Any
) -> Reconciled | None:
    """Return the account's meetings with the title and start of the request, made since then."""
    refuse_mark("Pyas", mark)
    account, sent = str(sent_body(request)["accountId"]), sent_body(request, "meetingData")
    start = instant(sent.get("startDate"), sent.get("timeZone"))
    found: list[tuple[datetime | None, ZoomMeetingItem]] = []
    async for item in paginate(ZoomMeetings(send).list_zoom_meetings, account_id=account):
        made = _made(item)
        if item.topic == sent.get("title") and item.start_time == start and _is_young(made, since):
            found.append((made, item))
    return unproven_matches(found)


async def created_event(
    send: Send, operation: Operation, request: Request, since: datetime, mark: Any
) -> Reconciled | None:
    """Return the calendar's events with the title and start of the request, made since then."""
    refuse_mark("Pyas", mark)
    whole, sent = sent_body(request), sent_body(request, "eventData")
    title, start = str(sent.get("title")), instant(sent.get("startDate"), sent.get("timeZone"))
    events = paginate(
        MicrosoftEvents(send).list_microsoft_events,
        account_id=str(whole["accountId"]),
        calendar_id=str(whole["calendarId"]),
        search=title,
    )
    found: list[tuple[datetime | None, MicrosoftEvent]] = []
    async for event in events:
        made = instant(event.created_date_time)
        if event.subject == title and _begin(event) in (start, None) and _is_young(made, since):
            found.append((made, event))
    return unproven_matches(found)


def _begin(event: MicrosoftEvent) -> datetime | None:
    """Return the start of an event; None if its zone is one of Windows'. Graph writes seven digits after the second."""
    begins = as_object(event.to_dict().get("start")) or {}
    text = begins.get("dateTime")
    return instant(text.partition(".")[0] if isinstance(text, str) else text, begins.get("timeZone"))


def _made(item: ZoomMeetingItem) -> datetime | None:
    """Return the time at which a meeting was made. Pyas' sample has local time marked as UTC: the later interpretation counts."""
    if not isinstance(item.created_at, str):
        return None
    readings = (instant(item.created_at), instant(item.created_at.removesuffix("Z"), item.timezone))
    return max((reading for reading in readings if reading is not None), default=None)


def _is_young(made: datetime | None, since: datetime) -> bool:
    return made is None or made >= since - SKEW
