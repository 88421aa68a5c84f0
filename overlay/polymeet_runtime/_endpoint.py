"""Operations that can be called: the bases of the generated endpoint classes."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, Generic, ParamSpec, Protocol, TypeVar, cast

from ._codecs import ListOf, Mismatch
from ._operation import Operation, Page
from ._record import Record, field
from ._request import Request, build_request
from ._values import UNSET, Unset, repr_of

if TYPE_CHECKING:  # `_model` imports attrs, which a program needs only once it reads or writes a model
    from ._model import Model

__all__ = (
    "AsyncCallable",
    "Bound",
    "Endpoint",
    "PagedCall",
    "PagedEndpoint",
    "RawBound",
    "RawCall",
    "RawResponse",
    "Resource",
    "Response",
    "Send",
    "operations_of",
)

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)
T_co = TypeVar("T_co", covariant=True)
E_co = TypeVar("E_co", covariant=True)


class Response(Protocol):
    """The attributes of an answer that are used here."""

    @property
    def status_code(self) -> int: ...
    @property
    def content(self) -> bytes: ...
    def json(self) -> Any: ...


class RawResponse(Record, Generic[R_co]):
    """An answer with its status and headers beside the parsed body."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)
    parsed: R_co = field(repr=repr_of)
    """The result of the operation when it is called without `with_raw_response`."""

    def __init__(self, status: int, headers: Mapping[str, str], content: bytes, parsed: R_co) -> None:
        set_field = object.__setattr__
        set_field(self, "status", status)
        set_field(self, "headers", headers)
        set_field(self, "content", content)
        set_field(self, "parsed", parsed)


class Send(Protocol):
    """Function that sends a request of an operation and returns its successful answer, parsed by *parse*.

    An implementation raises a typed error for every answer that is not a success and for a body that *parse* cannot read.
    """

    async def __call__(
        self, operation: Operation, request: Request, parse: Callable[[Response], R], /
    ) -> RawResponse[R]: ...


