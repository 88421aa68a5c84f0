"""Search for a meeting that a lost request may have made."""

from datetime import datetime
from typing import Any

from polymeet_api.connectycube.api.meetings import Meetings
from polymeet_api.connectycube.models import Meeting
from polymeet_runtime import UNSET, Operation, Request, Send

from .._core.lost_creates import SKEW, refuse_mark, sent_body, unproven_matches
from ..errors import Reconciled
from ..pagination import paginate

__all__ = ("created_meeting",)


async def created_meeting(
    send: Send, operation: Operation, request: Request, since: datetime, mark: Any
) -> Reconciled | None:
    """Return the session user's meetings with the name and times of the request, made since then."""
    refuse_mark("ConnectyCube", mark)
    sent = sent_body(request)
    start = sent.get("start_date")
    found: list[tuple[datetime | None, Meeting]] = []
    async for meeting in paginate(Meetings(send).list_meetings, start_date=start if isinstance(start, int) else UNSET):
        made = meeting.created_at if isinstance(meeting.created_at, datetime) else None
        same = all(getattr(meeting, name) == sent.get(name) for name in ("name", "start_date", "end_date"))
        if same and (made is None or made >= since - SKEW):
            found.append((made, meeting))
    return unproven_matches(found)
