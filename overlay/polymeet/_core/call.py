"""One call, from its request to its parsed answer, and back.

    client.meetings.get_meeting(1)
      polymeet_api     path, query, headers, body -> Request
      Call.run         one deadline around all of it
        retry            may this operation run again? how long to wait?        polymeet.retry
          budget         wait for the host, and for the turn of this label      polymeet.retry, polymeet.rate_limits
          auth           put the credential on; on "expired": renew once,       _core.credentials
                         replay once
          transport      the only place that touches the network                polymeet.transports
          failures       not 2xx, or an error inside a 200 -> typed error       _base.failures, _core.refusals
      polymeet_api     bytes -> model

`Call` has the steps in this order. `ApiCall`, an operation, reads and parses the whole answer; a download (`polymeet.downloads`) stops at
the head of the answer. A token request has only retry, transport and failures (`_core.credentials`). A create that may have run without
an answer raises `OutcomeUnknown` (`_core.lost_creates`).
"""

import json
import sys
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Iterator, Mapping
from functools import lru_cache, partial
from time import perf_counter, time
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar
from urllib.parse import quote

import anyio

from polymeet_runtime import Operation, PolymeetError, RawResponse, Request, Response

from .. import __version__
from .._base.answer import Answer
from .._base.error_redaction import redact_error
from .._base.event_loop import loop_time
from .._base.failures import api_error
from .._base.http import Request as HttpRequest
from .._base.http_requests import RequestMaker
from .._base.redaction import Redactor
from ..auth import Auth, Authorization
from ..connection import Timeouts
from ..errors import DecodeError, TimedOut
from ..errors._unanswered import Reconcile, Reconciled
from ..observers import RequestStarted, ResponseReceived, Waited
from ..observers._loggable import loggable_answer, loggable_query
from ..observers._notifier import Notifier
from ..retry._breaker import BreakerPair, Permit
from ..retry._loop import send_with_retries
from ..retry._policy import Outcome, Retry, outcome_of
from ..transports._exchange import may_have_run
from .client_state import Account, ClientState
from .credentials import TokenRequests, authorization
from .lost_creates import final_error
from .profile import Profile
from .refusals import means_deleted, refusal

if TYPE_CHECKING:
    from ..rate_limits import Limiter

__all__ = ("USER_AGENT", "ApiCall", "Call", "Sender")

R = TypeVar("R")

USER_AGENT = f"polymeet/{__version__} python/{sys.version_info.major}.{sys.version_info.minor}"


class Sender:
    """Sender of the calls of one view of a client, with the parts of a call; generated code gets it as its `send`."""

    __slots__ = (  # a program may have thousands of views
        "account",
        "auth",
        "exchange",
        "headers",
        "limiter",
        "notifier",
        "profile",
        "retry",
        "state",
        "step_timeouts",
        "timeouts",
    )

    def __init__(
        self,
        profile: Profile,
        state: ClientState,
        auth: Auth,
        account: Account,
        timeouts: Timeouts,
        retry: Retry,
        limiter: "Limiter | None",
        notifier: Notifier,
    ) -> None:
        self.profile: Profile = profile
        self.state: ClientState = state
        self.auth: Auth = auth
        self.account: Account = account
        self.timeouts: Timeouts = timeouts
        self.retry: Retry = retry
        self.limiter: Limiter | None = limiter
        self.notifier: Notifier = notifier
        self.exchange: TokenRequests = TokenRequests(state, profile.id, timeouts, retry, account.budget, notifier)
        """Sender of the credential's token requests."""
        self.headers: Mapping[str, str] = _headers(state.settings.accept_encoding)
        """Headers of all requests to the API, without the credential."""
        self.step_timeouts: Mapping[str, float | None] = _step_timeouts(timeouts)
        """Timeouts of each step, as httpx's request extension."""

    def requests_with(self, used: Authorization) -> RequestMaker:
        """Return the maker of requests with a credential: the last one of the account, unless the credential has changed."""
        last = self.account.last_maker
        if last is None or last[0] != used.headers or last[1] != used.base_url:
            headers = dict(used.headers)
            maker = RequestMaker(self.state.base_for(used.base_url), {**headers, **self.headers})
            last = self.account.last_maker = headers, used.base_url, maker
        return last[2]

    async def __call__(
        self, operation: Operation, request: Request, parse: Callable[[Response], R], /
    ) -> RawResponse[R]:
        """Send *request* and return its answer, parsed. Raises a `PolymeetError` for anything but a readable success."""
        call = ApiCall(operation, self, self.state.host, request, parse)
        try:
            return await call.run()
        except PolymeetError as error:
            final = final_error(error, operation, request, self.retry, call.reconcile())
            if final is error:
                raise
            raise final from error


