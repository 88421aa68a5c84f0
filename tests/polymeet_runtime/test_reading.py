"""Reading of JSON objects into models: the reader that each generated model has, against the rules written down once more."""

from collections.abc import Mapping
from datetime import date, datetime
from importlib import import_module
from types import MappingProxyType
from typing import Any, ClassVar

import pytest
from attrs import define, field
from hypothesis import given
from hypothesis import strategies as st

from polymeet.zoom.models import Meeting, MeetingItem, MeetingPage
from polymeet_runtime import ANY, DATE, DATE_TIME, UNSET, Field, ListOf, Model, ModelRef

PROVIDERS = ("connectycube", "pyas", "zoom")
VALUES: list[Any] = [
    *(None, True, False, 0, 1, -1.5, 2**70, float("nan"), "", "x", "\ud800", [], {}, [[]], {"a": None}),
    *("2027-03-01", "2027-02-30", "20270301", "2027-03-01T09:30:00Z", "2027-03-01T09:30:00", "2027-13-01T00:00:00Z"),
    *(["x", None, 1], [None, {"id": 1}, "odd", {"brand_new": [1]}], ["2027-03-01T09:30:00Z", 5, "2027-03-01"]),
    *({"id": None, "topic": 5, "brand_new": None}, [["2027-03-01"], "x"], 10**400),
]
"""JSON values of every kind."""


def models_of(provider: str) -> list[type[Model]]:
    package = import_module(f"polymeet_api.{provider}.models")
    found = [getattr(package, name) for name in package.__all__]
    return [each for each in found if issubclass(each, Model)]


MODELS = {provider: models_of(provider) for provider in PROVIDERS}
EVERY_MODEL = [model for models in MODELS.values() for model in models]


