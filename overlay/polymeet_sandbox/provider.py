"""One provider, from a request to an answer.

route -> credential -> arguments -> handler -> check of the answer
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any, ClassVar, Generic, TypeAlias, TypeVar

from .clock import Clock
from .documents import Document, Operation
from .messages import Answer, IncomingRequest, ProviderError, Record, SandboxFault
from .paging import InvalidPageToken, Page, PageTokens
from .routing import Route, Router
from .schemas import Schemas
from .validation import Arguments, Problem, Validator

State = TypeVar("State")
Item = TypeVar("Item")
DEFAULT_LIFETIME = 900.0


@dataclass(slots=True)
class Call(Generic[State]):
    """One request, with everything that its handler needs."""

    operation: Operation
    path: dict[str, Any]
    query: dict[str, Any]
    body: Record
    credential: str
    """The token or key of the request."""
    state: State
    clock: Clock
    provider: Provider[State]

    def reply(self, body: Any = None, status: int | None = None) -> Answer:
        """The operation's success answer (`status` if there are several), with a copy of the state."""
        return Answer(status or self.operation.success, deepcopy(body))

    def show(self, body: Record, status: int | None = None) -> Answer:
        """The success answer (`status` if there are several) with the documented members of `body`.

        Several answers are made from the same record of the state; each has the members in its document.
        """
        pointer = self.operation.responses[self.operation.success]
        if pointer is None:
            raise SandboxFault(f"{self.operation.operation_id} has no body to show")
        return self.reply(self.provider.schemas.documented(body, self.provider.document.at(pointer)), status)

    def page(self, items: Sequence[Item], *, size: int, number: int | None = None) -> Page[Item]:
        """The requested page of `items`, according to `x-page`."""
        rule = self.operation.page
        if rule is None:
            raise SandboxFault(f"{self.operation.operation_id} has no x-page")
        others = {name: value for name, value in self.query.items() if name != rule.parameter}
        try:
            return self.provider.pages.page(
                items,
                size=self.query.get(rule.size, rule.default_size or size),
                binding={"operation": self.operation.operation_id, "path": self.path, "query": others},
                lifetime=rule.lifetime or DEFAULT_LIFETIME,
                token=self.query.get(rule.parameter) or None,
                number=number,
            )
        except InvalidPageToken:
            raise self.provider.page_token_error(self.operation) from None


Handler: TypeAlias = Callable[[Call[State]], Answer]


class Provider(ABC, Generic[State]):
    """One provider: its document, its state, and the handlers of its operations."""

    name: ClassVar[str]
    mount: ClassVar[str]
    """Path prefix of the provider."""

    def __init__(self, document: Document, state: State, clock: Clock, random: Random, *, strict: bool) -> None:
        self.document: Document = document
        self.state = state
        self.clock = clock
        self.strict = strict
        self.random = random
        self.schemas: Schemas = Schemas(document)
        self.pages: PageTokens = PageTokens(clock, random)
        self._router = Router(document.operations.values())
        self._validator = Validator(document, self.schemas)

    @property
    @abstractmethod
    def handlers(self) -> Mapping[str, Handler[State]]:
        """Operation id -> handler."""

    @abstractmethod
    def authenticate(self, request: IncomingRequest) -> str:
        """The credential of a request, or ProviderError."""

    @abstractmethod
    def unknown_route(self, request: IncomingRequest) -> ProviderError:
        """The refusal of an unknown path."""

    @abstractmethod
    def invalid(self, problems: Sequence[Problem]) -> ProviderError:
        """The refusal of a request that breaks the document."""

    @abstractmethod
    def page_token_error(self, operation: Operation) -> ProviderError:
        """The refusal of a page token."""

    @abstractmethod
    def error_body(self, status: int, message: str, code: int | None) -> Any:
        """An error body in the provider's format."""

    def extra_headers(self, request: IncomingRequest) -> Mapping[str, str]:
        """Headers of every answer."""
        return {}

    def route(self, request: IncomingRequest) -> Route | None:
        """The operation of a request."""
        return self._router.find(request.method, request.path)

    def answer(self, request: IncomingRequest, route: Route | None) -> Answer:
        """Answer a request."""
        try:
            answer = self._answer(request, route)
        except ProviderError as error:
            answer = error.answer
        return answer.with_headers(self.extra_headers(request))

    def _answer(self, request: IncomingRequest, route: Route | None) -> Answer:
        if route is None:
            raise self.unknown_route(request)
        credential = self.authenticate(request)
        arguments = self._validator.arguments(request, route)
        if arguments.problems:
            raise self.invalid(arguments.problems)
        try:
            answer = self._handler(route.operation)(self._call(route.operation, credential, arguments))
        except OverflowError:
            raise self.invalid([Problem("body", "", "a date lies beyond the calendar")]) from None
        if self.strict:
            self._check(route.operation, answer)
        return answer

    def _handler(self, operation: Operation) -> Handler[State]:
        handler = self.handlers.get(operation.operation_id)
        if handler is None:
            raise SandboxFault(f"The sandbox has no handler for {self.name} {operation.operation_id}")
        return handler

    def _call(self, operation: Operation, credential: str, arguments: Arguments) -> Call[State]:
        return Call(
            operation=operation,
            path=arguments.path,
            query=arguments.query,
            body=arguments.body,
            credential=credential,
            state=self.state,
            clock=self.clock,
            provider=self,
        )

    def _check(self, operation: Operation, answer: Answer) -> None:
        """Validate the sandbox's answer against the document."""
        where = f"{self.name} {operation.operation_id} {answer.status}"
        if answer.status not in operation.responses:
            raise SandboxFault(f"{where}: the status is not documented")
        pointer = operation.responses[answer.status]
        if pointer is None:
            if answer.body is not None:
                raise SandboxFault(f"{where}: the document has no body")
            return
        wrong = [f"{path or 'body'}: {message}" for path, message in self.schemas.errors(answer.body, pointer)]
        unknown = list(self.schemas.undocumented(answer.body, self.document.at(pointer)))
        wrong.extend(f"{path}: is not documented" for path in unknown)
        if wrong:
            raise SandboxFault(f"{where}: " + "; ".join(wrong))
