"""Scripted answers to the next matching requests."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from .messages import Answer

Cut: TypeAlias = Literal["before", "after", "body"]
"""The place where the connection breaks: before the provider saw the request, after it acted on it, or inside the answer."""


@dataclass(slots=True)
class Injection:
    """One scripted answer, for the first `times` requests that match."""

    answer: Answer | None = None
    """Answer to send instead of the provider's; None: the provider answers."""
    cut: Cut | None = None
    delay: float = 0
    """Seconds to wait before answering."""
    provider: str | None = None
    operation: str | None = None
    times: float = 1
    """Number of requests to which it applies; `math.inf` for all."""
    used: int = 0
    """Number of requests to which it has been applied."""

    def matches(self, provider: str, operation: str | None) -> bool:
        """Whether it applies to a request."""
        return self.used < self.times and self.provider in (None, provider) and self.operation in (None, operation)


class Injections:
    """The scripted answers, first come first served."""

    def __init__(self) -> None:
        self._queue: list[Injection] = []

    def add(self, injection: Injection) -> Injection:
        """Queue an injection."""
        self._queue.append(injection)
        return injection

    def take(self, provider: str, operation: str | None, *, named: bool = False) -> Injection | None:
        """The first match, counted as used; with `named` only one with an operation."""
        for injection in self._queue:
            if injection.matches(provider, operation) and not (named and injection.operation is None):
                injection.used += 1
                return injection
        return None

    @property
    def waiting(self) -> list[Injection]:
        """The injections that still wait for a request."""
        return [injection for injection in self._queue if injection.used < injection.times]

    def clear(self) -> None:
        """Drop all of them."""
        self._queue.clear()
