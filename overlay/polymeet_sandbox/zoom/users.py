"""Zoom's users: the list of an account's."""

from __future__ import annotations

from collections.abc import Mapping

from ..messages import Answer, Record
from ..provider import Call, Handler
from .common import page_body
from .state import ZoomState

ON_REQUEST = ("host_key", "custom_attributes")
"""Members that are only sent when `include_fields` names them."""


def list_users(call: Call[ZoomState]) -> Answer:
    """The users of one status."""
    query = call.query
    chosen = [
        _shown(user, query.get("include_fields"))
        for user in call.state.users
        if user["status"] == query.get("status", "active") and query.get("role_id", user["role_id"]) == user["role_id"]
    ]
    return page_body(call, "users", chosen)


def _shown(user: Record, wanted: str | None) -> Record:
    return {name: value for name, value in user.items() if name not in ON_REQUEST or name == wanted}


HANDLERS: Mapping[str, Handler[ZoomState]] = {"list_users": list_users}
