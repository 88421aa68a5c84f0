"""Records: small immutable classes whose fields are their annotations.

They look like classes of attrs. attrs and dataclasses compile the methods of each class, which takes about a millisecond, and a program
would wait for dozens of them before its first call; records share the methods below, and making a class takes microseconds. A record of
which each call makes one has an `__init__` of its own, because the general one takes longer.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, NoReturn, Self, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from inspect import Signature

__all__ = ("Record", "RecordField", "evolve", "field")

R = TypeVar("R", bound="Record")
Validator = Callable[[Any, "RecordField", Any], object]
"""Function of a new record, one of its fields, and the value of that, which raises an exception if the value is invalid."""

_REQUIRED: Final = object()


class RecordField:
    """Name of a field of a record and the rules for it."""

    __slots__ = ("default", "name", "repr", "validator")
    name: str

    def __init__(self, default: object, repr: bool | Callable[[Any], str], validator: Validator | None) -> None:
        self.default: object = default
        self.repr: bool | Callable[[Any], str] = repr
        self.validator: Validator | None = validator


def field(
    *,
    default: Any = _REQUIRED,
    repr: bool | Callable[[Any], str] = True,
    validator: Validator | None = None,
) -> Any:
    """Describe a field of a record.

    Args:
        default: Default value, which all instances share.
        repr: Whether the repr of the record has the field, or a function that returns the text for it.
        validator: Function that is called after all fields are set, see `Validator`.
    """
    return RecordField(default, repr, validator)


class _SignatureOf:
    """The `__signature__` of a record class, for `help`."""

    def __get__(self, instance: "Record | None", owner: "type[Record]") -> "Signature":
        if owner.__init__ is not Record.__init__:
            raise AttributeError("__signature__")  # `inspect` then reads that of `__init__`
        return _signature(owner)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Record:
    """Base of immutable classes with fields, which are compared, hashed and shown by the values of their fields.

    `class Point(Record): ...` has an argument for each annotation in its body, positional and by keyword; with `kw_only=True` only by
    keyword.
    """

    __match_args__: ClassVar[tuple[str, ...]] = ()
    __signature__: ClassVar[_SignatureOf] = _SignatureOf()
    record_fields: ClassVar[Mapping[str, RecordField]] = {}
    """The fields by name, in the order of the arguments."""
    _defaults: ClassVar[Mapping[str, Any]] = {}
    _validators: ClassVar[Mapping[str, Validator]] = {}

    def __init_subclass__(cls, *, kw_only: bool = False) -> None:
        super().__init_subclass__()
        own = {
            name: _taken_from(cls, name) for name, kind in cls.__annotations__.items() if not _is_class_variable(kind)
        }
        cls.record_fields = fields = {**cls.record_fields, **own}
        cls._defaults = {name: each.default for name, each in fields.items() if each.default is not _REQUIRED}
        cls._validators = {name: each.validator for name, each in fields.items() if each.validator is not None}
        if not kw_only:
            cls.__match_args__ = tuple(dict.fromkeys((*cls.__match_args__, *own)))  # type: ignore[misc]  # mypy takes it for settled by the annotations

    def __init__(self, *args: Any, **given: Any) -> None:
        names, fields = self.__match_args__, self.record_fields
        values = {**self._defaults, **dict(zip(names, args, strict=False)), **given}
        if values.keys() != fields.keys() or len(args) > len(names) or not given.keys().isdisjoint(names[: len(args)]):
            _signature(type(self)).bind(*args, **given)  # raises the `TypeError` that names the argument
        for name, value in values.items():
            object.__setattr__(self, name, value)
        for name, validate in self._validators.items():
            validate(self, fields[name], values[name])
        self._check()

    def _check(self) -> None:
        """Raise an exception if the fields do not fit together. The general `__init__` ends with it."""

    def _values(self) -> dict[str, Any]:
        """Return the value of each field by name."""
        return {name: getattr(self, name) for name in self.record_fields}

    def __replace__(self, /, **changes: Any) -> Self:
        return type(self)(**{**self._values(), **changes})

    def __eq__(self, other: object, /) -> bool:
        return (
            self._values() == other._values()
            if isinstance(other, Record) and type(self) is type(other)
            else NotImplemented
        )

    def __hash__(self) -> int:
        return hash((type(self), *self._values().values()))

    def __repr__(self) -> str:
        shown = (
            f"{name}={repr(value) if described.repr is True else described.repr(value)}"
            for (name, value), described in zip(self._values().items(), self.record_fields.values(), strict=True)
            if described.repr is not False
        )
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def __setattr__(self, name: str, value: object, /) -> NoReturn:
        raise AttributeError(f"{name} cannot be set, because a {type(self).__name__} never changes; make another")

    def __delattr__(self, name: str, /) -> NoReturn:
        raise AttributeError(f"{name} cannot be deleted, because a {type(self).__name__} never changes")


def evolve(record: R, /, **changes: Any) -> R:
    """Return a copy of *record* with these *changes*, checked like a new one. `copy.replace` of Python 3.13 does the same."""
    return record.__replace__(**changes)


def _is_class_variable(annotation: object) -> bool:
    """Whether *annotation*, which may be a text, is `ClassVar`: such a name is no field."""
    if isinstance(annotation, str):
        return "ClassVar" in annotation.partition("[")[0]
    return getattr(annotation, "__origin__", annotation) is ClassVar


def _taken_from(cls: type[Record], name: str) -> RecordField:
    """Return the field *name* of *cls*, and remove its description from the class."""
    found = vars(cls).get(name, _REQUIRED)
    if isinstance(found, RecordField):
        delattr(cls, name)
    else:
        found = RecordField(found, True, None)
    found.name = name
    return found


def _signature(cls: type[Record]) -> "Signature":
    """Return the signature of the general `__init__` for *cls*."""
    from inspect import Parameter, Signature  # seldom needed, and takes milliseconds

    parameters = [
        Parameter(
            name,
            Parameter.POSITIONAL_OR_KEYWORD if name in cls.__match_args__ else Parameter.KEYWORD_ONLY,
            default=Parameter.empty if each.default is _REQUIRED else each.default,
        )
        for name, each in cls.record_fields.items()
    ]
    # Not validated, because a subclass may have a required field after those of its base, which have defaults.
    return Signature(sorted(parameters, key=lambda parameter: parameter.kind), __validate_parameters__=False)
