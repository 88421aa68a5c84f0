"""Zoom's registrants and the questions of their form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..clock import zulu
from ..messages import Answer, ProviderError, Record
from ..provider import Call, Handler
from . import schedule
from .common import find_meeting, page_body, personal_link
from .errors import INVALID, MEETING_OVER, NOT_FOUND, REGISTRANT_LIMIT, UNREADABLE, WRONG_TYPE, refuse, zoom_error
from .state import NO_REGISTRATION, Meeting, ZoomState

CREATED = 201
MOST = 4999
MANUAL = 1
"""The `approval_type` under which the host approves by hand."""
STATUS_AFTER = {"approve": "approved", "deny": "denied", "cancel": "denied"}
"""Status of a registrant after an action; the documents have none of its own for a cancelled one."""


def add_meeting_registrant(call: Call[ZoomState]) -> Answer:
    """Register a person; they wait when the meeting's host approves by hand."""
    meeting = find_meeting(call, call.path["meetingId"])
    _need_registration(call, meeting, UNREADABLE)
    _need_room(call, meeting, 1)
    registrant = _new_registrant(call, meeting, call.body)
    meeting.registrants.append(registrant)
    record = meeting.record
    occurrences: list[Record] = record.get("occurrences", [])
    answer: Record = {
        **registrant,
        **{name: record[name] for name in ("id", "topic", "start_time") if name in record},
        "registrant_id": registrant["id"],
    }
    if occurrences:
        wanted = registrant["occurrence_ids"]
        answer["occurrences"] = [one for one in occurrences if not wanted or one["occurrence_id"] in wanted]
    return call.show(answer)


def create_batch_registrants(call: Call[ZoomState]) -> Answer:
    """Register several people, all or none."""
    meeting = find_meeting(call, call.path["meetingId"])
    people: list[Record] = call.body["registrants"]
    if meeting.record["type"] != schedule.SCHEDULED:
        refuse(call, WRONG_TYPE, f"Only a meeting of type 2 takes a batch: {meeting.id}.")
    _need_registration(call, meeting, NOT_FOUND)
    if schedule.end_of(meeting.record) < call.clock.now():
        refuse(call, MEETING_OVER, f"The meeting is over: {meeting.id}.")
    _need_room(call, meeting, len(people))
    added = [_new_registrant(call, meeting, person) for person in people]
    meeting.registrants.extend(added)
    return call.show({"registrants": [{**one, "registrant_id": one["id"]} for one in added]}, CREATED)


def list_meeting_registrants(call: Call[ZoomState]) -> Answer:
    """The registrants of one status."""
    meeting = find_meeting(call, call.path["meetingId"])
    status, occurrence = call.query.get("status", "approved"), call.query.get("occurrence_id")
    chosen = [one for one in meeting.registrants if one["status"] == status and _comes(one, occurrence)]
    return page_body(call, "registrants", chosen)


def update_meeting_registrant_status(call: Call[ZoomState]) -> Answer:
    """Approve, deny or cancel; all of the named registrants or none."""
    meeting = find_meeting(call, call.path["meetingId"])
    _need_registration(call, meeting, INVALID)
    named = [_find(meeting, reference) for reference in call.body.get("registrants", [])]
    for registrant in named:
        registrant["status"] = STATUS_AFTER[call.body["action"]]
        if registrant["status"] == "approved":
            registrant.setdefault("join_url", personal_link(call, meeting))
    return call.reply()


def delete_meeting_registrant(call: Call[ZoomState]) -> Answer:
    """Remove a registrant."""
    meeting = find_meeting(call, call.path["meetingId"])
    found = next((one for one in meeting.registrants if one["id"] == call.path["registrantId"]), None)
    if found is None:
        refuse(call, INVALID, "The registrant does not exist.")
    meeting.registrants.remove(found)
    return call.reply()


def get_meeting_registration_questions(call: Call[ZoomState]) -> Answer:
    """The registration form."""
    meeting = find_meeting(call, call.path["meetingId"])
    return call.reply({"questions": [], "custom_questions": [], **meeting.questions})


def update_meeting_registration_questions(call: Call[ZoomState]) -> Answer:
    """Change the form; a list that is sent replaces the old one."""
    meeting = find_meeting(call, call.path["meetingId"])
    meeting.questions.update(call.body)
    return call.reply()


def _new_registrant(call: Call[ZoomState], meeting: Meeting, person: Record) -> Record:
    body = {name: value for name, value in person.items() if name not in ("auto_approve", "language")}
    manual = meeting.record["settings"]["approval_type"] == MANUAL
    approved = not manual or call.body.get("auto_approve", False)
    registrant: Record = {
        **body,
        "id": call.state.new_key(),
        "status": "approved" if approved else "pending",
        "create_time": zulu(call.clock.now()),
        "participant_pin_code": call.state.new_number(6),
        "occurrence_ids": [one for one in call.query.get("occurrence_ids", "").split(",") if one],
    }
    if approved:
        registrant["join_url"] = personal_link(call, meeting)
    return registrant


def _comes(registrant: Record, occurrence_id: str | None) -> bool:
    """Whether a registrant is registered for the occurrence; without chosen ones, for all."""
    chosen: list[Any] = registrant["occurrence_ids"]
    return occurrence_id is None or not chosen or occurrence_id in chosen


def _find(meeting: Meeting, reference: Record) -> Record:
    """A registrant by the id, the email or both in a reference."""
    for registrant in meeting.registrants:
        if reference and all(registrant[name] == value for name, value in reference.items()):
            return registrant
    raise _unknown_registrant()


def _unknown_registrant() -> ProviderError:
    return zoom_error(404, 404, "The registrant does not exist.")


def _need_registration(call: Call[ZoomState], meeting: Meeting, code: int) -> None:
    if meeting.record["settings"]["approval_type"] == NO_REGISTRATION:
        refuse(call, code, f"Registration is not switched on for this meeting: {meeting.id}.")


def _need_room(call: Call[ZoomState], meeting: Meeting, more: int) -> None:
    if len(meeting.registrants) + more > MOST:
        refuse(call, REGISTRANT_LIMIT, f"A meeting takes up to {MOST} registrants.")


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "add_meeting_registrant": add_meeting_registrant,
    "create_batch_registrants": create_batch_registrants,
    "list_meeting_registrants": list_meeting_registrants,
    "update_meeting_registrant_status": update_meeting_registrant_status,
    "delete_meeting_registrant": delete_meeting_registrant,
    "get_meeting_registration_questions": get_meeting_registration_questions,
    "update_meeting_registration_questions": update_meeting_registration_questions,
}
