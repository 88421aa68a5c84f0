"""A deletion, or another write, that was sent twice: what its second answer says."""

import httpx
import pytest

from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.errors import (
    APIError,
    BadRequest,
    NotFound,
)
from polymeet.testing import Sandbox
from polymeet.zoom.models import MeetingCreate, MeetingStatusUpdate
from tests.helpers.answers import Server
from tests.helpers.faulting import QUICK

UNHEARD = (httpx.ReadError("reset"), httpx.ReadTimeout("slow"), httpx.Response(502), httpx.Response(200, html="<html>"))


@pytest.mark.anyio
@pytest.mark.parametrize("lost", UNHEARD, ids=repr)
async def test_a_deletion_that_is_answered_only_the_second_time_has_succeeded(lost: httpx.Response | Exception) -> None:
    gone = httpx.Response(404, json={"code": 3001, "message": "no such meeting"})
    await Server(lost, gone).zoom(retry=QUICK).meetings.delete_meeting(1)
    raw = await Server(lost, gone).zoom(retry=QUICK).with_raw_response.meetings.delete_meeting(1)
    assert (raw.status, raw.parsed, raw.content) == (404, None, gone.content), "what came, and what it means"

    gone = httpx.Response(404, json={"success": False, "error": "No such meeting.", "code": 404})
    await Server(lost, gone).pyas(retry=QUICK).zoom_meetings.delete_zoom_meeting("1", account_id="a")
    gone = httpx.Response(404, json={"errors": {"base": ["No such meeting."]}})
    await Server(lost, gone).connectycube(retry=QUICK).meetings.delete_meeting("1")


@pytest.mark.anyio
@pytest.mark.parametrize("first", [httpx.ConnectError("refused"), httpx.Response(429), None], ids=repr)
async def test_a_deletion_of_what_never_was_there_is_an_error(first: httpx.Response | Exception | None) -> None:
    """No attempt before it can have done it."""
    gone = httpx.Response(404, json={"code": 3001, "message": "no such meeting"})
    server = Server(gone) if first is None else Server(first, gone)
    with pytest.raises(NotFound) as caught:
        await server.zoom(retry=QUICK).meetings.delete_meeting(1)
    assert not hasattr(caught.value, "__notes__")


@pytest.mark.anyio
@pytest.mark.parametrize(
    "second",
    [
        httpx.Response(404, html="<title>not here</title>"),
        httpx.Response(404),
        httpx.Response(404, json={"code": 1001, "message": "The user is in another account."}),
        httpx.Response(400, json={"code": 3002, "message": "The meeting is in progress."}),
        httpx.Response(401, json={"code": 124, "message": "Access token is expired."}),
    ],
    ids=repr,
)
async def test_a_repeated_deletion_that_is_refused_for_another_reason_is_an_error(second: httpx.Response) -> None:
    with pytest.raises(APIError) as caught:
        await Server(UNHEARD[0], second).zoom(retry=QUICK).meetings.delete_meeting(1)
    assert caught.value.__notes__ == ["an earlier attempt of this call got no answer, and may have done it"]


@pytest.mark.anyio
async def test_another_write_whose_repetition_is_refused_says_why_that_may_be() -> None:
    ended = httpx.Response(400, json={"code": 3000, "message": "The meeting is not in progress."})
    with pytest.raises(BadRequest) as caught:
        await (
            Server(UNHEARD[0], ended)
            .zoom(retry=QUICK)
            .meetings.update_meeting_status(1, body=MeetingStatusUpdate(action="end"))
        )
    assert caught.value.__notes__ == ["an earlier attempt of this call got no answer, and may have done it"]


@pytest.mark.anyio
async def test_a_meeting_whose_deletion_got_no_answer_is_gone() -> None:
    sandbox = Sandbox()
    async with Zoom(BearerToken("t"), transport=sandbox.transport(), retry=QUICK) as zoom:
        meeting = await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Planning"))
        assert isinstance(meeting.id, int)
        sandbox.inject(cut="after", operation="delete_meeting")
        await zoom.meetings.delete_meeting(meeting.id)
        with pytest.raises(NotFound):
            await zoom.meetings.delete_meeting(meeting.id)
