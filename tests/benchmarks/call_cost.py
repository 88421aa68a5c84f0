"""One call without a network, against `httpx.AsyncClient.get(...).json()` over the same transport: CPU time per call."""

import asyncio
import json
import statistics
import time
from collections.abc import Awaitable, Callable

import httpx

from polymeet import Zoom
from polymeet.auth import BearerToken

ROUNDS = 7
MEETING = json.dumps(
    {"id": 85746065, "topic": "Planning", "start_time": "2027-03-29T08:00:00Z", "settings": {"host_video": True}}
).encode()
ITEM = {
    "uuid": "u",
    "id": 1,
    "host_id": "h",
    "topic": "Planning",
    "type": 2,
    "start_time": "2027-03-29T08:00:00Z",
    "duration": 45,
}
PAGE = json.dumps(
    {"page_size": 300, "next_page_token": "", "meetings": [{**ITEM, "id": number} for number in range(300)]}
).encode()


def answering(content: bytes) -> httpx.MockTransport:
    """Return a transport that answers everything with *content*."""
    return httpx.MockTransport(lambda _: httpx.Response(200, content=content))


async def cost(call: Callable[[], Awaitable[object]], times: int) -> float:
    """Return microseconds of CPU per call."""
    await call()
    start = time.process_time()
    for _ in range(times):
        await call()
    return (time.process_time() - start) / times * 1e6


async def main() -> None:
    """Print the medians of interleaved rounds."""
    for name, content, times in (("get, one meeting", MEETING, 400), ("list, 300 meetings", PAGE, 40)):
        zoom = Zoom(BearerToken("t"), transport=answering(content))
        client = httpx.AsyncClient(transport=answering(content))
        listing = name.startswith("list")

        async def ours(zoom: Zoom = zoom, listing: bool = listing) -> object:
            return await (zoom.meetings.list_meetings("me") if listing else zoom.meetings.get_meeting(85746065))

        async def bare(client: httpx.AsyncClient = client) -> object:
            return (await client.get("https://api.zoom.us/v2/meetings/85746065")).json()

        rounds = [(await cost(ours, times), await cost(bare, times)) for _ in range(ROUNDS)]
        polymeet, httpx_alone = (statistics.median(column) for column in zip(*rounds, strict=True))
        print(
            f"{name:<20} polymeet {polymeet:7.0f} us   httpx and json {httpx_alone:7.0f} us   ratio {polymeet / httpx_alone:.2f}"
        )
        await client.aclose()


if __name__ == "__main__":
    asyncio.run(main())
