"""Recorder of answers that differ from the specs.

    async with record(zoom) as recorder:
        await zoom.meetings.get_meeting(85746065)
    print(recorder.report())

In production, for a part of all answers:

    recorder = Recorder(sample=0.01)
    recorder.attach(zoom)
    ...
    log.info("%s", recorder.report())

It inspects answers that the client receives anyway, does not change the calls, and needs no extra. A report shows names, types and
shapes, and short values of enums; no other values.
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
"""Largest number of distinct differences kept, so that a recorder that runs for years stays small."""


class Recorder:
    """Recorder that compares the answers of the clients it is attached to with the specs."""

    def __init__(self, *, sample: float = 1.0, random: Random | None = None) -> None:
        """Make a recorder.

        Args:
            sample: The part of all answers to compare, above 0 up to 1.
            random: Source of random numbers for the choice of answers. For tests.

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
        """Compare the answers of *client* and of all its views from now on. A second call has no effect.

        Raises:
            InvalidRequest: *client* is not a client of polymeet.
        """
        _check(client)
        sender = client._sender  # pyright: ignore[reportPrivateUsage]  # the seam of inspectors
        load_document(sender.profile.id)  # now, and not in the first call
        state = sender.state
        if self._inspect not in state.inspectors:
            state.inspectors = (*state.inspectors, self._inspect)

    def detach(self, client: ProviderClient) -> None:
        """Stop comparing the answers of *client*. The differences found so far are kept."""
        state = client._sender.state  # pyright: ignore[reportPrivateUsage]  # the seam of inspectors
        state.inspectors = tuple(each for each in state.inspectors if each != self._inspect)

    def report(self) -> Report:
        """Return the differences found so far."""
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
        except Exception as error:  # a bug in the comparison must not lose the caller's answer; it is reported instead
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
    """Record the answers to *clients*, real or of a sandbox, inside `async with`, which returns the `Recorder`.

    Raises:
        InvalidRequest: No client was passed, or something that is not a client of polymeet.
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
