"""What came back and is not in the specs: each kind is told, and no value ever is."""

import json
import subprocess
import sys
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.errors import APIError, DecodeError, InvalidRequest
from polymeet.recording import Recorder, Report, record
from polymeet.recording._shapes import safe_name, safe_value, shape
from polymeet.testing import Sandbox
from polymeet.zoom.models import MeetingCreate

pytestmark = pytest.mark.anyio

CANARY = "Swordfish4711"


async def seen(body: Any, *, status: int = 200) -> list[tuple[str, str, str, str]]:
    """What a recorder tells of one answer to `get_meeting`."""
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        sandbox.inject(status, json=body, provider="zoom", operation="get_meeting")
        async with record(zoom) as recorder:
            await zoom.meetings.get_meeting(85746065)
        found = recorder.report().differences
    return [(each.path, each.kind, each.documented, each.seen) for _, _, each in found]


async def test_documented_answers_are_no_news() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom, sandbox.pyas() as pyas, sandbox.connectycube() as cube:
        async with record(zoom, pyas, cube) as recorder:
            meeting = await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
            await zoom.with_options(timeout=5).meetings.get_meeting(meeting.id)
            await zoom.meetings.delete_meeting(meeting.id)
            with pytest.raises(APIError):
                await zoom.meetings.get_meeting(meeting.id)
            await pyas.zoom_meetings.list_zoom_meetings(account_id="account-1")
            await cube.meetings.list_meetings()
        report = recorder.report()
    assert not report, str(report)
    assert report.answers["zoom", "get_meeting"] == 2
    assert sum(report.answers.values()) == 6
    assert "6 answers of 5 operations" in str(report)
    assert "Nothing came back that the specs do not say." in str(report)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            {"id": 1, "brand_new": [{"a": 1}]},
            ("brand_new", "unknown field", "not named", "array of object {a: integer}"),
        ),
        ({"id": 1, "settings": {"dark": True}}, ("settings.dark", "unknown field", "not named", "boolean")),
        ({"id": 1, "status": "frozen"}, ("status", "enum value", "2 values", '"frozen"')),
        ({"id": 1, "type": 77}, ("type", "enum value", "6 values", "77")),
        ({"id": 1, "topic": None}, ("topic", "null", "string", "null")),
        ({"id": "85746065"}, ("id", "type", "integer", "string (digits)")),
        ({"id": 1, "duration": True}, ("duration", "type", "integer", "boolean")),
        (
            {"id": 1, "occurrences": [{"duration": "60"}]},
            ("occurrences[].duration", "type", "integer", "string (digits)"),
        ),
        ({"id": 1, "created_at": ""}, ("created_at", "format", "date-time", "string (empty)")),
        ({"id": 1, "h323_password": None}, ("h323_password", "null", "string", "null")),
        ({"topic": "Planning"}, ("id", "missing field", "required", "absent")),
    ],
)
async def test_each_kind_of_news(body: Any, expected: tuple[str, str, str, str]) -> None:
    assert await seen(body) == [expected]


async def test_an_undocumented_success_code_is_told_and_its_body_compared() -> None:
    assert await seen({"id": 1, "brand_new": 1}, status=203) == [
        ("", "status", "200", "203"),
        ("brand_new", "unknown field", "not named", "integer"),
    ]


async def test_refusals_are_held_against_the_documented_rows() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom, record(zoom) as recorder:
        for status, code in ((404, 3001), (404, 9999), (418, 418)):
            sandbox.fail_next(status, code=code, provider="zoom")
            with pytest.raises(APIError):
                await zoom.meetings.get_meeting(1)
        found = [(each.kind, each.documented, each.seen) for _, _, each in recorder.report().differences]
    assert found == [
        ("error", "404 with 1001, 3001", "404 with code 9999"),
        ("error", "nothing of 418", "418 with code 418"),
    ]


@pytest.mark.parametrize(("body", "expected"), [("", "none"), ("all is well", "not JSON")])
async def test_a_body_that_is_no_json(body: str, expected: str) -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom, record(zoom) as recorder:
        sandbox.inject(200, text=body, provider="zoom")
        with pytest.raises(DecodeError):
            await zoom.meetings.get_meeting(1)
        [(_, _, each)] = recorder.report().differences
    assert (each.kind, each.documented, each.seen) == ("body", "JSON", expected)


async def test_the_same_news_is_counted_once_an_answer() -> None:
    async with Sandbox() as sandbox, sandbox.connectycube() as cube, record(cube) as recorder:
        sandbox.inject(200, json=[{"_id": "a", "brand_new": 1}] * 3, provider="connectycube", times=2)
        await cube.meetings.list_meetings()
        await cube.meetings.list_meetings()
        report = recorder.report()
    assert [(each.path, count) for (_, _, each), count in report.differences.items()] == [("[].brand_new", 2)]
    assert "| connectycube `list_meetings` | `[].brand_new` | unknown field | not named | integer | 2 |" in str(report)


async def test_nothing_is_looked_at_before_and_after() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        recording = record(zoom)
        await zoom.users.list_users()
        async with recording as recorder:
            recorder.attach(zoom)
            await zoom.users.list_users()
        await zoom.users.list_users()
    assert recorder.report().answers == {("zoom", "list_users"): 1}


async def test_a_sample_is_a_part_of_all_answers() -> None:
    recorder = Recorder(sample=0.25, random=Random(1))
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        recorder.attach(zoom)
        for _ in range(200):
            await zoom.users.list_users()
    assert 30 <= recorder.report().answers["zoom", "list_users"] <= 70


