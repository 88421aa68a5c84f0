"""Lists that contradict themselves: an end before the stated total, a chain that repeats itself, items that nothing tells apart."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import httpx
import pytest

from polymeet.errors import CursorLoop, InvalidRequest, ListCutShort
from polymeet.pagination import Pager, paginate, resume
from tests.helpers.answers import Server

pytestmark = pytest.mark.anyio


def page(ids: Sequence[int], token: str = "", **more: Any) -> httpx.Response:
    """Return a page of Zoom's list of meetings."""
    return httpx.Response(200, json={"next_page_token": token, "meetings": [{"id": each} for each in ids], **more})


def meetings(*answers: Any, **arguments: Any) -> tuple[Server, Pager[Any]]:
    """Return a server with these answers, and a pager that reads them."""
    server = Server(*answers)
    return server, paginate(server.zoom().meetings.list_meetings, "me", **arguments)


async def read_until_cut_short(pager: Pager[Any]) -> tuple[list[Any], ListCutShort]:
    """Return the items that are given before the end is refused, and the error that says so."""
    given: list[Any] = []
    with pytest.raises(ListCutShort) as short:
        async for item in pager:
            given.append(item.id)
    return given, short.value


@pytest.mark.parametrize("prefetch", [0, 1, 3])
async def test_an_end_before_the_stated_total_is_an_error_after_all_items_were_given(prefetch: int) -> None:
    _, pager = meetings(page([1, 2], page_count=3, total_records=6))
    given, error = await read_until_cut_short(pager.with_options(prefetch=prefetch))
    assert given == [1, 2]
    assert (error.found, error.total) == (2, 6)
    assert str(error) == (
        "list_meetings: the pages end after 2 items, and the provider states 6; try again, or take this for the whole list "
        "with with_options(check_total=False)"
    )
    assert not pager.checkpoint.is_done


@pytest.mark.parametrize("total", [-1, 0, 1, 2, None, "6", 2.5, True])
async def test_a_total_that_is_no_more_than_what_came_is_no_contradiction(total: Any) -> None:
    _, pager = meetings(page([1, 2], total_records=total))
    assert len(await pager.collect()) == 2


async def test_a_list_that_grows_or_shrinks_meanwhile_is_no_contradiction() -> None:
    """The smallest of the totals counts: so many there were at every moment."""
    _, grown = meetings(page([1, 2], "a", total_records=4), page([3, 4], total_records=9))
    assert len(await grown.collect()) == 4
    _, shrunk = meetings(page([1, 2], "a", total_records=9), page([3, 4], total_records=4))
    assert len(await shrunk.collect()) == 4


async def test_the_end_can_be_believed_all_the_same() -> None:
    _, pager = meetings(page([1, 2], total_records=6))
    assert len(await pager.with_options(check_total=False).collect()) == 2
    assert pager.with_options(check_total=False).with_options(max_items=9)


async def test_who_wants_no_more_than_came_hears_of_no_contradiction() -> None:
    _, pager = meetings(page([1, 2], total_records=6))
    assert await pager.first()
    assert len(await pager.collect(limit=2)) == 2
    assert not pager.checkpoint.is_done


async def test_a_token_that_was_missing_once_is_found_by_the_same_loop() -> None:
    _, pager = meetings(page([1, 2], total_records=3), page([1, 2], "a", total_records=3), page([3], total_records=3))
    walk = aiter(pager)
    assert [(await anext(walk)).id, (await anext(walk)).id] == [1, 2]
    with pytest.raises(ListCutShort):
        await anext(walk)
    assert [item.id async for item in walk] == [3]


async def test_a_token_that_was_missing_once_is_found_by_resuming() -> None:
    server, pager = meetings(page([1], "a", total_records=3), page([2], total_records=3), page([2], "b"), page([3]))
    given, error = await read_until_cut_short(pager)
    assert error.checkpoint is not None
    rest = resume(server.zoom(), error.checkpoint)
    assert given + [item.id async for item in rest] == [1, 2, 3]


async def test_the_pages_before_a_checkpoint_count() -> None:
    server, pager = meetings(page([1, 2], "a", total_records=6), page([3, 4], total_records=6))
    await pager.collect(limit=3)
    given, error = await read_until_cut_short(resume(server.zoom(), pager.checkpoint))
    assert given == [4]
    assert (error.found, error.total) == (4, 6)


async def test_each_month_has_a_total_of_its_own() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        month = date.fromisoformat(request.url.params["from"]).month
        return page([month], total_records=1 if month < 3 else 2)

    pager = paginate(
        Server(answer).zoom().meetings.list_meetings, "me", from_=date(2027, 1, 1), to=date(2027, 4, 30)
    ).by_month()
    given, error = await read_until_cut_short(pager)
    assert given == [1, 2, 3]
    assert (error.found, error.total) == (1, 2)


