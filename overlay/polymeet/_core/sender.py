"""One call from its request to its parsed answer: deadline, retries, auth, transport, errors, parsing, in this order."""

from collections.abc import Awaitable, Callable, Mapping
from time import perf_counter, time
from typing import Any, TypeVar
from urllib.parse import quote

import anyio
from attrs import define, evolve, field

from polymeet_runtime import Operation, PolymeetError, RawResponse, Request, Response

from .._base.answer import Answer
from .._base.error_redaction import redact_error
from .._base.failures import ReadFailure, api_error
from .._base.http import HTTPError, InvalidURL
from .._base.http import Request as HttpRequest
from .._base.redaction import Redactor
from .._base.timeouts import Timeouts
from .._base.urls import host_and_port
from ..auth import Auth, Authorization
from ..errors import (
    APIError,
    CredentialError,
    DecodeError,
    NotFound,
    OutcomeUnknown,
    RateLimited,
    ResponseTooLarge,
    TimedOut,
    TransportError,
)
from ..errors._unanswered import Reconcile, Reconciled
from ..observers import Refreshed, RequestStarted, ResponseReceived, Waited
from ..observers._loggable import harmless_answer, harmless_query
from ..observers._notifier import Watch
from ..rate_limits._protocol import Limiter
from ..retry import Fate, Gate, Pass, Retry, fate_of
from ..retry._loop import repeat
from ..transports._exchange import exchange, may_have_run
from .api_call import ApiCall
from .call import Call
from .client_state import Account, Connection
from .lost_creates import Search
from .token_requests import exchange_token

__all__ = ("Profile", "Sender")

R = TypeVar("R")


@define(frozen=True)
class Profile:
    """What is true of one provider alone."""

    name: str
    base_url: str
    read_failure: ReadFailure
    request_id_headers: tuple[str, ...] = ()
    searches: Mapping[str, Search] = field(factory=dict[str, Search])
    """How to look for what an operation may have made, by operation id."""
    domains: tuple[str, ...] = ()
    """Where it keeps the files that its answers point to: a credential may go there too."""
    codes_of_others: frozenset[int | str | None] = frozenset()
    """Codes of a 404 that is about something else than what the request names, such as its host."""


