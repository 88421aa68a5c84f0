"""Recorder of answers that are not as the specs say.

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

from collections import Counter
from dataclasses import dataclass
from random import Random
from types import TracebackType

from polymeet_runtime import Operation

from .. import __version__
from .._base.answer import Answer
from .._base.checks import is_number
from .._base.failures import Failure
from .._providers import PROVIDERS
from ..client import ProviderClient
from ..errors import InvalidRequest
from ._differences import Difference, differences_of_failure, differences_of_success, load_document
from ._report import Report

__all__ = ("Recorder", "Recording", "record")

MAXIMUM_DIFFERENCES = 1_000
"""Distinct differences that are kept, so that a recorder that runs for years stays small."""


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
        load_document(sender.profile.id)  # now, and not in the first call
        state = sender.state
        if self._inspect not in state.inspectors:
            state.inspectors = (*state.inspectors, self._inspect)

    def detach(self, client: ProviderClient) -> None:
        """Look no more at the answers of *client*. What was seen is kept."""
        state = client._sender.state  # pyright: ignore[reportPrivateUsage]  # the seam of inspectors
        state.inspectors = tuple(each for each in state.inspectors if each != self._inspect)

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
    """Recording of clients, from entering the block to leaving it."""

    clients: tuple[ProviderClient, ...]
    recorder: Recorder

    async def __aenter__(self) -> Recorder:
        """Attach the recorder."""
        for client in self.clients:
            self.recorder.attach(client)
        return self.recorder

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Detach the recorder; its report stays."""
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
        names = ", ".join(each.name for each in PROVIDERS.values())
        raise InvalidRequest(f"{type(client).__name__} is no client; give one of {names}")


def _compared(operation: Operation, answer: Answer, failure: Failure | None) -> list[Difference]:
    if failure is not None:
        return list(differences_of_failure(operation, answer.status_code, failure.code))
    return list(differences_of_success(operation, answer.status_code, answer.content, answer.json_or_none()))
