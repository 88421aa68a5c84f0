"""A ConnectyCube with a clock, which gives out sessions."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import anyio
import anyio.lowlevel
import httpx

from polymeet import ConnectyCube
from polymeet.auth import (
    Answer,
    ConnectyCubeSession,
    PasswordLogin,
)
from polymeet.retry import Retry
from tests.helpers.answers import Wire
from tests.polymeet.auth.concurrency import outcomes

CALLERS = 200
NOW = 1_700_000_000.0
HOUR = 3600.0
NO_SESSION = {"errors": {"base": ["Required session does not exist"]}}
ADA = PasswordLogin(login="ada", password="canary-password")
Answering = Callable[[httpx.Request], httpx.Response | None]


class Cube:
    """A ConnectyCube with a clock, which gives out sessions and says how long they live."""

    def __init__(self) -> None:
        self.now = NOW
        self.sessions: list[dict[str, Any]] = []
        """Bodies of the session requests."""
        self.calls: list[str] = []
        """The token of each API request."""
        self.ends: dict[str, float] = {}
        """Live tokens."""
        self.deleted: list[str] = []
        self.says_when = True
        self.answer_session: Answering = lambda request: None
        self.answer_call: Answering = lambda request: None
        self.delay = 0.01
        """Seconds that a session request takes."""
        self.call_delay = 0.0
        """Seconds that an API request takes."""

    def auth(self, **options: Any) -> ConnectyCubeSession:
        return ConnectyCubeSession(7, "canary-key", **{"user": ADA, "clock": lambda: self.now, **options})

    def client(self, auth: ConnectyCubeSession | None = None, **options: Any) -> ConnectyCube:
        options.setdefault("retry", Retry(attempts=1))
        return ConnectyCube(auth or self.auth(), transport=Wire(self.handle), **options)

    async def handle(self, request: httpx.Request) -> httpx.Response:
        assert request.url.host == "api.connectycube.com"
        if (request.method, request.url.path) == ("POST", "/session"):
            self.sessions.append(json.loads(request.content))
            await anyio.sleep(self.delay)
            return self.answer_session(request) or self._new_session()
        token = request.headers["CB-Token"]
        if request.url.path == "/session":
            self.deleted.append(token)
        else:
            self.calls.append(token)
            await anyio.sleep(self.call_delay)
        return self.answer_call(request) or self._call(token)

    def _new_session(self) -> httpx.Response:
        token = f"canary-token-{len(self.sessions)}"
        self.ends[token] = self.now + 2 * HOUR
        return httpx.Response(201, json={"session": {"id": 1, "token": token, "ts": 1}}, headers=self._headers(token))

    def _call(self, token: str) -> httpx.Response:
        if self.now >= self.ends.get(token, 0.0):
            return httpx.Response(401, json=NO_SESSION)
        self.ends[token] = self.now + 2 * HOUR
        return httpx.Response(200, json=[], headers=self._headers(token))

    def _headers(self, token: str) -> dict[str, str]:
        return {"CB-Token-ExpirationDate": header_date(self.ends[token])} if self.says_when else {}


def header_date(moment: float) -> str:
    return f"{datetime.fromtimestamp(moment, UTC):%Y-%m-%d %H:%M:%S} UTC"


def always(status: int, **answer: Any) -> Answering:
    return lambda request: httpx.Response(status, **answer)


async def calls(client: ConnectyCube, count: int = CALLERS) -> list[Exception | None]:
    """Return what became of so many concurrent calls."""
    got = await outcomes(client.meetings.list_meetings, count)
    return [each if isinstance(each, Exception) else None for each in got]


def a_day_more() -> Answer:
    """An answer that says that its session lives for another day."""
    return Answer(200, httpx.Headers({"CB-Token-ExpirationDate": header_date(NOW + 24 * HOUR)}), b"[]")
