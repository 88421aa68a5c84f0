"""The retry loop around the attempts of one call, and the budget that all calls of an account share for it."""

import math
from collections.abc import Awaitable, Callable
from itertools import count
from typing import Final, TypeVar

import anyio

from polymeet_runtime import Operation

from ..errors import PolymeetError, RateLimited
from ..observers import RetryPlanned
from ._policy import Outcome, Retry, outcome_of

__all__ = ("RetryBudget", "send_with_retries")

R = TypeVar("R")

CAPACITY: Final = 500
COST: Final = 14
COST_WHEN_THROTTLED: Final = 5
"""The numbers of the AWS SDKs' standard mode: during a full outage 200 calls send 35 retries, and then none."""


class RetryBudget:
    """Token bucket that keeps retries from making an outage worse: a retry takes tokens, a success returns some.

    Without enough tokens no request is retried.
    """

    def __init__(self, tokens: int = CAPACITY) -> None:
        self.tokens: int = tokens

    def take(self, *, throttled: bool) -> int:
        """Take the tokens of one retry. Returns their number, 0 if there are not enough."""
        cost = COST_WHEN_THROTTLED if throttled else COST
        if self.tokens < cost:
            return 0
        self.tokens -= cost
        return cost

    def succeeded(self, cost: int) -> None:
        """Return the tokens of the last retry of a successful call, or one token if there was no retry."""
        self.tokens = min(CAPACITY, self.tokens + (cost or 1))


async def send_with_retries(
    send: Callable[[int], Awaitable[R]],
    operation: Operation,
    retry: Retry,
    budget: RetryBudget,
    on_retry: Callable[[RetryPlanned], None],
    *,
    deadline: Callable[[], float] = lambda: math.inf,
) -> R:
    """Call *send* with the number of the attempt, from 1, until it succeeds or must not be repeated. Raises the error of the last attempt.

    It never waits past the deadline of the cancel scopes around it, or past *deadline*, which is called before each wait (anyio's clock):
    it raises at once instead.
    """
    cost, may_have_run = 0, False
    for attempt in count(1):
        try:
            result = await send(attempt)
        except PolymeetError as error:
            wait = _seconds_to_wait(error, operation, attempt, retry, deadline)
            if wait is None:
                if may_have_run and outcome_of(error) is Outcome.FINAL:
                    error.add_note("an earlier attempt of this call got no answer, and may have done it")
                raise
            may_have_run = may_have_run or outcome_of(error) is Outcome.UNKNOWN
            cost = budget.take(throttled=isinstance(error, RateLimited))
            if not cost:
                raise
            on_retry(RetryPlanned(operation, attempt, wait, error))
            await anyio.sleep(wait)
        else:
            budget.succeeded(cost)
            return result
    raise AssertionError("count() has no end")


def _seconds_to_wait(
    error: PolymeetError, operation: Operation, attempt: int, retry: Retry, deadline: Callable[[], float]
) -> float | None:
    """Return the seconds until the next attempt, or None if there must not be one."""
    if attempt >= retry.attempts or not retry.may_repeat(operation, outcome_of(error)):
        return None
    wait = retry.wait(attempt, getattr(error, "retry_after", None))
    if wait is None or anyio.current_time() + wait >= min(deadline(), anyio.current_effective_deadline()):
        return None
    return wait
