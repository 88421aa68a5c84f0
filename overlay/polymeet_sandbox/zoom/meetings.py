"""Zoom's meetings: create, list, get, change, delete, end, invite."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ..clock import zulu
from ..messages import Answer, Record
from ..provider import Call, Handler
from . import schedule
from .common import find_meeting, find_user, page_body, personal_link
from .errors import IN_PROGRESS, INVALID, refuse, unknown_meeting
from .state import NO_REGISTRATION, Meeting, ZoomState, merged

DEFAULT_SETTINGS: Mapping[str, Any] = {
    "host_video": False,
    "participant_video": False,
    "join_before_host": False,
    "jbh_time": 0,
    "mute_upon_entry": False,
    "watermark": False,
    "use_pmi": False,
    "approval_type": NO_REGISTRATION,
    "audio": "both",
    "auto_recording": "none",
    "alternative_hosts": "",
    "waiting_room": True,
    "meeting_authentication": False,
    "encryption_type": "enhanced_encryption",
    "registrants_email_notification": True,
    "registrants_confirmation_email": True,
}


def create_meeting(call: Call[ZoomState]) -> Answer:
    """A new meeting; members missing in the body come from the host."""
    host = find_user(call, call.path["userId"])
    if "schedule_for" in call.body:
        host = find_user(call, call.body["schedule_for"])
    number = call.state.new_number(11)
    meeting = Meeting(number, _new_record(call, host, number))
    call.state.meetings[number] = meeting
    return call.show(meeting.record)


def list_meetings(call: Call[ZoomState]) -> Answer:
    """The meetings of a user; instant ones are not listed."""
    host = find_user(call, call.path["userId"])
    chosen = [
        meeting.record
        for meeting in call.state.meetings.values()
        if not meeting.deleted
        and meeting.record["host_id"] == host["id"]
        and _is_listed(meeting, call.query.get("type", "scheduled"), call.clock.now())
        and _is_between(meeting.record, call.query)
    ]
    return page_body(call, "meetings", chosen)


def get_meeting(call: Call[ZoomState]) -> Answer:
    """A meeting, one of its occurrences, or (by UUID) one of its instances."""
    reference = call.path["meetingId"]
    meeting = find_meeting(call, reference)
    record = dict(meeting.record)
    if isinstance(reference, str) and reference != record["uuid"]:
        past = next(call.state.instances(reference)).record
        record.update(uuid=past["uuid"], start_time=past["start_time"])
    if "occurrence_id" in call.query:
        record = _occurrence_view(call, meeting, call.query["occurrence_id"])
    elif "occurrences" in record and not call.query.get("show_previous_occurrences", False):
        now = call.clock.now()
        record["occurrences"] = [one for one in record["occurrences"] if schedule.end_of(one) >= now]
    return call.show(record)


def update_meeting(call: Call[ZoomState]) -> Answer:
    """Change only the members in the body."""
    meeting = find_meeting(call, call.path["meetingId"])
    if "occurrence_id" in call.query:
        return _update_occurrence(call, meeting, call.query["occurrence_id"])
    new = schedule.moved(meeting.record, call.body, call.clock.now())
    change = {name: value for name, value in call.body.items() if name not in ("start_time", "recurrence")}
    if "schedule_for" in change:
        host = find_user(call, change.pop("schedule_for"))
        change.update(host_id=host["id"], host_email=host["email"])
    before = {name: meeting.record.get(name) for name in new}
    meeting.record = merged(meeting.record, {**change, **new})
    if before != new:
        schedule.place(meeting.record)
    return call.reply()


def delete_meeting(call: Call[ZoomState]) -> Answer:
    """Delete a meeting, or take one occurrence out of a series."""
    meeting = find_meeting(call, call.path["meetingId"])
    if meeting.live:
        refuse(call, IN_PROGRESS, "The meeting is in progress.")
    if "occurrence_id" in call.query:
        found = _occurrence(meeting, call.query["occurrence_id"])
        if found is None:
            refuse(call, INVALID, "The occurrence does not exist.")
        found["status"] = "deleted"
    else:
        meeting.deleted = True
    return call.reply()


def update_meeting_status(call: Call[ZoomState]) -> Answer:
    """End a meeting, or bring a deleted one back."""
    number = call.path["meetingId"]
    if call.body["action"] == "end":
        call.state.end_meeting(find_meeting(call, number).id)
        return call.reply()
    meeting = call.state.meetings.get(number)
    if meeting is None:
        raise unknown_meeting(call, number)
    meeting.deleted = False
    return call.reply()


def get_meeting_invitation(call: Call[ZoomState]) -> Answer:
    """The invitation's text."""
    record = find_meeting(call, call.path["meetingId"]).record
    host = find_user(call, record["host_id"])
    lines = [
        f"{host['display_name']} invites you to a meeting.",
        "",
        f"Topic: {record['topic']}",
        f"Time: {record.get('start_time', 'now')}",
        f"Join: {record['join_url']}",
        f"Meeting ID: {record['id']}",
        f"Passcode: {record['password']}",
        "",
    ]
    return call.reply({"invitation": "\r\n".join(lines), "sip_links": [f"{record['id']}@sip.example.com"]})


