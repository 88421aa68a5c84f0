"""Waiting for a lock that can only be tried."""

from collections.abc import Awaitable, Callable
from random import uniform
from typing import TypeVar

import anyio

from ...errors import TokenStoreError

__all__ = ("try_until",)

FIRST_PAUSE = 0.005
LONGEST_PAUSE = 0.2

T = TypeVar("T")


async def try_until(attempt: Callable[[], Awaitable[T | None]], *, seconds: float, what: str) -> T:
    """Return the first result of *attempt* that is not None. Raises `TokenStoreError` after so many *seconds*.

    Pauses grow and are random, so that many waiters neither stall the event loop nor ask in step.
    """
    pause = FIRST_PAUSE
    try:
        with anyio.fail_after(seconds):
            while True:
                result = await attempt()
                if result is not None:
                    return result
                await anyio.sleep(uniform(pause / 2, pause))  # noqa: S311 - spreading load, not a secret
                pause = min(pause * 1.5, LONGEST_PAUSE)
    except TimeoutError:
        raise TokenStoreError(f"{what} has been held by somebody else for {seconds:g} seconds") from None
