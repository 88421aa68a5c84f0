"""Chains that lead back or nowhere, lists that change meanwhile, and bounds on what is read."""

from typing import Any

import anyio
import httpx
import pytest

from polymeet.errors import CursorLoop, InvalidRequest
from polymeet.pagination import _walk as walk
from polymeet.pagination import paginate, resume
from tests.helpers.answers import Server
from tests.polymeet.pagination.lists import List

pytestmark = pytest.mark.anyio


def page(*ids: int, token: str) -> httpx.Response:
    """Return a page of Zoom's list of meetings."""
    return httpx.Response(200, json={"next_page_token": token, "meetings": [{"id": each} for each in ids]})


async def read_until_loop(server: Server, message: str) -> list[Any]:
    """Return what is given before the loop is noticed."""
    seen: list[Any] = []
    with pytest.raises(CursorLoop, match=message) as loop:
        async for item in paginate(server.zoom().meetings.list_meetings, "me"):
            seen.append(item.id)
    assert loop.value.checkpoint is not None
    assert loop.value.checkpoint["given"] == len(seen)
    return seen


async def test_a_cursor_that_comes_again_is_a_loop() -> None:
    server = Server(page(1, token="a"), page(2, token="b"), page(3, token="a"), page(4, token="b"))
    assert await read_until_loop(server, "list_meetings: page 3 leads back to a page that was already read") == [
        1,
        2,
        3,
    ]


async def test_a_page_like_the_one_before_is_a_loop() -> None:
    server = Server(page(1, token="a"), page(2, 3, token="b"), page(2, 3, token="c"))
    assert await read_until_loop(server, "list_meetings: page 3 has the same items as the page before") == [1, 2, 3]


async def test_ids_with_equal_hashes_are_no_loop() -> None:
    def devices(*ids: int, token: str) -> httpx.Response:
        return httpx.Response(200, json={"next_page_token": token, "devices": [{"device_id": each} for each in ids]})

    assert hash(-1) == hash(-2)
    server = Server(
        devices(-1, token="a"), devices(-2, token="b"), devices(-1, -2, token="c"), devices(-2, -1, token="")
    )
    found = await paginate(server.zoom().devices.list_devices).collect()
    assert [item["device_id"] for item in found] == [-1, -2, -1, -2, -2, -1]


@pytest.mark.parametrize("prefetch", [0, 1, 3])
async def test_trying_again_after_a_loop_skips_nothing(prefetch: int) -> None:
    """The page that was refused is read again, though the next ones may have been read ahead."""
    chain = {"": page(1, token="a"), "a": page(2, token="b"), "b": page(2, token="c"), "c": page(4, token="")}
    server = Server(lambda request: chain[request.url.params.get("next_page_token", "")])
    walk = aiter(paginate(server.zoom().meetings.list_meetings, "me").with_options(prefetch=prefetch))
    assert [(await anext(walk)).id, (await anext(walk)).id] == [1, 2]
    await anyio.wait_all_tasks_blocked()
    for _ in range(3):
        with pytest.raises(CursorLoop, match="page 3 has the same items as the page before"):
            await anext(walk)


async def test_pages_without_items_do_not_go_on_forever() -> None:
    number = iter(range(1_000_000))
    server = Server(lambda request: page(token=f"t{next(number)}"))
    assert await read_until_loop(server, "still no end after page 100; the pages lead nowhere") == []
    assert len(server.requests) == 100


async def test_a_chain_without_end_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "MOST_PAGES", 20)
    number = iter(range(1_000_000))
    server = Server(lambda request: page(each := next(number), token=f"t{each}"))
    assert await read_until_loop(server, "still no end after page 20") == list(range(20))


async def test_an_offset_that_is_ignored_is_a_loop_and_gives_nothing_twice() -> None:
    server = Server(httpx.Response(200, json=[{"_id": "a"}, {"_id": "b"}]))
    seen: list[Any] = []
    with pytest.raises(CursorLoop, match="page 3 has the same items as the page before"):
        async for item in paginate(server.connectycube().meetings.list_meetings, limit=2):
            seen.append(item.id)
    assert seen == ["a", "b"]


async def test_a_page_of_one_item_may_be_alike_more_often() -> None:
    """One insertion before each request is enough for that, and no sign of a loop yet."""
    served = List(3)
    served.before = {
        request: lambda changed: changed.items.insert(0, len(changed.items) + 1) for request in range(2, 7)
    }
    given = [item.id async for item in paginate(served.connectycube().meetings.list_meetings, limit=1)]
    assert given == ["1", "2", "3"]
    with pytest.raises(CursorLoop, match="page 22 has the same items as the page before"):
        stuck = Server(httpx.Response(200, json=[{"_id": "a"}]))
        await paginate(stuck.connectycube().meetings.list_meetings, limit=1).collect()


