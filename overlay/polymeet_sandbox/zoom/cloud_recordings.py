"""Zoom's cloud recordings: list, get, delete, recover, share, and analytics."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import NoReturn

from ..messages import Answer, Record
from ..provider import Call, Handler
from .cloud_recordings_state import BY_ITSELF, WITH_MEETING, File, Recording
from .common import find_user, month_window, page_body
from .errors import NO_RECORDING, NOT_ENDED, SIMULIVE, STORAGE_FULL, refuse
from .state import ZoomState

DONE = 204
"""Status of a change; the document has 200 as well."""
MANUAL = 1
"""The `approval_type` under which the host approves by hand."""
AUTO_DELETE_AFTER = timedelta(days=30)
STATUS_AFTER = {"approve": "approved", "deny": "denied"}


def list_user_recordings(call: Call[ZoomState]) -> Answer:
    """The recordings of a user: of some days, or those in the trash, which are not searched by day."""
    host = find_user(call, call.path["userId"])
    first, last = month_window(call.query, call.clock.now())
    chosen: list[Record] = []
    for recording in call.state.recordings:
        record = recording.record
        files = _listed(call, recording)
        on_day = call.query.get("trash", False) or first <= record["start_time"][:10] <= last
        wanted = call.query.get("meeting_id", record["id"]) == record["id"]
        if files and on_day and wanted and record["host_id"] == host["id"]:
            chosen.append(recording.shown(files))
    return page_body(call, "meetings", chosen, **{"from": first, "to": last})


def get_meeting_recordings(call: Call[ZoomState]) -> Answer:
    """The recordings of an instance, without those in the trash."""
    recording = _kept(call)
    shown = recording.shown(recording.kept)
    if call.query.get("include_fields") == "download_access_token":
        shown["download_access_token"] = call.state.new_key(64)
    return call.show(shown)


def delete_meeting_recordings(call: Call[ZoomState]) -> Answer:
    """Move all files to the trash, or delete them for good; the latter also takes those that are in the trash."""
    recording = _find(call)
    return _delete(call, recording, recording.files if _for_good(call) else recording.kept, WITH_MEETING)


def delete_meeting_recording_file(call: Call[ZoomState]) -> Answer:
    """Move one file to the trash, or delete it for good, also out of the trash."""
    recording = _find(call)
    meeting = call.state.meeting(call.path["meetingId"])
    if meeting is not None and meeting.live and call.path["meetingId"] in (meeting.id, meeting.record["uuid"]):
        refuse(call, NOT_ENDED, "The meeting is in progress.")
    return _delete(call, recording, _named(call, recording.files if _for_good(call) else recording.kept), BY_ITSELF)


def recover_meeting_recordings(call: Call[ZoomState]) -> Answer:
    """Take all files of an instance out of the trash."""
    return _recover(call, _find(call, "meetingUUID").trashed())


def recover_meeting_recording_file(call: Call[ZoomState]) -> Answer:
    """Take one file out of the trash."""
    return _recover(call, _named(call, _find(call).trashed()))


def get_recording_settings(call: Call[ZoomState]) -> Answer:
    """The settings of a recording: who may watch it, and how."""
    return call.show(_kept(call).settings)


def update_recording_settings(call: Call[ZoomState]) -> Answer:
    """Change the members in the body; the day of the deletion follows from auto_delete."""
    settings = _kept(call).settings
    settings.update(call.body)
    if settings["auto_delete"]:
        settings.setdefault("auto_delete_date", (call.clock.now() + AUTO_DELETE_AFTER).date().isoformat())
    else:
        settings.pop("auto_delete_date", None)
    return call.reply()


def get_recording_analytics_details(call: Call[ZoomState]) -> Answer:
    """The viewings and downloads, or one of the two kinds."""
    first, last = month_window(call.query, call.clock.now())
    found = _viewings(call, first, last)
    chosen = [viewing for viewing in found if call.query.get("type", viewing["type"]) == viewing["type"]]
    return page_body(call, "analytics_details", chosen, **{"from": first, "to": last})


def get_recording_analytics_summary(call: Call[ZoomState]) -> Answer:
    """The number of viewers and downloaders of each day that has any."""
    first, last = month_window(call.query, call.clock.now())
    days: dict[str, dict[str, set[str]]] = {}
    for viewing in _viewings(call, first, last):
        kinds = days.setdefault(viewing["date_time"][:10], {"by_view": set(), "by_download": set()})
        kinds[viewing["type"]].add(viewing["email"])
    summary: list[Record] = [
        {
            "date": day,
            "views_total_count": len(kinds["by_view"]),
            "downloads_total_count": len(kinds["by_download"]),
        }
        for day, kinds in sorted(days.items())
    ]
    return call.show({"from": first, "to": last, "analytics_summary": summary})


def list_recording_registrants(call: Call[ZoomState]) -> Answer:
    """The registrants of one status."""
    status = call.query.get("status", "approved")
    return page_body(call, "registrants", [one for one in _kept(call).registrants if one["status"] == status])


def create_recording_registrant(call: Call[ZoomState]) -> Answer:
    """Register a person; they wait when the host approves by hand, unless the body has a status."""
    recording = _kept(call)
    if not recording.settings["on_demand"]:
        refuse(call, NO_RECORDING, "The recording is not on demand, so nobody registers for it.", status=404)
    status = "pending" if recording.settings["approval_type"] == MANUAL else "approved"
    registrant: Record = {"status": status, **call.body, "id": call.state.new_key()}
    recording.registrants.append(registrant)
    token = call.state.new_key(24)
    return call.show(
        {
            "registrant_id": registrant["id"],
            "id": recording.record["id"],
            "topic": recording.settings["topic"],
            "share_url": f"https://zoom.example.com/rec/share/{recording.record['id']}?tk={token}",
        }
    )


def update_recording_registrant_status(call: Call[ZoomState]) -> Answer:
    """Approve or deny; all of the named registrants or none."""
    known = {registrant["id"]: registrant for registrant in _kept(call).registrants}
    named = [reference.get("id") for reference in call.body.get("registrants", [])]
    if not known.keys() >= set(named):
        refuse(call, NO_RECORDING, "The registrant does not exist.", status=404)
    for key in named:
        known[key]["status"] = STATUS_AFTER[call.body["action"]]
    return call.reply()


def get_recording_registration_questions(call: Call[ZoomState]) -> Answer:
    """The registration form."""
    return call.reply({"questions": [], "custom_questions": [], **_kept(call).questions})


def update_recording_registration_questions(call: Call[ZoomState]) -> Answer:
    """Change the form; a list that is sent replaces the old one."""
    _kept(call).questions.update(call.body)
    return call.reply(status=DONE)


def _find(call: Call[ZoomState], parameter: str = "meetingId") -> Recording:
    """The recording, even if all of it is in the trash, or Zoom's refusal."""
    recording = call.state.recordings.find(call.path[parameter])
    if recording is None:
        _refuse_unknown(call)
    return recording


