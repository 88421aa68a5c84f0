"""Zoom's archived files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta

from ..clock import zulu
from ..messages import Answer, Record
from ..provider import Call, Handler
from ..validation import Problem
from .common import page_body
from .errors import NOT_FOUND, invalid, unknown_meeting, zoom_error
from .state import ZoomState

WEEK = timedelta(days=7)
MOST_GROUPS = 7
DATES = {"meeting_start_time": "start_time", "archive_complete_time": "complete_time"}
"""The member of a record for each `query_date_type`."""
STATUSES = ("completed", "processing", "failed")
EXTENSIONS = ("mp4", "m4a", "txt", "vtt", "json")


def list_archived_files(call: Call[ZoomState]) -> Answer:
    """The archived meetings of at most a week, of all groups or some."""
    first, last = _window(call)
    member = DATES[call.query.get("query_date_type", "meeting_start_time")]
    groups = _groups(call)
    found = [
        record
        for record in _between(call, first, last, member)
        if not groups or groups & set(record["group_id"].split(","))
    ]
    return page_body(call, "meetings", found, **{"from": zulu(first), "to": zulu(last)})


def get_archived_file_statistics(call: Call[ZoomState]) -> Answer:
    """The number of files of each status and extension."""
    first, last = _window(call)
    records = _between(call, first, last, "start_time")
    statuses = Counter(file["status"] for file in call.state.archives.files(records))
    extensions = Counter(file["file_extension"].lower() for file in call.state.archives.files(records))
    return call.show(
        {
            "from": zulu(first),
            "to": zulu(last),
            "total_records": len(records),
            "statistic_by_file_status": {f"{name}_file_count": statuses[name] for name in STATUSES},
            "statistic_by_file_extension": {f"{name}_file_count": extensions[name] for name in EXTENSIONS},
        }
    )


def update_archived_file(call: Call[ZoomState]) -> Answer:
    """Switch a file's deletion on or off."""
    file = call.state.archives.file(call.path["fileId"])
    if file is None:
        raise zoom_error(404, NOT_FOUND, f"The archived file does not exist: {call.path['fileId']}.")
    file.update(call.body)
    return call.reply()


def get_past_meeting_archived_files(call: Call[ZoomState]) -> Answer:
    """The archived files of one instance."""
    return call.show(_find(call))


def delete_past_meeting_archived_files(call: Call[ZoomState]) -> Answer:
    """Delete the archived files of one instance."""
    call.state.archives.records.remove(_find(call))
    return call.reply(status=204)


def _find(call: Call[ZoomState]) -> Record:
    uuid = call.path["meetingUUID"]
    record = call.state.archives.find(uuid)
    if record is None:
        raise unknown_meeting(call, uuid)
    return record


def _window(call: Call[ZoomState]) -> tuple[datetime, datetime]:
    """The first and the last moment. Zoom's value for a missing one is not documented; here it is a week from the other."""
    now = call.clock.now()
    given = {name: datetime.fromisoformat(call.query[name]) for name in ("from", "to") if name in call.query}
    last = min(given.get("to", given["from"] + WEEK if "from" in given else now), now)
    first = given.get("from", last - WEEK)
    if not timedelta() <= last - first <= WEEK:
        raise invalid([Problem("query", "to", "must lie within seven days after from, and from in the past")])
    return first, last


def _between(call: Call[ZoomState], first: datetime, last: datetime, member: str) -> list[Record]:
    return [
        record
        for record in call.state.archives.records
        if record[member] and first <= datetime.fromisoformat(record[member]) <= last
    ]


def _groups(call: Call[ZoomState]) -> set[str]:
    """The groups that the request names in the new way or the old one."""
    names = call.query.get("group_ids", call.query.get("group_id", ""))
    groups = {name for name in names.split(",") if name}
    if len(groups) > MOST_GROUPS:
        raise invalid([Problem("query", "group_ids", f"names {len(groups)} groups; {MOST_GROUPS} are the most")])
    return groups


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "list_archived_files": list_archived_files,
    "get_archived_file_statistics": get_archived_file_statistics,
    "update_archived_file": update_archived_file,
    "get_past_meeting_archived_files": get_past_meeting_archived_files,
    "delete_past_meeting_archived_files": delete_past_meeting_archived_files,
}
