"""Every paged operation of every provider, read from the sandbox. A new one is covered the day it is in the specs."""

import copy
import json
from collections.abc import Sequence
from typing import Any

import pytest

from polymeet.pagination import Pager, paginate, resume
from polymeet.testing import Sandbox
from polymeet_runtime import PagedCall, Resource
from polymeet_sandbox.connectycube.provider import ConnectyCubeProvider
from polymeet_sandbox.messages import Answer
from polymeet_sandbox.provider import Call, Handler
from polymeet_sandbox.pyas.provider import PyasProvider
from polymeet_sandbox.zoom.provider import ZoomProvider
from tests.helpers.documents import SpecOperation, operations

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("crowded")]

PAGED = [operation for operation in operations() if "x-page" in operation.content]
COUNT = 11


def items_in(operation: SpecOperation) -> list[dict[str, Any]]:
    """Return the first item of the document's example eleven times, each with an identity of its own."""
    rules = operation.content["x-page"]
    items: Any = operation.answer_example
    for name in filter(None, rules["items"].split(".")):
        items = items[name]
    key = rules["identity"][0]
    is_number = isinstance(items[0].get(key), int)
    return [{**items[0], key: number if is_number else f"item-{number}"} for number in range(1, COUNT + 1)]


def put(body: Any, path: str, value: Any) -> Any:
    """Return *body* with *value* at the dotted *path*."""
    *outer, last = path.split(".")
    place = body
    for name in outer:
        place = place[name]
    place[last] = value
    return body


def list_handler(operation: SpecOperation) -> Handler[Any]:
    """Return a handler that gives the eleven items in pages, around them what the example has."""
    rules, items = operation.content["x-page"], items_in(operation)

    def by_token(call: Call[Any]) -> Answer:
        page = call.page(items, size=30)
        body = put(copy.deepcopy(operation.answer_example), rules["items"], list(page.items))
        if "total" in rules:
            put(body, rules["total"], page.total)
        return call.reply(put(body, rules["cursor"], page.next_token or ""))

    def by_offset(call: Call[Any]) -> Answer:
        start = call.query.get(rules["parameter"], 0)
        return call.reply(items[start : start + call.query[rules["size"]]])

    return by_token if rules["style"] == "token" else by_offset


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every paged list of the sandbox eleven items long."""
    for provider in (ZoomProvider, PyasProvider, ConnectyCubeProvider):
        lists = {each.id: list_handler(each) for each in PAGED if each.provider == provider.name}
        monkeypatch.setattr(provider, "handlers", lists)


def pager(client: Resource, operation: SpecOperation, size: int) -> Pager[Any]:
    """Return the pager of an operation, with the required arguments of the document's examples and pages of *size*."""
    call: PagedCall[..., Any] = getattr(getattr(client, operation.tag), operation.id)
    assert call.operation.page is not None
    examples = {p["name"]: p["example"] for p in operation.content["parameters"] if p.get("required")}
    required = [parameter for parameter in call.operation.parameters if parameter.wire in examples]
    in_path = [examples[parameter.wire] for parameter in required if parameter.location == "path"]
    named = {parameter.argument: examples[parameter.wire] for parameter in required if parameter.location == "query"}
    return paginate(call, *in_path, **named, **{call.operation.page.size_argument: size})


def identities(operation: SpecOperation, items: Sequence[Any]) -> list[Any]:
    """Return what tells the items apart."""
    key = operation.content["x-page"]["identity"][0]
    return [item[key] if isinstance(item, dict) else item.to_dict()[key] for item in items]


def test_there_are_paged_operations_of_every_provider() -> None:
    assert {operation.provider for operation in PAGED} == {"zoom", "pyas", "connectycube"}
    assert {operation.content["x-page"]["style"] for operation in PAGED} == {"token", "offset"}


@pytest.mark.parametrize("operation", PAGED, ids=str)
async def test_every_page_is_read(operation: SpecOperation) -> None:
    async with Sandbox() as sandbox, getattr(sandbox, operation.provider)() as client:
        pages = [page async for page in pager(client, operation, 4).pages()]
        assert [len(page.items) for page in pages] == [4, 4, 3]
        items = [item for page in pages for item in page.items]
        assert identities(operation, items) == identities(operation, items_in(operation))
        total = COUNT if "total" in operation.content["x-page"] else None
        assert {page.total for page in pages} == {total}


@pytest.mark.parametrize("restart", [False, True])
@pytest.mark.parametrize("operation", PAGED, ids=str)
async def test_every_list_is_resumed(operation: SpecOperation, restart: bool) -> None:
    async with Sandbox() as sandbox, getattr(sandbox, operation.provider)() as client:
        part = pager(client, operation, 4).with_options(max_items=6)
        first = await part.collect()
        rest = await resume(client, json.loads(json.dumps(part.checkpoint)), restart=restart).collect()
        assert identities(operation, [*first, *rest]) == identities(operation, items_in(operation))
