"""Pages: opaque tokens that are bound to their query and expire."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any, Generic, TypeVar

from .clock import Clock

Item = TypeVar("Item")
ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"


class InvalidPageToken(Exception):
    """The token is unknown, expired, or belongs to another query."""


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some items of a list."""

    items: Sequence[Item]
    next_token: str | None
    """None on the last page."""
    total: int
    size: int
    number: int
    """Number of the page, from 1."""

    @property
    def count(self) -> int:
        """The number of pages."""
        return -(-self.total // self.size)


@dataclass(frozen=True, slots=True)
class _Ticket:
    binding: str
    start: int
    expires: datetime


class PageTokens:
    """Issuer of page tokens. A token may be used again until it expires."""

    def __init__(self, clock: Clock, random: Random) -> None:
        self._clock = clock
        self._random = random
        self._tickets: dict[str, _Ticket] = {}

    def page(
        self,
        items: Sequence[Item],
        *,
        size: int,
        binding: Mapping[str, Any],
        lifetime: float,
        token: str | None = None,
        number: int | None = None,
    ) -> Page[Item]:
        """The page of the token; without one the first page, or page `number`."""
        bound = json.dumps(binding, sort_keys=True, default=str)
        start = self._start(token, bound) if token else (max(number or 1, 1) - 1) * size
        end = start + size
        following = self._issue(bound, end, lifetime) if end < len(items) else None
        return Page(items[start:end], following, len(items), size, start // size + 1)

    def _issue(self, binding: str, start: int, lifetime: float) -> str:
        token = "".join(self._random.choices(ALPHABET, k=32))
        self._tickets[token] = _Ticket(binding, start, self._clock.now() + timedelta(seconds=lifetime))
        return token

    def _start(self, token: str, binding: str) -> int:
        ticket = self._tickets.get(token)
        if ticket is None or ticket.binding != binding or ticket.expires <= self._clock.now():
            raise InvalidPageToken
        return ticket.start
