"""A checkpoint that was damaged on its way is refused: no other exception comes of it, and no item is given twice or left out."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet import ConnectyCube, Zoom
from polymeet.errors import CursorExpired, InvalidRequest
from polymeet.pagination import Checkpoint, Pager, paginate, resume
from tests.helpers.answers import Server
from tests.polymeet.pagination.lists import List

pytestmark = pytest.mark.anyio

DEEP: Any = []
for _ in range(100_000):
    DEEP = [DEEP]

VALUES: list[Any] = [
    *(None, True, False, 0, 1, 2, 3, 5, -1, 10**400, 0.5, float("nan"), float("inf"), "", "x", "5", "\ud800", "x\x00"),
    *("2027-01-01", "9999-12-31T23:59:59.999999-14:00", "0001-01-01T00:00:00+14:00", "x" * 1_000_000),
    *(
        [],
        [1],
        ["2027-02-01", "x"],
        {},
        {"a": 1},
        {"date": "2027-01-01"},
        {"date": "x"},
        {"date": DEEP},
        DEEP,
        {"a": DEEP},
    ),
]


def zoom_list(count: int) -> Zoom:
    """Return a client of a list whose provider refuses a token that it did not give out."""

    def answer(request: httpx.Request) -> httpx.Response:
        token = request.url.params.get("next_page_token", "t0")
        if token not in {f"t{start}" for start in range(count)}:
            return httpx.Response(400, json={"code": 300, "message": "The next page token is invalid or expired."})
        start, size = int(token[1:]), int(request.url.params["page_size"])
        following = f"t{start + size}" if start + size < count else ""
        found = [{"id": number + 1} for number in range(start, min(start + size, count))]
        return httpx.Response(200, json={"meetings": found, "next_page_token": following, "total_records": count})

    return Server(answer).zoom()


def months() -> Zoom:
    """Return a client of a list that has five items in each month."""

    def answer(request: httpx.Request) -> httpx.Response:
        month = date.fromisoformat(request.url.params["from"]).month
        token = request.url.params.get("next_page_token", "t0")
        if token not in ("t0", "t2", "t4"):
            return httpx.Response(400, json={"code": 300, "message": "The next page token is invalid or expired."})
        start = int(token[1:])
        found = [{"uuid": f"{month}-{number}"} for number in range(5)][start : start + 2]
        following = f"t{start + 2}" if start < 4 else ""
        return httpx.Response(200, json={"meetings": found, "next_page_token": following, "total_records": 5})

    return Server(answer).zoom()


async def by_token(stop: int) -> tuple[Zoom, Checkpoint]:
    client = zoom_list(7)
    pager = paginate(client.meetings.list_meetings, "me", page_size=2, type_="upcoming", from_=date(2027, 1, 5))
    await pager.collect(limit=stop)
    return client, pager.checkpoint


async def by_offset(stop: int) -> tuple[ConnectyCube, Checkpoint]:
    client = List(7).connectycube()
    pager = paginate(client.meetings.list_meetings, limit=2)
    await pager.collect(limit=stop)
    return client, pager.checkpoint


async def by_month(stop: int) -> tuple[Zoom, Checkpoint]:
    client = months()
    period: Any = {"from_": date(2027, 1, 1), "to": date(2027, 3, 31)}
    pager = paginate(client.cloud_recordings.list_user_recordings, "me", page_size=2, **period).by_month()
    await pager.collect(limit=stop)
    return client, pager.checkpoint


async def restarted(stop: int) -> tuple[Zoom, Checkpoint]:
    client, checkpoint = await by_token(stop)
    pager = resume(client, checkpoint, restart=True)
    await pager.collect(limit=1)
    return client, pager.checkpoint


def damaged(checkpoint: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the checkpoint without each of its members, and with each of them as something else, also inside its arguments."""
    for name in checkpoint:
        yield name, {each: value for each, value in checkpoint.items() if each != name}
        yield from ((name, {**checkpoint, name: value}) for value in VALUES)
    arguments = checkpoint["arguments"]
    for name in arguments:
        yield name, {**checkpoint, "arguments": {each: value for each, value in arguments.items() if each != name}}
        yield from ((name, {**checkpoint, "arguments": {**arguments, name: value}}) for value in VALUES)
    yield "arguments", {**checkpoint, "arguments": {**arguments, "unknown": 1}}
    yield "window", {**checkpoint, "window": ["2027-05-01", "2027-05-31"]}
    yield "window", {**checkpoint, "window": ["2027-01-01", "2027-01-02", "2027-01-03"]}
    yield "operation", {**checkpoint, "operation": "zoom.users.list_users"}


def is_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two checkpoints are the same JSON."""
    try:
        return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    except (RecursionError, ValueError):
        return False


async def outcome(client: Any, checkpoint: Mapping[str, Any]) -> list[Any] | type[Exception]:
    """Return the ids of what is left, or the exception that is raised in its place."""
    try:
        pager: Pager[Any] = resume(client, checkpoint)
        json.dumps(pager.checkpoint, allow_nan=False)
        return [item.to_dict() for item in await pager.collect()]
    except (InvalidRequest, CursorExpired) as error:
        return type(error) if len(str(error)) < 1_000 else AssertionError


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize("stop", [0, 1, 2, 3, 7])
@pytest.mark.parametrize("walk", [by_token, by_offset, by_month, restarted])
async def test_no_damage_restarts_or_skips_or_is_another_exception(walk: Callable[[int], Any], stop: int) -> None:
    client, checkpoint = await walk(stop)
    rest = await outcome(client, checkpoint)
    for name, each in damaged(checkpoint):
        expected: list[Any] = [rest] if is_same(each, checkpoint) else [InvalidRequest]
        if name in (
            "expires_at",
            "forgetful",
        ):  # what may be otherwise without harm: another day, another answer to a restart
            expected += [CursorExpired, rest]
        assert await outcome(client, each) in expected, name


@pytest.mark.parametrize(
    "stored",
    ["{}", b"{}", None, 5, 0.5, [], [["version", 1]], DEEP, {}, {"version": DEEP}, {1: 2}],
    ids=lambda each: type(each).__name__,
)
def test_what_is_no_object_of_a_checkpoint_is_refused(stored: Any) -> None:
    with pytest.raises(InvalidRequest, match="a checkpoint"):
        resume(List(1).zoom(), stored)


@pytest.mark.parametrize(
    "version", [0, 2, -1, True, 1.0, "1", None, 10**5_000, [1], DEEP], ids=lambda each: type(each).__name__
)
async def test_another_version_is_refused(version: Any) -> None:
    client, checkpoint = await by_token(3)
    with pytest.raises(
        InvalidRequest, match=r"a checkpoint of version .* cannot be read; this polymeet reads version 1"
    ):
        resume(client, {**checkpoint, "version": version})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.property
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@given(
    name=st.sampled_from(["cursor", "given", "of_page", "to_skip", "ids", "passed", "window", "arguments"]), value=JSON
)
async def test_no_value_of_any_kind_restarts_or_skips(name: str, value: Any) -> None:
    client, checkpoint = await by_token(3)
    rest = await outcome(client, checkpoint)
    changed = {**checkpoint, name: value}
    assert await outcome(client, changed) == (rest if is_same(changed, checkpoint) else InvalidRequest)
