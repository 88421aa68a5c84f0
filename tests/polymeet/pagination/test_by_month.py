"""Long periods for operations that take one month in a query."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.errors import InvalidRequest
from polymeet.pagination import Pager, paginate, resume
from polymeet.pagination._plan import months
from tests.helpers.answers import Server

pytestmark = pytest.mark.anyio
DAY = timedelta(days=1)


def dashboard(request: httpx.Request) -> httpx.Response:
    """Answer with two meetings of each day of the query, twenty on a page. One on the last day of a month is also in the next."""
    query = request.url.params
    first, last = date.fromisoformat(query["from"]), date.fromisoformat(query["to"])
    assert (last - first).days <= 30
    assert (first.year, first.month) == (last.year, last.month)
    days = [first + number * DAY for number in range((last - first).days + 1)]
    found = [f"{day}-{number}" for day in days for number in (1, 2)]
    if first.day == 1:
        found.insert(0, f"{first - DAY}-2")
    start = int(query.get("next_page_token", "0"))
    following = str(start + 20) if start + 20 < len(found) else ""
    meetings = [{"uuid": uuid} for uuid in found[start : start + 20]]
    return httpx.Response(200, json={"meetings": meetings, "next_page_token": following})


def period(first: date, last: date) -> list[str]:
    """Return the meetings of all days."""
    return [f"{first + number * DAY}-{each}" for number in range((last - first).days + 1) for each in (1, 2)]


async def test_a_year_is_read_month_by_month_without_gaps_and_doubles() -> None:
    server, first, last = Server(dashboard), date(2026, 11, 21), date(2027, 11, 20)
    pager = paginate(server.zoom().dashboards.list_dashboard_meetings, from_=first, to=last).by_month()
    assert [item.uuid async for item in pager] == period(first, last)
    queries = list(dict.fromkeys((request.url.params["from"], request.url.params["to"]) for request in server.requests))
    assert queries[:2] == [("2026-11-21", "2026-11-30"), ("2026-12-01", "2026-12-31")]
    assert len(queries) == 13


@pytest.mark.parametrize("stop", [1, 19, 20, 21, 22, 60, 79, 80, 81, 100])
@pytest.mark.parametrize("restart", [False, True])
async def test_it_is_resumed_in_the_month_where_it_stopped(stop: int, restart: bool) -> None:
    first, last = date(2027, 1, 10), date(2027, 3, 5)
    pager = paginate(Server(dashboard).zoom().dashboards.list_dashboard_meetings, from_=first, to=last).by_month()
    given: list[Any] = [item.uuid for item in await pager.collect(limit=stop)]
    server = Server(dashboard)
    rest = await resume(server.zoom(), pager.checkpoint, restart=restart).collect()
    assert given + [item.uuid for item in rest] == period(first, last)


@pytest.mark.parametrize("arguments", [{"from_": date(2027, 1, 1)}, {"to": datetime(2027, 1, 1, tzinfo=UTC)}, {}])
async def test_it_needs_both_days(arguments: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequest, match=r"by_month needs from_ and to as datetime\.date"):
        paginate(Server().zoom().meetings.list_meetings, "me", **arguments).by_month()


async def test_a_walk_that_began_with_the_whole_period_is_not_split_in_its_middle() -> None:
    """The provider takes a cursor only with the arguments that it was given for."""
    first, last = date(2027, 1, 5), date(2027, 1, 25)
    whole = paginate(Server(dashboard).zoom().dashboards.list_dashboard_meetings, from_=first, to=last)
    given = [item.uuid for item in await whole.collect(limit=25)]
    zoom = Server(dashboard).zoom()
    with pytest.raises(InvalidRequest, match="this checkpoint was taken without by_month"):
        resume(zoom, whole.checkpoint).by_month()
    rest = await resume(zoom, whole.checkpoint, restart=True).by_month().collect()
    assert given + [item.uuid for item in rest] == period(first, last)


async def test_it_needs_them_in_order() -> None:
    with pytest.raises(InvalidRequest, match="from_ 2027-02-01 is after to 2027-01-01"):
        paginate(
            Server().zoom().dashboards.list_dashboard_meetings, from_=date(2027, 2, 1), to=date(2027, 1, 1)
        ).by_month()


@pytest.mark.property
@given(first=st.dates(), length=st.integers(0, 800))
def test_months_are_the_days_each_once_in_order(first: date, length: int) -> None:
    last = date.fromordinal(min(first.toordinal() + length, date.max.toordinal()))
    windows = list(months(first, last))
    days = [number for start, end in windows for number in range(start.toordinal(), end.toordinal() + 1)]
    assert days == list(range(first.toordinal(), last.toordinal() + 1))
    assert all((start.year, start.month) == (end.year, end.month) for start, end in windows)


EVERY_WAY = ["items", "pages", "collect", "first", "item by item", "page by page"]


def recordings(months_with_items: list[int]) -> Server:
    """Return a server of recordings: of each month of 2027 three, two on a page, or none."""

    def answer(request: httpx.Request) -> httpx.Response:
        month = date.fromisoformat(request.url.params["from"]).month
        found = [{"uuid": f"{month}-{number}"} for number in range(3)] if month in months_with_items else []
        start = int(request.url.params.get("next_page_token", "0"))
        following = str(start + 2) if start + 2 < len(found) else ""
        page = {"meetings": found[start : start + 2], "next_page_token": following, "total_records": len(found)}
        return httpx.Response(200, json=page)

    return Server(answer)


async def read(pager: Pager[Any], client: Any, way: str) -> list[Any]:
    """Read the whole list in one of the ways there are, taken up by another pager where that is part of the way."""
    match way:
        case "items":
            return [item.uuid async for item in pager]
        case "pages":
            return [item.uuid async for page in pager.pages() for item in page.items]
        case "collect":
            return [item.uuid for item in await pager.collect()]
        case "first":
            first = await pager.first()
            found = [] if first is None else [first.uuid]
            return found + [item.uuid for item in await resume(client, pager.checkpoint).collect()]
        case _:
            return await read_in_parts(pager, client, way)


async def read_in_parts(pager: Pager[Any], client: Any, way: str) -> list[Any]:
    """Take one item or page, go on from the checkpoint with the next one, and so on to the end."""
    found: list[Any] = []
    for _ in range(100):
        if way == "item by item":
            found += [item.uuid for item in await pager.collect(limit=1)]
        else:
            async for page in pager.pages():
                found += [item.uuid for item in page.items]
                break
        if pager.checkpoint.is_done:
            return found
        pager = resume(client, pager.checkpoint)
    raise AssertionError("the walk has no end")


@pytest.mark.parametrize("way", EVERY_WAY)
@pytest.mark.parametrize("prefetch", [0, 1, 3])
@pytest.mark.parametrize("months_with_items", [[], [1], [2], [4], [1, 4], [2, 3], [1, 2, 3, 4]])
async def test_no_month_after_an_empty_one_is_skipped(way: str, prefetch: int, months_with_items: list[int]) -> None:
    server = recordings(months_with_items)
    zoom = server.zoom()
    period_of_year: Any = {"from_": date(2027, 1, 1), "to": date(2027, 4, 30)}
    pager = paginate(zoom.cloud_recordings.list_user_recordings, "me", **period_of_year).by_month()
    found = await read(pager.with_options(prefetch=prefetch), zoom, way)
    assert found == [f"{month}-{number}" for month in months_with_items for number in range(3)]
    assert {request.url.params["from"] for request in server.requests} == {f"2027-0{month}-01" for month in range(1, 5)}