@define(frozen=True)
class Sender:
    """Sends requests of one provider; this is the `send` that generated code is made with."""

    profile: Profile
    connection: Connection
    auth: Auth
    account: Account
    timeouts: Timeouts
    retry: Retry
    limiter: Limiter | None
    watch: Watch = field(repr=False)
    user_agent: str = field(repr=False)

    async def __call__(
        self, operation: Operation, request: Request, parse: Callable[[Response], R], /
    ) -> RawResponse[R]:
        """Send *request* and return its answer, parsed. Raises a `PolymeetError` for everything that is no readable success."""
        call = ApiCall(operation, self.connection.host, self, request, parse)
        try:
            return await self.run(call)
        except PolymeetError as error:
            final = self._final(call, error)
            if final is error:
                raise
            raise final from error

    async def run(self, call: Call[R]) -> R:
        """Take *call* along the road of all calls: deadline, retries, turn, breaker, credential, network, failures, reading."""
        with anyio.move_on_after(self.timeouts.total):
            return await repeat(
                lambda attempt: self._attempt(call, attempt),
                call.operation,
                self.retry,
                self.account.budget,
                self.watch.retry,
            )
        late = TimedOut(f"{call.what}: no {call.wanted} within {self.timeouts.total:g} seconds in all")
        late.may_have_run = self._may_have_run(call)
        if call.under_way is not None and call.passed is not None:
            call.passed.ended(late)
        raise late

    def _may_have_run(self, call: Call[Any]) -> bool:
        """Whether the request under way may have run. A transport of the caller's may send the body without asking for the stream."""
        return call.under_way is not None and not (self.connection.owned and not may_have_run(call.under_way))

    def _final(self, call: "ApiCall[Any]", error: PolymeetError) -> PolymeetError:
        """Return what to raise: where a create may have run, that this is not known."""
        operation = call.operation
        search = self._search(call)
        if isinstance(error, DecodeError) or (isinstance(error, ResponseTooLarge) and 200 <= error.status <= 299):
            error.look_with(search)
        if fate_of(error) is not Fate.UNKNOWN or self.retry.may_repeat(operation, Fate.UNKNOWN):
            return error
        advice = "; await error.reconcile() looks for what it made" if search else ""
        return OutcomeUnknown(
            f"{operation.provider} {operation.id}: it is not known whether the request ran, so it was not sent again ({error}){advice}",
            operation=operation.id,
            request=call.request,
            search=search,
        )

    def _search(self, call: "ApiCall[Any]") -> Reconcile | None:
        """Return how to look for what *call* may have made; None where there is no way."""
        search = self.profile.searches.get(call.operation.id)
        if search is None:
            return None

        def reconcile(mark: Any) -> Awaitable[Reconciled | None]:
            return search(self, call.operation, call.request, self.connection.by_their_clock(call.began), mark)

        return reconcile

    async def _attempt(self, call: Call[R], attempt: int) -> R:
        """Wait until it may be sent, send once, and tell limiter, breakers and observers how it ended."""
        passed = call.passed = await self._turn(call)
        is_watched = self.watch.is_on
        started = RequestStarted(call.operation, attempt, harmless_query(call.query) if is_watched else ())
        if is_watched:
            self.watch.request(started)
        began, answer, failed = perf_counter(), None, None
        try:
            answer = await self._authorized(call)
            return self._read(answer, call)
        except PolymeetError as error:
            call.under_way = None
            call.was_lost = call.was_lost or fate_of(error) is Fate.UNKNOWN
            failed = error
            redact_error(error, self._redactor(call))
            raise
        finally:
            if answer is not None or failed is not None:
                passed.ended(failed)
            else:
                passed.told_nothing()
            if is_watched:
                self.watch.response(self._end(call, started, perf_counter() - began, answer, failed))

    async def _turn(self, call: Call[Any]) -> Pass:
        """Wait until the host may be asked, and then for the turn of this label. What waits for its host takes no turn from others."""

        def check() -> None:
            self.connection.check(call.operation.id, self.profile.name)

        gate = Gate(self.connection.breakers.of(call.host), self.account.breakers.of(call.host))
        what = f"{call.operation.provider} {call.operation.id}"
        while True:
            passed, waited = await gate.enter(what, is_patient=self.retry.is_patient, before=check)
            if waited > 0:
                self.watch.wait(Waited(call.operation, waited, "host left alone"))
            if self.limiter is None:
                return passed
            try:
                waited = await self.limiter.acquire(call.operation)
                if waited > 0:
                    self.watch.wait(Waited(call.operation, waited))
                check()
            except BaseException:
                passed.told_nothing()
                raise
            if passed.is_valid:
                return passed

    def _redactor(self, call: Call[Any]) -> Redactor:
        return Redactor([*call.secrets(), *self.connection.settings.secrets])

    def _end(
        self,
        call: Call[Any],
        started: RequestStarted,
        seconds: float,
        answer: Answer | None,
        error: PolymeetError | None,
    ) -> ResponseReceived:
        if answer is None:
            return ResponseReceived(started, seconds, None, None, (), error)
        request_id, headers = harmless_answer(answer.headers, self.profile.request_id_headers, self._redactor(call))
        return ResponseReceived(started, seconds, answer.status_code, request_id, headers, error)

    def _read(self, answer: Answer, call: Call[R]) -> R:
        operation = call.operation
        failure = self.profile.read_failure(answer)
        if call.is_documented:
            for inspect in self.connection.inspectors:
                inspect(operation, answer, failure)
        message = None if failure is None else failure.message
        if self.limiter is not None:
            self.limiter.answered(operation, answer.status_code, answer.headers, message)
        if failure is not None:
            shown = failure.redacted(self._redactor(call))
            error = api_error(answer, shown, operation, self.profile.request_id_headers)
            if not (call.was_lost and self._means_deleted(error, operation)):
                raise call.refusal(error) or _refusal(error, operation, answer)
        return call.read(answer)

    def _means_deleted(self, error: APIError, operation: Operation) -> bool:
        """Whether *error*, met by a delete that is repeated, is what the lost attempt leaves behind: the provider knows no such thing."""
        return (
            operation.method == "DELETE"
            and operation.result is None
            and isinstance(error, NotFound)
            and isinstance(error.body, Mapping)  # in words of its own: a page, or nothing, comes from a gateway
            and error.code not in self.profile.codes_of_others
        )

    async def _authorized(self, call: Call[Any]) -> Answer:
        """Send with a credential, and once more with a new one when the provider says that the first had expired.

        What was done is not sent again, whatever a credential of the caller's makes of the answer.
        """
        answer, again = await self._with_credential(call)
        if again and self.profile.read_failure(answer) is not None:
            answer, _ = await self._with_credential(call, is_replay=True)
        return answer

    async def _with_credential(self, call: Call[Any], *, is_replay: bool = False) -> tuple[Answer, bool]:
        call.under_way = None
        used = await self._authorization()
        used = evolve(used, is_replay=True) if is_replay else used
        call.used.append(used)
        answer = await call.send(used)
        call.under_way = None
        return answer, call.showed_credential and await self.auth.answered(used, answer, self.exchange)

    async def _authorization(self) -> Authorization:
        """Return what authenticates the next request. A credential, or a store of tokens, of the caller's may use httpx itself."""
        kind = type(self.auth).__name__
        try:
            used = await self.auth.authorize(self.exchange)
        except (HTTPError, InvalidURL) as error:
            raise CredentialError(f"{kind} has no credential to give: {type(error).__name__}") from error
        if not isinstance(used, Authorization):  # pyright: ignore[reportUnnecessaryIsInstance]  # users may have no type checker
            raise TypeError(f"{kind}.authorize must return an Authorization, not {type(used).__name__}")
        return used

    async def transmit(self, request: HttpRequest) -> Answer:
        """Send *request* as it is, and return the whole answer."""
        request.extensions.setdefault("timeout", self.timeouts.as_extension())
        answer = await exchange(self.connection.transport, request, self.connection.settings)
        self.connection.heard(answer.headers)
        return answer

    async def exchange(self, request: HttpRequest) -> Answer:
        """Send a request of a credential, with which it gets a token, through the client's transport; again where it allows that."""
        return await exchange_token(
            request,
            self._exchange_once,
            provider=self.profile.name,
            retry=self.retry,
            budget=self.account.budget,
            tell=self.watch.retry,
        )

    async def _exchange_once(self, request: HttpRequest) -> Answer:
        self.connection.check(request.url.path, self.profile.name)
        began, status = perf_counter(), None
        try:
            answer = await self.transmit(request)
            status = answer.status_code
            return answer
        except PolymeetError as error:
            redact_error(error, Redactor(self.connection.settings.secrets))
            if isinstance(error, TransportError):
                self.connection.check(request.url.path, self.profile.name)  # closing the client broke it off
            raise
        finally:
            if self.watch.is_on:
                self.watch.refresh(Refreshed(host_and_port(request.url), perf_counter() - began, status))

    def http_request(self, request: Request, used: Authorization) -> HttpRequest:
        """Return *request* as it goes over the wire. Raises `InvalidRequest` where it is too long for that."""
        headers = {
            **used.headers,
            "accept": "application/json",
            "accept-encoding": self.connection.settings.accept_encoding,
            "user-agent": self.user_agent,
        }
        if request.content is not None:
            headers["content-type"] = "application/json"
        return HttpRequest(
            request.method,
            self.connection.url(used.base_url, _raw_path(request)),
            headers=headers,
            content=request.content,
        )


def _refusal(error: APIError, operation: Operation, answer: Answer) -> PolymeetError:
    """Return *error*, or for a 429 that means the rest of the day what says so: waiting and sending again would be of no use."""
    if not isinstance(error, RateLimited):
        return error
    from ..rate_limits._daily import daily_limit_error

    daily = daily_limit_error(operation, answer.status_code, answer.headers, error.message, now=time())
    if daily is None:
        return error
    daily.__cause__ = error
    return daily


def _raw_path(request: Request) -> bytes:
    """Return path and query as they go over the wire. Percent-encoding is final here: nothing encodes or decodes it again."""
    if not request.query:
        return request.path.encode("ascii")
    query = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in request.query)
    return f"{request.path}?{query}".encode("ascii")
