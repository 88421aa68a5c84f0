"""Pyas' Zoom meetings: written with Pyas' members, read with Zoom's."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from ..clock import zulu
from ..messages import Answer, Record
from ..provider import Call, Handler
from .common import check_recurrence, invalid_field, is_between, meetings_of, not_found, zone_of
from .state import PyasState

PAGE_SIZE = 30
DEFAULT_DURATION, LONGEST = 30, 1440
INSTANT, FIXED_TIME = 1, 8
DEFAULT_SETTINGS: Mapping[str, Any] = {
    "host_video": False,
    "participant_video": False,
    "join_before_host": False,
    "jbh_time": 0,
    "mute_upon_entry": False,
    "watermark": False,
    "use_pmi": False,
    "approval_type": 2,
    "audio": "voip",
    "auto_recording": "none",
    "alternative_hosts": "",
    "waiting_room": True,
    "encryption_type": "enhanced_encryption",
    "approved_or_denied_countries_or_regions": {"enable": False},
    "breakout_room": {"enable": False},
}


def list_zoom_meetings(call: Call[PyasState]) -> Answer:
    """The meetings of an account; instant ones are not listed."""
    now = call.clock.now()
    chosen = [
        meeting
        for meeting in meetings_of(call).values()
        if _is_listed(meeting, call.query.get("type", "scheduled"), now)
        and is_between(datetime.fromisoformat(meeting["start_time"]), call.query)
    ]
    page = call.page(chosen, size=PAGE_SIZE, number=call.query.get("pageNumber"))
    data: Record = {
        "page_size": page.size,
        "total_records": page.total,
        "next_page_token": page.next_token or "",
        "meetings": list(page.items),
    }
    return call.show({"success": True, "data": data})


def create_zoom_meeting(call: Call[PyasState]) -> Answer:
    """A new meeting."""
    meetings = meetings_of(call)
    data: Record = call.body["meetingData"]
    number = call.state.new_number()
    meeting = _changed(_new_record(call, number, data), data)
    meetings[number] = meeting
    return call.show({"success": True, "data": meeting})


def get_zoom_meeting(call: Call[PyasState]) -> Answer:
    """A meeting, in the envelope of a read."""
    return call.show({"success": True, "meeting": _find(call)})


def update_zoom_meeting(call: Call[PyasState]) -> Answer:
    """Change the members in the body."""
    meeting = _find(call)
    meeting.update(_changed(meeting, call.body["meetingData"]))
    return call.reply()


def delete_zoom_meeting(call: Call[PyasState]) -> Answer:
    """Delete a meeting."""
    del meetings_of(call)[_find(call)["id"]]
    return call.reply()


def _find(call: Call[PyasState]) -> Record:
    meetings = meetings_of(call)
    meeting = meetings.get(call.path["id"])
    if meeting is None:
        raise not_found("Meeting")
    return meeting


def _new_record(call: Call[PyasState], number: int, data: Record) -> Record:
    state = call.state
    zone = zone_of(data.get("timeZone", "UTC"), "meetingData.timeZone")
    return {
        "id": number,
        "uuid": state.new_key(),
        "host_id": state.new_key(8),
        "host_email": "host@example.com",
        "assistant_id": "",
        "status": "waiting",
        "type": data["type"],
        "duration": DEFAULT_DURATION,
        "timezone": zone.key,
        "created_at": f"{call.clock.now().astimezone(zone):%Y-%m-%dT%H:%M:%SZ}",
        "start_url": f"https://zoom.example.com/s/{number}?zak={state.new_key()}",
        "join_url": f"https://zoom.example.com/j/{number}?pwd={state.new_key()}",
        "password": state.new_key(4),
        "h323_password": str(number)[:10],
        "pstn_password": str(number)[:10],
        "encrypted_password": state.new_key(),
        "settings": dict(DEFAULT_SETTINGS),
        "pre_schedule": False,
    }


def _changed(meeting: Record, data: Record) -> Record:
    """A meeting with the data, as members of Zoom."""
    names = {
        "title": "topic",
        "description": "agenda",
        "type": "type",
        "duration": "duration",
        "timeZone": "timezone",
        "attendees": "attendees",
        "recurrence": "recurrence",
    }
    changed: Record = {**meeting, **{names[name]: value for name, value in data.items() if name in names}}
    zone_of(changed["timezone"], "meetingData.timeZone")
    if "startDate" in data:
        changed["start_time"] = zulu(datetime.fromisoformat(data["startDate"]).astimezone(UTC))
    if "waitingRoom" in data:
        changed["settings"] = {**meeting["settings"], "waiting_room": data["waitingRoom"]}
    if not 1 <= changed["duration"] <= LONGEST:
        raise invalid_field("meetingData.duration", f"must be 1 to {LONGEST} minutes")
    _check_series(changed)
    return changed


def _check_series(meeting: Record) -> None:
    """Refuse a recurrence without type 8, and type 8 without one."""
    if "recurrence" in meeting:
        check_recurrence(meeting["recurrence"], "meetingData.recurrence")
    if ("recurrence" in meeting) != (meeting["type"] == FIXED_TIME):
        raise invalid_field("meetingData.recurrence", "goes with type 8, and type 8 with it")


def _is_listed(meeting: Record, kind: str, now: datetime) -> bool:
    if meeting["type"] == INSTANT:
        return False
    over = datetime.fromisoformat(meeting["start_time"]) + timedelta(minutes=meeting["duration"]) < now
    match kind:
        case "live":
            return False
        case "upcoming" | "upcoming_meetings":
            return not over
        case "previous_meetings":
            return over
        case _:
            return True


HANDLERS: Mapping[str, Handler[PyasState]] = {
    "list_zoom_meetings": list_zoom_meetings,
    "create_zoom_meeting": create_zoom_meeting,
    "get_zoom_meeting": get_zoom_meeting,
    "update_zoom_meeting": update_zoom_meeting,
    "delete_zoom_meeting": delete_zoom_meeting,
}
