"""The base class of all models: a table of fields, tolerant reading, exact writing."""

from collections.abc import Callable, Iterator, Mapping, Set
from datetime import datetime
from typing import Any, ClassVar, NamedTuple, Self

from attrs import define, field

from ._codecs import ANY, DATE, DATE_TIME, Codec, ListOf
from ._errors import InvalidRequest
from ._moments import day_text, read_moment
from ._values import PLAIN, UNSET, as_array, as_object, as_sequence, repr_of

__all__ = ("NOT_AN_OBJECT", "Convert", "Field", "Model", "missing_in")

NOT_AN_OBJECT = "$value"
"""Key in `additional_properties` of a value in an array of objects that is not an object itself."""


class Field(NamedTuple):
    """One attribute of a model: its name in JSON, its codec, and the rules for it."""

    wire: str
    """Name in JSON."""
    codec: Codec = ANY
    nullable: bool = False
    """Whether null is a documented value; otherwise null reads as unset and is kept in `additional_properties`."""
    required: bool = False
    secret: bool = False
    """Whether it is left out of the repr."""
    time_zone: str | None = None
    """Attribute that names the zone of a naive date-time; without it a naive one is refused in a request."""


Convert = Callable[["Model", Codec, str | None, Any], Any]
"""Function of a model, the codec of one of its fields, the attribute with the time zone, and the value; returns the JSON value."""


class _Table(NamedTuple):
    """The fields of a class by JSON name."""

    readers: Mapping[str, tuple[str, Callable[[Any], Any] | None, bool]]
    """Attribute, decoder (None if the JSON value needs none) and whether it is nullable."""
    plain: Set[str]
    """Those without a decoder."""
    required: tuple[str, ...]
    """Attributes that are required."""

    @classmethod
    def of(cls, model: type[Any]) -> Self:
        fields: Mapping[str, Field] = model.model_fields
        readers = {
            known.wire: (attribute, None if known.codec is ANY else known.codec.decode, known.nullable)
            for attribute, known in fields.items()
        }
        plain = {known.wire for known in fields.values() if known.codec is ANY}
        return cls(readers, plain, tuple(attribute for attribute, known in fields.items() if known.required))


def _table(model: type[Any]) -> _Table:
    """Return the table of the class *model*, which is made when it is first needed, and is kept in the class and not in those below."""
    found: _Table | None = vars(model).get("_fields_by_wire")
    if found is None:
        found = model._fields_by_wire = _Table.of(model)
    return found


