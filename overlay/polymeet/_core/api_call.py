"""The call of an operation: a request to the API, whose answer is read to its end and parsed."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from attrs import define, field

from polymeet_runtime import Operation, PolymeetError, RawResponse, Request, Response

from .._base.answer import Answer
from ..auth import Authorization
from ..errors import APIError, DecodeError
from .call import Call
from .refused_cursors import refused_cursor

if TYPE_CHECKING:
    from .sender import Sender

__all__ = ("ApiCall",)

R = TypeVar("R")


@define
class ApiCall(Call[RawResponse[R]]):
    """A call of an operation, whose answer is read to its end."""

    sender: "Sender"
    request: Request
    parse: Callable[[Response], R]
    began: datetime = field(factory=lambda: datetime.now(UTC))

    @property
    def query(self) -> tuple[tuple[str, str], ...]:
        """The query parameters, for observers."""
        return self.request.query

    def refusal(self, error: APIError) -> PolymeetError | None:
        """Return `CursorExpired` where the provider refused the page token that was sent."""
        return refused_cursor(error, self.operation, self.request)

    def secrets(self) -> Iterator[str]:
        """Yield the credentials, and the passcodes in the body."""
        yield from super().secrets()
        if self.operation.body is not None and self.request.content is not None:
            yield from self.operation.body.model.from_dict(json.loads(self.request.content)).secret_values()

    async def send(self, used: Authorization) -> Answer:
        """Send it once with a credential, and return the whole answer."""
        request = self.sender.http_request(self.request, used)
        self.goes_out(request)
        return await self.sender.transmit(request)

    def read(self, answer: Answer) -> RawResponse[R]:
        """Return the answer with what was parsed of it."""
        return RawResponse(
            answer.status_code, answer.headers, answer.content, _parsed(self.operation, answer, self.parse)
        )


def _parsed(operation: Operation, answer: Answer, parse: Callable[[Response], R]) -> R:
    """Parse a success. A web page is none, even where no body is expected: it comes from a gateway or a login wall."""
    try:
        if answer.is_html:
            raise ValueError(f"it is {answer.markup} and not from the API")
        return parse(answer)
    except (ValueError, RecursionError) as error:
        raise DecodeError(
            f"{operation.provider} {operation.id}: the body of the {answer.status_code} answer cannot be read "
            f"({len(answer.content)} bytes): {error}",
            status=answer.status_code,
            headers=answer.headers,
            content=answer.content,
            is_html=answer.is_html,
        ) from error
