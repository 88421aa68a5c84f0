"""Zoom's users, and their meeting templates."""

from __future__ import annotations

from collections.abc import Mapping

from ..messages import Answer, Record
from ..provider import Call, Handler
from .common import find_user, page_body
from .errors import INVALID, UNKNOWN_MEETING, UNREADABLE, refuse
from .state import ZoomState

ON_REQUEST = ("host_key", "custom_attributes")
"""Members that are only sent when `include_fields` names them."""
MOST_TEMPLATES = 40
OWN_TEMPLATE = 1
"""The `type` of a template that the user made."""


def list_users(call: Call[ZoomState]) -> Answer:
    """The users of one status."""
    query = call.query
    chosen = [
        _shown(user, query.get("include_fields"))
        for user in call.state.users
        if user["status"] == query.get("status", "active") and query.get("role_id", user["role_id"]) == user["role_id"]
    ]
    return page_body(call, "users", chosen)


def list_meeting_templates(call: Call[ZoomState]) -> Answer:
    """The templates of a user."""
    user = find_user(call, call.path["userId"])
    templates = call.state.templates.get(user["id"], [])
    return call.show({"total_records": len(templates), "templates": templates})


def create_meeting_template(call: Call[ZoomState]) -> Answer:
    """A new template, or a new version of the one that was made from the same meeting."""
    user = find_user(call, call.path["userId"])
    meeting = call.state.meeting(call.body["meeting_id"])
    if meeting is None:
        refuse(call, UNKNOWN_MEETING, f"Meeting does not exist: {call.body['meeting_id']}.")
    templates = call.state.templates.setdefault(user["id"], [])
    old = _made_from(templates, meeting.id) if call.body.get("overwrite", False) else None
    name = call.body.get("name", meeting.record["topic"])
    if any(template["name"] == name and template is not old for template in templates):
        refuse(call, UNREADABLE, f"A template has this name already: {name}.")
    if old is not None:
        old["name"] = name
        return call.show(old)
    if len(templates) >= MOST_TEMPLATES:
        refuse(call, INVALID, f"A user holds up to {MOST_TEMPLATES} templates.")
    templates.append({"id": call.state.new_key(15), "name": name, "type": OWN_TEMPLATE, "meeting_id": meeting.id})
    return call.show(templates[-1])


def _shown(user: Record, wanted: str | None) -> Record:
    return {name: value for name, value in user.items() if name not in ON_REQUEST or name == wanted}


def _made_from(templates: list[Record], meeting_id: int) -> Record | None:
    return next((template for template in templates if template.get("meeting_id") == meeting_id), None)


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "list_users": list_users,
    "list_meeting_templates": list_meeting_templates,
    "create_meeting_template": create_meeting_template,
}
