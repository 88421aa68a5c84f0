"""From arguments to the bytes of a request: ids stay in their segment, and bad input is refused before anything is sent."""

from datetime import date
from enum import Enum
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.connectycube.models import MeetingCreate as CubeMeetingCreate
from polymeet.zoom.models import Meeting, MeetingCreate
from polymeet_api.zoom.api.meetings.create_meeting import OPERATION as CREATE_MEETING
from polymeet_api.zoom.api.meetings.get_meeting import OPERATION as GET_MEETING
from polymeet_api.zoom.api.meetings.list_meetings import OPERATION as LIST_MEETINGS
from polymeet_api.zoom.api.past_meetings.get_past_meeting import OPERATION as GET_PAST_MEETING
from polymeet_api.zoom.api.registrants.delete_meeting_registrant import OPERATION as DELETE_MEETING_REGISTRANT
from polymeet_runtime import (
    UNSET,
    InvalidRequest,
    Model,
    Operation,
    Parameter,
    Request,
    build_request,
)

BY_ID = Operation(
    id="get",
    provider="p",
    tag="t",
    method="GET",
    path="/things/{id}",
    retry="safe",
    parameters=(Parameter("id", "thing_id", "path"),),
)


def path_of(operation: Operation, argument: str, value: Any) -> str:
    return build_request(operation, {argument: value}).path


@pytest.mark.parametrize(
    ("uuid", "segment"),
    [
        ("4444AAAiAAAAAiAiAiiAii==", "4444AAAiAAAAAiAiAiiAii%3D%3D"),
        ("ab/cd+e==", "ab%2Fcd%2Be%3D%3D"),
        ("/abcd==", "%252Fabcd%253D%253D"),
        ("ab//cd==", "ab%252F%252Fcd%253D%253D"),
        (85746065123, "85746065123"),
    ],
)
def test_a_zoom_uuid_is_encoded_twice_when_it_begins_with_a_slash_or_has_two_in_a_row(
    uuid: str | int, segment: str
) -> None:
    assert path_of(GET_PAST_MEETING, "meeting_id", uuid) == f"/past_meetings/{segment}"


@pytest.mark.property
@given(st.text(alphabet=st.characters(codec="ascii", min_codepoint=33, max_codepoint=126), min_size=1))
def test_a_server_that_follows_the_rule_gets_the_uuid_back(uuid: str) -> None:
    if uuid in (".", ".."):
        return
    segment = path_of(GET_PAST_MEETING, "meeting_id", uuid).removeprefix("/past_meetings/")
    once = unquote(segment)
    twice = uuid.startswith("/") or "//" in uuid
    assert (unquote(once) if twice else once) == uuid


@pytest.mark.property
@given(st.text(min_size=1))
def test_no_id_leaves_its_segment(value: str) -> None:
    try:
        path = path_of(BY_ID, "thing_id", value)
    except InvalidRequest:
        assert (
            value in (".", "..")
            or any(character < " " or character == "\x7f" for character in value)
            or not can_be_utf8(value)
        )
        return
    assert path.count("/") == 2
    assert path.isascii()
    assert not {"?", "#"} & set(path)
    assert unquote(path.removeprefix("/things/")) == value


