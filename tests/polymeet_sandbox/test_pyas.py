"""Pyas keeps its state."""

from typing import Any

import httpx
import pytest

from polymeet.testing import Sandbox

pytestmark = pytest.mark.anyio
MEETING = {"type": 2, "title": "Visit", "description": "Quay", "startDate": "2027-03-05T10:00:00+01:00"}
EVENT = {
    "title": "Visit",
    "description": "Quay",
    "startDate": "2027-03-05T10:00:00.125+01:00",
    "endDate": "2027-03-05T10:30:00+01:00",
}
WHERE = {"accountId": "account-1", "calendarId": "calendar-1"}
ACCOUNT = {"accountId": "account-1"}


async def create_meeting(client: httpx.AsyncClient, **data: Any) -> httpx.Response:
    return await client.post("/zoom/meetings", json={**ACCOUNT, "meetingData": {**MEETING, **data}})


async def create_event(client: httpx.AsyncClient, **data: Any) -> httpx.Response:
    return await client.post("/microsoft/events", json={**WHERE, "eventData": {**EVENT, **data}})


async def test_a_meeting_is_written_in_pyas_words_and_read_in_zooms(pyas: httpx.AsyncClient) -> None:
    answer = await create_meeting(pyas, waitingRoom=False, timeZone="Europe/Oslo")
    made = answer.json()["data"]
    assert (answer.status_code, answer.json()["success"]) == (200, True)
    assert (made["topic"], made["agenda"], made["start_time"]) == ("Visit", "Quay", "2027-03-05T09:00:00Z")
    assert (made["duration"], made["settings"]["waiting_room"]) == (30, False)
    read = (await pyas.get(f"/zoom/meetings/{made['id']}", params=ACCOUNT)).json()
    assert read == {"success": True, "meeting": made}


async def test_a_meeting_changes_and_goes(pyas: httpx.AsyncClient) -> None:
    made = (await create_meeting(pyas)).json()["data"]
    path = f"/zoom/meetings/{made['id']}"
    answer = await pyas.patch(path, json={**ACCOUNT, "meetingData": {"title": "Later", "duration": 45}})
    assert (answer.status_code, answer.content) == (204, b"")
    changed = (await pyas.get(path, params=ACCOUNT)).json()["meeting"]
    assert changed == {**made, "topic": "Later", "duration": 45}
    assert (await pyas.delete(path, params=ACCOUNT)).status_code == 204
    answer = await pyas.get(path, params=ACCOUNT)
    assert (answer.status_code, answer.json()) == (404, {"success": False, "error": "Meeting not found", "code": 404})


async def test_meetings_by_kind_and_day(pyas: httpx.AsyncClient) -> None:
    for title, day in (("old", "2026-12-01"), ("new", "2027-03-03")):
        await create_meeting(pyas, title=title, startDate=f"{day}T09:00:00Z")

    async def topics(**query: str) -> list[str]:
        body = (await pyas.get("/zoom/meetings", params={**ACCOUNT, **query})).json()
        return [meeting["topic"] for meeting in body["data"]["meetings"]]

    assert await topics() == ["old", "new"]
    assert await topics(type="upcoming") == ["new"]
    assert await topics(type="previous_meetings") == ["old"]
    assert await topics(startDate="03-03-2027", endDate="03-03-2027") == ["new"]


async def test_type_8_and_a_recurrence_go_together(pyas: httpx.AsyncClient) -> None:
    recurrence = {"type": "weekly", "interval": "1", "daysOfWeek": ["friday"], "endDate": "2027-05-01T00:00:00Z"}
    assert (await create_meeting(pyas, type=8, recurrence=recurrence)).status_code == 200
    assert (await create_meeting(pyas, type=8)).status_code == 400
    assert (await create_meeting(pyas, recurrence=recurrence)).status_code == 400
    wrong = {**recurrence, "interval": "often"}
    answer = await create_meeting(pyas, type=8, recurrence=wrong)
    assert answer.json()["errors"][0]["param"] == "meetingData.recurrence.interval"


@pytest.mark.parametrize("path", ["/zoom/meetings", "/zoom/meetings/1"])
async def test_an_unknown_account(pyas: httpx.AsyncClient, path: str) -> None:
    answer = await pyas.get(path, params={"accountId": "nobody"})
    assert (answer.status_code, answer.json()) == (404, {"success": False, "error": "Account not found", "code": 404})


