"""Reading ahead: it overlaps with the consumer, keeps to its width, and leaves nothing behind."""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest
import sniffio
import trio

from polymeet.errors import ConnectFailed
from polymeet.pagination import Pager, paginate
from tests.polymeet.pagination.lists import List

pytestmark = pytest.mark.anyio


def tasks() -> int:
    """Count the tasks of the running event loop."""
    if sniffio.current_async_library() == "trio":
        return trio.lowlevel.current_statistics().tasks_living
    return len(asyncio.all_tasks())


async def settled() -> int:
    """Count the tasks after those that were cancelled have ended."""
    for _ in range(3):
        await anyio.lowlevel.checkpoint()
    return tasks()


def listing(served: List, **options: Any) -> Pager[Any]:
    """Return the pager of a list with pages of ten."""
    pager: Pager[Any] = paginate(served.zoom().meetings.list_meetings, "me", page_size=10)
    return pager.with_options(**options) if options else pager


@pytest.mark.parametrize(("prefetch", "asked"), [(0, 1), (1, 2), (2, 3), (5, 6)])
async def test_so_many_pages_are_read_ahead_and_no_more(prefetch: int, asked: int) -> None:
    served = List(100)
    async for _ in listing(served, prefetch=prefetch):
        await anyio.wait_all_tasks_blocked()
        assert len(served.asked) == asked
        break


async def test_one_page_is_read_ahead_unless_told_otherwise() -> None:
    served = List(100)
    async for page in listing(served).pages():
        await anyio.wait_all_tasks_blocked()
        assert len(served.asked) == min(page.number + 1, 10)


@pytest.mark.parametrize("concurrency", [1, 3, 8])
async def test_offsets_are_read_side_by_side_and_given_in_order(concurrency: int) -> None:
    served = List(95, delay=0.001)
    pager = paginate(served.connectycube().meetings.list_meetings, limit=10).with_options(concurrency=concurrency)
    assert [item.id async for item in pager] == [str(number) for number in range(1, 96)]
    assert served.peak == concurrency


async def test_prefetch_reads_offsets_one_after_another() -> None:
    served = List(95, delay=0.001)
    pager = paginate(served.connectycube().meetings.list_meetings, limit=10).with_options(prefetch=3)
    assert len(await pager.collect()) == 95
    assert served.peak == 1


async def test_the_last_concurrency_is_the_one_that_counts() -> None:
    served = List(95, delay=0.001)
    pager = paginate(served.connectycube().meetings.list_meetings, limit=10).with_options(concurrency=4)
    assert len(await pager.with_options(concurrency=1).collect()) == 95
    assert served.peak == 1