class AsyncCallable(Protocol[P, R_co]):
    """Callable that returns an awaitable."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Awaitable[R_co]: ...


class PagedCall(Protocol[P, T_co]):
    """Bound operation whose answers are pages of items of one type."""

    @property
    def operation(self) -> Operation: ...
    def items(self, answer: Any, /) -> Sequence[T_co]: ...
    def next_cursor(self, answer: Any, /) -> str | None: ...
    def total(self, answer: Any, /) -> int | None: ...
    def with_raw_response(self) -> "RawCall[..., Any]": ...
    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Awaitable[Any]: ...


class Endpoint(Generic[R]):
    """Operation bound to a `Send`. Calling it sends the request and returns the parsed answer."""

    __slots__ = ("_send",)
    operation: ClassVar[Operation]

    def __init__(self, send: Send) -> None:
        self._send = send

    def __repr__(self) -> str:
        return f"<{self.operation.provider} {self.operation.id}: {self.operation.method} {self.operation.path}>"

    async def __call__(self, *args: Any, **kwargs: Any) -> R:
        raise NotImplementedError(f"{type(self).__name__} must say how it is called")

    async def call(self, arguments: Mapping[str, Any], body: "Model | Unset" = UNSET) -> R:
        """Build the request from Python arguments, send it, and return the parsed answer."""
        request = build_request(self.operation, arguments, body)
        return (await self._send(self.operation, request, self.parse)).parsed

    def with_raw_response(self) -> "RawCall[..., R]":
        """Return this operation as a call that returns the `RawResponse` with its answer.

        `client.with_raw_response` does the same with typed arguments.
        """
        return RawCall(type(self), self._send)

    def parse(self, response: Response) -> R:
        """Return the model in a 2xx answer. Raises `ValueError` for a body that differs from the document.

        The answer to a create must have the fields that the document requires: a new resource is of no use without its id.
        """
        codec = self.operation.result
        if codec is None or (self.operation.may_be_empty and not response.content.strip()):
            return cast("R", None)
        body = response.json()
        if isinstance(codec, ListOf) and codec.is_item(body):
            body = [body]  # ConnectyCube may answer a single object where its document has an array
        try:
            answer = codec.decode(body)
        except Mismatch:
            raise ValueError("the body has another JSON type than the document says") from None
        if self.operation.retry == "never":
            from ._model import missing_in

            if missing := missing_in(codec, answer):
                raise ValueError(f"it lacks {', '.join(missing)}")
        return cast("R", answer)


class PagedEndpoint(Endpoint[R], Generic[R, T_co]):
    """Operation whose answer is one page of a longer list."""

    __slots__ = ()

    def items(self, answer: R, /) -> Sequence[T_co]:
        """Return the items of a parsed page. Raises `ValueError` if the page has anything but a list in their place."""
        found = _follow(answer, self._page.items)
        if found is None:
            return ()
        if not isinstance(found, list):
            raise ValueError(f"the items of {self.operation.id} are {type(found).__name__}, not a list")
        return cast("list[T_co]", found)

    def next_cursor(self, answer: R, /) -> str | None:
        """Return the cursor of the page after this one, or None at the end (absent, null and "" all mean the end)."""
        found = _follow(answer, self._page.cursor) if self._page.cursor else None
        return str(found) if found else None

    def total(self, answer: R, /) -> int | None:
        """Return the number of items in the whole list, or None if the provider does not state it."""
        found = _follow(answer, self._page.total) if self._page.total else None
        return found if isinstance(found, int) else None

    @property
    def _page(self) -> Page:
        page = self.operation.page
        assert page is not None, f"{self.operation.id} has no x-page"
        return page


def _follow(answer: object, path: tuple[str, ...]) -> object:
    """Follow the attributes of *path*; a value of another type than declared is read from `additional_properties`."""
    from ._model import Model

    for attribute in path:
        if not isinstance(answer, Model):
            return answer
        value: object = getattr(answer, attribute)
        if value is UNSET:
            value = answer.additional_properties.get(answer.model_fields[attribute].wire)
        answer = value
    return answer


class RawCall(Generic[P, R_co]):
    """Operation that returns the `RawResponse` with its parsed answer. Takes the arguments of the operation."""

    __slots__ = ("_endpoint", "_send")

    def __init__(self, endpoint: Callable[[Send], AsyncCallable[P, R_co]], send: Send) -> None:
        self._endpoint = endpoint
        self._send = send

    async def __call__(self, *args: P.args, **kwargs: P.kwargs) -> RawResponse[R_co]:
        kept: list[RawResponse[Any]] = []

        async def keep(operation: Operation, request: Request, parse: Callable[[Response], Any], /) -> RawResponse[Any]:
            kept.append(await self._send(operation, request, parse))
            return kept[-1]

        await self._endpoint(keep)(*args, **kwargs)
        return kept[-1]


class Resource:
    """The operations of one tag, bound to one `Send`."""

    __slots__ = ("_send",)

    def __init__(self, send: Send) -> None:
        self._send = send

    @property
    def send(self) -> Send:
        """The callable through which every request goes."""
        return self._send


class _Lazy:
    """Reference to a class by module and name, which is imported on first use."""

    __slots__ = ("_class", "_module", "_name")

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name
        self._class: Any = None

    def load(self) -> Any:
        """Return the class, imported by the first call."""
        found = self._class
        if found is None:
            found = self._class = getattr(import_module(self._module), self._name)
        return found


class Bound(_Lazy, Generic[E_co]):
    """Attribute of a resource: the endpoint of class *E*, ready to be called."""

    __slots__ = ()

    def __get__(self, instance: Resource, owner: type[object]) -> E_co:
        return cast("E_co", self.load()(instance.send))


class RawBound(_Lazy, Generic[E_co]):
    """Attribute of a `with_raw_response` resource: the endpoint of class *E* as a `RawCall`."""

    __slots__ = ()

    def __get__(self: "RawBound[AsyncCallable[P, R]]", instance: Resource, owner: type[object]) -> RawCall[P, R]:
        return RawCall(self.load(), instance.send)


def operations_of(resource: type[Resource]) -> Iterator[Operation]:
    """Yield every operation of *resource* and of the resources in it, in the order of the specs. Imports all of them."""
    for attribute in vars(resource).values():
        if isinstance(attribute, Bound):
            found: type[Resource] | type[Endpoint[Any]] = attribute.load()
            if issubclass(found, Endpoint):
                yield found.operation
            else:
                yield from operations_of(found)
