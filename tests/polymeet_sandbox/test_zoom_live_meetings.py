"""Zoom's meetings in progress: their chat, the host's orders, the tokens of bots, and the summaries that remain."""

from typing import Any
from urllib.parse import quote

import httpx
import pytest

from polymeet.errors import BadRequest, InvalidRequest
from polymeet.pagination import paginate
from polymeet.testing import Sandbox
from polymeet.zoom.models import InMeetingControl, MeetingCreate, MeetingSettingsCreate

pytestmark = pytest.mark.anyio
SUMMARIES = "/meetings/meeting_summaries"


async def start(sandbox: Sandbox, client: httpx.AsyncClient, **settings: Any) -> int:
    number = await create(client, **settings)
    sandbox.zoom_state.start_meeting(number)
    return number


async def create(client: httpx.AsyncClient, **settings: Any) -> int:
    body = {"topic": "T", "start_time": "2027-02-01T09:00:00Z", "settings": settings}
    number: int = (await client.post("/users/me/meetings", json=body)).raise_for_status().json()["id"]
    return number


def uuid_of(sandbox: Sandbox, number: int) -> str:
    uuid: str = sandbox.zoom_state.meetings[number].record["uuid"]
    return uuid


def refusal(answer: httpx.Response) -> tuple[int, int]:
    return answer.status_code, answer.json()["code"]


