"""What a client asks of a limiter."""

from collections.abc import Mapping
from typing import Protocol

from polymeet_runtime import Operation

__all__ = ("Limiter",)


class Limiter(Protocol):
    """Gives calls their turn, and learns from answers."""

    async def acquire(self, operation: Operation) -> float:
        """Wait until *operation* may be sent; return the seconds waited.

        Raises:
            DailyLimitReached: The day's quota is used up.
            RateLimitWaitTooLong: The turn comes after the deadline of the scopes around the call. This is raised at once.
        """
        ...

    def answered(self, operation: Operation, status: int, headers: Mapping[str, str], message: str | None) -> None:
        """Learn from an answer. *headers* are found without regard to case; *message* is that of an error."""
        ...
