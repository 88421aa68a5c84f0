"""Record what comes back and is not in the specs.

    async with record(zoom) as recorder:
        await zoom.meetings.get_meeting(85746065)
    print(recorder.report())

In production, a part of all answers:

    recorder = Recorder(sample=0.01)
    recorder.attach(zoom)
    ...
    log.info("%s", recorder.report())

It looks at answers that the client has received anyway, changes nothing about a call, and needs no extra. A report shows
names, types and shapes, and short values of enums; no other values.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from random import Random
from types import TracebackType

from polymeet_runtime import Operation
from polymeet_sandbox.documents import Document, load_document

from .. import __version__
from .._base.answer import Answer
from .._base.checks import is_number
from .._base.failures import Failure
from ..client import ProviderClient
from ..errors import InvalidRequest
from ._differences import Difference, differences_of_failure, differences_of_success
from ._report import Report

__all__ = ("Recorder", "Recording", "record")

MAXIMUM_DIFFERENCES = 1_000
"""Different differences that are kept, so that a recorder that runs for years stays small."""


class Recorder:
    """Compares the answers of the clients that it is attached to with the specs."""

    def __init__(self, *, sample: float = 1.0, random: Random | None = None) -> None:
        """Make a recorder; `random` decides which answers are looked at, and is given by tests.

        Args:
            sample: The part of all answers to look at, above 0 up to 1.
            random: A source of random numbers.

        Raises:
            InvalidRequest: *sample* is out of range.
        """
        if not (is_number(sample) and 0 < sample <= 1):
            raise InvalidRequest(f"sample is {sample!r}; give the part of all answers to look at, above 0 up to 1")
        self._sample = sample
        self._random = random or Random()  # noqa: S311 - a choice, no secret
        self._answers: Counter[tuple[str, str]] = Counter()
        self._differences: Counter[tuple[str, str, Difference]] = Counter()
        self._uncompared: Counter[str] = Counter()
        self._left_out = 0

    def attach(self, client: ProviderClient) -> None:
        """Look at the answers of *client* and of all its views from now on. Twice is once.

        Raises:
            InvalidRequest: *client* is no client of polymeet.
        """
        _check(client)
        sender = client._sender  # pyright: ignore[reportPrivateUsage]  # the seam of inspectors
        _document(sender.profile.name.lower())  # now, and not in the first call
        connection = sender.connection
        if self._inspect not in connection.inspectors:
            connection.inspectors = (*connection.inspectors, self._inspect)

    def detach(self, client: ProviderClient) -> None:
        """Look no more at the answers of *client*. What was seen is kept."""
        connection = client._sender.connection  # pyright: ignore[reportPrivateUsage]  # the seam of inspectors
        connection.inspectors = tuple(each for each in connection.inspectors if each != self._inspect)

    def report(self) -> Report:
        """Return what was seen so far."""
        return Report(
            version=__version__,
            answers=dict(self._answers),
            differences=dict(self._differences),
            left_out=self._left_out,
            uncompared=dict(self._uncompared),
        )

    def _inspect(self, operation: Operation, answer: Answer, failure: Failure | None) -> None:
        if self._sample < 1 and self._random.random() >= self._sample:
            return
        self._answers[operation.provider, operation.id] += 1
        try:
            found = _compared(operation, answer, failure)
        except Exception as error:  # a fault of ours must cost no caller an answer; it is reported instead
            self._uncompared[type(error).__name__] += 1
            return
        for difference in dict.fromkeys(found):
            key = (operation.provider, operation.id, difference)
            if key in self._differences or len(self._differences) < MAXIMUM_DIFFERENCES:
                self._differences[key] += 1
            else:
                self._left_out += 1


@dataclass(frozen=True, slots=True)
class Recording:
    """Records clients between entering and leaving."""

    clients: tuple[ProviderClient, ...]
    recorder: Recorder

    async def __aenter__(self) -> Recorder:
        """Begin to look."""
        for client in self.clients:
            self.recorder.attach(client)
        return self.recorder

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Look no more; the report stays."""
        for client in self.clients:
            self.recorder.detach(client)


def record(*clients: ProviderClient) -> Recording:
    """Record what comes back to *clients*, real or of a sandbox, inside `async with`; that gives the `Recorder`.

    Raises:
        InvalidRequest: There is none, or one is no client of polymeet.
    """
    if not clients:
        raise InvalidRequest("there is nothing to record; give the clients, as in record(zoom)")
    for client in clients:
        _check(client)
    return Recording(clients, Recorder())


def _check(client: object) -> None:
    if not isinstance(client, ProviderClient):
        raise InvalidRequest(f"{type(client).__name__} is no client; give a Zoom, a Pyas or a ConnectyCube")


def _compared(operation: Operation, answer: Answer, failure: Failure | None) -> list[Difference]:
    document = _document(operation.provider)
    documented = document.operations[operation.id]
    if failure is not None:
        return list(differences_of_failure(documented, answer.status_code, failure.code))
    return list(differences_of_success(document, documented, answer.status_code, answer.content, answer.json_or_none()))


@cache
def _document(provider: str) -> Document:
    return load_document(provider)
