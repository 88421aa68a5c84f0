"""Masking of secrets in an exception and in everything that is shown with it: its notes, its causes, its contexts."""

import re
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from traceback import format_exception_only
from typing import Any, Final, cast

from attrs import evolve

from ..errors import FieldError, PolymeetError
from .redaction import Redactor

__all__ = ("RedactedError", "quotes_bytes", "redact_error", "redacting_errors")

UNMASKED: Final = frozenset({"body"})
"""Attributes that are documented to hold the answer as it came, and that no text shows."""
LINKS: Final = ("__cause__", "__context__")
BYTES: Final = re.compile(r"""\bb['"]""")


class RedactedError(Exception):
    """Takes the place, in a chain, of another library's exception with a secret: its traceback, and its text as far as it may be shown."""


@contextmanager
def redacting_errors(secrets: Callable[[], Iterable[str]]) -> Generator[None, None, None]:
    """Mask in a `PolymeetError` that ends the block the *secrets* that are known by then."""
    try:
        yield
    except PolymeetError as error:
        redact_error(error, Redactor(secrets()))
        raise


def redact_error(error: PolymeetError, redactor: Redactor) -> None:
    """Mask the secrets of *redactor* in *error* and in all that led to it.

    Our own exceptions are masked in place. One of another library is never changed, for others may hold it: where it shows a secret, or
    bytes from the wire, which may hold one that nobody here knows, a `RedactedError` takes its place in the chain.
    """
    chain = list(_chain(error))
    ours = [each for each in chain if isinstance(each, PolymeetError)]
    for each in ours:
        _mask(each, redactor)
    revealing = {id(each) for each in chain if not isinstance(each, PolymeetError) and _reveals(each, redactor)}
    if not revealing:
        return
    for each in ours:
        for link in LINKS:
            other: BaseException | None = getattr(each, link)
            if other is not None and any(id(inner) in revealing for inner in _chain(other, foreign=True)):
                setattr(each, link, _stand_in(other, redactor))


def quotes_bytes(text: str) -> bool:
    """Whether a text shows a piece of the request or the answer, as h11's texts do: it may hold a secret."""
    return BYTES.search(text) is not None or "bytearray(" in text


def _chain(error: BaseException, *, foreign: bool = False) -> Iterator[BaseException]:
    """Yield *error* and all that can be reached from it; only up to exceptions of ours where *foreign*."""
    seen, waiting = set[int](), [error]
    while waiting:
        each = waiting.pop()
        if id(each) in seen or (foreign and isinstance(each, PolymeetError)):
            continue
        seen.add(id(each))
        yield each
        waiting += [other for link in LINKS if (other := getattr(each, link)) is not None]
        if isinstance(each, BaseExceptionGroup):
            waiting += cast("BaseExceptionGroup[BaseException]", each).exceptions


def _mask(error: PolymeetError, redactor: Redactor) -> None:
    texts = [
        *_texts(error.args),
        *(text for name, value in vars(error).items() if name not in UNMASKED for text in _texts(value)),
    ]
    if not redactor.finds("\n".join(texts)):
        return
    error.args = _masked(error.args, redactor)
    for name, value in vars(error).items():
        if name not in UNMASKED:
            vars(error)[name] = _masked(value, redactor)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, FieldError):
        yield from (value.field, value.message, value.location or "")
    elif isinstance(value, (list, tuple)):  # of notes, of field errors
        for each in cast("Iterable[object]", value):
            yield from _texts(each)


def _masked(value: Any, redactor: Redactor) -> Any:
    if isinstance(value, str):
        return redactor(value)
    if isinstance(value, FieldError):
        location = None if value.location is None else redactor(value.location)
        return evolve(value, field=redactor(value.field), message=redactor(value.message), location=location)
    if type(value) in (list, tuple):
        return type(value)(_masked(each, redactor) for each in value)
    return value


def _reveals(error: BaseException, redactor: Redactor) -> bool:
    text = _shown(error)
    return quotes_bytes(text) or redactor.finds(text)


def _shown(error: BaseException) -> str:
    """Return all texts that may be shown of one exception, by a debugger too."""
    texts = (text for value in vars(error).values() for text in _texts(value))
    return "\n".join([*format_exception_only(error), repr(error), repr(error.args), *texts])


def _stand_in(error: BaseException, redactor: Redactor) -> RedactedError:
    text = str(error)
    shown = "its text is left out" if quotes_bytes(_shown(error)) else redactor(text)
    return RedactedError(f"{type(error).__name__}: {shown}").with_traceback(error.__traceback__)
