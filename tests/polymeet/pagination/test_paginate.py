"""`paginate`: all items of all pages, in the three styles, without losing any or going on forever."""

from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.errors import DecodeError, InvalidRequest, RateLimited
from polymeet.pagination import paginate
from tests.helpers.answers import Server

pytestmark = pytest.mark.anyio


def zoom_pages(*sizes: int, total: int | None = None) -> list[httpx.Response]:
    """Return pages of so many meetings, numbered from 1, chained by tokens."""
    pages: list[httpx.Response] = []
    number = 0
    for position, size in enumerate(sizes, 1):
        meetings = [{"id": number + each} for each in range(1, size + 1)]
        number += size
        token = f"token-{position}" if position < len(sizes) else ""
        pages.append(httpx.Response(200, json={"next_page_token": token, "meetings": meetings, "total_records": total}))
    return pages


async def test_a_token_is_followed_to_the_end_and_everything_else_is_sent_again() -> None:
    server = Server(*zoom_pages(2, 0, 1))
    items = [item.id async for item in paginate(server.zoom().meetings.list_meetings, "me", type_="upcoming")]
    assert items == [1, 2, 3]
    assert [dict(request.url.params) for request in server.requests] == [
        {"type": "upcoming", "page_size": "300"},
        {"type": "upcoming", "page_size": "300", "next_page_token": "token-1"},
        {"type": "upcoming", "page_size": "300", "next_page_token": "token-2"},
    ]


@pytest.mark.parametrize("end", ["", None, "absent"])
async def test_every_end_of_a_token_chain_ends_it(end: str | None) -> None:
    page = {"success": True, "data": {"meetings": [{"id": 1}], "next_page_token": end}}
    if end == "absent":
        page = {"success": True, "data": {"meetings": [{"id": 1}]}}
    server = Server(httpx.Response(200, json=page))
    items = await paginate(server.pyas().zoom_meetings.list_zoom_meetings, account_id="account-1").collect()
    assert [item.id for item in items] == [1]
    assert len(server.requests) == 1


async def test_pyas_events_are_found_two_levels_down() -> None:
    pages = [
        httpx.Response(200, json={"success": True, "data": {"events": [{"id": "a"}], "nextPageToken": "t"}}),
        httpx.Response(200, json={"success": True, "data": {"events": [{"id": "b"}], "nextPageToken": None}}),
    ]
    events = paginate(
        Server(*pages).pyas().microsoft_events.list_microsoft_events, account_id="a", calendar_id="c", max_results=1
    )
    assert [event.id async for event in events] == ["a", "b"]


def connectycube_server(total: int) -> Server:
    def answer(request: httpx.Request) -> httpx.Response:
        offset, limit = int(request.url.params.get("offset", 0)), int(request.url.params["limit"])
        return httpx.Response(200, json=[{"_id": str(each)} for each in range(offset, min(total, offset + limit))])

    return Server(answer)


@pytest.mark.parametrize(("total", "limit", "requests"), [(0, 3, 1), (2, 3, 1), (3, 3, 2), (7, 3, 3), (9, 3, 4)])
async def test_an_offset_ends_at_the_short_page(total: int, limit: int, requests: int) -> None:
    server = connectycube_server(total)
    items = await paginate(server.connectycube().meetings.list_meetings, limit=limit, scheduled=True).collect()
    assert [item.id for item in items] == [str(each) for each in range(total)]
    assert len(server.requests) == requests
    assert {request.url.params["scheduled"] for request in server.requests} == {"true"}


async def test_connectycubes_own_page_size_is_made_explicit() -> None:
    server = connectycube_server(101)
    assert len(await paginate(server.connectycube().meetings.list_meetings).collect()) == 101
    assert [request.url.params["limit"] for request in server.requests] == ["100", "100"]


async def test_one_can_start_in_the_middle() -> None:
    server = connectycube_server(7)
    items = await paginate(server.connectycube().meetings.list_meetings, limit=2, offset=3).collect()
    assert [item.id for item in items] == ["3", "4", "5", "6"]


async def test_pages_give_what_came_with_the_items() -> None:
    server = Server(*zoom_pages(2, 1, total=3))
    pages = [page async for page in paginate(server.zoom().meetings.list_meetings, "me", page_size=2).pages()]
    assert [len(page.items) for page in pages] == [2, 1]
    assert [page.number for page in pages] == [1, 2]
    assert [page.cursor for page in pages] == ["token-1", None]
    assert pages[0].response.parsed.total_records == 3
    assert pages[0].response.status == 200


@pytest.mark.parametrize(("limit", "asked"), [(0, 0), (1, 1), (2, 1), (3, 2), (9, 2), (None, 2)])
async def test_collect_reads_no_more_pages_than_it_needs(limit: int | None, asked: int) -> None:
    server = Server(*zoom_pages(2, 1))
    items = await paginate(server.zoom().meetings.list_meetings, "me").collect(limit=limit)
    assert [item.id for item in items] == [1, 2, 3][:limit]
    assert len(server.requests) == asked


async def test_a_pager_starts_anew_each_time() -> None:
    pager = paginate(Server(*zoom_pages(1), *zoom_pages(1)).zoom().meetings.list_meetings, "me")
    assert len(await pager.collect()) == len(await pager.collect()) == 1


async def test_an_error_on_a_later_page_is_raised() -> None:
    server = Server(*zoom_pages(1, 1)[:1], httpx.Response(429, json={"code": 429, "message": "Slow down."}))
    seen: list[Any] = []
    with pytest.raises(RateLimited):
        async for item in paginate(server.zoom().meetings.list_meetings, "me"):
            seen.append(item)
    assert len(seen) == 1


@pytest.mark.parametrize("meetings", ["none today", {"id": 1}, 5])
async def test_a_page_without_a_list_of_items_is_an_error_and_not_empty(meetings: object) -> None:
    server = Server(httpx.Response(200, json={"next_page_token": "", "meetings": meetings}))
    with pytest.raises(DecodeError, match="the items of list_meetings are"):
        await paginate(server.zoom().meetings.list_meetings, "me").collect()


@pytest.mark.parametrize("body", [{"next_page_token": ""}, {"meetings": None}, {}])
async def test_a_page_without_items_is_empty(body: object) -> None:
    assert await paginate(Server(httpx.Response(200, json=body)).zoom().meetings.list_meetings, "me").collect() == []


@pytest.mark.parametrize("size", [0, -1, 301, "30", True])
async def test_a_bad_page_size_sends_nothing(size: Any) -> None:
    server = Server()
    with pytest.raises(InvalidRequest, match="page_size"):
        await paginate(server.zoom().meetings.list_meetings, "me", page_size=size).collect()
    with pytest.raises(InvalidRequest, match="limit must be a whole number from 0 up, not -1"):
        await paginate(server.zoom().meetings.list_meetings, "me").collect(limit=-1)
    assert not server.requests


def test_what_is_not_paged_cannot_be_paginated() -> None:
    with pytest.raises(InvalidRequest, match="get_meeting is not paged; call it directly"):
        paginate(Server().zoom().meetings.get_meeting, 5)  # type: ignore[arg-type]


@pytest.mark.property
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@given(total=st.integers(0, 40), limit=st.integers(1, 12))
async def test_any_sizes_give_every_item_once(total: int, limit: int) -> None:
    items = await paginate(connectycube_server(total).connectycube().meetings.list_meetings, limit=limit).collect()
    assert [item.id for item in items] == [str(each) for each in range(total)]