@lru_cache(maxsize=16)  # so that all views share them, as they do the timeouts
def _headers(accept_encoding: str) -> Mapping[str, str]:
    return {"accept": "application/json", "accept-encoding": accept_encoding, "user-agent": USER_AGENT}


@lru_cache(maxsize=16)
def _step_timeouts(timeouts: Timeouts) -> Mapping[str, float | None]:
    return timeouts.as_extension()


class Call(ABC, Generic[R]):
    """One call in progress: its steps, from the outside in, and their state."""

    expected: ClassVar[str] = "complete answer"
    """Noun, for messages, of the part of the answer that has to arrive before the deadline."""
    is_in_specs: ClassVar[bool] = True
    """Whether the specs describe the answer, so that inspectors get it."""

    def __init__(self, operation: Operation, sender: Sender, host: str) -> None:
        """*host*: host whose failures are counted, with the port where it is not the default."""
        self.operation = operation
        self.sender = sender
        self.host = host
        self.in_flight: HttpRequest | None = None
        """The request in flight, or None."""
        self.authorizations: list[Authorization] = []
        """Credentials of all requests so far."""
        self.permit: Permit | None = None
        """Permit of the circuit breakers for the last attempt, or None."""
        self.outcome_unknown = False
        """Whether an earlier attempt got no answer and may have run."""
        self.showed_credential = True
        """Whether the credential was sent to the server that answered, so that a 401 of it can mean an expired credential."""

    @property
    def name(self) -> str:
        """Beginning of the text of an error."""
        return self.operation.id

    @property
    def query(self) -> tuple[tuple[str, str], ...]:
        """Query parameters."""
        return ()

    async def run(self) -> R:
        """Make attempts until one succeeds or must not be repeated, all within one deadline."""
        sender = self.sender
        with anyio.CancelScope(deadline=loop_time() + sender.timeouts.total):
            return await send_with_retries(
                self._attempt, self.operation, sender.retry, sender.account.budget, sender.notifier.retry
            )
        raise self._timed_out()

    async def _attempt(self, number: int) -> R:
        """Make one attempt; report its end to limiter, breakers and observers."""
        permit = self.permit = await self._admitted()
        notifier = self.sender.notifier
        started = None
        if notifier.is_on:
            started = RequestStarted(self.operation, number, loggable_query(self.query))
            notifier.request(started)
        began, answer, failed = perf_counter(), None, None
        try:
            answer = await self._authenticated()
            return self._checked(answer)
        except PolymeetError as error:
            self.in_flight = None
            self.outcome_unknown = self.outcome_unknown or outcome_of(error) is Outcome.UNKNOWN
            failed = error
            redact_error(error, Redactor(self.secrets()))
            raise
        finally:
            if answer is not None or failed is not None:
                permit.record(failed)
            else:
                permit.release()
            if started is not None:
                notifier.response(self._received(started, perf_counter() - began, answer, failed))

    async def _admitted(self) -> Permit:
        """Budget: wait until the circuit breakers let the request pass, and then for the turn of the label.

        In this order a call that waits for its host takes no turn from others.
        """
        operation, sender, limiter = self.operation, self.sender, self.sender.limiter
        check_usable = partial(sender.state.check_usable, operation.id)
        breakers = BreakerPair(sender.state.breakers.of(self.host), sender.account.breakers.of(self.host))
        what = f"{operation.provider} {operation.id}"
        while True:
            permit, waited = await breakers.wait(what, may_wait=sender.retry.may_wait_for_host, before=check_usable)
            if waited > 0:
                sender.notifier.wait(Waited(operation, waited, "host left alone"))
            if limiter is None:
                return permit
            try:
                waited = await limiter.acquire(operation)
                if waited > 0:
                    sender.notifier.wait(Waited(operation, waited))
                check_usable()
            except BaseException:
                permit.release()
                raise
            if permit.is_valid:
                return permit

    async def _authenticated(self) -> Answer:
        """Auth: send with a credential, and once more with a new one if the provider says that the first had expired.

        A success is not replayed, even if a custom credential asks for it.
        """
        auth, exchange = self.sender.auth, self.sender.exchange
        is_replay = False
        while True:
            used = await authorization(auth, exchange, is_replay=is_replay)
            self.authorizations.append(used)
            answer = await self.send(used)
            self.in_flight = None
            is_renewed = self.showed_credential and await auth.answered(used, answer, exchange)
            if is_replay or not is_renewed or self.sender.profile.read_failure(answer) is None:
                return answer
            is_replay = True

    @abstractmethod
    async def send(self, used: Authorization) -> Answer:
        """Transport: send once with a credential, and return as much of the answer as is needed to recognise a success."""

    def _checked(self, answer: Answer) -> R:
        """Failures: return the result of a success, or raise the provider's error."""
        operation, profile, limiter = self.operation, self.sender.profile, self.sender.limiter
        failure = profile.read_failure(answer)
        if self.is_in_specs:
            for inspect in self.sender.state.inspectors:
                inspect(operation, answer, failure)
        if limiter is not None:
            message = None if failure is None else failure.message
            limiter.answered(operation, answer.status_code, answer.headers, message)
        if failure is not None:
            shown = failure.redacted(Redactor(self.secrets()))
            error = api_error(answer, shown, operation, profile.request_id_headers)
            if not (self.outcome_unknown and means_deleted(error, operation, profile)):
                raise refusal(error, operation, self.query, answer)
        return self.result(answer)

    @abstractmethod
    def result(self, answer: Answer) -> R:
        """Return the result of a success."""

    def secrets(self) -> Iterator[str]:
        """Yield the secrets that a provider or a gateway may quote in its answer, and those of the connection."""
        yield from self.sender.state.settings.secrets
        for each in self.authorizations:
            yield from each.secrets()

    def _received(
        self, started: RequestStarted, seconds: float, answer: Answer | None, error: PolymeetError | None
    ) -> ResponseReceived:
        if answer is None:
            return ResponseReceived(started, seconds, None, None, (), error)
        request_id, headers = loggable_answer(
            answer.headers, self.sender.profile.request_id_headers, Redactor(self.secrets())
        )
        return ResponseReceived(started, seconds, answer.status_code, request_id, headers, error)

    def _timed_out(self) -> TimedOut:
        """Return the error for a missed deadline. A custom transport may send the body without reading the request's stream."""
        request, sender = self.in_flight, self.sender
        late = TimedOut(f"{self.name}: no {self.expected} within {sender.timeouts.total:g} seconds in all")
        late.may_have_run = request is not None and (not sender.state.owns_transport or may_have_run(request))
        if request is not None and self.permit is not None:
            self.permit.record(late)
        return late


