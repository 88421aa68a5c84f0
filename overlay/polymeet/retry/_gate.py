"""What a request has to pass before it is sent."""

from collections.abc import Callable
from typing import Final

import anyio
from attrs import define

from ..errors import PolymeetError, ServiceUnavailable
from ._breaker import Breaker

__all__ = ("Gate", "Pass")

SECONDS_TO_LOOK_AGAIN: Final = 0.25
"""How soon a call that waits for its host sees that the host serves again."""


@define(frozen=True)
class Gate:
    """What a request has to pass: the breaker of its host, which all accounts share, and that of its account there."""

    host: Breaker
    account: Breaker

    def check(self, what: str) -> "Pass":
        """Let a request pass both, or raise `ServiceUnavailable`."""
        of_host = self.host.check(what)
        try:
            return Pass(((self.host, of_host), (self.account, self.account.check(what))))
        except ServiceUnavailable:
            self.host.told_nothing(of_host)
            raise

    async def enter(self, what: str, *, is_patient: bool, before: Callable[[], None]) -> tuple["Pass", float]:
        """Let a request pass once it may, and return with it the seconds that took. *before*: what must not raise each time.

        Raises `ServiceUnavailable` where nobody *is_patient*, and where the wait is longer than the deadlines around it allow: an error
        that is known now is better than none later.
        """
        waited = 0.0
        while True:
            before()
            try:
                return self.check(what), waited
            except ServiceUnavailable as error:
                left = error.retry_after
                if not is_patient or anyio.current_time() + left >= anyio.current_effective_deadline():
                    raise
            step = min(left, SECONDS_TO_LOOK_AGAIN)  # it may serve before that: another request is there to see
            await anyio.sleep(step)
            waited += step


@define(frozen=True)
class Pass:
    """That one request may be sent."""

    rounds: tuple[tuple[Breaker, int], ...]

    @property
    def is_valid(self) -> bool:
        """Whether it still holds after a wait."""
        return all(breaker.still_passes(its_round) for breaker, its_round in self.rounds)

    def ended(self, error: PolymeetError | None) -> None:
        """Take note of how the request ended."""
        for breaker, its_round in self.rounds:
            breaker.ended(its_round, error)

    def told_nothing(self) -> None:
        """Take note that the request was not sent, or cancelled."""
        for breaker, its_round in self.rounds:
            breaker.told_nothing(its_round)
