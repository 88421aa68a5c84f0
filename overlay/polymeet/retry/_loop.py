"""The loop around the attempts of one call."""

import math
from collections.abc import Awaitable, Callable
from itertools import count
from typing import TypeVar

import anyio

from polymeet_runtime import Operation

from ..errors import PolymeetError, RateLimited
from ..observers import RetryPlanned
from ._budget import RetryBudget
from ._fate import Fate, fate_of
from ._policy import Retry

__all__ = ("repeat",)

R = TypeVar("R")


async def repeat(
    send: Callable[[int], Awaitable[R]],
    operation: Operation,
    retry: Retry,
    budget: RetryBudget,
    tell: Callable[[RetryPlanned], None],
    *,
    until: Callable[[], float] = lambda: math.inf,
) -> R:
    """Call *send* with the number of the attempt until it succeeds, or must not be repeated. Raises what the last attempt raised.

    It never waits past the deadline of the cancel scopes around it, or past what *until* returns by then, on the same clock: an
    error that is known now is better than none later.
    """
    cost, was_lost = 0, False
    for attempt in count(1):
        try:
            result = await send(attempt)
        except PolymeetError as error:
            wait = _wait(error, operation, attempt, retry, until)
            if wait is None:
                if was_lost and fate_of(error) is Fate.FINAL:
                    error.add_note("an earlier attempt of this call got no answer, and may have done it")
                raise
            was_lost = was_lost or fate_of(error) is Fate.UNKNOWN
            cost = budget.take(throttled=isinstance(error, RateLimited))
            if not cost:
                raise
            tell(RetryPlanned(operation, attempt, wait, error))
            await anyio.sleep(wait)
        else:
            budget.succeeded(cost)
            return result
    raise AssertionError("count() has no end")


def _wait(
    error: PolymeetError, operation: Operation, attempt: int, retry: Retry, until: Callable[[], float]
) -> float | None:
    """Return the seconds until the next attempt, or None when there must not be one."""
    if attempt >= retry.attempts or not retry.may_repeat(operation, fate_of(error)):
        return None
    wait = retry.wait(attempt, getattr(error, "retry_after", None))
    if wait is None or anyio.current_time() + wait >= min(until(), anyio.current_effective_deadline()):
        return None
    return wait
