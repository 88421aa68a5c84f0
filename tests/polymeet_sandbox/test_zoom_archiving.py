"""Zoom's archived files: found by time and group, tagged for deletion, deleted by meeting."""

from datetime import datetime
from typing import Any

import httpx
import pytest

from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.errors import NotFound
from polymeet.pagination import paginate
from polymeet.testing import Sandbox
from polymeet.zoom.models import ArchivedFileUpdate, MeetingCreate

pytestmark = pytest.mark.anyio
WEEK = {"from": "2026-12-28T08:00:00Z", "to": "2027-01-04T08:00:00Z"}


@pytest.fixture
def client(sandbox: Sandbox) -> Zoom:
    """The client, with the sandbox behind it."""
    return Zoom(BearerToken("a-token"), transport=sandbox.transport())


def archive(sandbox: Sandbox, uuid: str, start: str, **members: Any) -> dict[str, Any]:
    """Archive a quarter of an hour."""
    end = start[:14] + "15:00Z"
    shown = {"id": 93398112345, "type": 2, "topic": "T", "host_id": "h", "duration": 15}
    record = sandbox.zoom_state.archives.add({"uuid": uuid, "start_time": start, "end_time": end, **shown})
    record.update(members)
    return record


async def uuids(zoom: httpx.AsyncClient, **query: str) -> list[str]:
    answer = (await zoom.get("/archive_files", params=query)).raise_for_status()
    return [one["uuid"] for one in answer.json()["meetings"]]


