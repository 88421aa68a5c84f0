"""Zoom's dashboards: figures on live and past meetings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ..clock import zulu
from ..messages import Answer, Record
from ..provider import Call, Handler
from .common import month_window, page_body
from .errors import unknown_meeting
from .state import Meeting, PastMeeting, ZoomState

SEEN: Mapping[str, Any] = {
    "has_pstn": False,
    "has_voip": True,
    "has_3rd_party_audio": False,
    "has_sip": False,
    "has_video": True,
    "has_screen_share": False,
    "has_recording": False,
    "has_archiving": False,
    "audio_quality": "good",
    "video_quality": "good",
    "screen_share_quality": "",
}
"""Figures of every meeting."""


def list_dashboard_meetings(call: Call[ZoomState]) -> Answer:
    """The live or the past meetings of at most a month."""
    first, last = month_window(call.query, call.clock.now())
    found = [meeting for meeting in _meetings(call) if first <= meeting["start_time"][:10] <= last]
    return page_body(call, "meetings", found, **{"from": first, "to": last})


def list_dashboard_meeting_participants(call: Call[ZoomState]) -> Answer:
    """The people who are or were in a meeting."""
    return page_body(call, "participants", [_participant(call, stay) for stay in _stays(call)])


def _meetings(call: Call[ZoomState]) -> list[Record]:
    kind = call.query.get("type", "live")
    if kind == "live":
        return [_live(call, meeting) for meeting in call.state.meetings.values() if meeting.live]
    return [_ended(past) for past in call.state.past if kind == "past" or len(past.participants) == 1]


def _live(call: Call[ZoomState], meeting: Meeting) -> Record:
    host = call.state.user(meeting.record["host_id"]) or call.state.users[0]
    return {
        **SEEN,
        **{name: meeting.record[name] for name in ("uuid", "id", "topic")},
        "start_time": zulu(meeting.started or call.clock.now()),
        "host": host["display_name"],
        "email": host["email"],
        "user_type": "Licensed",
        "dept": host["dept"],
        **_counts(meeting.participants),
    }


def _ended(past: PastMeeting) -> Record:
    record = past.record
    return {
        **SEEN,
        **record,
        "host": record["user_name"],
        "email": record["user_email"],
        "user_type": "Licensed",
        "duration": _clock_text(record),
        **_counts(past.participants),
    }


def _counts(participants: list[Record]) -> Record:
    return {"participants": len(participants), "in_room_participants": 0}


def _clock_text(record: Record) -> str:
    """The length of an instance, as hh:mm:ss, or mm:ss below an hour."""
    taken = datetime.fromisoformat(record["end_time"]) - datetime.fromisoformat(record["start_time"])
    minutes, seconds = divmod(int(taken.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def _stays(call: Call[ZoomState]) -> list[Record]:
    reference = call.path["meetingId"]
    if call.query.get("type", "live") == "live":
        meeting = call.state.meeting(reference)
        if meeting is not None and meeting.live:
            return meeting.participants
        raise unknown_meeting(call, reference)
    past = next(call.state.instances(reference), None)
    if past is None:
        raise unknown_meeting(call, reference)
    return past.participants


def _participant(call: Call[ZoomState], stay: Record) -> Record:
    names = ("id", "user_id", "status", "join_time", "leave_time")
    participant: Record = {
        **{name: stay[name] for name in names if name in stay},
        "participant_user_id": stay["id"],
        "user_name": stay["name"],
        "email": stay["user_email"],
        "role": "host" if stay["id"] else "attendee",
        "device": "Windows",
        "network_type": "Wired",
        "ip_address": "192.0.2.10",
        "share_application": False,
        "share_desktop": False,
        "share_whiteboard": False,
        "recording": False,
        "audio_quality": "good",
    }
    if call.query.get("include_fields") == "registrant_id" and call.query.get("type", "live") != "live":
        participant["registrant_id"] = stay.get("registrant_id", "")
    return participant


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "list_dashboard_meetings": list_dashboard_meetings,
    "list_dashboard_meeting_participants": list_dashboard_meeting_participants,
}
