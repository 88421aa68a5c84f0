"""Body of a request: the bytes of a model, by one walk that checks its dates and the types of its values.

msgspec then writes them in a fraction of the time of `json`. It would also write what `json` refuses, such as NaN and sets. So anything
but a plain value, and anything invalid, ends the walk, and `check_moments`, `to_dict` and `json` write the body or say what is wrong.
"""

import json
from collections.abc import Callable
from datetime import datetime
from functools import cache
from math import isfinite
from typing import Any, Final

from ._codecs import ANY, DATE, DATE_TIME, Codec, ListOf, ModelRef
from ._model import NOT_AN_OBJECT, Model
from ._moments import day_text, format_date_time, read_moment
from ._values import PLAIN, as_array

__all__ = ("body_bytes",)

_encode: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


class _Unsure(Exception):
    """A value that the walk leaves to `json`."""


def body_bytes(body: Model) -> bytes:
    """Return *body* as compact JSON in UTF-8.

    Raises:
        InvalidRequest: A date is invalid, or a date-time has no zone.
        TypeError, ValueError, RecursionError: JSON has no form of a value.
    """
    msgspec = _msgspec()
    if msgspec is not None:
        encode, refusals = msgspec
        try:
            return encode(_object(body))
        except refusals:  # what is wrong is found again below, and named
            pass
    body.check_moments()
    return _encode(body.to_dict()).encode()


@cache
def _msgspec() -> tuple[Callable[[Any], bytes], tuple[type[Exception], ...]] | None:
    """Return the encoder of msgspec and the errors that end the walk or its writing, or None where msgspec is not installed."""
    try:
        from msgspec import MsgspecError  # imported at the first body, because it takes some 12 ms
        from msgspec.json import encode
    except ImportError:
        return None
    # Values are the caller's own, and may raise anything that an attribute, a date or an encoding raises.
    return encode, (
        MsgspecError,
        _Unsure,
        AttributeError,
        ArithmeticError,
        LookupError,
        RuntimeError,
        TypeError,
        ValueError,
    )


def _object(model: Model) -> dict[str, Any]:
    kind = type(model)
    # Looked at each time, because a test may replace a method for a while.
    if (
        kind.to_dict is not Model.to_dict
        or kind.to_json is not Model.to_json
        or kind.check_moments is not Model.check_moments
    ):
        raise _Unsure
    rest = model.additional_properties
    data: dict[str, Any] = _rest(rest) if rest else {}
    model.write(data, _value)
    return data


def _rest(rest: dict[str, Any]) -> dict[str, Any]:
    if NOT_AN_OBJECT in rest:
        raise _Unsure
    return dict(_sure(rest))


def _value(owner: Model, codec: Codec, time_zone: str | None, value: Any) -> Any:
    if value is None:
        return None
    if type(codec) is ModelRef:
        return _object(value) if isinstance(value, Model) else _sure(value)
    if codec is ANY:
        return _sure(value)
    if type(codec) is ListOf:
        items, item = as_array(value), codec.item
        if items is None:
            raise _Unsure
        if type(item) is ModelRef:
            return [_object(each) if isinstance(each, Model) else _sure(each) for each in items]
        if None in items:  # null is a value of a field, but no date
            raise _Unsure
        return [_value(owner, item, time_zone, each) for each in items]
    if codec is DATE:
        return day_text("", value)
    if codec is DATE_TIME:
        moment = value if isinstance(value, datetime) else read_moment("", value)
        if moment.tzinfo is not None or (time_zone is not None and getattr(owner, time_zone)):
            return format_date_time(value) if moment is value else value
    raise _Unsure


def _sure(value: Any) -> Any:
    """Return *value* if it consists of plain values, finite numbers, lists and dicts."""
    kind = value.__class__
    if kind is list:
        for item in value:
            _sure(item)
    elif kind is dict:
        for key, item in value.items():
            if type(key) is not str:
                raise _Unsure
            _sure(item)
    elif kind not in PLAIN and not (kind is float and isfinite(value)):
        raise _Unsure
    return value
