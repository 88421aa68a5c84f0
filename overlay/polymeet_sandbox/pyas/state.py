"""State of the sandbox's Pyas."""

from __future__ import annotations

from random import Random
from typing import TypeAlias

from ..clock import Clock
from ..messages import Record

ACCOUNT, CALENDAR = "account-1", "calendar-1"
Meetings: TypeAlias = dict[int, Record]
Events: TypeAlias = dict[str, Record]


class PyasState:
    """Connected accounts, their Zoom meetings and their calendars. A test may change them as it likes."""

    def __init__(self, clock: Clock, random: Random) -> None:
        self.clock = clock
        self._random = random
        self.meetings: dict[str, Meetings] = {}
        """Zoom meetings by account id."""
        self.calendars: dict[str, dict[str, Events]] = {}
        """Events by account id and calendar id."""
        self.add_account(ACCOUNT, CALENDAR)

    def add_account(self, account_id: str, *calendar_ids: str) -> None:
        """Connect an account with empty calendars."""
        self.meetings[account_id] = {}
        self.calendars[account_id] = {calendar_id: {} for calendar_id in calendar_ids}

    def new_number(self) -> int:
        """A meeting number of 12 digits."""
        return self._random.randrange(10**11, 10**12)

    def new_key(self, length: int = 12) -> str:
        """A random id."""
        return self._random.randbytes(length).hex()
