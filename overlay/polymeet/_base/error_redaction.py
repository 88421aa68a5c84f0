"""Masking of secrets in an exception and everything shown with it: its notes, causes and contexts."""

import re
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from traceback import format_exception_only
from typing import Any, Final, cast

from polymeet_runtime import evolve

from ..errors import FieldError, PolymeetError
from .redaction import Redactor

__all__ = ("RedactedError", "quotes_bytes", "redact_error", "redacting_errors")

UNMASKED: Final = frozenset({"body"})
"""Attributes that are documented to hold the unmodified answer, and that no text shows."""
LINKS: Final = ("__cause__", "__context__")
BYTES: Final = re.compile(r"""\bb['"]""")


class RedactedError(Exception):
    """Replacement, in an exception chain, for another library's exception that shows a secret. It has its traceback and its masked text."""


@contextmanager
def redacting_errors(secrets: Callable[[], Iterable[str]]) -> Generator[None, None, None]:
    """Mask the *secrets*, read at the end of the block, in a `PolymeetError` that ends it."""
    try:
        yield
    except PolymeetError as error:
        redact_error(error, Redactor(secrets()))
        raise


def redact_error(error: PolymeetError, redactor: Redactor) -> None:
    """Mask the secrets of *redactor* in *error* and in its exception chain.

    Our own exceptions are masked in place. Those of other libraries are never changed, because other code may hold them: if one shows a
    secret, or bytes from the wire, which may hold an unknown secret, a `RedactedError` replaces it in the chain.
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
    """Whether a text quotes a piece of the request or the answer, which may hold a secret, as messages of h11 do."""
    return BYTES.search(text) is not None or "bytearray(" in text


def _chain(error: BaseException, *, foreign: bool = False) -> Iterator[BaseException]:
    """Yield *error* and all exceptions of its chain; if *foreign*, only up to exceptions of ours."""
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
    """Return all texts of one exception that a traceback or a debugger shows."""
    texts = (text for value in vars(error).values() for text in _texts(value))
    return "\n".join([*format_exception_only(error), repr(error), repr(error.args), *texts])


def _stand_in(error: BaseException, redactor: Redactor) -> RedactedError:
    text = str(error)
    shown = "its text is left out" if quotes_bytes(_shown(error)) else redactor(text)
    return RedactedError(f"{type(error).__name__}: {shown}").with_traceback(error.__traceback__)
