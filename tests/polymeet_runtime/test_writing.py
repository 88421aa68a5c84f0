"""Writing of models: the bytes of a body against `json`, and what cannot be written, with the path of the field."""

import gc
import json
import weakref
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import IntEnum, StrEnum
from typing import Any, ClassVar, cast
from zoneinfo import ZoneInfo

import pytest
from attrs import define
from hypothesis import given
from hypothesis import strategies as st

from polymeet.zoom.models import MeetingCreate, MeetingSettingsCreate, Recurrence, TrackingFieldInput
from polymeet_runtime import (
    ANY,
    DATE,
    DATE_TIME,
    UNSET,
    Field,
    InvalidRequest,
    ListOf,
    Model,
    ModelRef,
    Operation,
    build_request,
)

from .test_reading import EVERY_MODEL, json_values


class Colour(StrEnum):
    RED = "red"


class Size(IntEnum):
    LARGE = 3


class Text(str):
    __slots__ = ()


AWARE = datetime(2027, 3, 1, 9, 30, tzinfo=ZoneInfo("Europe/Lisbon"))
LOCAL = datetime(2027, 3, 1, 9, 30)  # noqa: DTZ001
VALUES: list[Any] = [
    *(None, UNSET, True, 0, 2**70, -(2**63) - 1, 1.5, 1e300, float("nan"), float("inf"), "", "x\u2028\x7f\x00é", "\ud800"),
    *(AWARE, AWARE.astimezone(UTC), LOCAL, date(2027, 3, 1), "2027-03-01", "2027-03-01T09:30:00", "2027-03-01T09:30:00Z"),
    *([], {}, (1, 2), {1, 2}, {1: 2}, {None: 1}, {True: 1}, {1.5: 1}, {"a": [float("nan")]}, [{"b": "\udfff"}], b"x", object),
    *(Colour.RED, Size.LARGE, Text("x"), [Colour.RED], {Text("x"): 1}, [AWARE, "2027-03-01T09:30:00Z"], [LOCAL]),
    *([date(2027, 3, 1), "2027-03-01"], TrackingFieldInput(field="x"), [TrackingFieldInput(field="x"), None, "odd", {}]),
    *((TrackingFieldInput(field="x"),), [TrackingFieldInput.wrap(7)], TrackingFieldInput.wrap("odd"), [[None]]),
    *(Recurrence(type_=1, end_date_time=AWARE), Recurrence(type_=1, end_date_time=LOCAL), [Recurrence(type_=cast("int", float("nan")))]),
]  # fmt: skip
"""Values that a caller may set, also by mistake."""


def written(body: Model) -> bytes | str:
    """Return the bytes of *body* or the text of its refusal."""
    operation = Operation(
        id="save",
        provider="p",
        tag="t",
        method="POST",
        path="/",
        retry="never",
        body=ModelRef(type(body).__module__, type(body).__name__),
    )
    try:
        content = build_request(operation, {}, body).content
    except InvalidRequest as error:
        return str(error)
    assert content is not None
    return content


