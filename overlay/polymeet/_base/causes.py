"""What an exception was raised for, behind the layers that wrapped it."""

from collections.abc import Iterator

__all__ = ("causes",)


def causes(error: BaseException) -> Iterator[BaseException]:
    """Yield *error* and its causes, the innermost last.

    httpcore hides its causes by `raise ... from None`. A context that nobody hid is left out: it is no cause, but what the caller was
    handling when the call was made, which may be about another host.
    """
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__context__ if cause.__cause__ is None and cause.__suppress_context__ else cause.__cause__
