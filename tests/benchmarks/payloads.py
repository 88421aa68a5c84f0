"""Bodies of real size in the shape of Zoom's answers, for all benchmarks.

One meeting of 3.1 KB, a small one of 0.6 KB, a new one of 1.8 KB, and a page of 300 meetings of 114 KB.
"""

import json
from typing import Any

__all__ = ("MEETING", "MEETING_CREATE", "PAGE", "SMALL", "TOKEN", "page")

TOKEN = "t" * 600
"""A bearer token as long as Zoom's."""


def _compact(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _meeting() -> dict[str, Any]:
    return {
        "uuid": "4444AAAiAAAAAiAiAiiAii==",
        "id": 85746065,
        "host_id": "30R7kT7bTIKSNUFEuH_Qlg",
        "host_email": "jchill@example.com",
        "assistant_id": "kFFvsJc-Q1OSxaJQLvaa_A",
        "topic": "Weekly planning of the northern region",
        "type": 8,
        "status": "waiting",
        "start_time": "2027-03-29T08:00:00Z",
        "duration": 45,
        "timezone": "Europe/Lisbon",
        "agenda": "Numbers of last week, open orders, who is away. " * 6,
        "created_at": "2027-01-04T10:12:13Z",
        "start_url": "https://zoom.example/s/85746065?zak=" + "s" * 300,
        "join_url": "https://zoom.example/j/85746065?pwd=" + "p" * 32,
        "password": "123456",
        "h323_password": "123456",
        "pstn_password": "123456",
        "encrypted_password": "p" * 32,
        "occurrences": [
            {
                "occurrence_id": str(1805961600000 + week * 604800000),
                "start_time": f"2027-04-{5 + week:02}T08:00:00Z",
                "duration": 45,
                "status": "available",
            }
            for week in range(8)
        ],
        "recurrence": {"type": 2, "repeat_interval": 1, "weekly_days": "2", "end_times": 8},
        "settings": {
            "host_video": True,
            "participant_video": False,
            "join_before_host": False,
            "mute_upon_entry": True,
            "watermark": False,
            "use_pmi": False,
            "approval_type": 2,
            "audio": "both",
            "auto_recording": "none",
            "alternative_hosts": "ana@example.com;rui@example.com",
            "close_registration": False,
            "waiting_room": True,
            "registrants_email_notification": True,
            "meeting_authentication": False,
            "global_dial_in_countries": ["PT", "ES", "FR"],
            "global_dial_in_numbers": [
                {
                    "country": code,
                    "country_name": name,
                    "city": city,
                    "number": f"+{digits} 21 000 0000",
                    "type": "toll",
                }
                for code, name, city, digits in (
                    ("PT", "Portugal", "Lisbon", 351),
                    ("ES", "Spain", "Madrid", 34),
                    ("FR", "France", "Paris", 33),
                )
            ],
            "contact_name": "Ana Silva",
            "contact_email": "ana@example.com",
            "encryption_type": "enhanced_encryption",
            "show_share_button": True,
            "allow_multiple_devices": False,
            "email_notification": True,
            "host_save_video_order": False,
        },
    }


def _item(number: int) -> dict[str, Any]:
    return {
        "uuid": f"aDYlohsHRtCd4ii1uC2+{number:04}==",
        "id": 85746065000 + number,
        "host_id": "30R7kT7bTIKSNUFEuH_Qlg",
        "topic": f"Weekly planning number {number}",
        "type": 2,
        "start_time": "2027-03-29T08:00:00Z",
        "duration": 45,
        "timezone": "Europe/Lisbon",
        "agenda": "Numbers of last week, open orders.",
        "created_at": "2027-01-04T10:12:13Z",
        "join_url": f"https://zoom.example/j/{85746065000 + number}?pwd=" + "p" * 32,
    }


def page(number: int = 0, *, following: str = "", size: int = 300) -> bytes:
    """Return the page *number* of a list of meetings, with *following* as its cursor."""
    items = [_item(number * size + place) for place in range(size)]
    return _compact({"page_size": size, "total_records": size, "next_page_token": following, "meetings": items})


def _meeting_create() -> dict[str, Any]:
    read = _meeting()
    answered = {"global_dial_in_numbers"}
    return {
        "topic": read["topic"],
        "agenda": read["agenda"],
        "type": 8,
        "start_time": read["start_time"],
        "timezone": read["timezone"],
        "duration": 45,
        "password": "123456",
        "recurrence": read["recurrence"],
        "tracking_fields": [{"field": f"Department {number}", "value": "North"} for number in range(4)],
        "settings": {
            **{name: value for name, value in read["settings"].items() if name not in answered},
            "meeting_invitees": [{"email": f"guest.number.{number}@example.com"} for number in range(10)],
        },
    }


def _small() -> dict[str, Any]:
    long = {"agenda", "start_url", "occurrences", "recurrence", "settings"}
    return {name: value for name, value in _meeting().items() if name not in long}


MEETING = _compact(_meeting())
SMALL = _compact(_small())
MEETING_CREATE = _compact(_meeting_create())
PAGE = page()
