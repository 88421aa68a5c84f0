"""Looking for a meeting that a lost request may have made."""

from datetime import datetime
from typing import Any
from urllib.parse import unquote

from polymeet_api.runtime import Operation, Request, Send, as_array, as_object
from polymeet_api.zoom.api.meetings import Meetings
from polymeet_api.zoom.models import Meeting, MeetingItem

from ..errors import NotFound
from ..pagination import paginate
from ..searching import SKEW, instant, sent_body

__all__ = ("created_meeting",)


async def created_meeting(send: Send, operation: Operation, request: Request, since: datetime) -> Meeting | None:
    """Return the user's meeting with the topic, start and tracking fields that were sent, made since then."""
    sent = sent_body(request)
    start = instant(sent.get("start_time"), sent.get("timezone"))
    meetings = Meetings(send)
    user_id = unquote(request.path.split("/")[2])
    async for item in paginate(meetings.list_meetings, user_id, type_="scheduled"):
        if _may_be(item, sent, start, since):
            try:
                meeting = await meetings.get_meeting(item.id)
            except NotFound:  # deleted in between
                continue
            if _tracking(sent) <= _tracking(meeting.to_dict()):
                return meeting
    return None


def _may_be(item: MeetingItem, sent: dict[str, Any], start: datetime | None, since: datetime) -> bool:
    if item.topic != sent.get("topic", item.topic) or (start is not None and item.start_time != start):
        return False
    made = item.created_at
    return not isinstance(made, datetime) or made >= since - SKEW


def _tracking(body: dict[str, Any]) -> set[tuple[str, str]]:
    """Return the tracking fields: Zoom's place for an id of one's own."""
    rows = as_array(body.get("tracking_fields")) or ()
    fields = [as_object(row) or {} for row in rows]
    return {(str(field.get("field")), str(field.get("value"))) for field in fields}
