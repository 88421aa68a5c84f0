"""Closing of connections in a limited time, also when cancelled."""

from collections.abc import Iterable
from functools import partial
from typing import Protocol

import anyio

from .._base.background import BackgroundTask

__all__ = ("SECONDS_TO_CLOSE", "Closable", "close_all")

SECONDS_TO_CLOSE = 5.0
"""Longest time to release a connection, in seconds."""


class Closable(Protocol):
    """A connection, or a pool of them."""

    async def aclose(self) -> None:
        """Close it."""
        ...


async def close_all(connections: Iterable[Closable]) -> None:
    """Close *connections* in a limited time, also when cancelled."""
    await BackgroundTask(partial(_close_all, connections)).finish()


async def _close_all(connections: Iterable[Closable]) -> None:
    with anyio.move_on_after(SECONDS_TO_CLOSE):
        for connection in connections:
            await connection.aclose()
