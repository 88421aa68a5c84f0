"""Looking for a meeting that a lost request may have made."""

from datetime import datetime

from polymeet_api.connectycube.api.meetings import Meetings
from polymeet_api.connectycube.models import Meeting
from polymeet_api.runtime import UNSET, Operation, Request, Send

from ..pagination import paginate
from ..searching import SKEW, newest, sent_body

__all__ = ("created_meeting",)


async def created_meeting(send: Send, operation: Operation, request: Request, since: datetime) -> Meeting | None:
    """Return the session user's newest meeting with the name and times that were sent, made since then."""
    sent = sent_body(request)
    start = sent.get("start_date")
    found: list[tuple[datetime | None, Meeting]] = []
    async for meeting in paginate(Meetings(send).list_meetings, start_date=start if isinstance(start, int) else UNSET):
        made = meeting.created_at if isinstance(meeting.created_at, datetime) else None
        same = all(getattr(meeting, name) == sent.get(name) for name in ("name", "start_date", "end_date"))
        if same and (made is None or made >= since - SKEW):
            found.append((made, meeting))
    return next(iter(newest(found)), None)
