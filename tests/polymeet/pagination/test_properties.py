"""Whatever the page sizes, the interruptions and the ways to go on: each item once, in order."""

import json
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.errors import ConnectionLost
from polymeet.pagination import Checkpoint, Pager, paginate, resume
from tests.polymeet.pagination.lists import List

pytestmark = [pytest.mark.anyio, pytest.mark.property, pytest.mark.parametrize("anyio_backend", ["asyncio"])]

STEPS = st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["go on", "restart", "by page", "fail"])), max_size=8)


@given(count=st.integers(0, 40), size=st.integers(1, 12), prefetch=st.integers(0, 3), steps=STEPS)
async def test_tokens(count: int, size: int, prefetch: int, steps: list[tuple[int, str]]) -> None:
    served = List(count)
    client = served.zoom()
    pager: Pager[Any] = paginate(client.meetings.list_meetings, "me", page_size=size)
    found: list[Any] = []
    for most, kind in steps:
        items, checkpoint = await read(served, pager.with_options(prefetch=prefetch), most, kind)
        found += items
        pager = resume(client, json.loads(json.dumps(checkpoint)), restart=kind == "restart")
    found += [item.id for item in await pager.collect()]
    assert found == list(range(1, count + 1))


async def read(served: List, pager: Pager[Any], most: int, kind: str) -> tuple[list[Any], Checkpoint]:
    """Read a part, with a request that fails in the middle of it if so wanted, and say where it stopped."""
    found: list[Any] = []
    if kind == "fail":
        served.fail_on = {len(served.asked) + 1 + most % 3: httpx.ReadError("reset")}
    try:
        if kind == "by page":
            pager = pager.with_options(max_pages=most or 1)
            async for page in pager.pages():
                found.extend(item.id for item in page.items)
        elif most:
            async for item in pager:
                found.append(item.id)
                if len(found) == most:
                    break
    except ConnectionLost as error:
        served.fail_on = {}
        return found, Checkpoint(error.checkpoint or {})
    served.fail_on = {}
    return found, pager.checkpoint


@given(count=st.integers(0, 60), size=st.integers(1, 12), concurrency=st.integers(1, 5), stop=st.integers(0, 60))
async def test_offsets(count: int, size: int, concurrency: int, stop: int) -> None:
    client = List(count).connectycube()
    pager = paginate(client.meetings.list_meetings, limit=size).with_options(concurrency=concurrency)
    part = pager.with_options(max_items=stop + 1)
    found = await part.collect()
    rest = await resume(client, part.checkpoint).with_options(concurrency=concurrency).collect()
    assert [item.id for item in [*found, *rest]] == [str(number) for number in range(1, count + 1)]


CHANGES = st.dictionaries(st.integers(1, 12), st.tuples(st.sampled_from(["insert", "delete"]), st.integers(0, 40)))


@given(count=st.integers(0, 40), size=st.integers(1, 9), concurrency=st.integers(1, 4), changes=CHANGES)
async def test_a_list_that_changes_gives_nothing_twice(
    count: int, size: int, concurrency: int, changes: dict[int, tuple[str, int]]
) -> None:
    served = List(count)
    new = iter(range(1_000, 2_000))

    def change(kind: str, place: int) -> Any:
        def apply(served: List) -> None:
            if kind == "insert":
                served.items.insert(place, next(new))
            elif place < len(served.items):
                del served.items[place]

        return apply

    served.before = {number: change(*each) for number, each in changes.items()}
    pager = paginate(served.connectycube().meetings.list_meetings, limit=size).with_options(concurrency=concurrency)
    found = [item.id async for item in pager]
    assert len(found) == len(set(found))
