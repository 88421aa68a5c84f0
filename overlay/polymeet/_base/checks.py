"""Checks of arguments, because users may have no type checker. Each raises `InvalidRequest` with name, range and value."""

from collections.abc import Callable
from math import inf
from typing import TYPE_CHECKING, Any, TypeGuard

from polymeet_runtime import RecordField, is_whole

from ..errors import InvalidRequest

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ("checked_by", "is_number", "is_whole", "seconds", "true_or_false", "whole_number")


def is_number(value: object) -> TypeGuard[float]:
    """Whether *value* is an int or a float. False for a bool, although Python's bool is a subclass of int."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def whole_number(name: str, value: object, minimum: int = 1) -> int:
    """Return *value*, an int of *minimum* or more."""
    if not is_whole(value) or value < minimum:
        raise InvalidRequest(f"{name} must be a whole number from {minimum} up, not {value!r}")
    return value


def seconds(name: str, value: object, *, zero: bool = False, infinite: bool = True) -> float:
    """Return *value*, a number of seconds above 0. *zero*: whether 0 is allowed too; *infinite*: whether `math.inf` is."""
    if is_number(value) and (value > 0 or (zero and value == 0)) and (infinite or value < inf):
        return value
    range_ = "0 seconds or more" if zero else "more than 0 seconds"
    raise InvalidRequest(f"{name} must be {range_}{'' if infinite else ', and finite'}, not {value!r}")


def true_or_false(name: str, value: object) -> bool:
    """Return *value*, a bool."""
    if not isinstance(value, bool):
        raise InvalidRequest(f"{name} must be True or False, not {value!r}")
    return value


def checked_by(
    check: Callable[..., object], *, with_class: bool = False, **options: Any
) -> "Callable[[object, Attribute[Any] | RecordField, Any], object]":
    """Return *check* as the validator of a field, of a record or of attrs. *with_class*: whether messages also name the class."""

    def validate(instance: object, attribute: "Attribute[Any] | RecordField", value: Any) -> object:
        of_class = f" of {type(instance).__name__}" if with_class else ""
        return check(f"{attribute.name}{of_class}", value, **options)

    return validate
