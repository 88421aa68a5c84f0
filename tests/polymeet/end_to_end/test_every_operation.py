"""Every operation of every provider, called through its client. A new one is covered the day it is in the specs.

The sandbox holds each request against the document and answers with the document's own example.
"""

import math
from typing import Any

import pytest

from polymeet import errors
from polymeet.errors import APIError, OutcomeUnknown
from polymeet.retry import Retry
from polymeet.testing import Sandbox
from polymeet_runtime import UNSET, DocumentedError, Model, Resource
from polymeet_sandbox.connectycube.provider import ConnectyCubeProvider
from polymeet_sandbox.provider import Call
from polymeet_sandbox.pyas.provider import PyasProvider
from polymeet_sandbox.zoom.provider import ZoomProvider
from tests.helpers.documents import SpecOperation, document, operations

pytestmark = pytest.mark.anyio

OPERATIONS = list(operations())
ROWS = [
    pytest.param(operation, row, id=f"{operation}-{row['status']}-{row.get('code')}-{number}")
    for operation in OPERATIONS
    for number, row in enumerate(operation.content["x-errors"])
]
BY_STATUS = {
    400: errors.BadRequest,
    401: errors.AuthenticationError,
    403: errors.PermissionDenied,
    404: errors.NotFound,
    409: errors.Conflict,
    422: errors.ValidationFailed,
    429: errors.RateLimited,
    500: errors.ServerError,
    503: errors.ServerError,
}
BY_CODE_OF_ZOOM = {
    124: errors.AuthenticationError,
    200: errors.PermissionDenied,
    4700: errors.PermissionDenied,
    4711: errors.PermissionDenied,
}
"""Codes that say more than the status they come with."""


@pytest.fixture(scope="module")
def shared_sandbox() -> Sandbox:
    return Sandbox()


@pytest.fixture
def sandbox(shared_sandbox: Sandbox) -> Sandbox:
    """One for all tests here, which run in any order: none of them changes its state, and each begins without injections."""
    shared_sandbox.injections.clear()
    return shared_sandbox


@pytest.fixture
def answering_with_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the sandbox validate every request as ever, and answer those that pass with the document's example."""
    for provider in (ZoomProvider, PyasProvider, ConnectyCubeProvider):
        own = {each.id: each for each in OPERATIONS if each.provider == provider.name}

        def answer(call: Call[Any], own: dict[str, SpecOperation] = own) -> Any:
            return call.reply(*example_answer(own[call.operation.operation_id]))

        monkeypatch.setattr(provider, "handlers", dict.fromkeys(own, answer))


def example_answer(operation: SpecOperation) -> tuple[Any, int]:
    """Return the example of an answer and its status; the first status where no answer has a body."""
    contents = {int(status): answer.get("content") for status, answer in operation.content["responses"].items()}
    with_body = (status for status, content in contents.items() if content)
    return operation.answer_example, next(with_body, min(contents))


def endpoint(client: Resource, operation: SpecOperation) -> Any:
    return getattr(getattr(client, operation.tag), operation.id)


async def call(client: Resource, operation: SpecOperation, body: Any, *, with_all: bool) -> Any:
    """Call an operation with *body* and the examples of its required parameters, or of all that have one."""
    bound = endpoint(client, operation)
    examples = {
        parameter["name"]: parameter["example"]
        for parameter in operation.content.get("parameters", ())
        if "example" in parameter and (with_all or parameter.get("required"))
    }
    known = [parameter for parameter in bound.operation.parameters if parameter.wire in examples]
    in_path = [examples[parameter.wire] for parameter in known if parameter.location == "path"]
    named = {parameter.argument: examples[parameter.wire] for parameter in known if parameter.location == "query"}
    if body is not UNSET:
        named["body"] = bound.operation.body.model.from_dict(body)
    return await bound(*in_path, **named)


def smallest_body(operation: SpecOperation) -> Any:
    """Return the part of the example body that the document requires."""
    media = operation.content["requestBody"]["content"]["application/json"]
    return smallest(operation.provider, media["schema"], media["example"])


def smallest(provider: str, schema: dict[str, Any], example: Any) -> Any:
    """Return the part of *example* that *schema* requires, at every depth; of a list one item."""
    parts = list(parts_of(provider, schema))
    if isinstance(example, dict):
        properties = {name: value for part in parts for name, value in part.get("properties", {}).items()}
        required = {name for part in parts for name in part.get("required", ())}
        return {name: smallest(provider, properties[name], example[name]) for name in example if name in required}
    if isinstance(example, list):
        [array] = parts
        return [smallest(provider, array["items"], item) for item in example[: array.get("minItems", 1)]]
    return example


