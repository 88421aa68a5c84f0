"""Models as a caller meets them: what is set is sent, what came is kept, what is secret is not shown."""

from datetime import UTC, datetime

import pytest

from polymeet.connectycube.models import Meeting as CubeMeeting
from polymeet.pyas.models import MicrosoftEvent
from polymeet.zoom.models import (
    BatchRegistrant,
    InviteLink,
    Meeting,
    MeetingCreate,
    MeetingPage,
    MeetingUpdate,
    Registrant,
    RegistrantAdded,
    WebinarRegistrant,
)
from polymeet_runtime import UNSET, Model, Request, Unset


def test_a_body_sends_only_what_was_set() -> None:
    assert MeetingUpdate(topic="Planning").to_dict() == {"topic": "Planning"}


def test_false_zero_and_empty_text_are_sent() -> None:
    body = MeetingUpdate(agenda="", duration=0, pre_schedule=False)
    assert body.to_dict() == {"agenda": "", "duration": 0, "pre_schedule": False}


def test_an_explicit_none_is_sent_as_null() -> None:
    body = MeetingUpdate(agenda=None)  # type: ignore[arg-type]
    assert body.to_dict() == {"agenda": None}


def test_a_field_that_the_sdk_does_not_know_can_be_sent() -> None:
    assert MeetingCreate(topic="x", additional_properties={"brand_new": 1}).to_dict() == {"topic": "x", "brand_new": 1}


def test_an_unknown_enum_value_is_data() -> None:
    meeting = Meeting.from_dict({"id": 1, "type": 77, "status": "levitating"})
    assert (meeting.type_, meeting.status) == (77, "levitating")


def test_an_undocumented_null_reads_as_unset_and_survives() -> None:
    meeting = Meeting.from_dict({"id": 1, "topic": None, "start_time": None, "settings": None})
    assert meeting.topic is UNSET
    assert meeting.start_time is UNSET
    assert meeting.to_dict() == {"id": 1, "topic": None, "start_time": None, "settings": None}


def test_a_documented_null_reads_as_none() -> None:
    meeting = CubeMeeting.from_dict({"_id": "5f", "record": None, "chat_dialog_id": None})
    assert meeting.id == "5f"
    assert meeting.record is None
    assert meeting.chat_dialog_id is None


def test_setting_an_attribute_that_had_drifted_wins() -> None:
    meeting = Meeting.from_dict({"id": 1, "start_time": ""})
    meeting.start_time = datetime(2027, 3, 1, 9, tzinfo=UTC)
    assert meeting.to_dict()["start_time"] == "2027-03-01T09:00:00Z"


def test_a_missing_id_does_not_lose_the_rest() -> None:
    assert Meeting.from_dict({"topic": "x"}).to_dict() == {"topic": "x"}


def test_an_item_that_is_no_object_keeps_its_place() -> None:
    page = MeetingPage.from_dict({"meetings": [{"id": 1}, "odd", None, {"id": 2}]})
    assert not isinstance(page.meetings, Unset)
    assert [meeting.id for meeting in page.meetings] == [1, UNSET, UNSET, 2]
    assert page.to_dict() == {"meetings": [{"id": 1}, "odd", None, {"id": 2}]}


def test_big_ids_stay_exact() -> None:
    assert Meeting.from_dict({"id": 2**53 + 1}).id == 2**53 + 1


def test_fields_are_reached_by_their_json_name_too() -> None:
    meeting = Meeting.from_dict({"id": 1, "brand_new": {"a": 1}})
    assert meeting["brand_new"] == {"a": 1}
    assert "brand_new" in meeting
    assert "topic" not in meeting
    assert set(meeting) == {"id", "brand_new"}
    with pytest.raises(KeyError):
        meeting["topic"]


def test_what_is_no_object_is_no_model() -> None:
    with pytest.raises(TypeError, match="Meeting is read from a mapping, not from list"):
        Meeting.from_dict([])  # type: ignore[arg-type]


def test_secrets_and_undocumented_values_are_not_in_the_repr() -> None:
    meeting = Meeting.from_dict({"id": 1, "password": "canary-1", "start_url": "canary-2", "new_token": "canary-3"})
    assert "canary" not in repr(meeting)
    assert repr(meeting).startswith("Meeting(id=1, ")
    assert "'new_token'" in repr(meeting)
    assert "canary-2" in str(meeting.to_dict())


@pytest.mark.parametrize("model", [BatchRegistrant, InviteLink, Registrant, RegistrantAdded, WebinarRegistrant])
def test_a_link_that_lets_its_bearer_in_as_somebody_is_a_secret(model: type[Model]) -> None:
    person = model.from_dict({"join_url": "https://example.com/w/93398112345?tk=canary"})
    assert "canary" not in repr(person)
    assert person["join_url"].endswith("canary")


def test_a_repr_shows_the_names_alone_of_what_has_no_model() -> None:
    event = MicrosoftEvent.from_dict({"online_meeting": {"joinUrl": "canary"}, "onlineMeeting": {"joinUrl": "canary"}})
    assert "joinUrl" in repr(event)
    assert "canary" not in repr(event)


def test_a_request_shows_the_names_of_its_query() -> None:
    assert repr(Request("GET", "/x", (("next_page_token", "canary"),))) == (
        "Request(method='GET', path='/x', query=['next_page_token'])"
    )


def test_the_secrets_of_a_body_can_be_told() -> None:
    body = MeetingCreate.from_dict({"password": "canary-1", "topic": "x", "settings": {"authentication_exception": []}})
    assert list(body.secret_values()) == ["canary-1"]
