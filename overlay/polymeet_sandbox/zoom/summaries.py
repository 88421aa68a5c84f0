"""The summaries that AI Companion makes of the sandbox's meetings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..messages import Record


def is_summarised(settings: Mapping[str, Any]) -> bool:
    """Whether a meeting is summarised: its host wants it, and Zoom can listen."""
    return bool(settings.get("auto_start_meeting_summary")) and settings.get("encryption_type") != "e2ee"


def summary_of(past: Mapping[str, Any]) -> Record:
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
