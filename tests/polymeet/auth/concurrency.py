"""Many tasks that do the same at the same time."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import anyio

T = TypeVar("T")


async def outcomes(call: Callable[[], Awaitable[T]], count: int) -> list[T | Exception]:
    """Return what *count* tasks got that call at the same time: a result or an exception each."""
    got: list[T | Exception] = []

    async def one() -> None:
        try:
            got.append(await call())
        except Exception as error:
            got.append(error)

    async with anyio.create_task_group() as tasks:
        for _ in range(count):
            tasks.start_soon(one)
    return got
