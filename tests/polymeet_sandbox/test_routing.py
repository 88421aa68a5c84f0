"""Raw paths lead to operations."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet_sandbox.documents import load_document
from polymeet_sandbox.routing import Router

ZOOM = Router(load_document("zoom").operations.values())
CUBE = Router(load_document("connectycube").operations.values())
BASE64 = st.text("ABCxyz019+/", min_size=1, max_size=24)


def encoded(uuid: str) -> str:
    """As Zoom wants it: twice when it begins with `/` or contains `//`."""
    once = quote(uuid, safe="")
    return quote(once, safe="") if uuid.startswith("/") or "//" in uuid else once


@given(BASE64)
def test_a_uuid_arrives_as_it_was(uuid: str) -> None:
    route = ZOOM.find("GET", f"/past_meetings/{encoded(uuid)}")
    assert route is not None
    assert (route.operation.operation_id, route.path) == ("get_past_meeting", {"meetingId": uuid})


@pytest.mark.parametrize("uuid", ["/abc==", "ab//c=="])
def test_a_uuid_that_is_encoded_too_little_loses_slashes(uuid: str) -> None:
    route = ZOOM.find("GET", f"/past_meetings/{quote(uuid, safe='')}")
    assert route is not None
    assert route.path["meetingId"] != uuid


def test_an_unencoded_slash_leads_elsewhere() -> None:
    assert ZOOM.find("GET", "/past_meetings/ab/c==") is None


def test_other_parameters_are_decoded_once() -> None:
    route = ZOOM.find("GET", "/users/ada%2Bx%2525%40example.com/meetings")
    assert route is not None
    assert route.path == {"userId": "ada+x%25@example.com"}


def test_a_static_segment_wins() -> None:
    route = CUBE.find("GET", "/meetings/recordings/65e7a1c09b3d4f0012ab34cd")
    assert route is not None
    assert route.operation.operation_id == "list_meeting_recordings"
    registrants = ZOOM.find("PUT", "/meetings/1/registrants/status")
    assert registrants is not None
    assert registrants.operation.operation_id == "update_meeting_registrant_status"


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/meetings/1"), ("GET", "/meetings//polls"), ("GET", "/meetings/1/"), ("GET", "")]
)
def test_what_leads_nowhere(method: str, path: str) -> None:
    assert ZOOM.find(method, path) is None
