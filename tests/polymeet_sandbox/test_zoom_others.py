"""Zoom beside the meetings themselves."""

from typing import Any

import httpx
import pytest

from polymeet.testing import Sandbox

pytestmark = pytest.mark.anyio


async def create(client: httpx.AsyncClient, **settings: Any) -> int:
    body = {"topic": "T", "start_time": "2027-02-01T09:00:00Z", "settings": settings}
    answer = await client.post("/users/me/meetings", json=body)
    number: int = answer.raise_for_status().json()["id"]
    return number


async def register(client: httpx.AsyncClient, number: int, name: str, **body: Any) -> dict[str, Any]:
    person = {"email": f"{name}@example.com", "first_name": name, **body}
    answer = await client.post(f"/meetings/{number}/registrants", json=person)
    assert answer.status_code == 201, answer.text
    added: dict[str, Any] = answer.json()
    return added


async def names(client: httpx.AsyncClient, number: int, status: str) -> list[str]:
    body = (await client.get(f"/meetings/{number}/registrants", params={"status": status})).json()
    return [one["first_name"] for one in body["registrants"]]


async def test_registration_must_be_switched_on(zoom: httpx.AsyncClient) -> None:
    number = await create(zoom)
    answer = await zoom.post(f"/meetings/{number}/registrants", json={"email": "a@example.com", "first_name": "A"})
    assert answer.status_code == 400


async def test_registrants_are_approved_at_once(zoom: httpx.AsyncClient) -> None:
    number = await create(zoom, approval_type=0)
    added = await register(zoom, number, "mira")
    assert (added["id"], added["topic"]) == (number, "T")
    assert added["join_url"]
    assert await names(zoom, number, "approved") == ["mira"]


async def test_registrants_wait_for_the_host(zoom: httpx.AsyncClient) -> None:
    number = await create(zoom, approval_type=1)
    waiting = await register(zoom, number, "mira")
    assert "join_url" not in waiting
    await register(zoom, number, "tomas", auto_approve=True)
    assert await names(zoom, number, "pending") == ["mira"]
    change: dict[str, Any] = {"action": "approve", "registrants": [{"id": waiting["registrant_id"]}]}
    assert (await zoom.put(f"/meetings/{number}/registrants/status", json=change)).status_code == 204
    assert await names(zoom, number, "approved") == ["mira", "tomas"]
    change = {"action": "deny", "registrants": [{"email": "tomas@example.com"}]}
    await zoom.put(f"/meetings/{number}/registrants/status", json=change)
    assert await names(zoom, number, "denied") == ["tomas"]
    change["registrants"] = [{"id": "nobody"}]
    assert (await zoom.put(f"/meetings/{number}/registrants/status", json=change)).status_code == 404


async def test_a_registrant_can_be_removed(zoom: httpx.AsyncClient) -> None:
    number = await create(zoom, approval_type=0)
    path = f"/meetings/{number}/registrants/{(await register(zoom, number, 'mira'))['registrant_id']}"
    assert (await zoom.delete(path)).status_code == 204
    assert await names(zoom, number, "approved") == []
    assert (await zoom.delete(path)).status_code == 400


async def test_registrants_of_an_occurrence(zoom: httpx.AsyncClient) -> None:
    recurrence = {"type": 1, "end_times": 2}
    body = {"type": 8, "start_time": "2027-02-01T09:00:00Z", "recurrence": recurrence, "settings": {"approval_type": 0}}
    made = (await zoom.post("/users/me/meetings", json=body)).json()
    first, second = (one["occurrence_id"] for one in made["occurrences"])
    path = f"/meetings/{made['id']}/registrants"
    person = {"email": "mira@example.com", "first_name": "Mira"}
    added = (await zoom.post(path, params={"occurrence_ids": first}, json=person)).json()
    assert [one["occurrence_id"] for one in added["occurrences"]] == [first]
    for occurrence, count in ((first, 1), (second, 0)):
        body = (await zoom.get(path, params={"occurrence_id": occurrence})).json()
        assert body["total_records"] == count


async def test_questions(zoom: httpx.AsyncClient) -> None:
    path = f"/meetings/{await create(zoom, approval_type=0)}/registrants/questions"
    assert (await zoom.get(path)).json() == {"questions": [], "custom_questions": []}
    questions = [{"field_name": "org", "required": True}]
    assert (await zoom.patch(path, json={"questions": questions})).status_code == 204
    assert (await zoom.get(path)).json() == {"questions": questions, "custom_questions": []}