async def test_a_chat_message_can_be_changed_and_deleted(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    number = await start(sandbox, zoom)
    live, uuid = sandbox.zoom_state.live, uuid_of(sandbox, number)
    message = live.say(uuid, "The number is 4000 1234.", files=("card.png", "map.png"))
    path = f"/live_meetings/{number}/chat/messages/{quote(message, safe='')}"
    assert (await zoom.patch(path, json={"message_content": "Removed."})).status_code == 204
    said = live.instance(uuid).messages[message]
    assert said["message_content"] == "Removed."
    card = next(file_id for file_id, name in said["files"].items() if name == "card.png")
    assert (await zoom.delete(path, params={"file_ids": card})).status_code == 204
    assert list(live.instance(uuid).messages[message]["files"].values()) == ["map.png"]
    assert (await zoom.delete(path)).status_code == 204
    assert live.instance(uuid).messages == {}
    assert refusal(await zoom.delete(path)) == (404, 3001)


async def test_chat_messages_are_out_of_reach_without_dlp_or_a_live_meeting(
    sandbox: Sandbox, zoom: httpx.AsyncClient
) -> None:
    number = await start(sandbox, zoom)
    message = sandbox.zoom_state.live.say(uuid_of(sandbox, number), "Hello")
    path = f"/live_meetings/{number}/chat/messages/{quote(message, safe='')}"
    sandbox.zoom_state.live.chat_dlp = False
    assert refusal(await zoom.patch(path, json={"message_content": "Bye"})) == (400, 300)
    assert refusal(await zoom.delete(path)) == (400, 300)
    sandbox.zoom_state.live.chat_dlp = True
    sandbox.zoom_state.end_meeting(number)
    assert refusal(await zoom.patch(path, json={"message_content": "Bye"})) == (404, 3001)
    assert refusal(await zoom.delete("/live_meetings/90000000001/chat/messages/x")) == (404, 3001)


async def order(client: httpx.AsyncClient, number: int, method: str, **params: Any) -> httpx.Response:
    return await client.patch(f"/live_meetings/{number}/events", json={"method": method, "params": params})


async def test_the_recording_follows_its_orders(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    number = await start(sandbox, zoom)
    instance = sandbox.zoom_state.live.instance(uuid_of(sandbox, number))
    for word, state in [
        ("pause", "stopped"),
        ("start", "started"),
        ("resume", "started"),
        ("pause", "paused"),
        ("start", "paused"),
        ("resume", "started"),
        ("stop", "stopped"),
    ]:
        answer = await order(zoom, number, f"recording.{word}")
        assert (answer.status_code, answer.content, instance.recording) == (202, b"", state)


async def test_a_full_storage_records_nothing(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    number = await start(sandbox, zoom)
    sandbox.zoom_state.live.storage_full = True
    assert refusal(await order(zoom, number, "recording.start")) == (400, 3309)
    assert (await order(zoom, number, "recording.stop")).status_code == 202


async def test_people_are_invited(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    number = await start(sandbox, zoom)
    ben = sandbox.zoom_state.users[1]
    contacts = [{"id": ben["id"]}, {"email": "cleo.marsh@example.com"}]
    assert (await order(zoom, number, "participant.invite", contacts=contacts)).status_code == 202
    invited = sandbox.zoom_state.live.instance(uuid_of(sandbox, number)).invited
    assert [one["email"] for one in invited] == ["ben.stave@example.com", "cleo.marsh@example.com"]
    strangers = [{"email": "stranger@example.org"}]
    assert refusal(await order(zoom, number, "participant.invite", contacts=strangers)) == (400, 300)
    assert len(invited) == 2
    answer = await order(zoom, number, "participant.invite", contacts=contacts * 6)
    assert [error["field"] for error in answer.json()["errors"]] == ["params.contacts"]


async def test_only_a_call_out_needs_no_meeting_in_progress(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    number = await create(zoom)
    assert refusal(await order(zoom, number, "recording.start")) == (400, 300)
    assert refusal(await order(zoom, number, "participant.invite", contacts=[])) == (400, 300)
    for method in ("participant.invite.callout", "participant.invite.room_system_callout"):
        assert (await order(zoom, number, method, invitee_name="Quay 7")).status_code == 202
    invited = sandbox.zoom_state.live.instance(uuid_of(sandbox, number)).invited
    assert [one["invitee_name"] for one in invited] == ["Quay 7", "Quay 7"]
    assert refusal(await order(zoom, 90000000001, "recording.stop")) == (404, 3001)


async def test_the_waiting_room_is_changed(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    number = await start(sandbox, zoom)
    await order(zoom, number, "waiting_room.update", waiting_room_title="Soon", waiting_room_description="At ten.")
    await order(zoom, number, "waiting_room.update", waiting_room_title="Now")
    waiting = sandbox.zoom_state.live.instance(uuid_of(sandbox, number)).waiting_room
    assert waiting == {"waiting_room_title": "Now", "waiting_room_description": "At ten."}


async def test_an_order_must_name_its_method(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    number = await start(sandbox, zoom)
    answer = await zoom.patch(f"/live_meetings/{number}/events", json={"params": {}})
    assert [error["field"] for error in answer.json()["errors"]] == ["method"]


@pytest.mark.parametrize("kind", ["live_streaming", "local_archiving", "local_recording"])
async def test_bots_get_a_new_token_each_time(zoom: httpx.AsyncClient, kind: str) -> None:
    path = f"/meetings/{await create(zoom)}/jointoken/{kind}"
    first, second = (await zoom.get(path)).json(), (await zoom.get(path)).json()
    assert (first["expire_in"], first["token"] != second["token"]) == (120, True)
    assert refusal(await zoom.get(f"/meetings/90000000001/jointoken/{kind}")) == (404, 3001)


async def test_summaries_of_meetings_that_wanted_one(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    assert (await zoom.get(SUMMARIES)).json()["summaries"] == []
    number = await start(sandbox, zoom, auto_start_meeting_summary=True)
    uuid = uuid_of(sandbox, number)
    for settings in ({}, {"auto_start_meeting_summary": True, "encryption_type": "e2ee"}):
        sandbox.zoom_state.end_meeting(await start(sandbox, zoom, **settings))
    sandbox.advance(1800)
    sandbox.zoom_state.end_meeting(number)
    [summary] = (await zoom.get(SUMMARIES)).json()["summaries"]
    assert (summary["meeting_uuid"], summary["meeting_id"], summary["meeting_topic"]) == (uuid, number, "T")
    assert (summary["meeting_start_time"], summary["meeting_end_time"]) == (
        "2027-01-04T08:00:00Z",
        "2027-01-04T08:30:00Z",
    )


async def test_summaries_by_page_and_moment(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    for _ in range(3):
        sandbox.zoom_state.end_meeting(await start(sandbox, zoom, auto_start_meeting_summary=True))
        sandbox.advance(3600)
    window = {"from": "2027-01-04T08:30:00Z", "to": "2027-01-04T10:00:00Z"}
    first = (await zoom.get(SUMMARIES, params={**window, "page_size": 1})).json()
    assert (first["from"], first["to"], first["page_size"]) == (window["from"], window["to"], 1)
    token = {"next_page_token": first["next_page_token"]}
    second = (await zoom.get(SUMMARIES, params={**window, "page_size": 1, **token})).json()
    made = [one["summary_created_time"] for page in (first, second) for one in page["summaries"]]
    assert made == ["2027-01-04T09:00:00Z", "2027-01-04T10:00:00Z"]
    assert second["next_page_token"] == ""


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
async def test_the_path_of_the_summaries_is_no_meeting(zoom: httpx.AsyncClient, method: str) -> None:
    answer = await zoom.request(method, SUMMARIES)
    assert answer.status_code == 400
    assert "meetingId" in [error["field"] for error in answer.json()["errors"]]


async def test_a_program_records_a_meeting_and_finds_its_summary(sandbox: Sandbox) -> None:
    async with sandbox.zoom() as client:
        settings = MeetingSettingsCreate(auto_start_meeting_summary=True)
        meeting = await client.meetings.create_meeting("me", body=MeetingCreate(topic="Survey", settings=settings))
        sandbox.zoom_state.start_meeting(meeting.id)
        record = InMeetingControl(method="recording.start")
        await client.live_meetings.control_live_meeting(meeting.id, body=record)
        sandbox.zoom_state.live.storage_full = True
        with pytest.raises(BadRequest) as refused:
            await client.live_meetings.control_live_meeting(meeting.id, body=record)
        assert (refused.value.code, refused.value.meaning) == (
            3309,
            "The account's cloud storage is too full to record.",
        )
        assert (await client.join_tokens.get_local_recording_join_token(meeting.id)).expire_in == 120
        sandbox.zoom_state.end_meeting(meeting.id)
        found = await paginate(client.meeting_summaries.list_meeting_summaries).collect()
        assert [(one.meeting_id, one.meeting_topic) for one in found] == [(meeting.id, "Survey")]
        assert (await client.past_meetings.get_past_meeting(found[0].meeting_uuid)).topic == "Survey"
        with pytest.raises(InvalidRequest, match="meeting_summaries"):
            await client.meetings.get_meeting("meeting_summaries")
