"""Zoom's meetings keep their state."""

from typing import Any
from urllib.parse import quote

import httpx
import pytest

from polymeet.testing import Sandbox

pytestmark = pytest.mark.anyio
WEEKLY = {"type": 2, "weekly_days": "2", "end_times": 3}
SERIES: dict[str, Any] = {
    "type": 8,
    "topic": "Round",
    "start_time": "2027-03-22T10:00:00",
    "timezone": "Europe/Vienna",
    "recurrence": WEEKLY,
}


async def create(client: httpx.AsyncClient, **body: Any) -> dict[str, Any]:
    answer = await client.post("/users/me/meetings", json=body)
    assert answer.status_code == 201, answer.text
    created: dict[str, Any] = answer.json()
    return created


async def get(client: httpx.AsyncClient, number: int, **query: Any) -> dict[str, Any]:
    found: dict[str, Any] = (await client.get(f"/meetings/{number}", params=query)).raise_for_status().json()
    return found


def segment(uuid: str) -> str:
    once = quote(uuid, safe="")
    return quote(once, safe="") if uuid.startswith("/") or "//" in uuid else once


async def test_a_meeting_comes_back_as_it_was_made(zoom: httpx.AsyncClient) -> None:
    made = await create(
        zoom, topic="Talk", start_time="2027-02-01T09:30:00Z", duration=45, settings={"waiting_room": False}
    )
    assert await get(zoom, made["id"]) == made
    assert (made["topic"], made["start_time"], made["duration"]) == ("Talk", "2027-02-01T09:30:00Z", 45)
    assert (made["type"], made["status"], made["host_email"]) == (2, "waiting", "ada.quill@example.com")
    assert (made["settings"]["waiting_room"], made["settings"]["mute_upon_entry"]) == (False, False)
    assert len(str(made["id"])) == 11


async def test_a_local_start_is_stored_in_utc(zoom: httpx.AsyncClient) -> None:
    made = await create(zoom, start_time="2027-07-01T09:00:00", timezone="America/New_York")
    assert (made["start_time"], made["timezone"]) == ("2027-07-01T13:00:00Z", "America/New_York")
    host_zone = await create(zoom, start_time="2027-07-01T09:00:00")
    assert (host_zone["start_time"], host_zone["timezone"]) == ("2027-07-01T07:00:00Z", "Europe/Vienna")


async def test_a_past_start_becomes_now_and_a_missing_one_an_instant_meeting(zoom: httpx.AsyncClient) -> None:
    assert (await create(zoom, start_time="2020-01-01T00:00:00Z"))["start_time"] == "2027-01-04T08:00:00Z"
    for kind in (1, 3):
        assert "start_time" not in await create(zoom, type=kind, start_time="2027-03-01T09:00:00")
    instant = await create(zoom, topic="Now")
    assert instant["type"] == 1
    assert "start_time" not in instant


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"type": 2}, "recurrence"),
        ({"type": 3}, "recurrence"),
        ({"recurrence": {**WEEKLY, "end_date_time": "2027-04-30T00:00:00Z"}}, "recurrence.end_date_time"),
        ({"recurrence": {"type": 2, "weekly_days": "2;3"}}, "recurrence.weekly_days"),
        ({"recurrence": {"type": 3, "monthly_week": 1}}, "recurrence.monthly_week_day"),
        ({"timezone": "Mars/Base"}, "timezone"),
        ({"start_time": "2027-03-22T10:00:00+01:00"}, "start_time"),
    ],
)
async def test_what_does_not_go_together(zoom: httpx.AsyncClient, change: dict[str, Any], field: str) -> None:
    answer = await zoom.post("/users/me/meetings", json={**SERIES, **change})
    assert (answer.status_code, [error["field"] for error in answer.json()["errors"]]) == (400, [field])


async def test_a_series_without_a_recurrence(zoom: httpx.AsyncClient) -> None:
    answer = await zoom.post("/users/me/meetings", json={"type": 8, "start_time": "2027-03-22T10:00:00Z"})
    assert answer.json()["errors"] == [{"field": "recurrence", "message": "is required for a meeting of type 8"}]


