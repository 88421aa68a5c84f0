"""What goes the road of a call: a request to the API, or the opening of a file. The road itself is `Sender.run`."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar, Generic, TypeVar

from attrs import define, field

from polymeet_runtime import Operation, PolymeetError

from .._base.answer import Answer
from .._base.http import Request
from ..auth import Authorization
from ..errors import APIError
from ..retry._breaker import Permit

__all__ = ("Call",)

R = TypeVar("R")


@define
class Call(ABC, Generic[R]):
    """One call while it goes on: how it is sent, what its answer becomes, and what is known of it so far."""

    wanted: ClassVar[str] = "complete answer"
    """What has to come in time."""
    is_documented: ClassVar[bool] = True
    """Whether the specs say what the answer is."""

    operation: Operation
    host: str
    """Whose failures count with its own, with the port where it is not the default."""
    under_way: Request | None = field(default=None, init=False)
    """What the transport has and whose answer is not there yet."""
    used: list[Authorization] = field(factory=list[Authorization], init=False)
    """What authenticated the attempts."""
    permit: Permit | None = field(default=None, init=False)
    """Permission of the circuit breakers for the last attempt."""
    was_lost: bool = field(default=False, init=False)
    """Whether an earlier attempt may have run, and nobody heard of it."""

    @property
    def what(self) -> str:
        """What the text of an error begins with."""
        return self.operation.id

    @property
    def query(self) -> tuple[tuple[str, str], ...]:
        """The query parameters, for observers."""
        return ()

    @property
    def showed_credential(self) -> bool:
        """Whether whoever answered had been shown the credential, and can tell that it has expired."""
        return True

    def goes_out(self, request: Request) -> None:
        """Note that the transport is given *request*."""
        self.under_way = request

    @abstractmethod
    async def send(self, used: Authorization) -> Answer:
        """Send it once with a credential, and return the answer, as much of it as tells whether it is a success."""

    @abstractmethod
    def read(self, answer: Answer) -> R:
        """Return what a success becomes."""

    def refusal(self, error: APIError) -> PolymeetError | None:
        """Return what says more than *error*, which the provider answered; None where that says it all."""
        return None

    def secrets(self) -> Iterator[str]:
        """Yield what a provider or a gateway may repeat in what it says: the credentials."""
        for each in self.used:
            yield from each.secrets()