async def test_a_fresh_sandbox_has_archived_its_webinar(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    body = (await zoom.get("/archive_files")).json()
    [webinar] = body["meetings"]
    assert {name: body[name] for name in WEEK} == WEEK
    assert (webinar["uuid"], webinar["type"]) == (sandbox.zoom_state.webinars[0].uuid, 5)
    assert webinar["total_size"] == sum(file["file_size"] for file in webinar["archive_files"])


async def test_a_held_meeting_can_be_archived(sandbox: Sandbox, client: Zoom) -> None:
    uuids = set[str]()
    for _ in range(3):  # one UUID of three begins with a slash, and one has two in a row
        made = await client.meetings.create_meeting("me", body=MeetingCreate(topic="Held", type_=1))
        sandbox.zoom_state.start_meeting(made.id)
        sandbox.advance(600)
        past = sandbox.zoom_state.end_meeting(made.id)
        sandbox.zoom_state.archives.add(past.record)
        archived = await client.archiving.get_past_meeting_archived_files(past.record["uuid"])
        assert (archived.id, archived.topic, archived.duration_in_second) == (made.id, "Held", 600)
        uuids.add(archived.uuid)
    assert any(uuid.startswith("/") for uuid in uuids)
    assert any("//" in uuid for uuid in uuids)


async def test_the_window_is_about_the_start_or_the_end_of_archiving(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    archive(sandbox, "early", "2027-01-03T23:50:00Z", complete_time="2027-01-04T00:30:00Z")
    archive(sandbox, "unfinished", "2027-01-03T22:00:00Z", complete_time="", status="processing")
    sunday = {"from": "2027-01-03T00:00:00Z", "to": "2027-01-03T23:59:59Z"}
    monday = {"from": "2027-01-04T00:00:00Z", "to": "2027-01-04T08:00:00Z"}
    assert await uuids(zoom, **sunday) == ["early", "unfinished"]
    assert await uuids(zoom, **monday) == []
    assert await uuids(zoom, **monday, query_date_type="archive_complete_time") == ["early"]
    assert await uuids(zoom, **sunday, query_date_type="archive_complete_time") == []


async def test_one_end_of_the_window_is_enough(zoom: httpx.AsyncClient) -> None:
    body = (await zoom.get("/archive_files", params={"from": "2026-12-01T00:00:00+02:00"})).json()
    assert (body["from"], body["to"]) == ("2026-11-30T22:00:00Z", "2026-12-07T22:00:00Z")
    body = (await zoom.get("/archive_files", params={"to": "2026-12-08T00:00:00Z"})).json()
    assert (body["from"], body["to"]) == ("2026-12-01T00:00:00Z", "2026-12-08T00:00:00Z")


async def test_a_future_end_becomes_now(zoom: httpx.AsyncClient) -> None:
    query = {"from": "2027-01-03T00:00:00Z", "to": "2027-01-09T00:00:00Z"}
    assert (await zoom.get("/archive_files", params=query)).json()["to"] == "2027-01-04T08:00:00Z"


@pytest.mark.parametrize("path", ["/archive_files", "/archive_files/statistics"])
@pytest.mark.parametrize(
    "query",
    [
        {"from": "2026-12-01T00:00:00Z", "to": "2026-12-08T00:00:01Z"},
        {"from": "2026-12-02T00:00:00Z", "to": "2026-12-01T00:00:00Z"},
        {"from": "2027-01-05T00:00:00Z"},
        {"from": "2026-12-01"},
        {"to": "0001-01-01T00:00:00Z"},
    ],
)
async def test_a_window_is_a_week_at_most(zoom: httpx.AsyncClient, path: str, query: dict[str, str]) -> None:
    answer = await zoom.get(path, params=query)
    assert (answer.status_code, answer.json()["code"]) == (400, 300)


async def test_groups(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    archive(sandbox, "a-b", "2027-01-03T10:00:00Z", group_id="a,b")
    archive(sandbox, "c", "2027-01-03T11:00:00Z", group_id="c")
    assert await uuids(zoom, group_ids="b,x") == ["a-b"]
    assert await uuids(zoom, group_ids="a,c") == ["a-b", "c"]
    assert await uuids(zoom, group_id="c") == ["c"]
    answer = await zoom.get("/archive_files", params={"group_ids": "1,2,3,4,5,6,7,8"})
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, "group_ids")


async def test_pages_are_followed_to_the_end(sandbox: Sandbox, client: Zoom) -> None:
    sandbox.zoom_state.archives.records.clear()
    for hour in range(5):
        archive(sandbox, f"m{hour}", f"2027-01-03T0{hour}:00:00Z")
    start, end = (datetime.fromisoformat(moment) for moment in WEEK.values())
    found = paginate(client.archiving.list_archived_files, from_=start, to=end, page_size=2)
    assert [one.uuid async for one in found] == ["m0", "m1", "m2", "m3", "m4"]
    assert len(sandbox.requests) == 3


async def test_statistics(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    record = archive(sandbox, "m", "2027-01-03T10:00:00Z")
    record["archive_files"][0]["status"] = "failed"
    body = (await zoom.get("/archive_files/statistics", params=WEEK)).json()
    assert body == {
        **WEEK,
        "total_records": 2,
        "statistic_by_file_status": {"completed_file_count": 3, "processing_file_count": 0, "failed_file_count": 1},
        "statistic_by_file_extension": {
            "mp4_file_count": 2,
            "m4a_file_count": 0,
            "txt_file_count": 2,
            "vtt_file_count": 0,
            "json_file_count": 0,
        },
    }


async def test_a_file_is_tagged_for_deletion(sandbox: Sandbox, client: Zoom) -> None:
    record = archive(sandbox, "m", "2027-01-03T10:00:00Z")
    file_id = record["archive_files"][1]["id"]
    await client.archiving.update_archived_file(file_id, body=ArchivedFileUpdate(auto_delete=True))
    archived = await client.archiving.get_past_meeting_archived_files("m")
    assert isinstance(archived.archive_files, list)
    assert [file.auto_delete for file in archived.archive_files] == [False, True]
    with pytest.raises(NotFound) as caught:
        await client.archiving.update_archived_file("nothing", body=ArchivedFileUpdate(auto_delete=True))
    assert caught.value.meaning == "The file does not exist."


async def test_where_a_file_lies_is_not_printed(client: Zoom) -> None:
    page = await client.archiving.list_archived_files()
    assert "archive/download" not in repr(page)
    assert "archive/download" in str(page.to_dict())


async def test_all_files_of_a_meeting_are_deleted(sandbox: Sandbox, client: Zoom) -> None:
    uuid = "/ab//cd=="
    archive(sandbox, uuid, "2027-01-03T10:00:00Z")
    await client.archiving.delete_past_meeting_archived_files(uuid)
    assert [one["type"] for one in sandbox.zoom_state.archives.records] == [5]
    for call in (client.archiving.get_past_meeting_archived_files, client.archiving.delete_past_meeting_archived_files):
        with pytest.raises(NotFound) as caught:
            await call(uuid)
        assert (caught.value.status, caught.value.code, caught.value.meaning) == (
            404,
            3001,
            "The meeting does not exist.",
        )