async def test_an_event_is_read_as_graph_has_it(pyas: httpx.AsyncClient) -> None:
    people = [{"name": "Ines", "email": "ines@example.com"}]
    place = {"street": "4 Quay Lane", "city": "Bergen", "state": "Vestland", "zipCode": "5003", "country": "Norway"}
    made = (await create_event(pyas, attendees=people, location=place)).json()["data"]
    assert (made["subject"], made["type"]) == ("Visit", "singleInstance")
    assert made["start"] == {"dateTime": "2027-03-05T09:00:00.1250000", "timeZone": "UTC"}
    assert made["location"]["address"]["postalCode"] == "5003"
    assert made["attendees"][0]["status"]["time"] == "0001-01-01T00:00:00Z"
    read = (await pyas.get(f"/microsoft/events/{made['id']}", params=WHERE)).json()
    assert read == {"success": True, "data": {"event": made}}


async def test_an_event_changes_and_goes(pyas: httpx.AsyncClient) -> None:
    made = (await create_event(pyas)).json()["data"]
    path = f"/microsoft/events/{made['id']}"
    answer = await pyas.patch(path, json={**WHERE, "eventData": {"title": "Later"}})
    changed = answer.json()["data"]
    assert (answer.status_code, changed["subject"], changed["start"]) == (200, "Later", made["start"])
    assert changed["@odata.etag"] != made["@odata.etag"]
    assert (await pyas.delete(path, params=WHERE)).status_code == 204
    assert (await pyas.get(path, params=WHERE)).status_code == 404


async def test_a_series_of_events(pyas: httpx.AsyncClient) -> None:
    recurrence = {"type": "weekly", "interval": 2, "daysOfWeek": ["friday"], "endDate": "2027-05-01T00:00:00Z"}
    made = (await create_event(pyas, recurrence=recurrence)).json()["data"]
    assert made["type"] == "seriesMaster"
    assert made["recurrence"]["pattern"]["daysOfWeek"] == ["friday"]
    assert made["recurrence"]["range"] == {
        "type": "endDate",
        "startDate": "2027-03-05",
        "endDate": "2027-05-01",
        "recurrenceTimeZone": "UTC",
    }


async def test_a_series_of_events_keeps_its_days_in_the_zone_it_was_made_in(pyas: httpx.AsyncClient) -> None:
    recurrence = {"type": "weekly", "interval": 1, "daysOfWeek": ["friday"], "endDate": "2027-05-01T03:59:59Z"}
    made = (await create_event(pyas, timeZone="America/New_York", recurrence=recurrence)).json()["data"]
    days = {"startDate": "2027-03-05", "endDate": "2027-04-30", "recurrenceTimeZone": "America/New_York"}
    assert made["recurrence"]["range"] == {"type": "endDate", **days}
    path = f"/microsoft/events/{made['id']}"
    endless = {"type": "daily", "interval": 1}
    answer = await pyas.patch(path, json={**WHERE, "eventData": {"recurrence": endless}})
    del days["endDate"]
    assert answer.json()["data"]["recurrence"]["range"] == {"type": "noEnd", **days}


async def test_events_are_found_by_text(pyas: httpx.AsyncClient) -> None:
    await create_event(pyas, title="Harbour")
    await create_event(pyas, title="Quay")
    body = (await pyas.get("/microsoft/events", params={**WHERE, "search": "harb"})).json()
    assert [event["subject"] for event in body["data"]["events"]] == ["Harbour"]


async def test_an_unknown_calendar(sandbox: Sandbox, pyas: httpx.AsyncClient) -> None:
    query = {**WHERE, "calendarId": "calendar-2"}
    answer = await pyas.get("/microsoft/events", params=query)
    assert (answer.status_code, answer.json()["error"]) == (404, "Calendar not found")
    sandbox.pyas_state.add_account("account-2", "calendar-2")
    answer = await pyas.get("/microsoft/events", params={"accountId": "account-2", "calendarId": "calendar-2"})
    assert answer.status_code == 200


async def test_a_date_beyond_the_calendar(pyas: httpx.AsyncClient) -> None:
    answer = await create_meeting(pyas, startDate="0001-01-01T00:00:00+01:00")
    assert answer.status_code == 400


async def test_an_event_that_ends_before_it_starts(pyas: httpx.AsyncClient) -> None:
    answer = await create_event(pyas, endDate="2027-03-05T09:00:00+01:00")
    assert (answer.status_code, answer.json()["errors"][0]["param"]) == (400, "eventData.endDate")
