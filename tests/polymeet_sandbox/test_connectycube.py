"""ConnectyCube keeps its state."""

from typing import Any

import httpx
import pytest

from polymeet.testing import Sandbox

pytestmark = pytest.mark.anyio
UNKNOWN = "65e7a1c09b3d4f0012ab34cd"


async def create(client: httpx.AsyncClient, name: str = "Plan", start: int = 1800000000, **body: Any) -> dict[str, Any]:
    meeting = {"name": name, "start_date": start, "end_date": start + 1800, "attendees": [], **body}
    answer = await client.post("/meetings", json=meeting)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def names(client: httpx.AsyncClient, **query: Any) -> list[str]:
    answer = await client.get("/meetings", params=query)
    return [meeting["name"] for meeting in answer.raise_for_status().json()]


async def test_a_meeting_is_made_read_changed_and_deleted(sandbox: Sandbox, connectycube: httpx.AsyncClient) -> None:
    made = await create(connectycube, chat=True)
    assert (made["created_at"], made["record"], made["host_id"]) == ("2027-01-04T08:00:00.000Z", None, 70001)
    assert made["chat_dialog_id"]
    assert (await connectycube.get("/meetings", params={"_id": made["_id"]})).json() == [made]
    sandbox.advance(1.5)
    path = f"/meetings/{made['_id']}"
    changed = (await connectycube.put(path, json={"record": True})).json()
    assert changed == {**made, "record": True, "updated_at": "2027-01-04T08:00:01.500Z"}
    answer = await connectycube.delete(path)
    assert (answer.status_code, answer.content) == (200, b"")
    assert await names(connectycube) == []


async def test_filters(sandbox: Sandbox, connectycube: httpx.AsyncClient) -> None:
    await create(connectycube, "a", 1000, scheduled=True)
    sandbox.advance(10)
    await create(connectycube, "b", 2000)
    await create(connectycube, "c", 3000)
    assert await names(connectycube, **{"start_date[gte]": 2000}) == ["b", "c"]
    assert await names(connectycube, **{"start_date[gt]": 1000, "start_date[lt]": 3000}) == ["b"]
    assert await names(connectycube, **{"end_date[lte]": 2800}) == ["a"]
    assert await names(connectycube, start_date=3000) == ["c"]
    assert await names(connectycube, scheduled="true") == ["a"]
    assert await names(connectycube, **{"created_at[gt]": "2027-01-04T09:00:05+01:00"}) == ["b", "c"]


async def test_whose_meetings_one_sees(sandbox: Sandbox, connectycube: httpx.AsyncClient) -> None:
    sandbox.connectycube_state.users["guest-session"] = 70009
    guest = {"CB-Token": "guest-session"}
    await create(connectycube, "alone")
    await create(connectycube, "invited", attendees=[{"id": 70009}])
    public = await create(connectycube, "public", public=True)
    body = (await connectycube.get("/meetings", headers=guest)).json()
    assert [meeting["name"] for meeting in body] == ["invited"]
    body = (await connectycube.get("/meetings", params={"_id": public["_id"]}, headers=guest)).json()
    assert [meeting["name"] for meeting in body] == ["public"]
    answer = await connectycube.put(f"/meetings/{public['_id']}", json={"name": "mine"}, headers=guest)
    assert (answer.status_code, list(answer.json())) == (403, ["errors"])


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"end_date": 1}, "end_date"),
        ({"attendees": [{}]}, "attendees"),
        ({"notify_before": {"metric": "hours", "value": 25}}, "notify_before"),
    ],
)
async def test_what_does_not_go_together(connectycube: httpx.AsyncClient, body: dict[str, Any], field: str) -> None:
    meeting = {"name": "x", "start_date": 1800000000, "end_date": 1800001800, "attendees": [], **body}
    answer = await connectycube.post("/meetings", json=meeting)
    assert (answer.status_code, list(answer.json()["errors"])) == (422, [field])


@pytest.mark.parametrize(("method", "path"), [("PUT", ""), ("DELETE", ""), ("GET", "recordings/")])
async def test_an_unknown_meeting(connectycube: httpx.AsyncClient, method: str, path: str) -> None:
    body = {"name": "x"} if method == "PUT" else None
    answer = await connectycube.request(method, f"/meetings/{path}{UNKNOWN}", json=body)
    assert (answer.status_code, answer.json()) == (404, {"errors": [f"Meeting {UNKNOWN} not found"]})


async def test_recordings(sandbox: Sandbox, connectycube: httpx.AsyncClient) -> None:
    made = await create(connectycube)
    path = f"/meetings/recordings/{made['_id']}"
    assert (await connectycube.get(path)).json() == []
    recording = sandbox.connectycube_state.add_recording(made["_id"], duration=6.5)
    assert (await connectycube.get(path)).json() == [recording]