def expected(body: Model) -> bytes | str:
    """Return the same by the rules: first the dates of all fields in their order, then `json`."""
    try:
        body.check_moments()
        text = json.dumps(as_json(body), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return text.encode()
    except InvalidRequest as error:
        return str(error)
    except (TypeError, ValueError) as error:
        return f"body of save cannot be written as JSON: {error}"


def as_json(model: Model) -> dict[str, Any]:
    result = dict(model.additional_properties)
    for attribute, described in model.model_fields.items():
        value = getattr(model, attribute)
        if value is not UNSET:
            result[described.wire] = None if value is None else value_as_json(described.codec, value)
    return result


def value_as_json(codec: Any, value: Any) -> Any:
    if isinstance(codec, ListOf) and isinstance(value, (list, tuple)):
        return [value_as_json(codec.item, item) for item in value]
    if isinstance(codec, ModelRef) and isinstance(value, Model):
        wrapped = value.additional_properties
        return wrapped["$value"] if "$value" in wrapped else as_json(value)
    if codec is DATE_TIME and isinstance(value, datetime):
        if value.tzinfo is None:
            return value.isoformat()
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if codec is DATE and isinstance(value, date):
        return value.isoformat()
    return value


def without_floats(content: bytes | str) -> Any:
    """Return *content* read again, because a number such as 1e300 may be spelled in two ways."""
    return content if isinstance(content, str) else repr(json.loads(content))


def assert_written(body: Model) -> None:
    assert without_floats(written(body)) == without_floats(expected(body)), body


@define(kw_only=True, repr=False)
class Everything(Model):
    model_fields: ClassVar[Mapping[str, Field]] = {
        "any": Field("any"),
        "day": Field("day", DATE),
        "moment": Field("theMoment", DATE_TIME),
        "local": Field("local", DATE_TIME, time_zone="zone"),
        "zone": Field("zone"),
        "model": Field("model", ModelRef(TrackingFieldInput.__module__, "TrackingFieldInput")),
        "models": Field("models", ListOf(ModelRef(TrackingFieldInput.__module__, "TrackingFieldInput"))),
        "values": Field("values", ListOf(ANY)),
        "days": Field("days", ListOf(DATE)),
        "moments": Field("moments", ListOf(DATE_TIME)),
        "locals_": Field("locals", ListOf(DATE_TIME), time_zone="zone"),
        "nested": Field("nested", ListOf(ListOf(DATE))),
    }
    any: Any = UNSET
    day: Any = UNSET
    moment: Any = UNSET
    local: Any = UNSET
    zone: Any = UNSET
    model: Any = UNSET
    models: Any = UNSET
    values: Any = UNSET
    days: Any = UNSET
    moments: Any = UNSET
    locals_: Any = UNSET
    nested: Any = UNSET


@pytest.mark.parametrize("attribute", Everything.model_fields)
@pytest.mark.parametrize("zone", [UNSET, "Europe/Lisbon"])
def test_a_value_of_any_kind_is_written_as_json_does_or_refused(attribute: str, zone: Any) -> None:
    for value in VALUES:
        assert_written(Everything(**{"zone": zone, attribute: value}))
        assert_written(
            Everything(zone=zone, model=TrackingFieldInput(field="x", additional_properties={attribute: value}))
        )
        assert_written(Everything(**{attribute: value}, additional_properties={"x": [1], attribute: "replaced"}))


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_value_is_written_alike_in_each_field_of_a_model_with_many(value: Any) -> None:
    for attribute in MeetingSettingsCreate.model_fields:
        settings: Any = MeetingSettingsCreate(**{attribute: value})
        assert_written(MeetingCreate(topic="x", settings=settings))


@pytest.mark.property
@given(st.data())
def test_any_model_is_written_as_json_does(data: st.DataObject) -> None:
    model = data.draw(st.sampled_from(EVERY_MODEL))
    wires = [described.wire for described in model.model_fields.values()]
    body = model.from_dict(data.draw(st.dictionaries(st.sampled_from(wires) | st.text(), json_values, max_size=8)))
    for attribute in data.draw(st.lists(st.sampled_from(list(model.model_fields)), max_size=3)):
        setattr(body, attribute, data.draw(st.sampled_from(VALUES) | json_values))
    assert_written(body)
    assert repr(body.to_dict()) == repr(as_json(body))


def test_numbers_and_texts_are_spelled_as_json_spells_them() -> None:
    body = MeetingCreate(topic="Größe \u2028 \x7f", duration=2**70, additional_properties={"ratio": 1.5})
    assert written(body) == '{"ratio":1.5,"topic":"Größe \u2028 \x7f","duration":1180591620717411303424}'.encode()


class Shouting(MeetingCreate):
    def to_dict(self) -> dict[str, Any]:
        return {name: value.upper() if isinstance(value, str) else value for name, value in super().to_dict().items()}


def test_a_subclass_may_write_itself_otherwise() -> None:
    assert written(Shouting(topic="planning")) == b'{"topic":"PLANNING"}'


def test_a_method_that_is_replaced_for_a_while_writes_the_body(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written(MeetingCreate(topic="planning")) == b'{"topic":"planning"}'
    monkeypatch.setattr(MeetingCreate, "to_dict", lambda _: {"topic": "replaced"})
    assert written(MeetingCreate(topic="planning")) == b'{"topic":"replaced"}'


def test_a_class_that_is_no_longer_used_is_forgotten() -> None:
    def use() -> weakref.ref[type[Model]]:
        class Own(MeetingSettingsCreate):
            pass

        body = MeetingCreate(topic="planning", settings=Own.from_dict({"use_pmi": True}))
        assert written(body) == b'{"topic":"planning","settings":{"use_pmi":true}}'
        return weakref.ref(Own)

    used = use()
    gc.collect()
    assert used() is None


def test_a_body_that_holds_itself_is_refused() -> None:
    held: list[Any] = []
    held.append(held)
    assert written(MeetingCreate(additional_properties={"x": held})) == (
        "body of save cannot be written as JSON: Circular reference detected"
    )
    everything = Everything()
    everything.model = everything
    assert "cannot be written as JSON: maximum recursion depth exceeded" in str(written(everything))