async def test_a_series_has_occurrences(zoom: httpx.AsyncClient) -> None:
    made = await create(zoom, **SERIES)
    starts = [one["start_time"] for one in made["occurrences"]]
    assert starts == ["2027-03-22T09:00:00Z", "2027-03-29T08:00:00Z", "2027-04-05T08:00:00Z"]


async def test_previous_occurrences_are_shown_on_request(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    number = (await create(zoom, **SERIES))["id"]
    sandbox.advance(78 * 86400)
    assert len((await get(zoom, number))["occurrences"]) == 2
    assert len((await get(zoom, number, show_previous_occurrences="true"))["occurrences"]) == 3


async def test_patch_changes_only_what_was_sent(zoom: httpx.AsyncClient) -> None:
    made = await create(zoom, topic="Old", agenda="Stays", start_time="2027-02-01T09:00:00Z")
    change = {"topic": "New", "settings": {"mute_upon_entry": True}}
    assert (await zoom.patch(f"/meetings/{made['id']}", json=change)).status_code == 204
    settings = {**made["settings"], "mute_upon_entry": True}
    assert await get(zoom, made["id"]) == {**made, "topic": "New", "settings": settings}


async def test_patch_moves_a_meeting_but_not_into_the_past(zoom: httpx.AsyncClient) -> None:
    number = (await create(zoom, start_time="2027-02-01T09:00:00Z"))["id"]
    await zoom.patch(f"/meetings/{number}", json={"start_time": "2027-02-02T09:00:00Z"})
    assert (await get(zoom, number))["start_time"] == "2027-02-02T09:00:00Z"
    await zoom.patch(f"/meetings/{number}", json={"start_time": "2020-02-02T09:00:00Z"})
    assert (await get(zoom, number))["start_time"] == "2027-02-02T09:00:00Z"


async def test_patch_of_a_series_needs_a_start(zoom: httpx.AsyncClient) -> None:
    made = await create(zoom, **SERIES)
    daily = {"type": 1, "end_times": 2}
    await zoom.patch(f"/meetings/{made['id']}", json={"recurrence": daily})
    assert (await get(zoom, made["id"]))["recurrence"] == WEEKLY
    await zoom.patch(f"/meetings/{made['id']}", json={"recurrence": daily, "start_time": "2027-03-23T09:00:00Z"})
    changed = await get(zoom, made["id"])
    assert changed["recurrence"] == daily
    assert [one["start_time"][:10] for one in changed["occurrences"]] == ["2027-03-23", "2027-03-24"]


async def test_one_occurrence_can_differ(zoom: httpx.AsyncClient) -> None:
    made = await create(zoom, **SERIES)
    one = made["occurrences"][1]["occurrence_id"]
    change = {"duration": 15, "agenda": "Short", "settings": {"waiting_room": False}}
    answer = await zoom.patch(f"/meetings/{made['id']}", params={"occurrence_id": one}, json=change)
    assert answer.status_code == 204
    seen = await get(zoom, made["id"], occurrence_id=one)
    assert (seen["duration"], seen["agenda"], seen["settings"]["waiting_room"]) == (15, "Short", False)
    whole = await get(zoom, made["id"])
    assert (whole["duration"], whole["agenda"], whole["occurrences"][1]["duration"]) == (60, "", 15)


async def test_one_occurrence_can_be_deleted(zoom: httpx.AsyncClient) -> None:
    made = await create(zoom, **SERIES)
    one = made["occurrences"][0]["occurrence_id"]
    path = f"/meetings/{made['id']}"
    assert (await zoom.delete(path, params={"occurrence_id": one})).status_code == 204
    assert (await get(zoom, made["id"]))["occurrences"][0]["status"] == "deleted"
    again = await zoom.delete(path, params={"occurrence_id": one})
    assert (again.status_code, again.json()["code"]) == (400, 300)


async def test_a_deleted_meeting_is_gone_until_it_is_recovered(zoom: httpx.AsyncClient) -> None:
    number = (await create(zoom))["id"]
    assert (await zoom.delete(f"/meetings/{number}")).status_code == 204
    answer = await zoom.get(f"/meetings/{number}")
    assert (answer.status_code, answer.json()) == (
        404,
        {"code": 3001, "message": f"Meeting does not exist: {number}."},
    )
    assert (await zoom.delete(f"/meetings/{number}")).status_code == 404
    assert (await zoom.put(f"/meetings/{number}/status", json={"action": "recover"})).status_code == 204
    assert (await get(zoom, number))["id"] == number


async def test_a_live_meeting_cannot_be_deleted(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    number = (await create(zoom))["id"]
    sandbox.zoom_state.start_meeting(number)
    answer = await zoom.delete(f"/meetings/{number}")
    assert (answer.status_code, answer.json()["code"]) == (400, 3002)


async def test_users_are_found_by_id_email_and_me(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    user = sandbox.zoom_state.users[1]
    for reference in (user["id"], quote(user["email"], safe="")):
        answer = await zoom.post(f"/users/{reference}/meetings", json={})
        assert answer.json()["host_id"] == user["id"]
    answer = await zoom.post("/users/nobody@example.com/meetings", json={})
    assert (answer.status_code, answer.json()["code"]) == (404, 1001)


async def test_lists_by_kind(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    await create(zoom, topic="instant")
    await create(zoom, topic="soon", start_time="2027-01-05T09:00:00Z")
    await create(zoom, topic="late", start_time="2027-06-01T09:00:00Z")
    live = await create(zoom, topic="live", type=3)
    sandbox.zoom_state.start_meeting(live["id"])
    sandbox.advance(30 * 86400)

    async def topics(**query: str) -> list[str]:
        body = (await zoom.get("/users/me/meetings", params=query)).json()
        return [meeting["topic"] for meeting in body["meetings"]]

    assert await topics() == ["soon", "late", "live"]
    assert await topics(type="live") == ["live"]
    assert await topics(type="upcoming") == ["late", "live"]
    assert await topics(type="previous_meetings") == ["soon"]
    assert await topics(**{"from": "2027-05-01", "to": "2027-06-01"}) == ["late", "live"]


async def test_an_ended_meeting_becomes_a_past_one(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    made = await create(zoom, topic="Held", start_time="2027-01-04T09:00:00Z")
    sandbox.zoom_state.start_meeting(made["id"])
    sandbox.zoom_state.join_meeting(made["id"], "Guest", "guest@example.com")
    sandbox.advance(600)
    assert (await zoom.put(f"/meetings/{made['id']}/status", json={"action": "end"})).status_code == 204
    past = (await zoom.get(f"/past_meetings/{made['id']}")).json()
    assert (past["uuid"], past["duration"], past["participants_count"]) == (made["uuid"], 10, 2)
    people = (await zoom.get(f"/past_meetings/{made['id']}/participants")).json()["participants"]
    assert [(one["name"], one["duration"]) for one in people] == [("Ada Quill", 600), ("Guest", 600)]
    assert (await get(zoom, made["id"]))["uuid"] != made["uuid"]


async def test_every_instance_is_found_by_its_uuid(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    made = await create(zoom, topic="Often", type=3)
    for _ in range(4):
        sandbox.zoom_state.end_meeting(made["id"])
    listed = (await zoom.get(f"/past_meetings/{made['id']}/instances")).json()["meetings"]
    uuids = [one["uuid"] for one in listed]
    assert uuids[0] == made["uuid"]
    assert any(uuid.startswith("/") for uuid in uuids)
    assert any("//" in uuid for uuid in uuids)
    for uuid in uuids:
        assert (await zoom.get(f"/past_meetings/{segment(uuid)}")).json()["uuid"] == uuid
        assert (await zoom.get(f"/meetings/{segment(uuid)}")).json()["uuid"] == uuid
        assert (await zoom.get(f"/past_meetings/{segment(uuid)}/polls")).json()["uuid"] == uuid


async def test_a_meeting_that_never_ended_is_not_past(zoom: httpx.AsyncClient) -> None:
    number = (await create(zoom))["id"]
    assert (await zoom.get(f"/past_meetings/{number}")).status_code == 404
    assert (await zoom.get(f"/past_meetings/{number}/instances")).json() == {"meetings": []}
    assert (await zoom.get("/past_meetings/12345678901/instances")).status_code == 404


async def test_the_invitation(zoom: httpx.AsyncClient) -> None:
    made = await create(zoom, topic="Visit", password="tide27")
    text = (await zoom.get(f"/meetings/{made['id']}/invitation")).json()["invitation"]
    assert "Visit" in text
    assert "tide27" in text
