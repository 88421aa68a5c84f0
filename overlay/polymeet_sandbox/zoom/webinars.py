"""Zoom's webinars: registrants, participants, absentees."""

from __future__ import annotations

from collections.abc import Mapping

from ..messages import Answer
from ..provider import Call, Handler
from .common import page_body
from .errors import UNKNOWN_MEETING, zoom_error
from .state import Webinar, ZoomState


def list_webinar_registrants(call: Call[ZoomState]) -> Answer:
    """The registrants of one status."""
    status = call.query.get("status", "approved")
    return page_body(call, "registrants", [one for one in _find(call).registrants if one["status"] == status])


def list_webinar_participants(call: Call[ZoomState]) -> Answer:
    """The participants."""
    return page_body(call, "participants", _find(call).participants)


def list_webinar_absentees(call: Call[ZoomState]) -> Answer:
    """The registrants who did not join."""
    return page_body(call, "registrants", _find(call).absentees)


def _find(call: Call[ZoomState]) -> Webinar:
    reference = call.path["webinarId"]
    for webinar in call.state.webinars:
        if reference in (webinar.id, webinar.uuid):
            return webinar
    raise zoom_error(404, UNKNOWN_MEETING, f"Webinar does not exist: {reference}.")


HANDLERS: Mapping[str, Handler[ZoomState]] = {
    "list_webinar_registrants": list_webinar_registrants,
    "list_webinar_participants": list_webinar_participants,
    "list_webinar_absentees": list_webinar_absentees,
}
