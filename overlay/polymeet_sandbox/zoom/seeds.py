"""Contents of a fresh sandbox's Zoom: three users, a template, a webinar that has ended (archived and recorded), some devices.

The ids are those that the examples of the specs name.
"""

from __future__ import annotations

from datetime import timedelta

from ..clock import zulu
from ..messages import Record
from .devices_state import PHONE_APPLIANCE
from .state import Webinar, ZoomState

OWNER = "ada.quill@example.com"
WEBINAR_ID = 95512340007
WEBINAR = 5
"""Type of a single webinar in archives and recordings."""
AGE, LENGTH = timedelta(days=2), timedelta(minutes=40)
"""Id of the webinar."""
ROOM_ID = "5e81b7d4-29c6-4a03-8f52-c07d94e6a1b8"
GROUP_ID = "9b3f6c18-d7a2-4e05-b481-62c5e09f7d34"
ROOM_DEVICE_ID = "7C2D9A41-3B8E-4F60-9D15-A86E20C4B7F3"
PHONE_ID = "E05B83F6-1C47-4D92-A6E8-3F9D71C024AB"
VENDOR = "Example Audio"
EXTENSIONS = {"801": "ada.quill@example.com", "802": "ben.stave@example.com", "810": ""}


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
    _seed_devices(state)


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
    """A webinar with three registrants, two of them participants."""
    webinar = Webinar(WEBINAR_ID, state.new_uuid())
    webinar.registrants = [_registrant(state, number) for number in range(1, 4)]
    webinar.participants = [_participant(state, registrant) for registrant in webinar.registrants[:2]]
    return webinar


def _record(state: ZoomState, webinar: Webinar, ended: Record) -> None:
    """Record the webinar, with the sound of both participants as files; one of them has watched it since."""
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


def _seed_devices(state: ZoomState) -> None:
    """A room with its computer, an unassigned phone, and an H.323 device."""
    online = zulu(state.clock.now())
    records = state.devices
    records.rooms[ROOM_ID] = "Harbour room"
    records.groups.append({"zdm_group_id": GROUP_ID, "name": "Harbour office", "description": "All at the harbour"})
    records.extensions.update(EXTENSIONS)
    records.versions = {
        "app_versions": ["6.4.2.5190"],
        "firmware_versions": [{"vendor": VENDOR, "model": "XP-80", "version": "2.7.114", "warn_info": ""}],
    }
    records.devices.extend([_room_computer(online), _phone(online)])
    state.h323_devices.append(
        {
            "id": "tR6hVq2YSn-Kc0mXw8BzPg",
            "name": "Boardroom Bergen",
            "protocol": "H.323",
            "ip": "192.0.2.61",
            "encryption": "auto",
        }
    )


def _room_computer(online: str) -> Record:
    return {
        **_enrolled(online),
        "device_id": ROOM_DEVICE_ID,
        "device_name": "Harbour room display",
        "device_type": 0,
        "tag": "second floor",
        "model": "XR-30",
        "serial_number": "XR30-004417",
        "mac_address": "00-00-5E-00-53-1A",
        "sdk_version": "3.1.8",
        "room_id": ROOM_ID,
        "room_name": "Harbour room",
    }


def _phone(online: str) -> Record:
    return {
        **_enrolled(online),
        "device_id": PHONE_ID,
        "device_name": "Desk phone",
        "device_type": PHONE_APPLIANCE,
        "model": "XP-80",
        "serial_number": "XP80-009101",
        "mac_address": "00-00-5E-00-53-3C",
        "user_email": "",
    }


def _enrolled(online: str) -> Record:
    """The members that all devices have."""
    return {
        "device_status": 1,
        "vendor": VENDOR,
        "platform_os": "Android 13",
        "app_version": "6.3.8.4702",
        "enrolled_in_zdm": True,
        "connected_to_zdm": True,
        "last_online": online,
        "zdm_group_id": GROUP_ID,
    }
