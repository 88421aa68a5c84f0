"""Lists in memory with all that is odd about real ones, random walks over them, and the plain lists that they must give."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

from polymeet.errors import ConnectionLost, ListCutShort
from polymeet.pagination import Pager, paginate, resume
from polymeet_api.connectycube.api.meetings import Meetings
from polymeet_api.zoom.api.cloud_recordings import CloudRecordings
from polymeet_api.zoom.api.past_meetings import PastMeetings
from polymeet_runtime import Operation, RawResponse, Request, Resource, Response

Item = dict[str, Any]
MOST_PARTS = 40


class Body:
    """An answer that was never text."""

    status_code = 200
    content = b"{}"

    def __init__(self, body: Any) -> None:
        self._body = body

    def json(self) -> Any:
        return self._body


class Service:
    """Sends nothing, and answers with pages. It is what the endpoints of the generated code are made with."""

    def __init__(self, page: Callable[[dict[str, str]], Any]) -> None:
        self._page = page
        self.fails_in: int | None = None
        """After how many requests one fails, once."""

    async def __call__(
        self, operation: Operation, request: Request, parse: Callable[[Response], Any], /
    ) -> RawResponse[Any]:
        if self.fails_in is not None:
            self.fails_in -= 1
            if self.fails_in < 0:
                self.fails_in = None
                raise ConnectionLost("reset")
        return RawResponse(200, {}, b"{}", parse(Body(self._page(dict(request.query)))))


class Account(Resource):
    """A client as far as `resume` needs one."""

    def __init__(self, service: Service) -> None:
        super().__init__(service)
        self.past_meetings = PastMeetings(service)
        self.cloud_recordings = CloudRecordings(service)
        self.meetings = Meetings(service)


class Walk:
    """One list, the plain list that it must give, and whether its end contradicts itself."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.expected: list[Item] = []
        self.is_short = False
        self.service = Service(lambda query: self.page(query))
        self.account = Account(self.service)
        self.pager: Pager[Any]

    def page(self, query: dict[str, str]) -> Any:
        raise NotImplementedError

    def by_token(self, items: list[Item], name: str, query: dict[str, str], total: Any) -> Any:
        """Return the page at the token; a last page may have any of the shapes of none."""
        start, size = int(query.get("next_page_token", "0")), int(query["page_size"])
        following = str(start + size) if start + size < len(items) else self.random.choice(["", None])
        return {name: items[start : start + size], "next_page_token": following, "total_records": total}

    def odd_total(self, count: int) -> Any:
        """Return a total that is no contradiction, or seldom one that is."""
        if self.random.random() < 0.1:
            self.is_short = True
            return count + self.random.randint(1, 9)
        return self.random.choice(
            [count, count, None, 0, -1, self.random.randint(0, count), str(count + 5), count - 0.5]
        )


class Guests(Walk):
    """Guests of a meeting: some with an id, some without, some who came twice, some whom nothing tells apart."""

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self.size = random.choice([1, 2, 3, 5])
        self.total: Any = None
        self.expected = self._guests()
        call = self.account.past_meetings.list_past_meeting_participants
        self.pager = paginate(call, 5, page_size=self.size)

    def _guests(self) -> list[Item]:
        random, seconds = self.random, self.random.choice([1, 60])
        names = random.choice([1, 3, 100])
        guests: list[Item] = [
            {
                "id": random.choice([f"id-{number}", "", None, "  "]),
                "name": f"Guest {random.randint(1, names)}",
                "join_time": f"2027-01-05T09:00:{random.randrange(seconds):02}Z",
            }
            for number in range(random.choice([0, 1, 2, 3, random.randint(0, 30)]))
        ]
        guests += [dict(guest) for guest in guests if random.random() < 0.1]
        for _ in range(100):
            random.shuffle(guests)
            if not self._repeats_ids(guests):
                break
        # where nothing tells guests apart, only the total says that their pages are no loop
        are_different = len({json.dumps(guest) for guest in guests}) == len(guests)
        self.total = self.odd_total(len(guests)) if are_different else len(guests)
        return guests

    def _repeats_ids(self, guests: list[Item]) -> bool:
        """Whether a page with ids is like the one before, which is a loop."""
        pages = [guests[start : start + self.size] for start in range(0, len(guests), self.size)]
        alike = [page for page, following in pairwise(pages) if page == following]
        return self.size > 1 and any((guest["id"] or "").strip() for page in alike for guest in page)

    def page(self, query: dict[str, str]) -> Any:
        return self.by_token(self.expected, "participants", query, self.total)