@pytest.mark.parametrize("start", [{"next_page_token": "b"}, {"page_number": 2}])
async def test_a_walk_that_begins_in_the_middle_is_not_held_to_the_total(start: dict[str, Any]) -> None:
    server, pager = meetings(page([3, 4], "c", total_records=6), page([5, 6], total_records=6), **start)
    assert [item.id for item in await pager.collect()] == [3, 4, 5, 6]
    ((name, value),) = start.items()
    assert server.requests[0].url.params[name] == str(value)


async def test_a_token_as_argument_is_where_the_walk_begins() -> None:
    """So that reading the list again from its beginning does not begin there."""
    server, pager = meetings(page([3], "c"), page([1], "b"), page([2], "c"), page([3]), next_page_token="b")
    await pager.collect(limit=1)
    rest = await resume(server.zoom(), pager.checkpoint, restart=True).collect()
    assert [item.id for item in rest] == [1, 2]
    assert [request.url.params.get("next_page_token") for request in server.requests] == ["b", None, "b", "c"]


@pytest.mark.parametrize("size", [1, 2, 5])
@pytest.mark.parametrize("length", [2, 3, 7])
@pytest.mark.parametrize("total", [None, 10_000_000])
async def test_a_circle_of_pages_with_fresh_tokens_is_found_within_a_few_rounds(
    size: int, length: int, total: int | None
) -> None:
    number = iter(range(1_000_000))

    def answer(request: httpx.Request) -> httpx.Response:
        each = next(number)
        first = each % length * size
        return page(range(first + 1, first + size + 1), f"t{each}", total_records=total)

    server, pager = meetings(answer)
    with pytest.raises(CursorLoop, match="all met before; they lead in a circle"):
        await pager.collect()
    assert len(server.requests) == 3 * length + 1


async def test_pages_that_come_again_after_insertions_are_no_circle() -> None:
    """Six items are inserted in front of six that were read: the next pages are those of before."""
    pages = [[1, 2], [3, 4], [5, 6], [1, 2], [3, 4], [5, 6], [7, 8]]
    server, pager = meetings(*(page(ids, f"t{number}") for number, ids in enumerate(pages)), page([9]))
    assert [item.id for item in await pager.collect()][-3:] == [7, 8, 9]
    assert len(server.requests) == 8


def guest(number: int, **more: Any) -> dict[str, Any]:
    """Return a guest without an id; all joined in the same second."""
    return {"id": "", "name": f"Guest {number}", "join_time": "2027-01-05T09:00:00Z", **more}


def participants(guests: Sequence[dict[str, Any]], size: int, *, total: int | None) -> Server:
    """Return a server of those who took part, some on a page."""

    def answer(request: httpx.Request) -> httpx.Response:
        start = int(request.url.params.get("next_page_token", "0"))
        following = str(start + size) if start + size < len(guests) else ""
        body = {"participants": guests[start : start + size], "next_page_token": following, "total_records": total}
        return httpx.Response(200, json=body)

    return Server(answer)


@pytest.mark.parametrize("blank", ["", None, "  ", 0])
@pytest.mark.parametrize("size", [1, 2, 3])
async def test_guests_without_ids_who_joined_in_the_same_second_are_all_given(blank: Any, size: int) -> None:
    guests = [guest(number, id=blank) for number in range(7)]
    zoom = participants(guests, size, total=None).zoom()
    pager = paginate(zoom.past_meetings.list_past_meeting_participants, 5)
    assert [item.name async for item in pager] == [f"Guest {number}" for number in range(7)]
    first = await pager.collect(limit=4)
    for restart in (False, True):
        rest = await resume(zoom, pager.checkpoint, restart=restart).collect()
        assert [item.name for item in [*first, *rest]] == [f"Guest {number}" for number in range(7)]
        await pager.collect(limit=4)


@pytest.mark.parametrize("size", [1, 2, 30])
async def test_guests_whom_nothing_tells_apart_are_all_given_up_to_the_stated_total(size: int) -> None:
    """An account that hides names lists nothing but the same times."""
    zoom = participants([guest(1)] * 95, size, total=95).zoom()
    assert len(await paginate(zoom.past_meetings.list_past_meeting_participants, 5).collect()) == 95


async def test_guests_whom_nothing_tells_apart_are_a_loop_beyond_the_total() -> None:
    number = iter(range(1, 1_000_000))
    body = {"participants": [guest(1)] * 2, "total_records": 50}
    server = Server(lambda request: httpx.Response(200, json={**body, "next_page_token": f"t{next(number)}"}))
    with pytest.raises(CursorLoop, match="has the same items as the page before"):
        await paginate(server.zoom().past_meetings.list_past_meeting_participants, 5).collect()
    assert len(server.requests) == 25 + 1


def test_check_total_is_a_yes_or_no() -> None:
    _, pager = meetings(page([1]))
    with pytest.raises(InvalidRequest, match="check_total must be True or False, not 'no'"):
        pager.with_options(check_total="no")  # type: ignore[arg-type]
