"""A call outside `paginate` with a cursor that died raises what `paginate` raises, and nothing else does."""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from polymeet.errors import APIError, BadRequest, CursorExpired, InvalidRequest, ValidationFailed
from polymeet.pagination import paginate, resume
from polymeet.testing import Sandbox
from polymeet.zoom.models import MeetingCreate
from tests.helpers.answers import Server

pytestmark = pytest.mark.anyio


async def test_a_token_that_died_has_expired() -> None:
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        for hour in (9, 10):
            start = datetime(2027, 1, 8, hour, tzinfo=UTC)
            await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Review", start_time=start))
        page = await zoom.meetings.list_meetings("me", page_size=1)
        token: Any = page.next_page_token
        assert (await zoom.meetings.list_meetings("me", page_size=1, next_page_token=token)).meetings
        sandbox.advance(901)
        with pytest.raises(CursorExpired, match="list_meetings: the provider refused next_page_token: ") as expired:
            await zoom.meetings.list_meetings("me", page_size=1, next_page_token=token)
        assert expired.value.refusal is expired.value.__cause__
        assert isinstance(expired.value.refusal, BadRequest)
        assert expired.value.checkpoint is None
        with pytest.raises(CursorExpired):
            await zoom.with_raw_response.meetings.list_meetings("me", page_size=1, next_page_token=token)


SAID = [
    (400, {"code": 300, "message": "The next page token is either invalid or expired."}),
    (400, {"code": 300, "message": "Invalid field: next_page_token."}),
    (400, {"code": 300, "message": "Bad.", "errors": [{"field": "next_page_token", "message": "Invalid."}]}),
    (422, {"code": 300, "message": "nextPageToken expired"}),
]


@pytest.mark.parametrize(("status", "body"), SAID)
async def test_all_the_ways_to_say_it(status: int, body: dict[str, Any]) -> None:
    zoom = Server(httpx.Response(status, json=body)).zoom()
    with pytest.raises(CursorExpired):
        await zoom.users.list_users(next_page_token="dead")
    with pytest.raises((BadRequest, ValidationFailed)):
        await zoom.users.list_users()


async def test_pyas_says_it_of_a_field() -> None:
    body = {"errors": [{"msg": "is invalid", "param": "nextPageToken", "location": "query"}]}
    pyas = Server(httpx.Response(400, json=body)).pyas()
    with pytest.raises(CursorExpired):
        await pyas.microsoft_events.list_microsoft_events(account_id="a", calendar_id="c", next_page_token="dead")


OTHER: list[tuple[int, str]] = [
    (400, "Invalid page_size."),
    (401, "The next page token is yours no more."),
    (404, "next_page_token: User does not exist."),
    (429, "next_page_token: slow down."),
]


@pytest.mark.parametrize(("status", "message"), OTHER)
async def test_another_fault_of_the_request_is_told_as_it_is(status: int, message: str) -> None:
    zoom = Server(httpx.Response(status, json={"code": 300, "message": message})).zoom()
    with pytest.raises(APIError, match=message.split(":")[-1]):
        await zoom.users.list_users(next_page_token="fresh")


async def test_in_a_list_the_error_says_which_page_and_carries_the_checkpoint() -> None:
    first = httpx.Response(200, json={"users": [{"id": "a"}], "next_page_token": "t"})
    zoom = Server(first, httpx.Response(400, json={"code": 300, "message": "The next page token is invalid."})).zoom()
    with pytest.raises(CursorExpired, match="list_users: the provider refused the cursor of page 2: ") as expired:
        await paginate(zoom.users.list_users).with_options(max_items=2).collect()
    assert expired.value.refusal is expired.value.__cause__
    assert isinstance(expired.value.refusal, BadRequest)
    assert resume(zoom, expired.value.checkpoint, restart=True)


async def test_the_error_of_a_direct_call_cannot_be_resumed() -> None:
    zoom = Server(httpx.Response(400, json={"code": 300, "message": "The next page token is invalid."})).zoom()
    with pytest.raises(CursorExpired) as expired:
        await zoom.users.list_users(next_page_token="dead")
    with pytest.raises(InvalidRequest, match="The error of a call outside paginate has none"):
        resume(zoom, expired.value.checkpoint, restart=True)
