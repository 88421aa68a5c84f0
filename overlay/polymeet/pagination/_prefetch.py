"""Prefetch: reading pages ahead."""

from collections import deque
from typing import Generic, TypeVar

import anyio
from attrs import define

from .._base.background import BackgroundTask
from ._reader import Cursor, Page, Reader

__all__ = ("Prefetcher",)

T = TypeVar("T")

SECONDS_TO_STOP = 5.0
"""Seconds that closing waits for cancelled requests."""


@define
class _Slot(Generic[T]):
    cursor: Cursor
    number: int
    job: BackgroundTask[Page[T]]


class Prefetcher(Generic[T]):
    """Reader of the pages after the current one, while that one is used.

    A page token is known only after the page before has been read, so those pages are read one after another; offsets are known
    beforehand, so those pages can be read in parallel. Between two requests no task runs.
    """

    reader: Reader[T]
    """Reader of single pages; replaced after the last page of a window, when nothing is read ahead."""

    def __init__(self, reader: Reader[T], prefetch: int, concurrency: int, most_pages: int | None) -> None:
        """Read *prefetch* pages ahead, *concurrency* at a time, none beyond page *most_pages*."""
        self.reader = reader
        self._concurrency = concurrency
        self._width = prefetch if concurrency == 1 else max(prefetch, concurrency)
        self._most_pages = most_pages
        self._length = 0
        self._slots: deque[_Slot[T]] = deque()
        self._last: tuple[Cursor | None, int] = (None, 0)
        self._wanted: int | None = None

    async def take(self, cursor: Cursor, number: int) -> Page[T]:
        """Return page *number*, which begins at *cursor*. Raises what reading it raised; the next call reads it again."""
        if self._slots and self._slots[0].cursor != cursor:  # the page before was refused
            self.cancel()
        if self._slots:
            try:
                page = await self._slots[0].job.wait()
            except Exception:
                self.cancel()
                raise
            if page is not None:
                self._slots.popleft()
                return page
            self.cancel()  # it was cancelled
        return await self.reader.read(cursor, number)

    def fill(self, page: Page[T], wanted: int | None) -> None:
        """Start reading the pages after *page*, at most as many as hold *wanted* more items; None: all."""
        if self._slots and self._slots[0].cursor != page.following:  # the page was shorter than expected
            self.cancel()
        self._length = len(page.items)
        self._last = (page.following, page.number)
        self._wanted = wanted
        self._fill()

    def _fill(self) -> None:
        while len(self._slots) < self._width and self._running() < self._concurrency:
            cursor, number = self._end()
            if cursor is None or cursor.has_expired or self._is_enough(number):
                return
            self._slots.append(_Slot(cursor, number, self._job(cursor, number)))

    def _job(self, cursor: Cursor, number: int) -> BackgroundTask[Page[T]]:
        reader = self.reader
        return BackgroundTask(lambda: reader.read(cursor, number), done=self._fill)

    def _running(self) -> int:
        return sum(slot.job.is_running for slot in self._slots)

    def _end(self) -> tuple[Cursor | None, int]:
        """Return cursor and number of the page after the last one requested; cursor None: the list ends there, or it is not known yet."""
        following, number = self._last
        for slot in self._slots:
            following, number = self._after(slot), slot.number
            if following is None:
                break
        return following, number + 1

    def _after(self, slot: _Slot[T]) -> Cursor | None:
        """Return the cursor of the page after this one. An offset is predicted: each page is assumed to be as long as the one before."""
        page = slot.job.result
        if page is not None:
            return page.following
        if self.reader.rules.style == "offset" and slot.job.is_running:
            return Cursor(self.reader.offset(slot.cursor) + self._length)
        return None

    def _is_enough(self, number: int) -> bool:
        if self._most_pages is not None and number > self._most_pages:
            return True
        if self._wanted is None:
            return False
        pages = [slot.job.result for slot in self._slots]
        expected = sum((self.reader.size or 1) if page is None else len(page.items) for page in pages)
        return expected >= self._wanted

    def cancel(self) -> None:
        """Cancel all requests, and drop the pages already read."""
        slots, self._slots = self._slots, deque()
        self._last = (None, 0)
        for slot in slots:
            slot.job.cancel()

    async def aclose(self) -> None:
        """Cancel all requests, and return when they have ended."""
        jobs = [slot.job for slot in self._slots]
        self.cancel()
        with anyio.move_on_after(SECONDS_TO_STOP, shield=True):
            for job in jobs:
                await job.aclose()