def parts_of(provider: str, schema: dict[str, Any]) -> Any:
    """Yield *schema* and the parts of its `allOf`, references followed; of a choice beside null the value."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        yield from parts_of(provider, document(provider)["components"]["schemas"][name])
    elif "oneOf" in schema:
        yield from parts_of(provider, schema["oneOf"][0])
    else:
        for part in schema.get("allOf", ()):
            yield from parts_of(provider, part)
        yield schema


def as_json(parsed: Any) -> Any:
    """Return the JSON of a model or of a list of models; None where the operation has no answer."""
    if isinstance(parsed, list):
        return [each.to_dict() for each in parsed]
    return parsed.to_dict() if isinstance(parsed, Model) else parsed


@pytest.mark.usefixtures("answering_with_examples")
@pytest.mark.parametrize("size", ["full", "smallest"])
@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
async def test_what_the_document_shows_is_sent_taken_and_read(
    sandbox: Sandbox, operation: SpecOperation, size: str
) -> None:
    body: Any = UNSET
    if operation.body_example is not None:
        body = operation.body_example if size == "full" else smallest_body(operation)
    async with getattr(sandbox, operation.provider)() as client:
        parsed = await call(client, operation, body, with_all=size == "full")
    sent = sandbox.requests[-1]
    assert (sent.provider, sent.operation_id) == (operation.provider, operation.id)
    assert sent.json == (None if body is UNSET else body)
    assert as_json(parsed) == operation.answer_example


async def test_the_smallest_bodies_hold_what_the_documents_require() -> None:
    bodies = {str(operation): smallest_body(operation) for operation in OPERATIONS if operation.body_example}
    assert bodies["zoom-create_meeting"] == {}
    assert bodies["zoom-add_meeting_registrant"].keys() == {"email", "first_name"}
    assert bodies["pyas-create_microsoft_event"].keys() == {"accountId", "calendarId", "eventData"}
    assert bodies["pyas-create_microsoft_event"]["eventData"].keys() == {"title", "description", "startDate", "endDate"}


@pytest.mark.parametrize(("operation", "row"), ROWS)
async def test_each_documented_error_is_a_typed_error_with_its_meaning(
    sandbox: Sandbox, operation: SpecOperation, row: dict[str, Any]
) -> None:
    sandbox.fail_next(
        row["status"],
        provider=operation.provider,
        operation=operation.id,
        message="Said by the server.",
        code=row.get("code"),
        times=math.inf,
    )
    body = UNSET if operation.body_example is None else operation.body_example
    async with getattr(sandbox, operation.provider)(retry=Retry(attempts=1)) as client:
        with pytest.raises((APIError, OutcomeUnknown)) as caught:
            await call(client, operation, body, with_all=False)
    found = caught.value
    may_have_run = operation.content["x-retry"] == "never" and (row["status"] >= 500 or row["status"] == 408)
    assert isinstance(found, OutcomeUnknown) is may_have_run
    error = found.__cause__ if may_have_run else found
    assert isinstance(error, APIError)
    by_code = BY_CODE_OF_ZOOM if operation.provider == "zoom" else {}
    code = row.get("code", row["status"])  # Zoom's bodies always have one; without a code of its own it is the status
    assert type(error) is by_code.get(code, BY_STATUS.get(row["status"], APIError))
    assert (error.provider, error.operation, error.status) == (operation.provider, operation.id, row["status"])
    assert error.code == row.get("code", row["status"] if operation.provider == "zoom" else None)
    assert error.message == "Said by the server."
    assert error.meaning == (row["meaning"] if fits(operation, row) else None)
    assert error.message in str(error)
    assert (row["meaning"] in str(error)) == fits(operation, row)


def fits(operation: SpecOperation, row: dict[str, Any]) -> bool:
    """Whether what a row says can be said of every error of its status and code: no other row of the code says something else."""
    code = row.get("code")
    has_many_meanings = operation.provider == "zoom" and code in (200, 300, 3000) and code != row["status"]
    rows = [each for each in operation.content["x-errors"] if each.get("code") == code]
    if code is None:
        rows = [each for each in rows if each["status"] == row["status"]]
    return not has_many_meanings and {each["meaning"] for each in rows} == {row["meaning"]}


@pytest.mark.parametrize("operation", OPERATIONS, ids=str)
async def test_what_the_specs_say_of_an_operation_is_at_hand(sandbox: Sandbox, operation: SpecOperation) -> None:
    async with getattr(sandbox, operation.provider)() as client:
        known = endpoint(client, operation).operation
    content = operation.content
    assert known.rate_limit_label == content.get("x-rate-limit-label")
    assert known.scopes == tuple(content.get("x-scopes", ()))
    assert known.granular_scopes == tuple(content.get("x-granular-scopes", ()))
    rows = [DocumentedError(row["status"], row.get("code"), row["meaning"]) for row in content["x-errors"]]
    assert list(known.errors) == rows
    page = content.get("x-page")
    assert (known.page and (known.page.style, known.page.default_size, known.page.lifetime)) == (
        page and (page["style"], page.get("default_size"), page.get("lifetime"))
    )