class ApiCall(Call[RawResponse[R]]):
    """Call of an operation, whose answer is read to its end and parsed."""

    def __init__(
        self, operation: Operation, sender: Sender, host: str, request: Request, parse: Callable[[Response], R]
    ) -> None:
        super().__init__(operation, sender, host)
        self.request = request
        self.parse = parse
        self.started_at = time()

    @property
    def query(self) -> tuple[tuple[str, str], ...]:
        """Query parameters."""
        return self.request.query

    async def send(self, used: Authorization) -> Answer:
        """Send the request once, and return the whole answer. Raises `InvalidRequest` if the URL is too long."""
        request, sender = self.request, self.sender
        make = sender.requests_with(used)
        self.in_flight = make(request.method, _raw_path(request), request.content, sender.step_timeouts)
        return await sender.state.transmit(self.in_flight)

    def result(self, answer: Answer) -> RawResponse[R]:
        """Return the answer with its parsed body.

        Raises:
            DecodeError: The body cannot be read, or is a web page of a gateway or a login wall, even if no body is expected.
        """
        try:
            if answer.is_html:
                raise ValueError(f"it is {answer.markup} and not from the API")
            parsed = self.parse(answer)
        except (ValueError, RecursionError) as error:
            raise DecodeError(
                f"{self.operation.provider} {self.operation.id}: the body of the {answer.status_code} answer cannot be read "
                f"({len(answer.content)} bytes): {error}",
                status=answer.status_code,
                headers=answer.headers,
                content=answer.content,
                is_html=answer.is_html,
            ) from error
        return RawResponse(answer.status_code, answer.headers, answer.content, parsed)

    def secrets(self) -> Iterator[str]:
        """Yield the credentials, and the passcodes in the body."""
        yield from super().secrets()
        if self.operation.body is not None and self.request.content is not None:
            yield from self.operation.body.model.from_dict(json.loads(self.request.content)).secret_values()

    def reconcile(self) -> Reconcile | None:
        """Return the search for the meeting that this call may have created; None if the operation has none."""
        sender, operation, request, started_at = self.sender, self.operation, self.request, self.started_at
        find = sender.profile.lost_creates.get(operation.id)
        if find is None:
            return None

        def reconcile(mark: Any) -> Awaitable[Reconciled | None]:
            return find(sender, operation, request, sender.state.provider_time(started_at), mark)

        return reconcile


def _raw_path(request: Request) -> bytes:
    """Return path and query as they go over the wire. The percent-encoding is final: no later step changes it."""
    if not request.query:
        return request.path.encode("ascii")
    query = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in request.query)
    return f"{request.path}?{query}".encode("ascii")
