"""Zoom's meetings in progress: their chat, the orders of their host, their streams, and the tokens of bots that join them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..messages import Answer, Record
from ..provider import Call, Handler
from .common import find_meeting
from .errors import INVALID, STORAGE_FULL, UNKNOWN_MEETING, refuse, unknown_meeting
from .live_meetings_state import LiveMeeting
from .state import ZoomState

RECORDING: Mapping[str, tuple[tuple[str, ...], str]] = {
    "recording.start": (("stopped",), "started"),
    "recording.pause": (("started",), "paused"),
    "recording.resume": (("paused",), "started"),
    "recording.stop": (("started", "paused"), "stopped"),
}
"""States in which a command has an effect, and the state after it; in others it is accepted without effect."""
CALL_OUTS = ("participant.invite.callout", "participant.invite.room_system_callout")
"""The commands that do not need a meeting in progress."""
JOIN_TOKEN_LIFETIME = 120
"""Seconds."""


def update_live_meeting_chat_message(call: Call[ZoomState]) -> Answer:
    """Replace a message's text."""
    messages, message_id = _chat(call)
    messages[message_id].update(call.body)
    return call.reply()


def delete_live_meeting_chat_message(call: Call[ZoomState]) -> Answer:
    """Delete a message, or only those of its files that are named."""
    messages, message_id = _chat(call)
    if "file_ids" not in call.query:
        del messages[message_id]
        return call.reply()
    for file_id in call.query["file_ids"].split(","):
        messages[message_id]["files"].pop(file_id, None)
    return call.reply()


def control_live_meeting(call: Call[ZoomState]) -> Answer:
    """Execute a command of the host."""
    meeting = find_meeting(call, call.path["meetingId"])
    method, params = call.body["method"], call.body.get("params", {})
    if not meeting.live and method not in CALL_OUTS:
        refuse(call, INVALID, f"The meeting is not in progress: {meeting.id}.")
    instance = call.state.live.instance(meeting.record["uuid"])
    if method in RECORDING:
        _record(call, instance, method)
    elif method == "participant.invite":
        instance.invited.extend(_users(call, params.get("contacts", [])))
    elif method in CALL_OUTS:
        instance.invited.append({"method": method, **params})
    else:
        names = ("waiting_room_title", "waiting_room_description")
        instance.waiting_room.update({name: params[name] for name in names if name in params})
    return call.reply()


def get_livestream(call: Call[ZoomState]) -> Answer:
    """The streaming service of a meeting; empty until one is set."""
    return call.show(find_meeting(call, call.path["meetingId"]).livestream)


def update_livestream(call: Call[ZoomState]) -> Answer:
    """Set the streaming service."""
    find_meeting(call, call.path["meetingId"]).livestream.update(call.body)
    return call.reply()


def get_join_token(call: Call[ZoomState]) -> Answer:
    """A new token for a meeting; all three kinds look alike."""
    find_meeting(call, call.path["meetingId"])
    return call.reply({"token": call.state.new_key(8), "expire_in": JOIN_TOKEN_LIFETIME})


def _record(call: Call[ZoomState], instance: LiveMeeting, method: str) -> None:
    before, after = RECORDING[method]
    if call.state.live.storage_full and after == "started":
        refuse(call, STORAGE_FULL, "The cloud storage is full.")
    if instance.recording in before:
        instance.recording = after


def _users(call: Call[ZoomState], contacts: list[Record]) -> Iterator[Record]:
    """The users of the contacts, by id if there is one; unknown users cannot be invited."""
    for contact in contacts:
        reference = contact.get("id") or contact.get("email", "")
        user = call.state.user(reference)
        if user is None:
            refuse(call, INVALID, f"The contact is not in this account: {reference}.")
        yield {"id": user["id"], "email": user["email"]}


def _chat(call: Call[ZoomState]) -> tuple[dict[str, Record], str]:
    """The chat that the message is in, and the message's id."""
    if not call.state.live.chat_dlp:
        refuse(call, INVALID, "Data loss prevention for in-meeting chat is off.")
    meeting = find_meeting(call, call.path["meetingId"])
    if not meeting.live:
        raise unknown_meeting(call, meeting.id)
    messages = call.state.live.instance(meeting.record["uuid"]).messages
    message_id = call.path["messageId"]
    if message_id not in messages:
        refuse(call, UNKNOWN_MEETING, f"The meeting has no message {message_id}.")
    return messages, message_id


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "update_live_meeting_chat_message": update_live_meeting_chat_message,
    "delete_live_meeting_chat_message": delete_live_meeting_chat_message,
    "control_live_meeting": control_live_meeting,
    "get_livestream": get_livestream,
    "update_livestream": update_livestream,
    "get_live_streaming_join_token": get_join_token,
    "get_local_archiving_token": get_join_token,
    "get_local_recording_join_token": get_join_token,
}