@define(kw_only=True, repr=False)
class Model:
    """A JSON object. Documented fields are attributes; everything else is kept in `additional_properties`.

    Reading does not fail if a server differs from its document: an unknown field, an undocumented null, an invalid date, a string in
    place of an object are kept unchanged in `additional_properties` under their JSON name, and the attribute stays `UNSET`. `to_dict`
    returns all of it.
    """

    model_fields: ClassVar[Mapping[str, Field]] = {}

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Fields without an attribute, and values of another type than their attribute's, by JSON name."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read a JSON object. Raises `TypeError` if *data* is not a mapping; no content of it raises an error.

        A generated model has a faster one of its own for a plain dict, with the same result.
        """
        if as_object(data) is None:
            raise TypeError(f"{cls.__name__} is read from a mapping, not from {type(data).__name__}")
        table = _table(cls)
        values: dict[str, Any] = dict.fromkeys(table.required, UNSET)
        rest: dict[str, Any] = {}
        for wire, value in data.items():
            if wire not in table.readers:
                rest[wire] = value
                continue
            attribute, decode, nullable = table.readers[wire]
            if value is None and not nullable:
                rest[wire] = None
            elif value is None or decode is None:
                values[attribute] = value
            elif (decoded := decode(value)) is UNSET:
                rest[wire] = value
            else:
                values[attribute] = decoded
        return cls(**values, additional_properties=rest)

    def left_over(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """Return the fields of *data*, from which the attributes were read, that no attribute has."""
        readers, plain, _ = _table(type(self))
        rest: dict[str, Any] = {}
        for wire, value in data.items():
            if wire in plain and value is not None:
                continue
            if wire not in readers or getattr(self, readers[wire][0]) is UNSET:
                rest[wire] = value
        return rest

    @classmethod
    def wrap(cls, value: Any) -> Self:
        """Return a model without attributes that keeps *value*, which should have been an object."""
        empty = cls.from_dict({})
        empty.additional_properties[NOT_AN_OBJECT] = value
        return empty

    @classmethod
    def knows_any(cls, data: Mapping[str, Any]) -> bool:
        """Whether any field of *data* is documented for this model."""
        return not _table(cls).readers.keys().isdisjoint(data)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, with only the fields that were read or set; None becomes null, `UNSET` is left out."""
        result = dict(self.additional_properties)
        self.write(result, _encoded)
        return result

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        """Add the fields that are set to *data*: plain values as they are, the others as *convert* returns them.

        A generated model has a faster one of its own, with the same result.
        """
        for attribute, described in self.model_fields.items():
            value = getattr(self, attribute)
            if value is not UNSET:
                is_plain = described.codec is ANY and type(value) in PLAIN
                data[described.wire] = value if is_plain else convert(self, described.codec, described.time_zone, value)

    def to_json(self) -> Any:
        """Return the JSON value: `to_dict`, or for a model made by `wrap` the wrapped value."""
        rest = self.additional_properties
        return rest[NOT_AN_OBJECT] if NOT_AN_OBJECT in rest else self.to_dict()

    def __repr__(self) -> str:
        """Show the fields that are set: only the names of secret and undocumented ones, which may be secrets, and URLs without query."""
        shown = [
            f"{attribute}={'***' if described.secret else repr_of(value)}"
            for attribute, described in self.model_fields.items()
            if (value := getattr(self, attribute)) is not UNSET
        ]
        if self.additional_properties:
            shown.append(f"additional_properties={{{', '.join(map(repr, self.additional_properties))}}}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def secret_values(self) -> Iterator[str]:
        """Yield the values of the secret fields, in this model and in nested ones, as texts."""
        for attribute, described in self.model_fields.items():
            value: object = getattr(self, attribute)
            for each in (value,) if (items := as_sequence(value)) is None else items:
                if isinstance(each, Model):
                    yield from each.secret_values()
                elif described.secret and each is not UNSET and each is not None:
                    yield str(each)

    def __getitem__(self, wire: str) -> Any:
        """Return the JSON value of the field *wire*, known or not. Raises `KeyError` when it is unset."""
        return self.to_dict()[wire]

    def __contains__(self, wire: str) -> bool:
        return wire in self.to_dict()

    def __iter__(self) -> Iterator[str]:
        return iter(self.to_dict())

    def check_moments(self, where: str = "body") -> None:
        """Raise `InvalidRequest` for an invalid date, or a date-time without a zone, in this model or a nested one."""
        for attribute, described in self.model_fields.items():
            value = getattr(self, attribute)
            if value is not UNSET and value is not None:
                _check_moments(self, described, described.codec, value, f"{where}.{attribute}")


def _encoded(_owner: Model, codec: Codec, _time_zone: str | None, value: Any) -> Any:
    return None if value is None else codec.encode(value)


def missing_in(codec: Codec, value: Any, where: str = "") -> list[str]:
    """Return the JSON paths of required fields that are missing or blank in *value*, which *codec* has read."""
    if isinstance(codec, ListOf) and (items := as_array(value)) is not None:
        return [path for place, item in enumerate(items) for path in missing_in(codec.item, item, f"{where}[{place}]")]
    if isinstance(value, Model):
        required = {attribute: value.model_fields[attribute] for attribute in _table(type(value)).required}
        return [
            path
            for attribute, known in required.items()
            for path in missing_in(known.codec, getattr(value, attribute), f"{where}.{known.wire}".lstrip("."))
        ]
    return [where] if value in (UNSET, None, "") or isinstance(value, Mapping | list) else []


def _check_moments(owner: Model, described: Field, codec: Codec, value: Any, where: str) -> None:
    if isinstance(value, Model):
        value.check_moments(where)
    elif isinstance(codec, ListOf):
        for index, item in enumerate(as_sequence(value) or ()):
            _check_moments(owner, described, codec.item, item, f"{where}[{index}]")
    elif codec is DATE:
        day_text(where, value)
    elif codec is DATE_TIME:
        _check_zone(owner, described, value if isinstance(value, datetime) else read_moment(where, value), where)


def _check_zone(owner: Model, described: Field, value: datetime, where: str) -> None:
    if value.tzinfo is not None:
        return
    if described.time_zone is None:
        raise InvalidRequest(
            f"{where} is the naive datetime {value.isoformat()}; give it a time zone, for example tzinfo=ZoneInfo('Europe/Paris')"
        )
    if not getattr(owner, described.time_zone):
        raise InvalidRequest(
            f"{where} is the naive datetime {value.isoformat()}, and {described.time_zone} is not set; set it to the zone in which "
            "this is the local time, or give the datetime a tzinfo"
        )
