"""ConnectyCube: its credential, its refusals, its meetings and their recordings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from operator import eq, ge, gt, le, lt
from random import Random
from typing import Any, ClassVar

from ..clock import Clock, zulu_milliseconds
from ..documents import Document, Operation
from ..messages import Answer, IncomingRequest, ProviderError, Record
from ..provider import Call, Handler, Provider
from ..validation import Problem
from .sessions import ConnectyCubeSessions
from .store import USER_ID

OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = {"": eq, "gt": gt, "gte": ge, "lt": lt, "lte": le}
PAGE_SIZE = 100
NOTIFY_RANGES = {"minutes": (0, 55), "hours": (1, 24), "days": (1, 30), "weeks": (1, 4)}


class ConnectyCubeState:
    """Meetings and recordings. A test may change them as it likes."""

    def __init__(self, clock: Clock, random: Random, users: dict[str, int]) -> None:
        self._clock = clock
        self._random = random
        self.meetings: dict[str, Record] = {}
        self.recordings: dict[str, list[Record]] = {}
        """By meeting id."""
        self.users: dict[str, int] = users
        """User ids by token."""

    def user_id(self, token: str) -> int:
        """The user behind a token."""
        return self.users.get(token, USER_ID)

    def new_id(self) -> str:
        """24 hexadecimal digits."""
        return self._random.randbytes(12).hex()

    def add_recording(self, meeting_id: str, **members: Any) -> Record:
        """Add a recording to a meeting that is over."""
        now = zulu_milliseconds(self._clock.now())
        recording: Record = {
            "_id": self.new_id(),
            "room_id": meeting_id,
            "participants_ids": [USER_ID],
            "participants_count": 1,
            "duration": 61.25,
            "size": 2.5,
            "download_url": f"https://recordings.example.com/{self.new_id()}?Signature={self.new_id()}",
            "created_at": now,
            "updated_at": now,
            **members,
        }
        self.recordings.setdefault(meeting_id, []).append(recording)
        return recording


class ConnectyCubeProvider(Provider[ConnectyCubeState]):
    """ConnectyCube. A session that was not issued here begins when its token is first seen."""

    name: ClassVar[str] = "connectycube"
    mount: ClassVar[str] = "/connectycube"

    def __init__(
        self, document: Document, clock: Clock, random: Random, sessions: ConnectyCubeSessions, *, strict: bool
    ) -> None:
        state = ConnectyCubeState(clock, random, sessions.store.token_users)
        super().__init__(document, state, clock, random, strict=strict)
        self._sessions = sessions

    @property
    def handlers(self) -> Mapping[str, Handler[ConnectyCubeState]]:
        return HANDLERS

    def authenticate(self, request: IncomingRequest) -> str:
        return self._sessions.use_for_api(request).token

    def unknown_route(self, request: IncomingRequest) -> ProviderError:
        text = f"HttpException: E_ROUTE_NOT_FOUND: Route not found {request.method} {request.path}"
        return ProviderError(Answer(404, text))

    def invalid(self, problems: Sequence[Problem]) -> ProviderError:
        errors: dict[str, list[str]] = {}
        for problem in problems:
            errors.setdefault(problem.field or "base", []).append(problem.message)
        return ProviderError(Answer(422, {"errors": errors}))

    def page_token_error(self, operation: Operation) -> ProviderError:
        raise NotImplementedError("ConnectyCube has no page tokens.")

    def error_body(self, status: int, message: str, code: int | None) -> Any:
        return self._sessions.error_body(status, message)

    def extra_headers(self, request: IncomingRequest) -> Mapping[str, str]:
        return self._sessions.expiration(request)


def list_meetings(call: Call[ConnectyCubeState]) -> Answer:
    """The user's own meetings, oldest first; with an id that meeting, which may be a public one of another user."""
    user = call.state.user_id(call.credential)
    filters = {name: value for name, value in call.query.items() if name not in ("limit", "offset")}
    by_id = "_id" in filters
    found = [
        meeting
        for meeting in call.state.meetings.values()
        if (_takes_part(meeting, user) or (by_id and meeting.get("public", False))) and _matches(meeting, filters)
    ]
    first = call.query.get("offset", 0)
    return call.reply(found[first : first + call.query.get("limit", PAGE_SIZE)])