def _kept(call: Call[ZoomState]) -> Recording:
    """The recording if some of it is outside the trash, or Zoom's refusal."""
    recording = _find(call)
    if not recording.kept:
        _refuse_unknown(call)
    return recording


def _refuse_unknown(call: Call[ZoomState]) -> NoReturn:
    refuse(call, NO_RECORDING, f"No such recording: {', '.join(map(str, call.path.values()))}.", status=404)


def _listed(call: Call[ZoomState], recording: Recording) -> list[File]:
    if call.query.get("trash", False):
        return recording.trashed(call.query.get("trash_type", WITH_MEETING))
    return recording.kept


def _viewings(call: Call[ZoomState], first: str, last: str) -> list[Record]:
    return [viewing for viewing in _kept(call).viewings if first <= viewing["date_time"][:10] <= last]


def _named(call: Call[ZoomState], files: list[File]) -> list[File]:
    """The one of the files that the path names, or none."""
    return [file for file in files if file.record.get("id") == call.path["recordingId"]]


def _for_good(call: Call[ZoomState]) -> bool:
    return bool(call.query.get("action", "trash") == "delete")


def _delete(call: Call[ZoomState], recording: Recording, files: list[File], how: str) -> Answer:
    if not files:
        _refuse_unknown(call)
    if recording.simulive:
        refuse(call, SIMULIVE, "A simulive webinar plays this recording.")
    if _for_good(call):
        call.state.recordings.delete(recording, files)
    else:
        call.state.recordings.trash(files, how)
    return call.reply(status=DONE)


def _recover(call: Call[ZoomState], files: list[File]) -> Answer:
    if not files:
        _refuse_unknown(call)
    if not call.state.recordings.recover(files):
        refuse(call, STORAGE_FULL, "The cloud storage is full.")
    return call.reply()


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "list_user_recordings": list_user_recordings,
    "get_meeting_recordings": get_meeting_recordings,
    "delete_meeting_recordings": delete_meeting_recordings,
    "delete_meeting_recording_file": delete_meeting_recording_file,
    "recover_meeting_recordings": recover_meeting_recordings,
    "recover_meeting_recording_file": recover_meeting_recording_file,
    "get_recording_settings": get_recording_settings,
    "update_recording_settings": update_recording_settings,
    "get_recording_analytics_details": get_recording_analytics_details,
    "get_recording_analytics_summary": get_recording_analytics_summary,
    "list_recording_registrants": list_recording_registrants,
    "create_recording_registrant": create_recording_registrant,
    "update_recording_registrant_status": update_recording_registrant_status,
    "get_recording_registration_questions": get_recording_registration_questions,
    "update_recording_registration_questions": update_recording_registration_questions,
}
