"""Requests that break the document are refused in the provider's own words."""

from typing import Any

import httpx
import pytest

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"page_size": "many"}, "page_size"),
        ({"page_size": "0"}, "page_size"),
        ({"page_size": "301"}, "page_size"),
        ({"type": "sometimes"}, "type"),
        ({"from": "04-01-2027"}, "from"),
        ({"pageSize": "10"}, "pageSize"),
    ],
)
async def test_a_wrong_query_parameter(zoom: httpx.AsyncClient, query: dict[str, str], field: str) -> None:
    answer = await zoom.get("/users/me/meetings", params=query)
    body = answer.json()
    assert (answer.status_code, body["code"]) == (400, 300)
    assert [error["field"] for error in body["errors"]] == [field]


async def test_a_page_number_is_a_number_also_where_the_document_has_a_text(zoom: httpx.AsyncClient) -> None:
    answer = await zoom.get("/users", params={"page_number": "second"})
    assert answer.json()["errors"] == [{"field": "page_number", "message": "must be integer"}]


async def test_a_parameter_twice(zoom: httpx.AsyncClient) -> None:
    answer = await zoom.get("/users/me/meetings?type=live&type=upcoming")
    assert answer.json()["errors"] == [{"field": "type", "message": "was given more than once"}]


async def test_a_required_query_parameter(zoom: httpx.AsyncClient) -> None:
    answer = await zoom.get("/metrics/meetings", params={"from": "2027-01-01"})
    assert answer.json()["errors"] == [{"field": "to", "message": "is required"}]


@pytest.mark.parametrize(("text", "status"), [("true", 204), ("false", 204), ("True", 400), ("1", 400)])
async def test_booleans_are_true_and_false(zoom: httpx.AsyncClient, text: str, status: int) -> None:
    meeting = (await zoom.post("/users/me/meetings", json={})).json()
    answer = await zoom.delete(f"/meetings/{meeting['id']}", params={"schedule_for_reminder": text})
    assert answer.status_code == status


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"duration": "60"}, "duration"),
        ({"duration": 60.5}, "duration"),
        ({"duration": True}, "duration"),
        ({"duration": None}, "duration"),
        ({"durations": 60}, "durations"),
        ({"settings": {"waitingRoom": True}}, "settings.waitingRoom"),
        ({"start_time": "tomorrow"}, "start_time"),
        ({"recurrence": {}, "type": 8}, "recurrence.type"),
    ],
)
async def test_a_wrong_body_member(zoom: httpx.AsyncClient, body: dict[str, Any], field: str) -> None:
    answer = await zoom.post("/users/me/meetings", json=body)
    assert answer.status_code == 400
    assert [error["field"] for error in answer.json()["errors"]] == [field]


@pytest.mark.parametrize(
    ("content", "kind", "message"),
    [
        (b"", "application/json", "a body is required"),
        (b"{", "application/json", "the body is not JSON"),
        (b"[" * 200_000, "application/json", "the body is not JSON"),
        (b'{"duration": NaN}', "application/json", "the body is not JSON"),
        (b"[]", "application/json", "the body must be an object"),
        (b"{}", "text/plain", "the content type must be application/json"),
    ],
)
async def test_a_wrong_body(zoom: httpx.AsyncClient, content: bytes, kind: str, message: str) -> None:
    answer = await zoom.post("/users/me/meetings", content=content, headers={"Content-Type": kind})
    assert answer.json()["errors"] == [{"field": "body", "message": message}]


async def test_a_body_where_there_is_none(zoom: httpx.AsyncClient) -> None:
    answer = await zoom.request("GET", "/users", json={})
    assert answer.json()["errors"] == [{"field": "body", "message": "this operation takes no body"}]


async def test_pyas_names_the_place(pyas: httpx.AsyncClient) -> None:
    answer = await pyas.get("/zoom/meetings")
    assert answer.status_code == 400
    assert answer.json() == {"errors": [{"msg": "is required", "param": "accountId", "location": "query"}]}
    answer = await pyas.post("/zoom/meetings", json={"accountId": "account-1", "meetingData": {"type": 2}})
    missing = {error["param"] for error in answer.json()["errors"]}
    assert missing == {"meetingData.title", "meetingData.description", "meetingData.startDate"}


async def test_connectycube_groups_by_field(connectycube: httpx.AsyncClient) -> None:
    answer = await connectycube.post("/meetings", json={"name": "x", "attendees": [], "endDate": 1})
    assert answer.status_code == 422
    assert set(answer.json()["errors"]) == {"start_date", "end_date", "endDate"}
