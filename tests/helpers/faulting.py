"""Faults without a socket: transports that fail as they are told, and clients that retry without waiting."""

from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any

import anyio
import httpx

from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.errors import APIError, error_class
from polymeet.retry import Retry

QUICK = Retry(base=0)
"""The default policy without its waits."""
MEETING = httpx.Response(200, json={"id": 1, "topic": "Planning"})


def answer_error(status: int, retry_after: float | None = None, *, kind: type[APIError] | None = None) -> APIError:
    """The error of an answer."""
    return (kind or error_class(status))("no", provider="zoom", operation="x", status=status, retry_after=retry_after)


class Broken(httpx.AsyncByteStream):
    """The first part of a body, and then an error, or nothing ever."""

    def __init__(self, part: bytes, error: Exception | None = None) -> None:
        self._part = part
        self._error = error

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._part
        if self._error is None:
            await anyio.sleep_forever()
        else:
            raise self._error


class Scripted(httpx.AsyncBaseTransport):
    """Meets each request with the next fault, after its delay; good answers when there are no more."""

    connect_errors_mean_unsent = True

    def __init__(self, faults: Sequence[tuple[str, float]]) -> None:
        self._faults: Iterator[tuple[str, float]] = iter(faults)
        self.sent = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.sent += 1
        kind, delay = next(self._faults, ("ok", 0.0))
        await anyio.sleep(delay)
        match kind.split():
            case ["ok"]:
                return MEETING
            case ["refused"]:
                raise httpx.ConnectError("refused")
            case ["reset"]:
                raise httpx.ReadError("reset")
            case ["pool"]:
                raise httpx.PoolTimeout("full")
            case ["hang"]:
                await anyio.sleep_forever()
            case ["body", "hangs"]:
                return httpx.Response(200, stream=Broken(b"{"))
            case [status, wait]:
                return httpx.Response(int(status), headers={"retry-after": wait})
            case [status]:
                return httpx.Response(int(status))
        raise AssertionError(kind)


def scripted(faults: Sequence[tuple[str, float]], *, token_delay: float = 0.0, **options: Any) -> Zoom:
    """A client that meets *faults*, and whose token comes after a delay."""

    async def token() -> str:
        await anyio.sleep(token_delay)
        return "canary-zoom-token"

    return Zoom(BearerToken(token), transport=Scripted(faults), **options)
