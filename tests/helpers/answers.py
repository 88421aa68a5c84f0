"""Clients whose server is a function, for tests that look at one exchange."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx

from polymeet import ConnectyCube, Pyas, Zoom
from polymeet.auth import ApiKey, BearerToken, ConnectyCubeToken
from polymeet.retry import Retry

ONCE = Retry(attempts=1)
Handler = Callable[[httpx.Request], httpx.Response]


class Wire(httpx.MockTransport):
    """Stands for the connections of polymeet's own: what it calls a connect error is one."""

    connect_errors_mean_unsent = True


class Server:
    """Answers every request with the next of *answers* (the last one again and again), and keeps what was asked.

    Its clients send nothing again unless `retry` says so: what is looked at is one exchange.
    """

    def __init__(self, *answers: httpx.Response | Exception | Handler) -> None:
        self._answers: Iterator[httpx.Response | Exception | Handler] = iter(answers)
        self._answer: httpx.Response | Exception | Handler = httpx.Response(204)
        self.requests: list[httpx.Request] = []

    @property
    def transport(self) -> httpx.AsyncBaseTransport:
        return Wire(self._handle)

    def zoom(self, **options: Any) -> Zoom:
        return Zoom(BearerToken("canary-zoom-token"), transport=self.transport, **{"retry": ONCE, **options})

    def pyas(self, **options: Any) -> Pyas:
        return Pyas(ApiKey("canary-pyas-key"), transport=self.transport, **{"retry": ONCE, **options})

    def connectycube(self, **options: Any) -> ConnectyCube:
        return ConnectyCube(
            ConnectyCubeToken("canary-cube-token"), transport=self.transport, **{"retry": ONCE, **options}
        )

    def _handle(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self._answer = next(self._answers, self._answer)
        if isinstance(self._answer, Exception):
            raise self._answer
        if isinstance(self._answer, httpx.Response):
            return httpx.Response(self._answer.status_code, headers=self._answer.headers, content=self._answer.content)
        return self._answer(request)
