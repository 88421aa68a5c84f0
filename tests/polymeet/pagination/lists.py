"""Lists that are served page by page, in both styles, and that can be slow, fail, change and count what is asked of them."""

from collections.abc import Callable
from typing import Any

import anyio
import httpx

from polymeet import ConnectyCube, Zoom
from polymeet.auth import BearerToken, ConnectyCubeToken
from polymeet.retry import Retry

Change = Callable[["List"], None]


class List(httpx.AsyncBaseTransport):
    """Serves the ids in *items*: Zoom's `list_meetings` by token, ConnectyCube's `list_meetings` by offset."""

    connect_errors_mean_unsent = True

    def __init__(self, count: int, *, delay: float = 0.0, most: int = 10_000) -> None:
        """Serve 1 to *count*, each page *delay* seconds late, never more than *most* on a page."""
        self.items = list(range(1, count + 1))
        self.delay = delay
        self.most = most
        self.asked: list[dict[str, str]] = []
        self.in_flight = 0
        self.peak = 0
        self.fail_on: dict[int, httpx.Response | Exception] = {}
        """Answers of the requests with these numbers, from 1, in place of pages."""
        self.before: dict[int, Change] = {}
        """Changes of the list before the requests with these numbers are answered."""

    def zoom(self) -> Zoom:
        return Zoom(BearerToken("canary-zoom-token"), transport=self, retry=Retry(attempts=1))

    def connectycube(self) -> ConnectyCube:
        return ConnectyCube(ConnectyCubeToken("canary-cube-token"), transport=self, retry=Retry(attempts=1))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(dict(request.url.params))
        number = len(self.asked)
        self.in_flight += 1
        self.peak = max(self.peak, self.in_flight)
        try:
            await anyio.sleep(self.delay)
        finally:
            self.in_flight -= 1
        if number in self.before:
            self.before[number](self)
        failure = self.fail_on.pop(number, None)
        if isinstance(failure, Exception):
            raise failure
        if failure is not None:
            return failure
        return httpx.Response(200, json=self._page(request.url.params))

    def _page(self, query: httpx.QueryParams) -> Any:
        if "limit" in query:
            start, size = int(query.get("offset", 0)), min(int(query["limit"]), self.most)
            return [{"_id": str(item)} for item in self.items[start : start + size]]
        start, size = int(query.get("next_page_token", "0").removeprefix("t")), min(int(query["page_size"]), self.most)
        end = start + size
        return {
            "meetings": [{"id": item} for item in self.items[start:end]],
            "next_page_token": f"t{end}" if end < len(self.items) else "",
            "total_records": len(self.items),
        }
