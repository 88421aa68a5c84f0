"""A walk that stopped goes on elsewhere: no item twice, none left out, and a dead cursor is never an end."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest

from polymeet.errors import ConnectionLost, CursorExpired, InvalidRequest, RateLimited
from polymeet.pagination import Checkpoint, Pager, paginate, resume
from polymeet.testing import Sandbox
from polymeet.zoom.models import MeetingCreate
from tests.helpers.answers import Server
from tests.polymeet.pagination.lists import List

pytestmark = pytest.mark.anyio


def through_json(checkpoint: Any) -> Any:
    """Return what another process reads after this one wrote it."""
    return json.loads(json.dumps(checkpoint))


async def take(pager: Pager[Any], count: int) -> list[Any]:
    """Take so many items and leave the loop."""
    found: list[Any] = []
    if count:
        async for item in pager:
            found.append(item.id)
            if len(found) == count:
                break
    return found


@pytest.mark.parametrize("stop", range(12))
async def test_another_process_goes_on_at_any_item(stop: int) -> None:
    served = List(11)
    pager = paginate(served.zoom().meetings.list_meetings, "me", page_size=3, type_="upcoming")
    first = await take(pager, stop)
    rest = resume(List(11).zoom(), through_json(pager.checkpoint))
    assert first + [item.id async for item in rest] == list(range(1, 12))


@pytest.mark.parametrize("stop", [1, 3, 4, 7])
async def test_offsets_are_resumed_alike(stop: int) -> None:
    pager = paginate(List(7).connectycube().meetings.list_meetings, limit=3)
    first = await take(pager, stop)
    rest = await resume(List(7).connectycube(), through_json(pager.checkpoint)).collect()
    assert first + [item.id for item in rest] == [str(number) for number in range(1, 8)]


async def test_the_rest_is_asked_for_with_the_same_arguments() -> None:
    pager = paginate(List(9).zoom().meetings.list_meetings, "me", page_size=2, type_="upcoming", from_=date(2027, 1, 5))
    await take(pager, 5)
    served = List(9)
    await resume(served.zoom(), through_json(pager.checkpoint)).collect()
    expected = {"page_size": "2", "type": "upcoming", "from": "2027-01-05"}
    assert served.asked == [{**expected, "next_page_token": token} for token in ("t4", "t6", "t8")]


async def test_a_page_that_was_used_up_is_not_read_again() -> None:
    pager = paginate(List(6).zoom().meetings.list_meetings, "me", page_size=3)
    await take(pager, 3)
    served = List(6)
    await resume(served.zoom(), pager.checkpoint).collect()
    assert [asked["next_page_token"] for asked in served.asked] == ["t3"]


async def test_what_was_read_to_its_end_has_nothing_left() -> None:
    pager = paginate(List(4).zoom().meetings.list_meetings, "me", page_size=3)
    await pager.collect()
    assert pager.checkpoint.is_done
    assert pager.checkpoint.given == 4
    assert await resume(Server().zoom(), pager.checkpoint).collect() == []


async def test_a_checkpoint_says_where_it_is_and_holds_no_secret() -> None:
    pager = paginate(List(9).zoom().meetings.list_meetings, "me", page_size=2)
    await take(pager, 3)
    checkpoint = pager.checkpoint
    assert isinstance(checkpoint, Checkpoint)
    assert checkpoint.operation == "zoom.meetings.list_meetings"
    assert checkpoint.given == 3
    assert checkpoint.expires_at is not None
    left = checkpoint.expires_at - datetime.now(UTC)
    assert timedelta(minutes=14) < left <= timedelta(minutes=15)
    assert "canary" not in json.dumps(checkpoint)
    assert len(json.dumps(checkpoint)) < 500


async def test_pages_count_when_they_are_handed_out() -> None:
    pager = paginate(List(5).zoom().meetings.list_meetings, "me", page_size=2)
    async for page in pager.pages():
        assert [item.id for item in page.items] == [1, 2]
        break
    assert [item.id async for item in resume(List(5).zoom(), pager.checkpoint)] == [3, 4, 5]


async def test_what_was_collected_counts() -> None:
    """Each method that reads moves the checkpoint, so that resuming never gives again what was returned."""
    served = List(7)
    pager = paginate(served.zoom().meetings.list_meetings, "me", page_size=2)
    given = await pager.collect(limit=3)
    assert pager.checkpoint.given == 3
    given += await resume(served.zoom(), through_json(pager.checkpoint)).collect()
    assert [item.id for item in given] == list(range(1, 8))
    assert await pager.first()
    assert pager.checkpoint.given == 1


@pytest.mark.parametrize("began", [0, 3])
async def test_what_a_failed_collect_did_not_return_is_not_lost(began: int) -> None:
    """The caller never had the items of the pages that were read before the failure."""
    pager = paginate(List(9).zoom().meetings.list_meetings, "me", page_size=2)
    given = await take(pager, began)
    served = List(9)
    served.fail_on = {2: httpx.ReadError("reset")}
    rest = resume(served.zoom(), through_json(pager.checkpoint))
    with pytest.raises(ConnectionLost) as broken:
        await rest.collect()
    assert broken.value.checkpoint is not None
    assert broken.value.checkpoint["given"] == rest.checkpoint.given == began
    given += [item.id for item in await resume(served.zoom(), through_json(broken.value.checkpoint)).collect()]
    assert given == list(range(1, 10))


@pytest.mark.parametrize("stored", ["{}", None, 5, [1]])
def test_what_is_no_object_is_no_checkpoint(stored: Any) -> None:
    """For example the text of one, before json.loads."""
    with pytest.raises(InvalidRequest, match=f"a checkpoint is an object, .*; this is {type(stored).__name__}"):
        resume(List(1).zoom(), stored)


async def test_an_error_in_the_middle_carries_the_checkpoint() -> None:
    served = List(7)
    served.fail_on = {3: httpx.ReadError("reset"), 4: httpx.Response(429, json={"code": 429, "message": "Slow down."})}
    found: list[Any] = []
    with pytest.raises(ConnectionLost) as broken:
        async for item in paginate(served.zoom().meetings.list_meetings, "me", page_size=2):
            found.append(item.id)
    assert found == [1, 2, 3, 4]
    assert broken.value.checkpoint is not None
    with pytest.raises(RateLimited) as limited:
        await resume(served.zoom(), broken.value.checkpoint).collect()
    assert limited.value.checkpoint is not None
    assert limited.value.checkpoint["cursor"] == broken.value.checkpoint["cursor"] == "t4"
    rest = await resume(served.zoom(), through_json(limited.value.checkpoint)).collect()
    assert [item.id for item in rest] == [5, 6, 7]


async def test_the_same_loop_can_go_on_after_an_error() -> None:
    served = List(5)
    served.fail_on = {2: httpx.ReadError("reset")}
    walk = aiter(paginate(served.zoom().meetings.list_meetings, "me", page_size=2))
    assert [(await anext(walk)).id, (await anext(walk)).id] == [1, 2]
    with pytest.raises(ConnectionLost):
        await anext(walk)
    assert [item.id async for item in walk] == [3, 4, 5]


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seconds = 0.0
        for module in ("reader", "checkpoint"):
            monkeypatch.setattr(f"polymeet.pagination._{module}.monotonic", lambda: self.seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock by which cursors die."""
    return Clock(monkeypatch)


