"""The examples of the specs, which have the shape of the providers' documents, go through the models unharmed."""

import copy
import pickle
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet_runtime import ListOf, Model, ModelRef, Operation
from tests.helpers.documents import SpecOperation, document, operations

OPERATIONS = list(operations())


def endpoint_operation(operation: SpecOperation) -> Operation:
    module = import_module(f"polymeet_api.{operation.provider}.api.{operation.tag}.{operation.id}")
    found: Operation = module.OPERATION
    return found


def parsed_examples() -> Iterator[tuple[str, Any, Any]]:
    """Yield (name, example, the same as models) for every body in the specs."""
    for operation in OPERATIONS:
        described = endpoint_operation(operation)
        if operation.body_example is not None:
            assert described.body is not None
            yield f"{operation}-request", operation.body_example, described.body.decode(operation.body_example)
        if operation.answer_example is not None:
            assert described.result is not None
            yield f"{operation}-answer", operation.answer_example, described.result.decode(operation.answer_example)


EXAMPLES = list(parsed_examples())
BY_NAME = {name: (example, model) for name, example, model in EXAMPLES}
each_example = pytest.mark.parametrize(("example", "model"), BY_NAME.values(), ids=BY_NAME.keys())


def written(value: Any) -> Any:
    """Return the JSON form of a model or of a list of models."""
    return [each.to_dict() for each in value] if isinstance(value, list) else value.to_dict()


def models_in(value: Any) -> Iterator[Model]:
    """Yield every model in *value*, at any depth."""
    if isinstance(value, Model):
        yield value
        for attribute in value.model_fields:
            yield from models_in(getattr(value, attribute))
    elif isinstance(value, list):
        for item in value:
            yield from models_in(item)


def test_every_json_body_has_an_example() -> None:
    for operation in OPERATIONS:
        described = endpoint_operation(operation)
        assert (described.body is None) == (operation.body_example is None), operation
        assert (described.result is None) == (operation.answer_example is None), operation


@each_example
def test_an_example_comes_back_equal(example: Any, model: Any) -> None:
    assert written(model) == example


@each_example
def test_every_field_of_an_example_has_its_attribute(example: Any, model: Any) -> None:
    assert example
    for each in models_in(model):
        assert not each.additional_properties, f"{type(each).__name__} does not know {list(each.additional_properties)}"


@each_example
def test_a_copy_and_a_pickle_are_equal_and_write_the_same(example: Any, model: Any) -> None:
    for twin in (copy.copy(model), copy.deepcopy(model), pickle.loads(pickle.dumps(model))):
        assert twin == model
        assert written(twin) == example


def test_the_webhook_of_connectycube_is_a_model() -> None:
    from polymeet.connectycube.models import RecordingDone

    hook = document("connectycube")["webhooks"]["recordingDone"]["post"]
    example = hook["requestBody"]["content"]["application/json"]["example"]
    assert RecordingDone.from_dict(example).to_dict() == example


def codecs_of(operation: SpecOperation) -> Iterator[tuple[Any, Any]]:
    described = endpoint_operation(operation)
    if operation.answer_example is not None:
        yield described.result, operation.answer_example


ANSWERS = [(str(operation), codec, example) for operation in OPERATIONS for codec, example in codecs_of(operation)]
each_answer = pytest.mark.parametrize(
    ("codec", "example"), [each[1:] for each in ANSWERS], ids=[each[0] for each in ANSWERS]
)


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield (container, key) for every value below *value*."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in pairs:
        yield value, key
        yield from places(item)


DRIFT = {"null": None, "text": "weird", "empty text": "", "number": -7, "list": [None, "x", 1], "object": {"new": [1]}}


@each_answer
@pytest.mark.parametrize("replacement", DRIFT.values(), ids=DRIFT.keys())
def test_no_drift_in_any_place_raises_or_loses_anything(codec: Any, example: Any, replacement: Any) -> None:
    """Every single value of an answer, at every depth, is replaced by something else: all of it is still there afterwards."""
    for number in range(len(list(places(example)))):
        drifted = copy.deepcopy(example)
        container, key = list(places(drifted))[number]
        container[key] = replacement
        model = codec.decode(drifted)
        back = [each.to_json() for each in model] if isinstance(model, list) else model.to_json()
        assert back == drifted, f"{key!r} was lost"


@each_answer
def test_what_drifted_leaves_its_neighbours_readable(codec: Any, example: Any) -> None:
    """A field that turned null or unknown is one attribute less; every other attribute still reads the same."""
    models = codec.decode(example)
    for model in models if isinstance(models, list) else [models]:
        for attribute, described in type(model).model_fields.items():
            drifted = {**model.to_dict(), described.wire: {"unexpected": True}, "brand_new": 1}
            again = type(model).from_dict(drifted)
            others = [name for name in model.model_fields if name != attribute]
            assert [getattr(again, name) for name in others] == [getattr(model, name) for name in others]
            assert again["brand_new"] == 1


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
MODELS: list[type[Model]] = sorted(
    {type(model) for _, _, value in EXAMPLES for model in models_in(value)},
    key=lambda model: (model.__module__, model.__name__),
)


@pytest.mark.property
@given(st.data())
def test_any_object_is_read_and_written_back(data: st.DataObject) -> None:
    model = data.draw(st.sampled_from(MODELS))
    wires = [described.wire for described in model.model_fields.values()]
    value = data.draw(st.dictionaries(st.sampled_from(wires) | st.text(), json_values, max_size=8))
    back = model.from_dict(value).to_dict()
    assert back == without_equal_dates(model, value, back)


def without_equal_dates(model: type[Model], value: dict[str, Any], back: dict[str, Any]) -> dict[str, Any]:
    """Return *value*, whose date-times may be spelled otherwise than we write them, in our spelling."""
    respelled = dict(value)
    for described in model.model_fields.values():
        codec = described.codec
        if (
            described.wire in value
            and not isinstance(codec, (ListOf, ModelRef))
            and value[described.wire] != back[described.wire]
        ):
            assert codec.encode(codec.decode(value[described.wire])) == back[described.wire]
            respelled[described.wire] = back[described.wire]
    return respelled
