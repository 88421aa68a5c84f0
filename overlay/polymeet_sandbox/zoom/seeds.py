"""What the Zoom of a fresh sandbox holds: three users, a template, a webinar that has ended (archived and recorded), some devices."""

from __future__ import annotations

from datetime import timedelta

from ..clock import zulu
from ..messages import Record
from .device_seeds import seed_devices
from .state import Webinar, ZoomState

OWNER = "ada.quill@example.com"
WEBINAR_ID = 95512340007
WEBINAR = 5
"""What archives and recordings call a single webinar."""
AGE, LENGTH = timedelta(days=2), timedelta(minutes=40)
"""Of the webinar."""


def seed(state: ZoomState) -> None:
    """Fill a fresh state."""
    owner = state.add_user(OWNER, "Ada", "Quill", role_id="0", dept="Research", timezone="Europe/Vienna")
    state.add_user("ben.stave@example.com", "Ben", "Stave", timezone="America/New_York")
    state.add_user("cleo.marsh@example.com", "Cleo", "Marsh", status="pending", verified=0, type=1)
    state.templates[owner["id"]] = [{"id": state.new_key(15), "name": "Planning round", "type": 1}]
    webinar = _webinar(state)
    state.webinars.append(webinar)
    ended = _ended(state, webinar, owner)
    state.archives.add(ended)
    _record(state, webinar, ended)
    seed_devices(state)


def _ended(state: ZoomState, webinar: Webinar, host: Record) -> Record:
    """A webinar as an ended instance."""
    began = state.clock.now() - AGE
    return {
        "uuid": webinar.uuid,
        "id": webinar.id,
        "type": WEBINAR,
        "topic": "Tides and harbours",
        "host_id": host["id"],
        "start_time": zulu(began),
        "end_time": zulu(began + LENGTH),
        "duration": LENGTH // timedelta(minutes=1),
    }


def _webinar(state: ZoomState) -> Webinar:
    """Three registered, two of them came."""
    webinar = Webinar(WEBINAR_ID, state.new_uuid())
    webinar.registrants = [_registrant(state, number) for number in range(1, 4)]
    webinar.participants = [_participant(state, registrant) for registrant in webinar.registrants[:2]]
    return webinar


def _record(state: ZoomState, webinar: Webinar, ended: Record) -> None:
    """Record the webinar, each of the two who came in a file of their own; one of them has watched it since."""
    recording = state.recordings.add(ended, [participant["name"] for participant in webinar.participants])
    viewer = webinar.participants[0]
    state.recordings.view(recording, viewer["name"], viewer["user_email"], 900)


def _registrant(state: ZoomState, number: int) -> Record:
    return {
        "id": state.new_key(),
        "email": f"guest-{number}@example.com",
        "first_name": "Guest",
        "last_name": f"Number {number}",
        "status": "approved",
        "create_time": zulu(state.clock.now() - timedelta(days=9)),
        "join_url": f"https://zoom.example.com/w/{WEBINAR_ID}?tk={state.new_key(24)}",
    }


def _participant(state: ZoomState, registrant: Record) -> Record:
    began = state.clock.now() - AGE
    return {
        "id": "",
        "user_id": str(state.new_number(8)),
        "registrant_id": registrant["id"],
        "name": f"{registrant['first_name']} {registrant['last_name']}",
        "user_email": registrant["email"],
        "join_time": zulu(began),
        "leave_time": zulu(began + LENGTH),
        "duration": int(LENGTH.total_seconds()),
        "status": "in_meeting",
        "internal_user": False,
        "failover": False,
    }