async def test_a_dead_checkpoint_is_an_error_that_carries_it(clock: Clock) -> None:
    pager = paginate(List(7).zoom().meetings.list_meetings, "me", page_size=2)
    first = await take(pager, 3)
    checkpoint = {**pager.checkpoint, "expires_at": (datetime.now(UTC) - timedelta(seconds=1)).isoformat()}
    with pytest.raises(CursorExpired, match="restart=True") as expired:
        resume(List(7).zoom(), checkpoint)
    assert expired.value.checkpoint == checkpoint
    rest = await resume(List(7).zoom(), checkpoint, restart=True).collect()
    assert first + [item.id for item in rest] == list(range(1, 8))


@pytest.mark.parametrize("prefetch", [0, 1])
async def test_a_consumer_that_is_too_slow_hears_of_it(clock: Clock, prefetch: int) -> None:
    served = List(7)
    found: list[Any] = []
    with pytest.raises(
        CursorExpired, match=r"list_meetings: page \d was asked for after its cursor had died"
    ) as expired:
        async for item in paginate(served.zoom().meetings.list_meetings, "me", page_size=2).with_options(
            prefetch=prefetch
        ):
            found.append(item.id)
            clock.seconds += 500
    assert found == [1, 2]
    assert expired.value.refusal is None
    assert expired.value.checkpoint is not None
    rest = await resume(served.zoom(), expired.value.checkpoint, restart=True).collect()
    assert found + [item.id for item in rest] == list(range(1, 8))


