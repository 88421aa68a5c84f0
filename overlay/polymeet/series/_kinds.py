"""Refusing what is not the kind of thing that a series is read from."""

from ..errors import InvalidRequest

__all__ = ("check_kind",)


def check_kind(value: object, *kinds: type) -> None:
    """Raise `InvalidRequest` unless *value* is one of *kinds*: a list or an envelope does not hold what is read."""
    if not isinstance(value, kinds):
        raise InvalidRequest(f"a series is read from a {kinds[0].__name__}, not from {type(value).__name__}")