async def test_polls(zoom: httpx.AsyncClient) -> None:
    path = f"/meetings/{await create(zoom)}/polls"
    question = {"name": "When?", "type": "single", "answers": ["Now", "Later"]}
    poll = (await zoom.post(path, json={"title": "Dates", "questions": [question]})).json()
    assert (poll["title"], poll["status"]) == ("Dates", "notstart")
    change = {"title": "Days", "questions": [question]}
    assert (await zoom.put(f"{path}/{poll['id']}", json=change)).status_code == 204
    assert (await zoom.get(f"{path}/{poll['id']}")).json() == {**poll, "title": "Days"}
    assert (await zoom.get(path)).json()["total_records"] == 1
    assert (await zoom.get(path, params={"anonymous": "true"})).json()["polls"] == []
    assert (await zoom.delete(f"{path}/{poll['id']}")).status_code == 204
    answer = await zoom.get(f"{path}/{poll['id']}")
    assert (answer.status_code, answer.json()["code"]) == (404, 404)


async def test_a_meeting_holds_fifty_polls(zoom: httpx.AsyncClient) -> None:
    path = f"/meetings/{await create(zoom)}"
    question = {"name": "When?", "type": "single", "answers": ["Now", "Later"]}
    batch = {"polls": [{"title": f"P{number}", "questions": [question]} for number in range(25)]}
    for _ in range(2):
        answer = await zoom.post(f"{path}/batch_polls", json=batch)
        assert (answer.status_code, len(answer.json()["polls"])) == (201, 25)
    answer = await zoom.post(f"{path}/polls", json={"title": "P", "questions": [question]})
    assert (answer.status_code, answer.json()["code"]) == (400, 4400)


async def test_livestream(zoom: httpx.AsyncClient) -> None:
    path = f"/meetings/{await create(zoom)}/livestream"
    assert (await zoom.get(path)).json() == {}
    stream = {"page_url": "https://example.com/w", "stream_url": "rtmp://example.com/l", "stream_key": "k"}
    assert (await zoom.patch(path, json=stream)).status_code == 204
    assert (await zoom.get(path)).json() == stream


async def test_users_by_status(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    sandbox.zoom_state.add_user("dan@example.com", "Dan", "Vale", status="inactive")
    assert len((await zoom.get("/users")).json()["users"]) == 2
    inactive = (await zoom.get("/users?status=inactive")).json()["users"]
    assert [user["email"] for user in inactive] == ["dan@example.com"]
    assert "host_key" not in inactive[0]
    assert "host_key" in (await zoom.get("/users?include_fields=host_key")).json()["users"][0]


async def test_templates(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    body = (await zoom.get("/users/me/meeting_templates")).json()
    assert body["total_records"] == 1
    other = sandbox.zoom_state.users[1]["id"]
    assert (await zoom.get(f"/users/{other}/meeting_templates")).json() == {"total_records": 0, "templates": []}


async def test_dashboards(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    number = await create(zoom)
    sandbox.zoom_state.start_meeting(number)
    window = {"from": "2027-01-01", "to": "2027-01-31"}
    live = (await zoom.get("/metrics/meetings", params=window)).json()["meetings"]
    assert [(one["id"], one["participants"]) for one in live] == [(number, 1)]
    people = (await zoom.get(f"/metrics/meetings/{number}/participants")).json()["participants"]
    assert [one["role"] for one in people] == ["host"]
    sandbox.advance(75)
    sandbox.zoom_state.end_meeting(number)
    assert (await zoom.get(f"/metrics/meetings/{number}/participants")).status_code == 404
    for kind in ("past", "pastOne"):
        past = (await zoom.get("/metrics/meetings", params={**window, "type": kind})).json()["meetings"]
        assert [one["duration"] for one in past] == ["01:15"]
        answer = await zoom.get(f"/metrics/meetings/{number}/participants", params={"type": kind})
        assert answer.json()["total_records"] == 1
    answer = await zoom.get("/metrics/meetings", params={"from": "2027-01-01", "to": "2027-03-01"})
    assert answer.status_code == 400


async def test_webinars(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    number = sandbox.zoom_state.webinars[0].id
    assert (await zoom.get(f"/webinars/{number}/registrants")).json()["total_records"] == 3
    assert (await zoom.get(f"/past_webinars/{number}/participants")).json()["total_records"] == 2
    assert (await zoom.get(f"/past_webinars/{number}/absentees")).json()["total_records"] == 1
    answer = await zoom.get("/webinars/90000000001/registrants")
    assert (answer.status_code, answer.json()["code"]) == (404, 3001)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/meetings/90000000001/registrants"),
        ("GET", "/meetings/90000000001/livestream"),
        ("GET", "/meetings/90000000001/invitation"),
        ("GET", "/meetings/90000000001/polls"),
        ("GET", "/past_meetings/90000000001"),
        ("GET", "/metrics/meetings/90000000001/participants"),
    ],
)
async def test_an_unknown_meeting_is_refused_as_documented(
    sandbox: Sandbox, zoom: httpx.AsyncClient, method: str, path: str
) -> None:
    answer = await zoom.request(method, path)
    operation = sandbox.providers["zoom"].document.operations[sandbox.requests[0].operation_id or ""]
    assert (answer.status_code, answer.json()["code"]) in [(row.status, row.code) for row in operation.errors]