class Uneven(List):
    """Pages beyond the end take long."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.delay = 30 if int(request.url.params.get("offset", 0)) >= len(self.items) else 0
        return await super().handle_async_request(request)


async def test_the_short_page_stops_what_is_read_beside_it() -> None:
    served = Uneven(15)
    walk = aiter(paginate(served.connectycube().meetings.list_meetings, limit=10).with_options(concurrency=3))
    assert [item.id async for item in walk] == [str(number) for number in range(1, 16)]
    await settled()
    assert served.in_flight == 0
    assert sorted(int(asked.get("offset", 0)) for asked in served.asked) == [0, 10, 20, 30]


async def test_a_short_first_page_is_the_only_request() -> None:
    served = List(9)
    await paginate(served.connectycube().meetings.list_meetings, limit=10).with_options(concurrency=8).collect()
    assert len(served.asked) == 1


async def break_out(pager: Pager[Any]) -> None:
    async for _ in pager:
        break


async def fail(pager: Pager[Any]) -> None:
    with pytest.raises(ZeroDivisionError):
        async for _ in pager:
            raise ZeroDivisionError


async def be_cancelled(pager: Pager[Any]) -> None:
    with anyio.move_on_after(0.02):
        async for _ in pager:
            await anyio.sleep(60)


async def be_cancelled_while_waiting(pager: Pager[Any]) -> None:
    with anyio.move_on_after(0.02):
        async for _ in pager.pages():
            pass


async def close(pager: Pager[Any]) -> None:
    async with aclosing(aiter(pager)) as items:
        async for _ in items:
            break


@pytest.mark.parametrize("leave", [break_out, fail, be_cancelled, be_cancelled_while_waiting, close])
async def test_leaving_the_loop_leaves_no_task_and_no_request_behind(leave: Any) -> None:
    served = List(1000, delay=0.005)
    before = tasks()
    await leave(listing(served, prefetch=3))
    assert await settled() == before
    assert served.in_flight == 0


@pytest.mark.parametrize("concurrency", [1, 6])
async def test_leaving_offsets_read_side_by_side_leaves_nothing_behind(concurrency: int) -> None:
    served = List(1000)
    pager = paginate(served.connectycube().meetings.list_meetings, limit=10).with_options(concurrency=concurrency)
    before = tasks()
    async for _ in pager:
        served.delay = 30
        await anyio.wait_all_tasks_blocked()
        assert served.in_flight == concurrency or served.in_flight == 0
        break
    assert await settled() == before
    assert served.in_flight == 0


async def test_closing_waits_until_the_request_has_stopped() -> None:
    served = List(100)
    walk = aiter(listing(served))
    await anext(walk)
    await anyio.wait_all_tasks_blocked()
    served.delay = 30
    for _ in range(10):
        await anext(walk)
    await anyio.wait_all_tasks_blocked()
    assert served.in_flight == 1
    await walk.aclose()
    assert served.in_flight == 0
    assert [item async for item in walk] == []


async def test_a_walk_that_is_dropped_without_its_event_loop_is_no_trouble() -> None:
    """The garbage collector may come when the loop has long ended."""
    served = List(100)

    async def leave_open() -> AsyncIterator[Any]:
        walk = aiter(listing(served))
        await anext(walk)
        return walk

    library = sniffio.current_async_library()
    kept = await anyio.to_thread.run_sync(lambda: anyio.run(leave_open, backend=library))
    del kept
    gc.collect()


async def test_a_wait_that_was_cancelled_loses_no_page() -> None:
    served = List(40, delay=0.02)
    walk = aiter(listing(served))
    found: list[Any] = [(await anext(walk)).id]
    for _ in range(1_000):
        with anyio.move_on_after(0.005):
            found.append((await anext(walk)).id)
        if len(found) == 40:
            break
    assert found == list(range(1, 41))
    assert len(served.asked) == 4


async def test_an_error_of_a_page_read_ahead_comes_in_its_turn() -> None:
    served = List(30)
    served.fail_on = {2: httpx.ConnectError("refused")}
    found: list[Any] = []
    with pytest.raises(ConnectFailed):
        async for item in listing(served):
            await anyio.wait_all_tasks_blocked()
            found.append(item.id)
    assert found == list(range(1, 11))


async def test_reading_overlaps_with_the_consumer() -> None:
    """Ten pages, each 20 ms to read and 20 ms to use: one after another that is 400 ms."""

    async def seconds(prefetch: int) -> float:
        began = anyio.current_time()
        async for _ in listing(List(100, delay=0.02), prefetch=prefetch).pages():
            await anyio.sleep(0.02)
        return anyio.current_time() - began

    assert await seconds(1) < 0.85 * await seconds(0)


async def test_two_tasks_cannot_share_a_walk() -> None:
    walk = aiter(listing(List(30, delay=0.01)))

    async def one_more() -> None:
        await anext(walk)

    with pytest.raises(BaseExceptionGroup) as group:
        async with anyio.create_task_group() as tasks_of_both:
            tasks_of_both.start_soon(one_more)
            tasks_of_both.start_soon(one_more)
    assert group.group_contains(RuntimeError, match="two tasks take pages from one walk")
