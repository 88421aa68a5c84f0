"""Sending the request of a credential again, as a read is, where the credential allows it."""

from collections.abc import Awaitable, Callable

from attrs import evolve

from polymeet_runtime import Operation

from .._base.answer import Answer
from .._base.http import Request
from .._base.retry_after import wait_in
from ..auth._protocol import pop_repeat
from ..errors import APIError, DecodeError, error_class
from ..observers import RetryPlanned
from ..retry import Retry, RetryBudget
from ..retry._loop import repeat

__all__ = ("exchange_token",)


async def exchange_token(
    request: Request,
    send: Callable[[Request], Awaitable[Answer]],
    *,
    provider: str,
    retry: Retry,
    budget: RetryBudget,
    tell: Callable[[RetryPlanned], None],
) -> Answer:
    """Send *request* once, or as often as its credential and *retry* allow, and return the last answer, whatever its status.

    Raises the `TransportError` of the last attempt when that got no answer.
    """
    marked = pop_repeat(request)
    if marked is None:
        return await send(request)
    operation = Operation(
        id="token_request",
        provider=provider.lower(),
        tag="",
        method=request.method,
        path=request.url.path,
        retry=marked.kind,
    )
    answers: list[Answer] = []

    async def attempt(number: int) -> Answer:
        answers[:] = [await send(request if number == 1 else marked.again())]
        failure = _failure(answers[0], operation)
        if failure is not None:
            raise failure
        return answers[0]

    # what the caller takes the operation of the call for says nothing of the token request before it
    retry = evolve(retry, treat_as=None)
    try:
        return await repeat(attempt, operation, retry, budget, tell, until=marked.until)
    except (APIError, DecodeError):
        return answers[0]  # the credential reads it


def _failure(answer: Answer, operation: Operation) -> APIError | DecodeError | None:
    """Return what stands for *answer* in the loop, which decides by it; the texts are not seen."""
    status = answer.status_code
    if answer.is_success and answer.is_html:
        return DecodeError("a web page", status=status, headers=answer.headers, content=b"", is_html=True)
    if answer.is_success:
        return None
    retry_after = wait_in(answer.headers)
    text = f"the token endpoint answered {status}"
    return error_class(status)(
        text, provider=operation.provider, operation=operation.id, status=status, retry_after=retry_after
    )
