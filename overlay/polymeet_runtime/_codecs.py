"""Codecs: conversion of one JSON value to a Python value and back.

`decode` returns `UNSET` for a value of another type than declared. The model then keeps the raw value beside its fields, so that a
server that differs from its document costs one attribute and never the whole answer. Scalars are not checked.
"""

from datetime import date, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from ._moments import format_date_time
from ._values import UNSET, as_array, as_object, as_sequence

if TYPE_CHECKING:
    from ._model import Model

__all__ = ("ANY", "DATE", "DATE_TIME", "Codec", "ListOf", "ModelRef", "parse_date_time")

parse_date_time: Final = datetime.fromisoformat


class Codec(Protocol):
    """Converter of one kind of JSON value to its Python form and back."""

    def decode(self, value: Any, /) -> Any:
        """Return the Python form of the JSON *value*, or `UNSET` if it has another type."""
        ...

    def encode(self, value: Any, /) -> Any:
        """Return the JSON form of *value*."""
        ...


class AnyCodec:
    """Strings, numbers, booleans, enums and free-form values, which stay unchanged."""

    __slots__ = ()

    def decode(self, value: Any, /) -> Any:
        return value

    def encode(self, value: Any, /) -> Any:
        return value


class DateTimeCodec:
    """RFC 3339 text and `datetime`. An offset or `Z` gives an aware value; digits past the microsecond are cut."""

    __slots__ = ()

    def decode(self, value: Any, /) -> Any:
        if not isinstance(value, str) or len(value) <= 10:  # a date alone has 10 characters
            return UNSET
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            return UNSET

    def encode(self, value: Any, /) -> Any:
        return format_date_time(value) if isinstance(value, datetime) else value


class DateCodec:
    """`yyyy-mm-dd` and `datetime.date`."""

    __slots__ = ()

    def decode(self, value: Any, /) -> Any:
        if not isinstance(value, str) or len(value) != len("2027-01-01"):
            return UNSET
        try:
            return date.fromisoformat(value)
        except ValueError:
            return UNSET

    def encode(self, value: Any, /) -> Any:
        return value.isoformat() if isinstance(value, date) else value


ANY: Final = AnyCodec()
DATE_TIME: Final = DateTimeCodec()
DATE: Final = DateCodec()


class ModelRef:
    """A model by module and name; imported when a value of it is first read or checked."""

    __slots__ = ("_class", "_module", "_name")

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name
        self._class: type[Model] | None = None

    @property
    def model(self) -> "type[Model]":
        """The model class."""
        found = self._class
        if found is None:
            found = self._class = cast("type[Model]", getattr(import_module(self._module), self._name))
        return found

    def decode(self, value: Any, /) -> Any:
        found = as_object(value)
        return UNSET if found is None else (self._class or self.model).from_dict(found)

    def decode_items(self, items: list[Any], /) -> "list[Model]":
        """Decode the items of a list; an item that is not an object is kept in an otherwise empty model."""
        model = self.model
        read = model.from_dict
        if set(map(type, items)) == {dict}:
            return [read(item) for item in items]
        return [model.wrap(item) if as_object(item) is None else read(item) for item in items]

    def encode(self, value: Any, /) -> Any:
        return value.to_json() if hasattr(value, "to_json") else value

    def __repr__(self) -> str:
        return f"ModelRef({self._module!r}, {self._name!r})"


class ListOf:
    """A JSON array whose items share one codec. An item of another type stays in its place unchanged."""

    __slots__ = ("item",)

    def __init__(self, item: Codec) -> None:
        self.item: Codec = item

    def decode(self, value: Any, /) -> Any:
        items = as_array(value)
        if items is None:
            return UNSET
        item = self.item
        if item is ANY:
            return list(items)
        if isinstance(item, ModelRef):
            return item.decode_items(items)
        decode = item.decode
        return [item if (decoded := decode(item)) is UNSET else decoded for item in items]

    def is_item(self, value: Any) -> bool:
        """Whether *value* is not an array but looks like one of its items: an object with a field of the item model."""
        found = as_object(value)
        return found is not None and isinstance(self.item, ModelRef) and self.item.model.knows_any(found)

    def encode(self, value: Any, /) -> Any:
        items = as_sequence(value)
        return value if items is None else [self.item.encode(item) for item in items]
