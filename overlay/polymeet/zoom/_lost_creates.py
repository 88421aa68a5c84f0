"""Search for a meeting that a lost request may have made."""

from datetime import datetime
from typing import Any, Final
from urllib.parse import unquote

from polymeet_api.zoom.api.meetings import Meetings
from polymeet_api.zoom.models import Meeting, MeetingItem, TrackingFieldInput
from polymeet_runtime import InvalidRequest, Operation, Request, Send, as_array, as_object

from .._core.lost_creates import SKEW, instant, newest, sent_body
from ..errors import NotFound, Reconciled
from ..pagination import paginate

__all__ = ("created_meeting",)

INSTANT: Final = 1
SCHEDULED: Final = 2
MOST_CANDIDATES: Final = 20
"""Largest number of meetings with the same topic and start that are read one by one, the newest first."""


async def created_meeting(
    send: Send, operation: Operation, request: Request, since: datetime, mark: Any
) -> Reconciled | None:
    """Return the host's meetings with the topic and start of the request, made since then; the one with *mark* is proven.

    Raises:
        InvalidRequest: The request is for an instant meeting, or has no start, which makes it one: Zoom does not list those. Or *mark*
            is not a tracking field of the request.
    """
    sent = sent_body(request)
    kind = sent.get("type", SCHEDULED)
    if kind == INSTANT or (kind == SCHEDULED and "start_time" not in sent):
        raise InvalidRequest(f"{operation.id}: Zoom lists no instant meetings, so there is no way to find this one")
    proof = _proof(mark, _tracking(sent))
    host = sent.get("schedule_for") or unquote(request.path.split("/")[2])
    meetings = Meetings(send)
    found: list[tuple[datetime | None, MeetingItem]] = []
    async for item in paginate(meetings.list_meetings, host, type_="scheduled"):
        if _may_be(item, sent, since):
            found.append((_made(item), item))
    candidates: list[Meeting] = []
    for item in newest(found)[:MOST_CANDIDATES]:
        try:
            meeting = await meetings.get_meeting(item.id)
        except NotFound:  # deleted in between
            continue
        tracking = _tracking(meeting.to_dict())
        if proof is not None and tracking.get(proof[0]) == proof[1]:
            return Reconciled(meeting, True, (meeting,))
        if all(tracking.get(name, value) == value for name, value in _tracking(sent).items()):
            candidates.append(meeting)
    return Reconciled(candidates[0], False, tuple(candidates)) if candidates else None


def _proof(mark: Any, sent: dict[str, str]) -> tuple[str, str] | None:
    """Return name and value of the tracking field that proves a meeting to be that of the request."""
    if mark is None:
        return None
    if not isinstance(mark, TrackingFieldInput) or not mark.value or sent.get(mark.field) != mark.value:
        raise InvalidRequest(
            f"the mark {mark!r} is no TrackingFieldInput of the body that was sent, so it proves nothing"
        )
    return mark.field, mark.value


def _may_be(item: MeetingItem, sent: dict[str, Any], since: datetime) -> bool:
    if item.topic != sent.get("topic", item.topic):
        return False
    made = _made(item)
    return (made is None or made >= since - SKEW) and _starts_as(item, sent, since)


def _starts_as(item: MeetingItem, sent: dict[str, Any], since: datetime) -> bool:
    """Whether the start may be that of the request. Zoom replaces a past one by the present; a series starts at its first occurrence."""
    start = instant(sent.get("start_time"), sent.get("timezone"))
    if start is None or start <= since or not isinstance(item.start_time, datetime):
        return True
    return item.start_time >= start if "recurrence" in sent else item.start_time == start


def _made(item: MeetingItem) -> datetime | None:
    return item.created_at if isinstance(item.created_at, datetime) else None


def _tracking(body: dict[str, Any]) -> dict[str, str]:
    """Return the tracking fields, in which Zoom keeps ids of its users."""
    rows = as_array(body.get("tracking_fields")) or ()
    fields = [as_object(row) or {} for row in rows]
    return {str(field.get("field")): str(field.get("value")) for field in fields}
