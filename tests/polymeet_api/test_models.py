"""Models as a caller meets them: what is set is sent, what came is kept, what is secret is not shown."""

import copy
import pickle
import time
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from polymeet_runtime import DATE, DATE_TIME, UNSET, Model, RawResponse, Request, Unset, without_url_secrets
from polymeet_runtime._codecs import Mismatch


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


def test_unset_is_one_thing() -> None:
    assert not UNSET
    assert repr(UNSET) == "UNSET"
    assert Unset() is UNSET
    assert copy.copy(UNSET) is copy.deepcopy(UNSET) is pickle.loads(pickle.dumps(UNSET)) is UNSET


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2027-03-01T09:30:00Z", datetime(2027, 3, 1, 9, 30, tzinfo=UTC)),
        ("2027-03-01T09:30:00.250Z", datetime(2027, 3, 1, 9, 30, 0, 250_000, tzinfo=UTC)),
        ("2027-03-01T09:30:00.250001Z", datetime(2027, 3, 1, 9, 30, 0, 250_001, tzinfo=UTC)),
        ("2027-03-01T09:30:00", datetime(2027, 3, 1, 9, 30)),  # noqa: DTZ001
        ("0001-01-01T00:00:00Z", datetime(1, 1, 1, tzinfo=UTC)),
    ],
)
def test_date_times_are_read_and_written_the_same(text: str, value: datetime) -> None:
    assert DATE_TIME.decode(text) == value
    assert DATE_TIME.encode(value) == text


def test_a_date_time_with_an_offset_is_sent_in_utc() -> None:
    there = timezone(timedelta(hours=5, minutes=30))
    assert DATE_TIME.encode(datetime(2027, 3, 1, 9, 30, tzinfo=there)) == "2027-03-01T04:00:00Z"


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59.500-05:00"])
def test_a_date_time_that_utc_has_no_year_for_keeps_its_offset(text: str) -> None:
    """The placeholders that servers send for "never" are read and written back like any other."""
    assert Meeting.from_dict({"id": 1, "start_time": text}).to_dict() == {"id": 1, "start_time": text}


@pytest.mark.parametrize(
    "text", ["", "2027-03-01", "yesterday", "2027-13-01T00:00:00Z", 1_800_000_000, None, [], "24:00"]
)
def test_what_is_no_date_time_is_a_mismatch(text: object) -> None:
    with pytest.raises(Mismatch):
        DATE_TIME.decode(text)


@pytest.mark.parametrize("text", ["", "2027-3-1", "20270301", "2027-02-30", "2027-03-01T00:00:00Z", 5])
def test_what_is_no_date_is_a_mismatch(text: object) -> None:
    with pytest.raises(Mismatch):
        DATE.decode(text)


@pytest.mark.property
@given(st.datetimes(timezones=st.just(UTC)) | st.datetimes())
def test_any_date_time_survives(value: datetime) -> None:
    assert DATE_TIME.decode(DATE_TIME.encode(value)) == value


@pytest.mark.property
@given(st.dates())
def test_any_date_survives(value: date) -> None:
    assert DATE.decode(DATE.encode(value)) == value


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("https://zoom.us/j/85746065?pwd=canary", "https://zoom.us/j/85746065?***"),
        ("https://zoom.us/w/85746065?tk=canary#success", "https://zoom.us/w/85746065?***"),
        ("https://zoom.us/j/85746065#canary", "https://zoom.us/j/85746065?***"),
        ("https://ada:canary@host.example/x", "https://***@host.example/x"),
        ("zoom.us/j/1?pwd=canary", "zoom.us/j/1?***"),
        ("join at https://zoom.us/j/1?pwd=canary, or later", "join at https://zoom.us/j/1?*** or later"),
        ("<a href='https://zoom.us/j/1?pwd=canary'>join</a>", "<a href='https://zoom.us/j/1?***'>join</a>"),
        ("https://zoom.us/j/85746065", "https://zoom.us/j/85746065"),
        ("why? because", "why? because"),
    ],
)
def test_a_repr_shows_links_without_what_lets_their_bearer_in(link: str, shown: str) -> None:
    meeting = Meeting.from_dict({"id": 1, "join_url": link, "agenda": link})
    assert without_url_secrets(link) == shown
    assert f"join_url={shown!r}" in repr(meeting)
    assert f"agenda={shown!r}" in repr(RawResponse(200, {}, b"", [meeting]))
    assert meeting["join_url"] == link
    assert "canary" not in repr([meeting]) + repr(RawResponse(200, {}, b"", {"url": link})) + repr(meeting)


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


@given(st.text("a:/?#@ =&pwd\n\"'", max_size=60))
def test_masking_links_is_stable_and_linear(text: str) -> None:
    once = without_url_secrets(text)
    assert without_url_secrets(once) == once


def test_a_long_text_of_links_takes_no_long_time() -> None:
    began = time.perf_counter()
    for part in ("://", "://@", "a", "?a", "?a=", "://a?"):
        without_url_secrets(part * 300_000)
    assert time.perf_counter() - began < 3.0
