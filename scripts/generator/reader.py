"""Text of a model's own `from_dict`, which fills the attributes without a table, keyword arguments or `__init__`.

For a model `Call` with a required `id`, a nullable `note`, a date-time `start_time` and a model `owner` it is

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
        if (value := _OWNER.decode(data.get("owner"))) is UNSET:
            unset += 1
        model.owner = value
        model.additional_properties = {} if len(data) + unset == 4 else model.left_over(data)
        return model

where `_OWNER` is the codec that the table of fields has for it. `unset` counts the fields without a value, so that one comparison
tells whether something of *data* is left over: an unknown field, an undocumented null, or a value of another type. A subclass, which
may have fields of its own, and any other mapping are read by the table loop of `Model`.
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
    wire, codec, nothing = attribute.wire, codec_name(attribute), "MISSING" if attribute.required else "UNSET"
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
        yield f"if (value := {codec}.decode(data.get({wire!r}))) is {nothing}:"
        yield "    unset += 1"