class Recordings(Walk):
    """Recordings by month, many of them without any, and some that two months hold."""

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        days = [date(2027 + number // 12, number % 12 + 1, 1) for number in range(random.choice([1, 2, 4, 14]))]
        days[0] = days[0].replace(day=random.randint(1, 8))
        self.months: dict[str, tuple[list[Item], Any]] = {}
        before: list[Item] = []
        for day in days:
            items = [{"uuid": f"{day}-{number}"} for number in range(random.choice([0, 0, 0, 1, 2, 5]))]
            listed = [*before[-1:], *items] if random.random() < 0.2 else items
            self.expected += [] if self.is_short else items
            self.months[str(day)] = listed, len(listed) if self.is_short else self.odd_total(len(listed))
            before = items
        call = self.account.cloud_recordings.list_user_recordings
        self.pager = paginate(
            call,
            "me",
            page_size=random.choice([1, 2, 3]),
            from_=days[0],
            to=days[-1] + timedelta(days=random.choice([0, 20])),
        ).by_month()

    def page(self, query: dict[str, str]) -> Any:
        items, total = self.months[query["from"]]
        return self.by_token(items, "meetings", query, total)


class Offsets(Walk):
    """A list that is read by offset, whose provider cuts the page size without a word."""

    def __init__(self, random: Random) -> None:
        super().__init__(random)
        self.expected = [{"_id": f"id-{number}"} for number in range(random.choice([0, 1, 5, 25]))]
        self.pager = paginate(self.account.meetings.list_meetings, limit=random.choice([1, 2, 3, 7]))
        self.pager = self.pager.with_options(concurrency=random.choice([1, 1, 3]))

    def page(self, query: dict[str, str]) -> Any:
        start = int(query.get("offset", "0"))
        return self.expected[start : start + int(query["limit"])]


async def walk(random: Random) -> None:
    """Read a random list in random parts, each in another way, and compare what comes with the plain list."""
    served = random.choice([Guests, Recordings, Offsets])(random)
    found: list[Item] = []
    pager, is_refused = served.pager, False
    for number in range(MOST_PARTS):
        pager = pager.with_options(prefetch=random.choice([0, 1, 3]))
        if random.random() < 0.3 and number < MOST_PARTS - 1:
            pager = pager.with_options(max_items=random.randint(1, 9), max_pages=random.randint(1, 3))
        way = random.choice(WAYS) if number < MOST_PARTS - 1 else "to the end"
        is_refused = await part(served, pager, way, found)
        if is_refused or pager.checkpoint.is_done:
            break
        stored = json.loads(json.dumps(pager.checkpoint))
        pager = resume(served.account, stored, restart=random.random() < 0.2)
    assert found == served.expected
    assert is_refused == served.is_short


WAYS = ["some items", "some pages", "collect", "collect some", "first", "to the end"]


async def part(served: Walk, pager: Pager[Any], way: str, found: list[Item]) -> bool:
    """Read a part of the list, perhaps with a request that fails in the middle of it. Says whether its end was refused."""
    count = served.random.randint(1, 6)
    served.service.fails_in = served.random.choice([None, None, 0, 1, 3]) if way != "to the end" else None
    try:
        match way:
            case "some items":
                async for item in pager:
                    found.append(item.to_dict())
                    count -= 1
                    if not count:
                        break
            case "some pages":
                async for page in pager.pages():
                    found += [item.to_dict() for item in page.items]
                    count -= 1
                    if not count:
                        break
            case "collect":
                found += [item.to_dict() for item in await pager.collect()]
            case "collect some":
                found += [item.to_dict() for item in await pager.collect(limit=count)]
            case "first":
                first = await pager.first()
                found += [] if first is None else [first.to_dict()]
            case _:
                async for item in pager:
                    found.append(item.to_dict())
    except ConnectionLost:
        pass
    except ListCutShort:
        return way not in ("collect", "collect some", "first")  # these give nothing when they fail
    finally:
        served.service.fails_in = None
    return False