def create_meeting(call: Call[ConnectyCubeState]) -> Answer:
    """A new meeting; the session's user is its host."""
    _check(call.body)
    state = call.state
    now = zulu_milliseconds(call.clock.now())
    body = {name: value for name, value in call.body.items() if name != "chat"}
    meeting: Record = {
        "record": None,
        "scheduled": False,
        "notify": False,
        "notify_before": None,
        "timezone": None,
        **body,
        "_id": state.new_id(),
        "host_id": state.user_id(call.credential),
        "chat_dialog_id": state.new_id() if call.body.get("chat", False) else None,
        "created_at": now,
        "updated_at": now,
    }
    state.meetings[meeting["_id"]] = meeting
    return call.reply(meeting, max(call.operation.responses))


def update_meeting(call: Call[ConnectyCubeState]) -> Answer:
    """Change the members in the body; only the host may."""
    meeting = _own_meeting(call)
    _check({**meeting, **call.body})
    meeting.update({name: value for name, value in call.body.items() if name != "chat"})
    if call.body.get("chat", False) and meeting["chat_dialog_id"] is None:
        meeting["chat_dialog_id"] = call.state.new_id()
    meeting["updated_at"] = zulu_milliseconds(call.clock.now())
    return call.reply(meeting)


def delete_meeting(call: Call[ConnectyCubeState]) -> Answer:
    """Delete a meeting; only the host may. The answer is empty."""
    del call.state.meetings[_own_meeting(call)["_id"]]
    return call.reply()


def list_meeting_recordings(call: Call[ConnectyCubeState]) -> Answer:
    """All recordings of a meeting."""
    meeting = _find(call)
    return call.reply(call.state.recordings.get(meeting["_id"], []))


def _find(call: Call[ConnectyCubeState]) -> Record:
    meeting = call.state.meetings.get(call.path["meeting_id"].lower())
    if meeting is None:
        raise _error(404, f"Meeting {call.path['meeting_id']} not found")
    return meeting


def _own_meeting(call: Call[ConnectyCubeState]) -> Record:
    meeting = _find(call)
    if meeting["host_id"] != call.state.user_id(call.credential):
        raise _error(403, "Only the host may do this")
    return meeting


def _error(status: int, message: str) -> ProviderError:
    return ProviderError(Answer(status, {"errors": [message]}))


def _check(body: Mapping[str, Any]) -> None:
    """Check the rules between members, which the schema cannot."""
    errors: dict[str, list[str]] = {}
    if body["end_date"] <= body["start_date"]:
        errors["end_date"] = ["must be after start_date"]
    if any(not attendee.keys() & {"id", "email"} for attendee in body["attendees"]):
        errors["attendees"] = ["id or email is required"]
    before = body.get("notify_before")
    if before and "metric" in before:
        low, high = NOTIFY_RANGES[before["metric"]]
        if not low <= before.get("value", low) <= high:
            errors["notify_before"] = [f"value must be {low} to {high} {before['metric']}"]
    if errors:
        raise ProviderError(Answer(422, {"errors": errors}))


def _takes_part(meeting: Record, user: int) -> bool:
    return meeting["host_id"] == user or any(attendee.get("id") == user for attendee in meeting["attendees"])


def _matches(meeting: Record, filters: Mapping[str, Any]) -> bool:
    """Whether a meeting passes filters such as `start_date[gte]`."""
    for name, wanted in filters.items():
        field, _, operator = name.removesuffix("]").partition("[")
        if not OPERATORS[operator](_comparable(field, meeting[field]), _comparable(field, wanted)):
            return False
    return True


def _comparable(field: str, value: Any) -> Any:
    if field in ("created_at", "updated_at"):
        return datetime.fromisoformat(value)
    return value.lower() if field == "_id" else value


HANDLERS: Mapping[str, Handler[ConnectyCubeState]] = {
    "list_meetings": list_meetings,
    "create_meeting": create_meeting,
    "update_meeting": update_meeting,
    "delete_meeting": delete_meeting,
    "list_meeting_recordings": list_meeting_recordings,
}