@pytest.mark.parametrize("inserted", [1, 2, 3, 5])
@pytest.mark.parametrize("concurrency", [1, 3])
async def test_an_insertion_before_the_offset_gives_nothing_twice(inserted: int, concurrency: int) -> None:
    served = List(8)
    served.before = {2: lambda changed: changed.items.__setitem__(slice(0, 0), range(100, 100 + inserted))}
    pager = paginate(served.connectycube().meetings.list_meetings, limit=2).with_options(concurrency=concurrency)
    given = [str(item.id) async for item in pager]
    assert len(given) == len(set(given))
    if concurrency == 1:
        assert [item for item in given if int(item) < 100] == [str(number) for number in range(1, 9)]


async def test_a_deletion_before_the_offset_misses_one_and_gives_nothing_twice() -> None:
    served = List(8)
    served.before = {2: lambda changed: changed.items.remove(1)}
    pager = paginate(served.connectycube().meetings.list_meetings, limit=2).with_options(prefetch=0)
    assert [item.id async for item in pager] == ["1", "2", "4", "5", "6", "7", "8"]


@pytest.mark.parametrize("concurrency", [1, 4])
async def test_a_page_size_that_the_provider_cuts_loses_nothing(concurrency: int) -> None:
    served = List(730, most=100, delay=0.001)
    pager = paginate(served.connectycube().meetings.list_meetings, limit=500).with_options(concurrency=concurrency)
    assert [item.id async for item in pager] == [str(number) for number in range(1, 731)]
    assert len(served.asked) <= 7 + concurrency


@pytest.mark.parametrize(("bound", "given", "asked"), [(1, 1, 1), (3, 3, 1), (4, 4, 2), (7, 7, 3), (99, 8, 3)])
async def test_max_items_ends_the_walk_and_reads_no_page_too_many(bound: int, given: int, asked: int) -> None:
    served = List(8)
    pager = paginate(served.zoom().meetings.list_meetings, "me", page_size=3).with_options(max_items=bound)
    assert [item.id async for item in pager] == list(range(1, given + 1))
    assert len(served.asked) == asked
    rest = await resume(served.zoom(), pager.checkpoint).collect()
    assert [item.id for item in rest] == list(range(given + 1, 9))


async def test_max_items_cuts_the_last_page() -> None:
    pager = paginate(List(8).zoom().meetings.list_meetings, "me", page_size=3).with_options(max_items=4)
    assert [[item.id for item in page.items] async for page in pager.pages()] == [[1, 2, 3], [4]]


@pytest.mark.parametrize(("bound", "given"), [(1, 3), (2, 6), (3, 8), (9, 8)])
async def test_max_pages_ends_the_walk(bound: int, given: int) -> None:
    served = List(8)
    pager = paginate(served.zoom().meetings.list_meetings, "me", page_size=3).with_options(max_pages=bound)
    assert [item.id async for item in pager] == list(range(1, given + 1))
    assert len(served.asked) == min(bound, 3)
    rest = await resume(served.zoom(), pager.checkpoint).collect()
    assert [item.id for item in rest] == list(range(given + 1, 9))


async def test_first_is_the_first_or_none() -> None:
    served = List(400)
    first = await paginate(served.zoom().meetings.list_meetings, "me").first()
    assert first is not None
    assert first.id == 1
    assert len(served.asked) == 1
    assert await paginate(List(0).zoom().meetings.list_meetings, "me").first() is None


async def test_a_limit_and_max_items_both_hold() -> None:
    pager = paginate(List(8).zoom().meetings.list_meetings, "me", page_size=3).with_options(max_items=4)
    assert len(await pager.collect(limit=6)) == 4
    assert len(await pager.collect(limit=2)) == 2
    assert await pager.collect(limit=0) == []


async def test_pages_say_how_many_there_are() -> None:
    async for one in paginate(List(8).zoom().meetings.list_meetings, "me", page_size=3).pages():
        assert (one.total, one.size) == (8, 3)
    async for page_of_cube in paginate(List(2).connectycube().meetings.list_meetings).pages():
        assert (page_of_cube.total, page_of_cube.size) == (None, 100)


@pytest.mark.parametrize("option", [{"max_items": 0}, {"max_pages": -1}, {"prefetch": -1}, {"concurrency": 0}])
def test_a_bound_that_is_too_small_is_refused(option: dict[str, Any]) -> None:
    ((name, value),) = option.items()
    with pytest.raises(InvalidRequest, match=f"{name} must be a whole number from . up, not {value}"):
        paginate(List(1).zoom().meetings.list_meetings, "me").with_options(**option)


def test_pages_behind_tokens_cannot_be_read_side_by_side() -> None:
    with pytest.raises(
        InvalidRequest, match="concurrency is 4, but the pages of list_meetings are known one at a time"
    ):
        paginate(List(1).zoom().meetings.list_meetings, "me").with_options(concurrency=4)


@pytest.mark.parametrize("call", [len, None, List(1).zoom().with_raw_response.meetings.list_meetings])
def test_what_is_no_operation_is_refused(call: Any) -> None:
    with pytest.raises(InvalidRequest, match="paginate needs an operation that is not called yet"):
        paginate(call, "me")


def test_arguments_that_the_operation_does_not_take_are_refused_at_once() -> None:
    with pytest.raises(TypeError, match="kind"):
        paginate(List(1).zoom().meetings.list_meetings, "me", kind="x")  # type: ignore[call-arg]