@pytest.mark.parametrize("sample", [0, -0.5, 1.5, True, float("nan"), "0.5", None])
def test_a_sample_out_of_range_is_refused(sample: Any) -> None:
    with pytest.raises(InvalidRequest, match="sample is"):
        Recorder(sample=sample)


async def test_what_is_no_client_is_refused_before_anything_is_recorded() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        others: list[Any] = [sandbox, zoom.with_raw_response, zoom.meetings]
        for other in others:
            with pytest.raises(InvalidRequest, match=f"{type(other).__name__} is no client"):
                record(zoom, other)
            with pytest.raises(InvalidRequest, match=f"{type(other).__name__} is no client"):
                Recorder().attach(other)
        with pytest.raises(InvalidRequest, match="nothing to record"):
            record()


async def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("polymeet.recording._recorder.MAXIMUM_DIFFERENCES", 3)
    async with Sandbox() as sandbox, sandbox.zoom() as zoom, record(zoom) as recorder:
        sandbox.inject(200, json={"id": 1, **{f"new_{name}": 1 for name in "abcde"}}, provider="zoom", times=2)
        await zoom.meetings.get_meeting(1)
        await zoom.meetings.get_meeting(1)
        report = recorder.report()
    assert list(report.differences.values()) == [2, 2, 2]
    assert report.left_out == 4
    assert "4 more differences were seen and not kept" in str(report)


async def test_a_fault_of_the_recorder_costs_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> list[object]:
        raise KeyError(CANARY)

    monkeypatch.setattr("polymeet.recording._recorder.differences_of_success", broken)
    async with Sandbox() as sandbox, sandbox.zoom() as zoom, record(zoom) as recorder:
        await zoom.users.list_users()
        report = recorder.report()
    assert report.uncompared == {"KeyError": 1}
    assert CANARY not in str(report)
    assert "1 answers could not be compared: KeyError" in str(report)


def text_of(report: Report) -> str:
    return f"{report}\n{report!r}\n{json.dumps(report.as_dict())}"


async def test_a_secret_never_appears() -> None:
    """In every place of an answer and of its headers, and as a key that is data."""
    body = {
        "id": CANARY,
        "topic": [CANARY],
        "type": CANARY,
        "status": CANARY,
        "start_url": {CANARY: CANARY},
        "password": None,
        "created_at": CANARY,
        "timezone": {"nested": {CANARY: [CANARY]}},
        "settings": {"audio": CANARY, "brand_new": CANARY, CANARY: 1, "encryption_type": f"x{CANARY}"},
        "tracking_fields": [{"field": 1, CANARY: {"deep": [[[CANARY]]]}}],
        "brand_new": {"token": CANARY, "list": [CANARY, {"a": CANARY}]},
        f"{CANARY}@example.com": CANARY,
    }
    async with Sandbox() as sandbox, sandbox.zoom(CANARY) as zoom, record(zoom) as recorder:
        sandbox.inject(200, json=body, headers={"x-zm-trackingid": CANARY}, provider="zoom")
        await zoom.meetings.get_meeting(85746065)
        sandbox.inject(400, json={"code": CANARY, "message": CANARY}, provider="zoom")
        with pytest.raises(APIError):
            await zoom.meetings.get_meeting(85746065, occurrence_id=CANARY)
        sandbox.inject(200, text=CANARY, provider="zoom")
        with pytest.raises(DecodeError):
            await zoom.meetings.get_meeting(85746065)
    report = recorder.report()
    assert len(report.differences) > 10
    assert CANARY not in text_of(report)
    assert "85746065" not in text_of(report)


FOREIGN = st.text(alphabet="\u0416\u6f22\u5b57", min_size=1)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | FOREIGN,
    lambda children: st.lists(children, max_size=3) | st.dictionaries(FOREIGN, children, max_size=3),
    max_leaves=10,
)


@pytest.mark.property
@given(value=JSON)
def test_the_shape_of_anything_holds_no_text_of_it(value: Any) -> None:
    assert shape(value).isascii()


@pytest.mark.parametrize("name", ["id", "brand_new", "@odata.type", "calendar@odata.link", "line_2", "hostUser", "_id"])
def test_names_are_shown(name: str) -> None:
    assert safe_name(name) == name.replace(".", "\\.")


@pytest.mark.parametrize(
    "name",
    [
        "ada@example.com1234",
        "602f926aaa81493ce4c5788e",
        "x" * 65,
        "",
        "a b",
        "eyJhbGciOi.J9",
        "ada@example.com",
        "aBcDeFgHiJkL",
        "4711",
    ],
)
def test_keys_that_are_data_are_not(name: str) -> None:
    assert safe_name(name) == f"<{len(name)} characters>"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("in_progress", '"in_progress"'),
        ("720p", '"720p"'),
        ("", '""'),
        (8, "8"),
        (123456789, "integer"),
        ("https://example.com/x", "string (URL)"),
        ("my-secret", "string"),
        ("z" * 25, "string"),
        ("aBcDeFgH", "string"),
        ("602f926aaa81493ce4c5788e", "string (hexadecimal)"),
    ],
)
def test_values_of_enums_are_shown_where_they_are_short_and_no_secret(value: Any, expected: str) -> None:
    assert safe_value(value, secret=False) == expected
    assert value in ("", 8) or str(value) not in safe_value(value, secret=True)


def test_it_needs_no_extra() -> None:
    """Neither does a client load it, nor does it load what checks the sandbox's requests."""
    program = (
        "import sys, polymeet, polymeet.zoom; assert 'polymeet.testing' not in sys.modules;"
        "from polymeet.recording import Recorder, record; Recorder();"
        "assert not {'jsonschema', 'polymeet_sandbox'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