def can_be_utf8(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize("value", ["", ".", "..", "a\nb", "a\x00", None, UNSET, 1.5, True, ["x"], "\ud800"])
def test_what_is_no_id_is_refused(value: object) -> None:
    with pytest.raises(InvalidRequest, match="thing_id"):
        path_of(BY_ID, "thing_id", value)


@pytest.mark.parametrize(
    ("operation", "argument", "text"),
    [
        (GET_MEETING, "meeting_id", "meeting_summaries"),
        (DELETE_MEETING_REGISTRANT, "registrant_id", "questions"),
        (DELETE_MEETING_REGISTRANT, "registrant_id", "status"),
    ],
)
def test_an_id_that_makes_the_path_of_another_operation_is_refused(
    operation: Operation, argument: str, text: str
) -> None:
    arguments: dict[str, Any] = {one.argument: 1 if one.location == "path" else UNSET for one in operation.parameters}
    assert build_request(operation, {**arguments, argument: f"{text}2"}).path.endswith(f"{text}2")
    with pytest.raises(InvalidRequest, match=f"{argument} is '{text}', which would lead to another URL"):
        build_request(operation, {**arguments, argument: text})


@pytest.mark.parametrize("value", [-1, "abc", "1/2", "1 "])
def test_a_number_that_is_none_is_refused(value: object) -> None:
    numbered = Parameter("id", "thing_id", "path", kind="integer")
    operation = Operation(
        id="g", provider="p", tag="t", method="GET", path="/x/{id}", retry="safe", parameters=(numbered,)
    )
    with pytest.raises(InvalidRequest, match="thing_id must be a positive whole number"):
        path_of(operation, "thing_id", value)


def list_meetings(**arguments: Any) -> Request:
    everything = {parameter.argument: UNSET for parameter in LIST_MEETINGS.parameters}
    return build_request(LIST_MEETINGS, {**everything, "user_id": "me", **arguments})


def test_query_values_are_written_as_the_wire_wants_them() -> None:
    request = list_meetings(page_size=30, from_=date(2027, 1, 31), type_="upcoming", next_page_token="")
    assert dict(request.query) == {"page_size": "30", "from": "2027-01-31", "type": "upcoming", "next_page_token": ""}


def test_members_of_an_enum_are_sent_as_their_values() -> None:
    class Who(str, Enum):  # noqa: UP042 - as callers write it who know no StrEnum
        ME = "me"

    class Size(int, Enum):
        LARGE = 300

    assert path_of(BY_ID, "thing_id", Who.ME) == "/things/me"
    assert path_of(BY_ID, "thing_id", Size.LARGE) == "/things/300"
    assert ("page_size", "300") in list_meetings(page_size=Size.LARGE).query


def test_unset_and_none_are_left_out_of_a_query() -> None:
    assert list_meetings(page_size=UNSET, type_=None).query == ()


@pytest.mark.parametrize("size", [0, -5, 301])
def test_a_page_size_outside_its_limits_is_refused(size: int) -> None:
    with pytest.raises(InvalidRequest, match=f"page_size must be from 1 to 300, not {size}"):
        list_meetings(page_size=size)


@pytest.mark.parametrize("size", [True, "30", 2.5])
def test_a_page_size_that_is_no_number_is_refused(size: object) -> None:
    with pytest.raises(InvalidRequest, match="page_size must be a whole number"):
        list_meetings(page_size=size)


def create(body: Model) -> Request:
    return build_request(CREATE_MEETING, {"user_id": "me"}, body)


def test_a_body_is_compact_json_in_utf_8() -> None:
    assert create(MeetingCreate(topic="Größe", duration=30)).content == '{"topic":"Größe","duration":30}'.encode()


def test_a_body_of_another_class_is_refused() -> None:
    with pytest.raises(InvalidRequest, match=r"body of create_meeting must be MeetingCreate, not Meeting"):
        create(Meeting(id=1))
    with pytest.raises(InvalidRequest, match=r"MeetingCreate.from_dict\(\) reads a dict"):
        create({"topic": "x"})  # type: ignore[arg-type]


def test_a_body_of_another_provider_is_told_from_its_namesake() -> None:
    body = CubeMeetingCreate(name="x", start_date=1, end_date=2, attendees=[])
    with pytest.raises(InvalidRequest, match=r"must be MeetingCreate, not the one of polymeet_api.connectycube.models"):
        create(body)


@pytest.mark.parametrize("value", [float("nan"), object(), {1, 2}])
def test_a_value_that_json_does_not_know_is_refused(value: Any) -> None:
    with pytest.raises(InvalidRequest, match="cannot be written as JSON"):
        create(MeetingCreate(topic=value))
