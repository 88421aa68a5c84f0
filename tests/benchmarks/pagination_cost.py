"""What a pager costs against a bare httpx loop over the same pages, and what reading ahead gains. Prints ratios.

The server is a transport in the same process; a page has 300 meetings of about 370 bytes, as Zoom's have.
"""

import json
import statistics
import time
import tracemalloc
from collections.abc import Awaitable, Callable

import anyio
import httpx

from polymeet import ConnectyCube, Zoom
from polymeet.auth import BearerToken, ConnectyCubeToken
from polymeet.pagination import paginate

ROUNDS = 3
SIZE = 300


class Pages(httpx.AsyncBaseTransport):
    """Serves *count* full pages and one empty one, each *delay* seconds late."""

    def __init__(self, count: int, *, delay: float = 0.0, size: int = SIZE) -> None:
        self._count = count
        self._delay = delay
        self._size = size
        self._filler = "x" * 120

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self._delay:
            await anyio.sleep(self._delay)
        query = request.url.params
        if "limit" in query:
            page = int(query.get("offset", "0")) // self._size
            items = (
                [] if page >= self._count else [{"_id": str(page * self._size + each)} for each in range(self._size)]
            )
            return httpx.Response(200, content=json.dumps(items))
        page = int(query.get("next_page_token") or "0")
        last = page >= self._count
        return httpx.Response(
            200, content=self._zoom_page(page, "" if last else str(page + 1), 0 if last else self._size)
        )

    def _zoom_page(self, page: int, token: str, size: int) -> bytes:
        items = ",".join(
            f'{{"uuid":"{self._filler[:22]}==","id":{90_000_000_000 + page * self._size + each},"host_id":"h8Yq","topic":"Review",'
            f'"type":2,"start_time":"2027-01-08T17:00:00Z","duration":45,"timezone":"America/New_York",'
            f'"created_at":"2027-01-02T08:30:00Z","join_url":"https://zoom.example.com/j/9?pwd={self._filler}"}}'
            for each in range(size)
        )
        return f'{{"page_size":{self._size},"next_page_token":"{token}","meetings":[{items}]}}'.encode()


async def bare(count: int) -> int:
    """Read all pages with httpx and json alone."""
    found, token = 0, ""
    async with httpx.AsyncClient(transport=Pages(count), base_url="https://api.example.com") as client:
        while True:
            answer = (await client.get("/v2/users/me/meetings", params={"next_page_token": token})).json()
            found += len(answer["meetings"])
            token = answer["next_page_token"]
            if not token:
                return found


async def paged(count: int, prefetch: int) -> int:
    """Read all items with a pager."""
    found = 0
    async with Zoom(BearerToken("token"), transport=Pages(count)) as zoom:
        async for _ in paginate(zoom.meetings.list_meetings, "me").with_options(prefetch=prefetch):
            found += 1
    return found


async def consumed(prefetch: int) -> int:
    """Read 40 pages that take 40 ms each, and use each for 40 ms."""
    async with Zoom(BearerToken("token"), transport=Pages(40, delay=0.04, size=3)) as zoom:
        async for _ in paginate(zoom.meetings.list_meetings, "me").with_options(prefetch=prefetch).pages():
            await anyio.sleep(0.04)
    return 40


async def by_offset(concurrency: int) -> int:
    """Read 250 pages that take 40 ms each."""
    async with ConnectyCube(ConnectyCubeToken("token"), transport=Pages(250, delay=0.04, size=30)) as cube:
        pager = paginate(cube.meetings.list_meetings, limit=30).with_options(concurrency=concurrency)
        return len([item async for item in pager])


def seconds(work: Callable[[], Awaitable[int]]) -> float:
    """Return the seconds that one run takes."""
    began = time.perf_counter()
    anyio.run(work)
    return time.perf_counter() - began


def memory(size: int, marks: tuple[int, ...]) -> list[int]:
    """Return the bytes that Python holds when so many pages were read."""
    held: list[int] = []

    async def walk() -> None:
        async with Zoom(BearerToken("token"), transport=Pages(marks[-1], size=size)) as zoom:
            async for page in paginate(zoom.meetings.list_meetings, "me", page_size=size).pages():
                if page.number in marks:
                    held.append(tracemalloc.get_traced_memory()[0])

    tracemalloc.start()
    anyio.run(walk)
    tracemalloc.stop()
    return held


def report() -> None:
    """Measure and print."""
    count = 20
    samples: dict[str, list[float]] = {"bare httpx": [], "prefetch 0": [], "prefetch 1": []}
    for _ in range(ROUNDS):
        samples["bare httpx"].append(seconds(lambda: bare(count)))
        samples["prefetch 0"].append(seconds(lambda: paged(count, 0)))
        samples["prefetch 1"].append(seconds(lambda: paged(count, 1)))
    base = statistics.median(samples["bare httpx"])
    for name, times in samples.items():
        middle = statistics.median(times)
        print(f"{name:12} {count * SIZE / middle:9.0f} items/s   {middle / base:5.2f} x the time of bare httpx")
    sequential, ahead = (statistics.median(seconds(lambda n=n: consumed(n)) for _ in range(3)) for n in (0, 1))  # type: ignore[misc]
    print(f"reading ahead, consumer as slow as the server: {sequential / ahead:.2f} x")
    one, four, eight = (seconds(lambda n=n: by_offset(n)) for n in (1, 4, 8))  # type: ignore[misc]
    print(f"offset pages at 40 ms: 4 side by side {one / four:.2f} x, 8 side by side {one / eight:.2f} x")
    for size, marks in ((300, (250, 1_000)), (10, (100, 10_000))):
        held = memory(size, marks)
        pages = ", ".join(f"page {mark}: {value / 1e6:.2f} MB" for mark, value in zip(marks, held, strict=True))
        print(f"memory at {size} items a page: {pages}")


if __name__ == "__main__":
    report()
