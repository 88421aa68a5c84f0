"""Pages and their tokens."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from polymeet.testing import Sandbox

pytestmark = pytest.mark.anyio
EXPIRED = {"code": 300, "message": "The next page token is invalid or expired."}


@pytest.fixture
def crowd(sandbox: Sandbox) -> None:
    """Five more users, seven active ones in all."""
    for number in range(5):
        sandbox.zoom_state.add_user(f"user-{number}@example.com", "User", str(number))


async def pages(client: httpx.AsyncClient, path: str, **query: Any) -> AsyncIterator[dict[str, Any]]:
    token = ""
    while True:
        answer = await client.get(path, params={**query, **({"next_page_token": token} if token else {})})
        body: dict[str, Any] = answer.raise_for_status().json()
        yield body
        token = body["next_page_token"]
        if not token:
            return


@pytest.mark.usefixtures("crowd")
async def test_tokens_lead_through_all_pages(zoom: httpx.AsyncClient) -> None:
    found = [page async for page in pages(zoom, "/users", page_size=3)]
    assert [len(page["users"]) for page in found] == [3, 3, 1]
    assert [page["page_number"] for page in found] == [1, 2, 3]
    assert {(page["page_size"], page["page_count"], page["total_records"]) for page in found} == {(3, 3, 7)}
    assert len({user["id"] for page in found for user in page["users"]}) == 7


@pytest.mark.usefixtures("crowd")
async def test_thirty_is_the_size_of_a_page(zoom: httpx.AsyncClient) -> None:
    body = (await zoom.get("/users")).json()
    assert (body["page_size"], body["next_page_token"]) == (30, "")


@pytest.mark.usefixtures("crowd")
async def test_a_token_may_be_used_again_until_it_expires(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    token = (await zoom.get("/users?page_size=3")).json()["next_page_token"]
    query = {"page_size": 3, "next_page_token": token}
    sandbox.advance(899)
    first = (await zoom.get("/users", params=query)).json()["users"]
    assert (await zoom.get("/users", params=query)).json()["users"] == first
    sandbox.advance(1)
    answer = await zoom.get("/users", params=query)
    assert (answer.status_code, answer.json()) == (400, EXPIRED)


@pytest.mark.usefixtures("crowd")
@pytest.mark.parametrize("change", [{"page_size": 4}, {"status": "active"}, {"next_page_token": "guess"}])
async def test_a_token_belongs_to_its_query(zoom: httpx.AsyncClient, change: dict[str, Any]) -> None:
    token = (await zoom.get("/users?page_size=3")).json()["next_page_token"]
    answer = await zoom.get("/users", params={"page_size": 3, "next_page_token": token, **change})
    assert (answer.status_code, answer.json()) == (400, EXPIRED)


@pytest.mark.usefixtures("crowd")
async def test_the_old_page_number_still_works(zoom: httpx.AsyncClient) -> None:
    body = (await zoom.get("/users", params={"page_size": 3, "page_number": "3"})).json()
    assert (len(body["users"]), body["page_number"], body["next_page_token"]) == (1, 3, "")


async def test_pyas_zoom_meetings_end_with_an_empty_token(pyas: httpx.AsyncClient) -> None:
    for number in range(3):
        data = {"type": 2, "title": f"M{number}", "description": "-", "startDate": "2027-02-01T09:00:00Z"}
        await pyas.post("/zoom/meetings", json={"accountId": "account-1", "meetingData": data})
    query: dict[str, Any] = {"accountId": "account-1", "maxResults": 2}
    first = (await pyas.get("/zoom/meetings", params=query)).json()["data"]
    assert (len(first["meetings"]), first["total_records"], first["page_size"]) == (2, 3, 2)
    query["nextPageToken"] = first["next_page_token"]
    last = (await pyas.get("/zoom/meetings", params=query)).json()["data"]
    assert (len(last["meetings"]), last["next_page_token"]) == (1, "")


async def test_pyas_events_end_with_null(sandbox: Sandbox, pyas: httpx.AsyncClient) -> None:
    data = {"title": "E", "description": "-", "startDate": "2027-02-01T09:00:00Z", "endDate": "2027-02-01T10:00:00Z"}
    for _ in range(3):
        body = {"accountId": "account-1", "calendarId": "calendar-1", "eventData": data}
        (await pyas.post("/microsoft/events", json=body)).raise_for_status()
    query: dict[str, Any] = {"accountId": "account-1", "calendarId": "calendar-1", "maxResults": 2}
    first = (await pyas.get("/microsoft/events", params=query)).json()["data"]
    assert first["count"] == 2
    query["nextPageToken"] = first["nextPageToken"]
    last = (await pyas.get("/microsoft/events", params=query)).json()["data"]
    assert (last["count"], last["nextPageToken"]) == (1, None)
    sandbox.advance(901)
    answer = await pyas.get("/microsoft/events", params=query)
    assert (answer.status_code, answer.json()["errors"][0]["param"]) == (400, "nextPageToken")


async def test_connectycube_pages_are_bare_arrays(connectycube: httpx.AsyncClient) -> None:
    body = {"name": "C", "start_date": 1800000000, "end_date": 1800003600, "attendees": []}
    for _ in range(101):
        await connectycube.post("/meetings", json=body)
    assert len((await connectycube.get("/meetings")).json()) == 100
    assert len((await connectycube.get("/meetings", params={"offset": 100})).json()) == 1
    first = (await connectycube.get("/meetings", params={"limit": 2})).json()
    second = (await connectycube.get("/meetings", params={"limit": 2, "offset": 2})).json()
    assert len({meeting["_id"] for meeting in first + second}) == 4