def create_invite_links(call: Call[ZoomState]) -> Answer:
    """A separate link for each person."""
    meeting = find_meeting(call, call.path["meetingId"])
    links = [{"name": one["name"], "join_url": personal_link(call, meeting)} for one in call.body["attendees"]]
    return call.reply({"attendees": links})


def _new_record(call: Call[ZoomState], host: Record, number: int) -> Record:
    state = call.state
    password = call.body.get("password", state.new_key(8))
    digits = str(state.new_number(6))
    base: Record = {
        "topic": "Zoom Meeting",
        "agenda": "",
        "pre_schedule": False,
        "settings": dict(DEFAULT_SETTINGS),
    }
    own: Record = {
        **schedule.placed(call.body, host["timezone"], call.clock.now()),
        "id": number,
        "uuid": state.new_uuid(),
        "host_id": host["id"],
        "host_email": host["email"],
        "status": "waiting",
        "created_at": zulu(call.clock.now()),
        "creation_source": "open_api",
        "password": password,
        "encrypted_password": state.new_key(),
        "h323_password": digits,
        "pstn_password": digits,
        "join_url": f"https://zoom.example.com/j/{number}?pwd={state.new_key(12)}",
        "start_url": f"https://zoom.example.com/s/{number}?zak={state.new_key(24)}",
    }
    body = {name: value for name, value in call.body.items() if name not in ("start_time", "recurrence")}
    record = merged(merged(base, body), own)
    if record["settings"]["approval_type"] != NO_REGISTRATION:
        record["registration_url"] = f"https://zoom.example.com/meeting/register/{state.new_key()}"
    return record


def _is_listed(meeting: Meeting, kind: str, now: datetime) -> bool:
    record = meeting.record
    if record["type"] == schedule.INSTANT:
        return False
    match kind:
        case "live":
            return meeting.live
        case "upcoming" | "upcoming_meetings":
            return meeting.live or _last_end(record, now) >= now
        case "previous_meetings":
            return not meeting.live and _last_end(record, now) < now
        case _:
            return True


def _is_between(record: Record, query: Mapping[str, Any]) -> bool:
    """Whether the start lies on a day from `from` to `to`; a meeting without one always does."""
    if "start_time" not in record:
        return True
    zone = schedule.zone_of(query.get("timezone", "UTC"))
    day = datetime.fromisoformat(record["start_time"]).astimezone(zone).date().isoformat()
    first: str = query.get("from", day)
    last: str = query.get("to", day)
    return first <= day <= last


def _last_end(record: Record, now: datetime) -> datetime:
    """End of a meeting's last occurrence; *now* if it has no fixed time, because it is never over."""
    last: Record = (record.get("occurrences") or [record])[-1]
    return schedule.end_of(last) if "start_time" in last else now


def _occurrence(meeting: Meeting, occurrence_id: str) -> Record | None:
    found: list[Record] = meeting.record.get("occurrences", [])
    return next((one for one in found if one["occurrence_id"] == occurrence_id and one["status"] != "deleted"), None)


def _occurrence_view(call: Call[ZoomState], meeting: Meeting, occurrence_id: str) -> Record:
    """The meeting with the changes of this occurrence."""
    found = _occurrence(meeting, occurrence_id)
    if found is None:
        raise unknown_meeting(call, meeting.id)
    record = merged(meeting.record, meeting.overrides.get(occurrence_id, {}))
    return {**record, "start_time": found["start_time"], "duration": found["duration"]}


def _update_occurrence(call: Call[ZoomState], meeting: Meeting, occurrence_id: str) -> Answer:
    found = _occurrence(meeting, occurrence_id)
    if found is None:
        raise unknown_meeting(call, meeting.id)
    body = call.body
    if "start_time" in body:
        zone_name: str = {**meeting.record, **body}["timezone"]
        zone = schedule.zone_of(zone_name)
        found["start_time"] = zulu(schedule.moment_of(body["start_time"], zone))
    found["duration"] = body.get("duration", found["duration"])
    change: Record = {name: body[name] for name in ("agenda", "settings") if name in body}
    meeting.overrides[occurrence_id] = merged(meeting.overrides.get(occurrence_id, {}), change)
    return call.reply()


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "create_meeting": create_meeting,
    "list_meetings": list_meetings,
    "get_meeting": get_meeting,
    "update_meeting": update_meeting,
    "delete_meeting": delete_meeting,
    "update_meeting_status": update_meeting_status,
    "get_meeting_invitation": get_meeting_invitation,
    "create_invite_links": create_invite_links,
}