async def test_a_cursor_that_the_provider_refuses_has_expired() -> None:
    """The sandbox's clock goes on by itself, so that only the provider knows."""
    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        for number in range(5):
            start = datetime(2027, 1, 8, 9 + number, tzinfo=UTC)
            await zoom.meetings.create_meeting("me", body=MeetingCreate(topic="Review", start_time=start))
        found: list[Any] = []
        with pytest.raises(CursorExpired, match="the provider refused the cursor of page") as expired:
            async for item in paginate(zoom.meetings.list_meetings, "me", page_size=2).with_options(prefetch=0):
                found.append(item.id)
                sandbox.advance(901)
        assert len(found) == 2
        assert expired.value.checkpoint is not None
        rest = await resume(zoom, expired.value.checkpoint, restart=True).collect()
        assert len({*found, *(item.id for item in rest)}) == 5
        assert len(rest) == 3


async def test_a_restart_leaves_out_by_id_what_was_given() -> None:
    served = List(6)
    pager = paginate(served.zoom().meetings.list_meetings, "me", page_size=2)
    assert await take(pager, 3) == [1, 2, 3]
    served.items = [90, 3, 91, 2, 4, 5, 6]
    rest = await resume(served.zoom(), pager.checkpoint, restart=True).collect()
    assert [item.id for item in rest] == [90, 91, 4, 5, 6]


async def test_a_restart_can_be_interrupted_and_resumed() -> None:
    served = List(8)
    pager = paginate(served.zoom().meetings.list_meetings, "me", page_size=2)
    found = await take(pager, 5)
    again = resume(served.zoom(), through_json(pager.checkpoint), restart=True)
    found += await take(again, 1)
    assert found == [1, 2, 3, 4, 5, 6]
    for _ in range(2):
        last = resume(served.zoom(), through_json(again.checkpoint))
        assert [item.id for item in await last.collect()] == [7, 8]


async def test_items_that_the_provider_lists_twice_are_given_twice_after_a_restart_too() -> None:
    served = List(0)
    served.items = [1, 7, 7, 2, 7]
    pager = paginate(served.zoom().meetings.list_meetings, "me", page_size=2)
    first = await take(pager, 2)
    rest = await resume(served.zoom(), pager.checkpoint, restart=True).collect()
    assert first + [item.id for item in rest] == [1, 7, 7, 2, 7]


async def test_a_restart_that_would_give_items_twice_is_refused() -> None:
    pager = paginate(List(3).zoom().meetings.list_meetings, "me")
    await take(pager, 2)
    with pytest.raises(InvalidRequest, match=r"2 items .* not all of their ids are known"):
        resume(List(3).zoom(), {**pager.checkpoint, "forgetful": True}, restart=True)


BROKEN: list[tuple[dict[str, Any], str]] = [
    ({"version": 2}, "version 2 cannot be read"),
    ({"operation": "pyas.zoom_meetings.list_zoom_meetings"}, "Zoom has no paged operation 'pyas"),
    ({"operation": "zoom.meetings.get_meeting"}, "Zoom has no paged operation"),
    ({"operation": "zoom.meetings.send"}, "Zoom has no paged operation"),
    ({"operation": "zoom.aclose.x"}, "Zoom has no paged operation"),
    ({"operation": "zoom._sender.x"}, "Zoom has no paged operation"),
    ({"operation": "zoom"}, "Zoom has no paged operation"),
    ({"cursor": ["t"]}, "no checkpoint of a pager, or a damaged one"),
    ({"of_page": "!"}, "no checkpoint of a pager"),
    ({"arguments": None}, "no checkpoint of a pager"),
    ({"arguments": {"from_": {"code": "x"}}}, "no checkpoint of a pager"),
    ({"window": ["2027-01-01"]}, "no checkpoint of a pager"),
    ({"given": None}, "no checkpoint of a pager"),
    ({"expires_at": "soon"}, "no checkpoint of a pager"),
    ({"expires_at": "2027-01-01"}, "no checkpoint of a pager"),
]


@pytest.mark.parametrize(("change", "message"), BROKEN)
async def test_what_is_no_checkpoint_is_refused(change: dict[str, Any], message: str) -> None:
    pager = paginate(List(3).zoom().meetings.list_meetings, "me")
    await take(pager, 2)
    with pytest.raises(InvalidRequest, match=message):
        resume(List(3).zoom(), {**pager.checkpoint, **change})


async def test_an_empty_dict_is_no_checkpoint() -> None:
    with pytest.raises(InvalidRequest, match="version None"):
        resume(List(3).zoom(), {})