def expected(model: type[Model], data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the attributes that a model read from *data* must have, and the rest in the order in which it came."""
    by_wire = {described.wire: (attribute, described) for attribute, described in model.model_fields.items()}
    attributes: dict[str, Any] = dict.fromkeys(model.model_fields, UNSET)
    rest = {}
    for wire, value in data.items():
        attribute, described = by_wire.get(wire, (None, None))
        if described is None or attribute is None or (value is None and not described.nullable):
            rest[wire] = value
            continue
        read = None if value is None else expected_value(described.codec, value)
        if read is UNSET:
            rest[wire] = value
        else:
            attributes[attribute] = read
    return {"class": model.__name__, "attributes": attributes, "rest": rest}


def expected_value(codec: Any, value: Any) -> Any:
    if isinstance(codec, ListOf):
        return [expected_item(codec.item, item) for item in value] if isinstance(value, list) else UNSET
    if isinstance(codec, ModelRef):
        return expected(codec.model, value) if isinstance(value, dict) else UNSET
    if codec is DATE or codec is DATE_TIME:
        try:
            if codec is DATE:
                return date.fromisoformat(value) if len(value) == 10 else UNSET
            return datetime.fromisoformat(value) if len(value) > 10 else UNSET
        except (TypeError, ValueError):
            return UNSET
    assert codec is ANY
    return value


def expected_item(codec: Any, item: Any) -> Any:
    read = expected_value(codec, item)
    if read is UNSET and isinstance(codec, ModelRef):
        return {**expected(codec.model, {}), "rest": {"$value": item}}
    return item if read is UNSET else read


def shown(value: Any) -> Any:
    """Return *value* with models in the form of `expected`."""
    if isinstance(value, list):
        return [shown(item) for item in value]
    if not isinstance(value, Model):
        return value
    attributes = {attribute: shown(getattr(value, attribute)) for attribute in value.model_fields}
    return {"class": type(value).__name__, "attributes": attributes, "rest": value.additional_properties}


def assert_read(model: type[Model], data: Mapping[str, Any]) -> None:
    """Compare the reprs: they tell 1 from True and 1.0, have the order of the rest, and show NaN like any other value."""
    assert repr(shown(model.from_dict(data))) == repr(expected(model, data))


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_value_of_any_kind_is_read_or_kept_in_each_field_of_each_model(provider: str) -> None:
    for model in MODELS[provider]:
        for described in model.model_fields.values():
            for value in VALUES:
                assert_read(model, {described.wire: value})
                assert_read(model, {"brand_new": 1, described.wire: value, "another": None})


@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_field_at_once_is_read_or_kept(provider: str) -> None:
    for model in MODELS[provider]:
        for value in VALUES:
            assert_read(model, {described.wire: value for described in model.model_fields.values()})
            assert_read(model, {described.wire: value for described in [*model.model_fields.values()][::-1]})


json_values = st.recursive(
    st.sampled_from(VALUES) | st.integers() | st.floats() | st.text() | st.datetimes().map(datetime.isoformat),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def values_of(codec: Any, depth: int) -> st.SearchStrategy[Any]:
    """Return values that mostly have the type of *codec*, so that nested models are reached."""
    match codec:
        case ListOf():
            return st.lists(values_of(codec.item, depth), max_size=3) | json_values
        case ModelRef() if depth:
            return objects_of(codec.model, depth - 1) | json_values
        case _:
            return json_values


@st.composite
def objects_of(draw: st.DrawFn, model: type[Model], depth: int = 2) -> dict[str, Any]:
    codecs = {described.wire: described.codec for described in model.model_fields.values()}
    wires = draw(st.lists(st.sampled_from(list(codecs)) | st.text(), unique=True, max_size=8))
    return {wire: draw(values_of(codecs.get(wire), depth)) for wire in wires}


@pytest.mark.property
@given(st.data())
def test_any_object_is_read_by_the_rules(data: st.DataObject) -> None:
    model = data.draw(st.sampled_from(EVERY_MODEL))
    value = data.draw(objects_of(model))
    assert_read(model, value)
    assert_read(model, MappingProxyType(value))


def test_an_object_is_not_changed_by_reading() -> None:
    data = {"id": 1, "occurrences": [{"occurrence_id": "1"}], "brand_new": []}
    meeting = Meeting.from_dict(data)
    meeting.additional_properties["brand_new"] = 2
    meeting.occurrences = UNSET
    assert data == {"id": 1, "occurrences": [{"occurrence_id": "1"}], "brand_new": []}


def test_each_model_has_additional_properties_of_its_own() -> None:
    page = MeetingPage.from_dict({"meetings": [{"id": 1}, {"id": 2}]})
    assert isinstance(page.meetings, list)
    first, second = page.meetings
    first.additional_properties["mine"] = True
    assert second.additional_properties == page.additional_properties == {}


class ReadOnly(MeetingItem):
    """A meeting with a method of the caller's own."""

    def shout(self) -> str:
        return str(self.topic).upper()


@define(kw_only=True)
class Coloured(MeetingItem):
    """A meeting with an attribute that is no field of JSON."""

    colour: str = "blue"
    notes: list[str] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.colour = f"light {self.colour}"


@define(kw_only=True, repr=False)
class Branded(MeetingItem):
    """A meeting with a field that the document does not have."""

    model_fields: ClassVar[Mapping[str, Field]] = {**MeetingItem.model_fields, "brand": Field("brandNew", DATE)}
    brand: Any = UNSET


ITEM = {"id": 1, "topic": "Planning", "start_time": "2027-03-01T09:30:00Z", "created_at": "", "agenda": None, "x": 1}


@pytest.mark.parametrize("model", [ReadOnly, Coloured, Branded])
def test_a_subclass_is_read_like_its_model(model: type[MeetingItem]) -> None:
    assert type(model.from_dict(ITEM)) is model
    read, plain = shown(model.from_dict(ITEM)), expected(MeetingItem, ITEM)
    assert plain["attributes"].items() <= read["attributes"].items()
    assert read["rest"] == plain["rest"]


def test_a_subclass_may_have_methods_attributes_and_fields_of_its_own() -> None:
    assert ReadOnly.from_dict(ITEM).shout() == "PLANNING"
    coloured = Coloured.from_dict(ITEM)
    assert (coloured.colour, coloured.notes) == ("light blue", [])
    branded = Branded.from_dict({**ITEM, "brandNew": "2027-03-01"})
    assert branded.brand == date(2027, 3, 1)
    assert branded.to_dict()["brandNew"] == "2027-03-01"
