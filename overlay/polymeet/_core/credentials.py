"""The credential of a request, and its token requests, which have only the retry, transport and failures of a call."""

from time import perf_counter

from polymeet_runtime import Operation, PolymeetError, evolve

from .._base.answer import Answer
from .._base.error_redaction import redact_error
from .._base.http import HTTPError, InvalidURL, Request
from .._base.redaction import Redactor
from .._base.retry_after import requested_wait
from .._base.urls import host_and_port
from ..auth import Auth, Authorization, Exchange
from ..auth._protocol import pop_repeat
from ..connection import Timeouts
from ..errors import APIError, CredentialError, DecodeError, TransportError, error_class
from ..observers import Refreshed
from ..observers._notifier import Notifier
from ..retry import Retry
from ..retry._loop import RetryBudget, send_with_retries
from .client_state import ClientState

__all__ = ("TokenRequests", "authorization")


async def authorization(auth: Auth, exchange: Exchange, *, is_replay: bool) -> Authorization:
    """Return the credential for the next request. Errors of httpx are caught too: custom credentials and token stores may use it.

    Raises:
        CredentialError: There is none.
        TypeError: *auth* returned something else.
    """
    try:
        used = await auth.authorize(exchange)
    except (HTTPError, InvalidURL) as error:
        raise CredentialError(f"{type(auth).__name__} has no credential to give: {type(error).__name__}") from error
    if not isinstance(used, Authorization):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may have no type checker
        raise TypeError(f"{type(auth).__name__}.authorize must return an Authorization, not {type(used).__name__}")
    return evolve(used, is_replay=True) if is_replay else used


class TokenRequests:
    """Token requests of a credential: its `Exchange`."""

    __slots__ = ("budget", "notifier", "provider", "retry", "state", "timeouts")

    def __init__(
        self,
        state: ClientState,
        provider: str,
        timeouts: Timeouts,
        retry: Retry,
        budget: RetryBudget,
        notifier: Notifier,
    ) -> None:
        """*provider*: id of the provider; empty if the credential is for any."""
        self.state: ClientState = state
        self.provider: str = provider
        self.timeouts: Timeouts = timeouts
        self.retry: Retry = retry
        self.budget: RetryBudget = budget
        self.notifier: Notifier = notifier

    async def __call__(self, request: Request, /) -> Answer:
        """Send *request*, with the retries that its credential and *retry* allow, and return the last answer, whatever its status.

        Raises the `TransportError` of the last attempt if that got no answer.
        """
        marked = pop_repeat(request)
        if marked is None:
            return await self._sent(request)
        operation = Operation(
            id="token_request",
            provider=self.provider,
            tag="",
            method=request.method,
            path=request.url.path,
            retry=marked.kind,
        )
        answers: list[Answer] = []

        async def attempt(number: int) -> Answer:
            answers[:] = [await self._sent(request if number == 1 else marked.again())]
            failure = _failure(answers[0], operation)
            if failure is not None:
                raise failure
            return answers[0]

        # `Retry.treat_as` is meant for the operation of the call, not for a token request before it
        retry = evolve(self.retry, treat_as=None)
        try:
            return await send_with_retries(
                attempt, operation, retry, self.budget, self.notifier.retry, deadline=marked.until
            )
        except (APIError, DecodeError):
            return answers[0]  # the credential reads it

    async def _sent(self, request: Request) -> Answer:
        """Send *request* unchanged, and notify the observers of its end."""
        self.state.check_usable(request.url.path)
        request.extensions.setdefault("timeout", self.timeouts.as_extension())
        began, status = perf_counter(), None
        try:
            answer = await self.state.transmit(request)
            status = answer.status_code
            return answer
        except PolymeetError as error:
            redact_error(error, Redactor(self.state.settings.secrets))
            if isinstance(error, TransportError):
                self.state.check_usable(request.url.path)  # raises if closing the client cut the request off
            raise
        finally:
            if self.notifier.is_on:
                self.notifier.refresh(Refreshed(host_and_port(request.url), perf_counter() - began, status))


def _failure(answer: Answer, operation: Operation) -> APIError | DecodeError | None:
    """Return the failure on which the retry loop decides; its text is not shown."""
    status = answer.status_code
    if answer.is_success and answer.is_html:
        return DecodeError("a web page", status=status, headers=answer.headers, content=b"", is_html=True)
    if answer.is_success:
        return None
    retry_after = requested_wait(answer.headers)
    text = f"the token endpoint answered {status}"
    return error_class(status)(
        text, provider=operation.provider, operation=operation.id, status=status, retry_after=retry_after
    )
