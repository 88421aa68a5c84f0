"""Zoom's calls that make several things at once, or one thing from another: registrants, links, templates."""

from typing import Any

import httpx
import pytest

from polymeet.testing import Sandbox

pytestmark = pytest.mark.anyio
PEOPLE = [{"email": f"{name}@example.com", "first_name": name} for name in ("mira", "tomas", "aiko")]


async def create(client: httpx.AsyncClient, *, settings: dict[str, Any] | None = None, **body: Any) -> int:
    meeting = {"topic": "T", "start_time": "2027-02-01T09:00:00Z", "settings": settings or {}, **body}
    number: int = (await client.post("/users/me/meetings", json=meeting)).raise_for_status().json()["id"]
    return number


async def register(client: httpx.AsyncClient, number: int, **body: Any) -> httpx.Response:
    return await client.post(f"/meetings/{number}/batch_registrants", json={"registrants": PEOPLE, **body})


def refusal(answer: httpx.Response) -> tuple[int, int]:
    return answer.status_code, answer.json()["code"]


async def test_people_are_registered_at_once(zoom: httpx.AsyncClient) -> None:
    number = await create(zoom, settings={"approval_type": 0})
    answer = await register(zoom, number)
    added = answer.json()["registrants"]
    assert answer.status_code == 201
    assert [one["email"] for one in added] == [one["email"] for one in PEOPLE]
    assert len({one["join_url"] for one in added}) == 3
    listed = (await zoom.get(f"/meetings/{number}/registrants")).json()["registrants"]
    assert [one["id"] for one in listed] == [one["registrant_id"] for one in added]


@pytest.mark.parametrize(("auto_approve", "status"), [(False, "pending"), (True, "approved")])
async def test_people_wait_for_the_host_unless_approved(
    zoom: httpx.AsyncClient, auto_approve: bool, status: str
) -> None:
    number = await create(zoom, settings={"approval_type": 1})
    added = (await register(zoom, number, auto_approve=auto_approve)).json()["registrants"]
    assert ["join_url" in one for one in added] == [auto_approve] * 3
    answer = await zoom.get(f"/meetings/{number}/registrants", params={"status": status})
    assert answer.json()["total_records"] == 3


async def test_meetings_that_take_no_batch(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    assert refusal(await register(zoom, 90000000001)) == (404, 3001)
    series = await create(zoom, type=8, recurrence={"type": 1, "end_times": 2}, settings={"approval_type": 0})
    assert refusal(await register(zoom, series)) == (400, 303)
    assert refusal(await register(zoom, await create(zoom))) == (404, 404)
    number = await create(zoom, settings={"approval_type": 0})
    sandbox.advance(40 * 86400)
    assert refusal(await register(zoom, number)) == (400, 3038)


async def test_a_batch_that_does_not_fit_registers_nobody(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    number = await create(zoom, settings={"approval_type": 0})
    await register(zoom, number)
    registrants = sandbox.zoom_state.meetings[number].registrants
    registrants.extend([dict(registrants[0]) for _ in range(4997 - len(registrants))])
    assert refusal(await register(zoom, number)) == (404, 3043)
    assert len(registrants) == 4997
    for code in (201, 201, 400):
        answer = await zoom.post(f"/meetings/{number}/registrants", json=PEOPLE[0])
        assert answer.status_code == code
    assert answer.json()["code"] == 3043


@pytest.mark.parametrize("count", [0, 31])
async def test_a_batch_has_one_to_thirty_people(zoom: httpx.AsyncClient, count: int) -> None:
    number = await create(zoom, settings={"approval_type": 0})
    answer = await register(zoom, number, registrants=(PEOPLE * 11)[:count])
    assert [error["field"] for error in answer.json()["errors"]] == ["registrants"]


async def test_each_person_gets_a_link(zoom: httpx.AsyncClient) -> None:
    number = await create(zoom)
    people = [{"name": "Mira", "disable_audio": True}, {"name": "Tomas"}]
    answer = await zoom.post(f"/meetings/{number}/invite_links", json={"attendees": people, "ttl": 0})
    links = answer.json()["attendees"]
    assert (answer.status_code, [one["name"] for one in links]) == (201, ["Mira", "Tomas"])
    assert len({one["join_url"] for one in links}) == 2
    answer = await zoom.post("/meetings/90000000001/invite_links", json={"attendees": people})
    assert refusal(answer) == (404, 3001)
    answer = await zoom.post(f"/meetings/{number}/invite_links", json={"attendees": people, "ttl": 7776001})
    assert [error["field"] for error in answer.json()["errors"]] == ["ttl"]


async def test_a_template_is_made_from_a_meeting(zoom: httpx.AsyncClient) -> None:
    path, number = "/users/me/meeting_templates", await create(zoom, topic="Survey")
    answer = await zoom.post(path, json={"meeting_id": number, "name": "Round"})
    assert (answer.status_code, answer.json()["name"]) == (201, "Round")
    listed = (await zoom.get(path)).json()["templates"]
    assert {**answer.json(), "type": 1} in listed
    again = (await zoom.post(path, json={"meeting_id": number, "name": "Second", "overwrite": True})).json()
    assert again == {"id": answer.json()["id"], "name": "Second"}
    assert (await zoom.post(path, json={"meeting_id": number})).json()["name"] == "Survey"
    assert (await zoom.get(path)).json()["total_records"] == len(listed) + 1


async def test_templates_that_are_refused(zoom: httpx.AsyncClient) -> None:
    path, number = "/users/me/meeting_templates", await create(zoom)
    assert refusal(await zoom.post(path, json={"meeting_id": 90000000001})) == (400, 3001)
    assert refusal(await zoom.post("/users/nobody/meeting_templates", json={"meeting_id": number})) == (404, 1001)
    total = (await zoom.get(path)).json()["total_records"]
    for count in range(total, 40):
        assert (await zoom.post(path, json={"meeting_id": number, "name": f"T {count}"})).status_code == 201
    assert refusal(await zoom.post(path, json={"meeting_id": number, "name": "T 39"})) == (400, 3000)
    assert refusal(await zoom.post(path, json={"meeting_id": number, "name": "One more"})) == (400, 300)
