"""State of the sandbox's Zoom: users, meetings, ended instances, webinars; more is in `*_state.py`."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any

from ..clock import Clock, zulu
from ..messages import Record
from ..paging import ALPHABET
from .archiving_state import Archives
from .cloud_recordings_state import Recordings
from .devices_state import DeviceRecords
from .live_meetings_state import LiveMeetings

NO_REGISTRATION = 2
"""The `approval_type` of a meeting without registration."""


@dataclass(slots=True)
class Meeting:
    """A meeting with its registrants, polls and occurrences."""

    id: int
    record: Record
    """All its members, as GET shows them."""
    registrants: list[Record] = field(default_factory=list[Record])
    questions: Record = field(default_factory=dict[str, Any])
    polls: list[Record] = field(default_factory=list[Record])
    livestream: Record = field(default_factory=dict[str, Any])
    overrides: dict[str, Record] = field(default_factory=dict[str, Record])
    """Changes of single occurrences, by occurrence id."""
    participants: list[Record] = field(default_factory=list[Record])
    """The people who are in it now."""
    started: datetime | None = None
    deleted: bool = False

    @property
    def live(self) -> bool:
        """Whether it is in progress."""
        return self.started is not None


@dataclass(slots=True)
class PastMeeting:
    """An instance that has ended."""

    record: Record
    participants: list[Record]
    poll_answers: list[Record] = field(default_factory=list[Record])


@dataclass(slots=True)
class Webinar:
    """A webinar; `uuid` names the instance that has ended."""

    id: int
    uuid: str
    registrants: list[Record] = field(default_factory=list[Record])
    participants: list[Record] = field(default_factory=list[Record])

    @property
    def absentees(self) -> list[Record]:
        """The approved registrants who did not come."""
        came = {participant.get("registrant_id") for participant in self.participants}
        return [person for person in self.registrants if person["status"] == "approved" and person["id"] not in came]


class ZoomState:
    """Users, meetings and the rest. A test may change the lists and mappings as it likes.

    The first user is `me`.
    """

    def __init__(self, clock: Clock, random: Random) -> None:
        self.clock = clock
        self._random = random
        self._uuids = 0
        self.users: list[Record] = []
        self.meetings: dict[int, Meeting] = {}
        self.past: list[PastMeeting] = []
        self.webinars: list[Webinar] = []
        self.templates: dict[str, list[Record]] = {}
        """By user id."""
        self.live: LiveMeetings = LiveMeetings(random)
        self.summaries: list[Record] = []
        """Of ended meetings, oldest first."""
        self.archives: Archives = Archives(self.new_key)
        self.devices: DeviceRecords = DeviceRecords()
        self.h323_devices: list[Record] = []
        self.recordings: Recordings = Recordings(clock, self.new_key)

    def user(self, reference: str) -> Record | None:
        """A user by id, e-mail address, or `me`."""
        if reference == "me":
            return self.users[0]
        return next((user for user in self.users if reference in (user.get("id"), user["email"])), None)

    def add_user(self, email: str, first_name: str, last_name: str, **members: Any) -> Record:
        """Add an active, licensed user."""
        user: Record = {
            "id": self.new_key(),
            "email": email,
            "first_name": first_name,
            "last_name": last_name,
            "display_name": f"{first_name} {last_name}",
            "type": 2,
            "status": "active",
            "verified": 1,
            "role_id": "2",
            "dept": "",
            "pmi": self.new_number(10),
            "host_key": f"{self.new_number(6)}",
            "timezone": "UTC",
            "created_at": zulu(self.clock.now()),
            **members,
        }
        self.users.append(user)
        return user

    def meeting(self, reference: int | str) -> Meeting | None:
        """A meeting that is not deleted, by id or by the UUID of any of its instances."""
        meeting = self.meetings.get(self._id_of(reference))
        return None if meeting is None or meeting.deleted else meeting

    def instances(self, reference: int | str) -> Iterator[PastMeeting]:
        """The ended instances of a meeting, or the one that the UUID names; latest first."""
        return (past for past in reversed(self.past) if reference in (past.record["id"], past.record["uuid"]))

    def start_meeting(self, meeting_id: int) -> Meeting:
        """Start a meeting now."""
        meeting = self.meetings[meeting_id]
        if not meeting.live:
            meeting.started = self.clock.now()
            meeting.record["status"] = "started"
            host = self.user(meeting.record["host_id"]) or self.users[0]
            self.join_meeting(meeting_id, host["display_name"], host["email"], id=host["id"], internal_user=True)
        return meeting

    def join_meeting(self, meeting_id: int, name: str, email: str = "", **members: Any) -> Record:
        """Add a participant to a live meeting."""
        stay: Record = {
            "id": "",
            "user_id": f"{self.new_number(8)}",
            "name": name,
            "user_email": email,
            "join_time": zulu(self.clock.now()),
            "status": "in_meeting",
            "internal_user": False,
            "failover": False,
            **members,
        }
        self.meetings[meeting_id].participants.append(stay)
        return stay

    def end_meeting(self, meeting_id: int) -> PastMeeting:
        """End a meeting; it becomes an ended instance, and the meeting waits for its next one.

        There is a recording of it if the meeting's `auto_recording` is `cloud`.

        The end of a meeting that was not started is not documented. Here it counts as held, with a duration of zero.
        """
        meeting = self.start_meeting(meeting_id)
        started = meeting.started or self.clock.now()
        for stay in meeting.participants:
            stay.setdefault("leave_time", zulu(self.clock.now()))
            stay["duration"] = int((_moment(stay["leave_time"]) - _moment(stay["join_time"])).total_seconds())
        past = PastMeeting(self._past_record(meeting, started), meeting.participants)
        self.past.append(past)
        if _is_summarised(meeting.record["settings"]):
            self.summaries.append(_summary_of(past.record))
        if meeting.record["settings"].get("auto_recording") == "cloud":
            self.recordings.add(past.record)
        meeting.record.update(uuid=self.new_uuid(), status="waiting")
        meeting.started, meeting.participants = None, []
        return past

    def _past_record(self, meeting: Meeting, started: datetime) -> Record:
        record = meeting.record
        host = self.user(record["host_id"]) or self.users[0]
        seconds = sum(stay["duration"] for stay in meeting.participants)
        return {
            **{name: record[name] for name in ("uuid", "id", "type", "topic", "host_id")},
            "start_time": zulu(started),
            "end_time": zulu(self.clock.now()),
            "duration": int((self.clock.now() - started).total_seconds()) // 60,
            "total_minutes": seconds // 60,
            "participants_count": len(meeting.participants),
            "user_name": host["display_name"],
            "user_email": host["email"],
            "dept": host["dept"],
            "source": "Zoom",
        }

    def _id_of(self, reference: int | str) -> int:
        if isinstance(reference, int):
            return reference
        now = ((meeting.id, meeting.record["uuid"]) for meeting in self.meetings.values())
        then = ((past.record["id"], past.record["uuid"]) for past in self.past)
        return next((number for source in (now, then) for number, uuid in source if uuid == reference), 0)

    def new_number(self, digits: int) -> int:
        """A random number with this number of digits."""
        return self._random.randrange(10 ** (digits - 1), 10**digits)

    def new_key(self, length: int = 22) -> str:
        """A random id of letters and digits."""
        return "".join(self._random.choices(ALPHABET, k=length))

    def new_uuid(self) -> str:
        """A meeting UUID. Of three, one is plain, one begins with `/`, one contains `//` (both take encoding twice)."""
        self._uuids += 1
        text = base64.b64encode(self._random.randbytes(16)).decode().replace("/", "+")
        match self._uuids % 3:
            case 2:
                return f"/{text[1:]}"
            case 0:
                return f"{text[:7]}//{text[9:]}"
            case _:
                return f"{text[:9]}/{text[10:]}"


def merged(record: Mapping[str, Any], change: Mapping[str, Any]) -> Record:
    """A record with the changed members; `settings` is merged member by member."""
    settings = {**record.get("settings", {}), **change.get("settings", {})}
    return {**record, **change, "settings": settings}


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _is_summarised(settings: Mapping[str, Any]) -> bool:
    """Whether a meeting is summarised: it is set so, and its audio is not end-to-end encrypted."""
    return bool(settings.get("auto_start_meeting_summary")) and settings.get("encryption_type") != "e2ee"


def _summary_of(past: Mapping[str, Any]) -> Record:
    """The summary of an ended instance, made at the moment at which it ended."""
    start, end = past["start_time"], past["end_time"]
    return {
        "meeting_uuid": past["uuid"],
        "meeting_id": past["id"],
        "meeting_topic": past["topic"],
        "meeting_host_id": past["host_id"],
        "meeting_host_email": past["user_email"],
        "meeting_start_time": start,
        "meeting_end_time": end,
        "summary_start_time": start,
        "summary_end_time": end,
        "summary_created_time": end,
        "summary_last_modified_time": end,
    }
