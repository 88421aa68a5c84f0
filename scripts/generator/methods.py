"""Text of the two methods of a generated model that are called for each JSON object: reading and writing, without a loop over its fields.

`from_dict` fills the attributes without keyword arguments and `__init__`; `write` takes those that are set. For a model `Call` with a
required `id`, a nullable `note`, a date-time `start_time` and a model `owner` they are

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not Call or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        value = data.get("note", UNSET)
        if value is UNSET:
            unset += 1
        model.note = value
        value = data.get("startTime")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.start_time = value
        if (value := data.get("owner")) is None or (value := _OWNER.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.owner = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not Call:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.note) is not UNSET:
            data["note"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_time) is not UNSET:
            data["startTime"] = convert(self, DATE_TIME, "zone", value)
        if (value := self.owner) is not UNSET:
            data["owner"] = convert(self, _OWNER, None, value)

where `_OWNER` is the codec that the table of fields has for it, and `zone` the attribute with the time zone of `start_time`. `unset`
counts the fields without a value, so that one comparison tells whether something of *data* is left over: an unknown field, an
undocumented null, or a value of another type. Subclasses, which may have fields of their own, and other mappings than dicts are left to
the loops of `Model` over the table of fields.
"""

from collections.abc import Iterator, Sequence

from .schemas import Attribute

SHARED = ("ANY", "DATE", "DATE_TIME")
"""Codecs that `polymeet_runtime` has one of."""


def codec_name(attribute: Attribute) -> str:
    """Return the name of the codec of *attribute* in the module of its model."""
    return attribute.codec if attribute.codec in SHARED else f"_{attribute.name.upper()}"


def codecs(attributes: Sequence[Attribute]) -> str:
    """Return the definitions of the codecs that are the module's own."""
    return "\n".join(f"{codec_name(each)} = {each.codec}" for each in attributes if each.codec not in SHARED)


def reader(model: str, attributes: Sequence[Attribute]) -> str:
    """Return the method `from_dict` of the class *model*."""
    lines = [
        "@classmethod",
        "def from_dict(cls, data: Mapping[str, Any]) -> Self:",
        f"    if cls is not {model} or type(data) is not dict:",
        "        return super().from_dict(data)",
        "    model = new(cls)",
        "    unset = 0",
        *(f"    {line}" for each in attributes for line in (*_value(each), f"model.{each.name} = value")),
        f"    model.additional_properties = {{}} if len(data) + unset == {len(attributes)} else model.left_over(data)",
        "    return model",
    ]
    return "\n".join(f"    {line}" for line in lines)


def _value(attribute: Attribute) -> Iterator[str]:
    """Yield the lines that read the value of *attribute* and count it if it is unset."""
    wire, codec, nothing = attribute.wire, codec_name(attribute), _nothing(attribute)
    if attribute.nullable:
        yield f"value = data.get({wire!r}, {nothing})"
        if codec != "ANY":
            yield "if value is not None:"
            yield f"    value = {codec}.decode(value)"
        yield f"if value is {nothing}:"
        yield "    unset += 1"
    elif codec == "ANY":
        yield f"if (value := data.get({wire!r})) is None:"
        yield "    unset += 1"
        yield f"    value = {nothing}"
    elif codec == "DATE_TIME":  # without a call: most models have some
        yield f"value = data.get({wire!r})"
        yield "try:"
        yield f"    value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else {nothing}"
        yield "except ValueError:"
        yield f"    value = {nothing}"
        yield f"if value is {nothing}:"
        yield "    unset += 1"
    else:
        yield f"if (value := data.get({wire!r})) is None or (value := {codec}.decode(value)) is {nothing}:"
        yield "    unset += 1"
        yield f"    value = {nothing}"


def writer(model: str, attributes: Sequence[Attribute]) -> str:
    """Return the method `write` of the class *model*."""
    lines = [
        "def write(self, data: dict[str, Any], convert: Convert) -> None:",
        f"    if type(self) is not {model}:",
        "        super().write(data, convert)",
        "        return  # fields of its own",
        "    value: Any",
        *(f"    {line}" for each in attributes for line in _written(each)),
    ]
    return "\n".join(f"    {line}" for line in lines)


def _nothing(attribute: Attribute) -> str:
    """Return the name of `UNSET` that has a type which fits the attribute."""
    return "MISSING" if attribute.required else "UNSET"


def _written(attribute: Attribute) -> Iterator[str]:
    codec = codec_name(attribute)
    converted = f"convert(self, {codec}, {attribute.time_zone!r}, value)"
    yield f"if (value := self.{attribute.name}) is not {_nothing(attribute)}:"
    yield f"    data[{attribute.wire!r}] = {f'value if value.__class__ in PLAIN else {converted}' if codec == 'ANY' else converted}"
