"""The three stores keep the same promises: one holder at a time, whole tokens, keys apart."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from random import Random

import anyio
import anyio.lowlevel
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.auth import FileTokenStore, MemoryTokenStore, RedisTokenStore, Token, TokenKey, TokenStore
from polymeet.errors import TokenStoreError
from polymeet_runtime import evolve
from tests.polymeet.auth.stores import KEY, TOKEN, close, put, token_files, waiting_ends

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["memory", "file", "redis"])
async def store(request: pytest.FixtureRequest, tmp_path: Path, anyio_backend_name: str) -> "object":
    if request.param == "memory":
        return MemoryTokenStore(wait=5)
    if request.param == "file":
        return FileTokenStore(tmp_path / "tokens", wait=20)
    if anyio_backend_name == "trio":
        pytest.skip("redis-py runs on asyncio only")
    url = request.getfixturevalue("redis_url")
    return RedisTokenStore(url, prefix=f"test:{request.node.name}", wait=20)


async def test_a_token_comes_back_whole(store: TokenStore) -> None:
    assert await store.load(KEY) is None
    await put(store, KEY, TOKEN)
    assert await store.load(KEY) == TOKEN
    async with store.hold(KEY) as held:
        assert await held.load() == TOKEN
    await store.delete(KEY)
    assert await store.load(KEY) is None
    await store.delete(KEY)
    await close(store)


async def test_keys_are_kept_apart(store: TokenStore) -> None:
    keys = [
        TokenKey("zoom", "a", "b"),
        TokenKey("zoom", "a", "B"),
        TokenKey("zoom", "ab", ""),
        TokenKey("zoom", "a/../b", "{x}"),
        KEY,
    ]
    for number, key in enumerate(keys):
        await put(store, key, evolve(TOKEN, expires_at=float(number)))
    for number, key in enumerate(keys):
        found = await store.load(key)
        assert found is not None
        assert found.expires_at == number
    await close(store)


async def test_many_tasks_hold_it_one_after_another(store: TokenStore) -> None:
    await put(store, KEY, evolve(TOKEN, expires_at=0.0))
    inside = 0

    async def count() -> None:
        nonlocal inside
        async with store.hold(KEY) as held:
            inside += 1
            assert inside == 1
            token = await held.load()
            assert token is not None
            await anyio.lowlevel.checkpoint()
            await held.save(evolve(token, expires_at=token.expires_at + 1))
            inside -= 1

    async with anyio.create_task_group() as tasks:
        for _ in range(200):
            tasks.start_soon(count)
    token = await store.load(KEY)
    assert token is not None
    assert token.expires_at == 200
    await close(store)


async def test_another_key_can_be_held_meanwhile(store: TokenStore) -> None:
    async with store.hold(KEY), store.hold(TokenKey("zoom", "client", "bob")):
        pass
    await close(store)


async def test_cancellation_and_exceptions_let_go_of_it(store: TokenStore) -> None:
    with anyio.move_on_after(0.05):
        async with store.hold(KEY):
            await anyio.sleep_forever()
    with pytest.raises(ZeroDivisionError):
        async with store.hold(KEY):
            raise ZeroDivisionError
    with anyio.fail_after(5):
        await put(store, KEY, TOKEN)
    await close(store)


def test_memory_serves_one_event_loop_after_another_of_any_kind() -> None:
    store, key = MemoryTokenStore(), TokenKey("zoom", "app", "ada")

    async def hold_twice() -> None:
        async with anyio.create_task_group() as tasks:
            for _ in range(2):
                tasks.start_soon(hold)

    async def hold() -> None:
        async with store.hold(key):
            await anyio.sleep(0.001)

    for backend in ("asyncio", "trio", "asyncio"):
        anyio.run(hold_twice, backend=backend)


async def test_nothing_secret_is_shown(store: TokenStore) -> None:
    await put(store, KEY, TOKEN)
    assert "canary" not in f"{store!r}{TOKEN!r}{KEY!r}"
    await close(store)


@pytest.mark.parametrize("kind", ["memory", "file"])
async def test_waiting_ends(kind: str, tmp_path: Path) -> None:
    await waiting_ends(MemoryTokenStore(wait=0.1) if kind == "memory" else FileTokenStore(tmp_path, wait=0.1))


# The file store


async def test_only_the_owner_can_read_the_files(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "tokens"
    await put(FileTokenStore(folder), KEY, TOKEN)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert len(list(folder.glob("*.json"))) == 1


NOT_TOKENS: tuple[object, ...] = (
    [],
    5,
    {},
    {"access_token": "a"},
    {"access_token": 5, "expires_at": 0, "obtained_at": 0},
    {"access_token": "a", "expires_at": "x", "obtained_at": 0},
)


@pytest.mark.parametrize("data", NOT_TOKENS)
def test_what_is_no_token_is_not_read_as_one(data: object) -> None:
    with pytest.raises(TypeError):
        Token.from_dict(data)  # type: ignore[arg-type]


DAMAGED = (
    "",
    "{",
    "[]",
    "{}",
    '{"version": 1}',
    '{"version": 1, "token": {"a": 1}}',
    '{"version": 1, "token": 5}',
    "\x00",
)


@pytest.mark.parametrize("content", DAMAGED)
async def test_a_damaged_file_is_named_and_not_shown(content: str, tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path)
    await put(store, KEY, TOKEN)
    [file] = token_files(tmp_path)
    file.write_text(content + ("canary" if content else ""))
    with pytest.raises(TokenStoreError, match=str(file)) as caught:
        await store.load(KEY)
    assert "canary" not in str(caught.value).replace(str(file), "")


async def test_a_file_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path)
    await put(store, KEY, TOKEN)
    [file] = token_files(tmp_path)
    file.write_text(json.dumps({"version": 2, "token": TOKEN.to_dict()}))
    with pytest.raises(TokenStoreError, match="has version 2; this polymeet reads 1"):
        await store.load(KEY)


async def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(TokenStoreError, match="cannot make the folder of tokens"):
        await put(FileTokenStore(tmp_path / "file" / "tokens"), KEY, TOKEN)


@pytest.mark.property
@given(st.lists(st.builds(TokenKey, st.text(), st.text(), st.text()), unique=True, max_size=6))
def test_any_keys_have_safe_names_of_their_own(keys: list[TokenKey]) -> None:
    store = FileTokenStore("folder")
    paths = [store._path(key) for key in keys]
    assert len(set(paths)) == len(keys)
    for path in paths:
        assert path.parent == Path("folder")
        assert path.name.isascii()
        assert len(path.name) < 100


COUNT_UP = textwrap.dedent(
    """
    import sys
    import anyio
    from polymeet_runtime import evolve
    from polymeet.auth import FileTokenStore, RedisTokenStore, Token, TokenKey

    kind, where, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
    KEY = TokenKey("zoom", "client", "ada")

    async def main():
        store = FileTokenStore(where) if kind == "file" else RedisTokenStore(where, prefix="processes")
        for _ in range(times):
            async with store.hold(KEY) as held:
                token = await held.load() or Token("a" * 3000, 0.0, 0.0, "r" * 3000)
                await held.save(evolve(token, expires_at=token.expires_at + 1))
            print(int(token.expires_at + 1), flush=True)
        if kind == "redis":
            await store.aclose()

    anyio.run(main)
    """
)


def count_up(kind: str, where: str, times: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", COUNT_UP, kind, where, str(times)], stdout=subprocess.PIPE)


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize("kind", ["file", "redis"])
async def test_eight_processes_lose_no_update(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    where = str(tmp_path) if kind == "file" else request.getfixturevalue("redis_url")
    processes = [count_up(kind, where, 50) for _ in range(8)]
    printed = [await anyio.to_thread.run_sync(process.communicate) for process in processes]
    assert [process.returncode for process in processes] == [0] * 8
    assert sorted(int(number) for text, _ in printed for number in text.split()) == list(range(1, 401))
    store: TokenStore = FileTokenStore(where) if kind == "file" else RedisTokenStore(where, prefix="processes")
    token = await store.load(KEY)
    assert token is not None
    assert token.expires_at == 400
    await close(store)


async def killed_at_random(folder: Path, times: int) -> None:
    """Kill a writer at a random moment, again and again: the newest token that it saved is always there, whole."""
    store = FileTokenStore(folder)
    random, before = Random(7), 0
    for _ in range(times):
        process = count_up("file", str(folder), 1_000_000)
        assert process.stdout is not None
        first = await anyio.to_thread.run_sync(process.stdout.readline)
        await anyio.sleep(random.uniform(0, 0.03))
        os.kill(process.pid, signal.SIGKILL)
        others, _ = await anyio.to_thread.run_sync(process.communicate)
        token = await store.load(KEY)
        assert token is not None
        assert (len(token.access_token), len(token.refresh_token or "")) == (3000, 3000)
        last = int((first + others).split()[-1])
        assert last > before
        assert token.expires_at in (last, last + 1)
        before = int(token.expires_at)
        with anyio.fail_after(5):
            await put(store, KEY, token)


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_a_process_that_is_killed_leaves_a_whole_token_and_no_lock(tmp_path: Path) -> None:
    await killed_at_random(tmp_path, 20)


@pytest.mark.stress
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_two_hundred_processes_that_are_killed_leave_whole_tokens(tmp_path: Path) -> None:
    await killed_at_random(tmp_path, 200)


# The Redis store

asyncio_only = pytest.mark.parametrize("anyio_backend", ["asyncio"])


@asyncio_only
async def test_a_slow_holder_cannot_overwrite_a_newer_token(redis_url: str) -> None:
    store = RedisTokenStore(redis_url, prefix="fencing", hold_for=0.05)
    newer = evolve(TOKEN, access_token="newer")
    async with store.hold(KEY) as slow:
        await anyio.sleep(0.1)
        await put(store, KEY, newer)
        with pytest.raises(TokenStoreError, match="its lock expired, and somebody else saved a newer one"):
            await slow.save(TOKEN)
    assert await store.load(KEY) == newer
    await store.aclose()


@asyncio_only
async def test_a_slow_holder_whose_token_is_the_newest_may_save_it(redis_url: str) -> None:
    """Somebody else held the lock meanwhile and got nothing: what the slow one has is all there is."""
    store = RedisTokenStore(redis_url, prefix="slow", hold_for=0.05)
    async with store.hold(KEY) as slow:
        await anyio.sleep(0.1)
        async with store.hold(KEY):
            pass
        await slow.save(TOKEN)
    assert await store.load(KEY) == TOKEN
    await store.aclose()


@asyncio_only
async def test_the_lock_of_a_dead_machine_expires(redis_url: str) -> None:
    dead = RedisTokenStore(redis_url, prefix="dead", hold_for=0.2)
    never_left = dead.hold(KEY)
    await never_left.__aenter__()
    alive = RedisTokenStore(redis_url, prefix="dead", wait=5)
    started = time.monotonic()
    await put(alive, KEY, TOKEN)
    assert time.monotonic() - started >= 0.1
    await never_left.__aexit__(None, None, None)
    await dead.aclose()
    await alive.aclose()


@asyncio_only
async def test_a_deleted_token_is_not_brought_back_by_a_slow_holder(redis_url: str) -> None:
    store = RedisTokenStore(redis_url, prefix="deleted", hold_for=0.05)
    async with store.hold(KEY) as slow:
        await anyio.sleep(0.1)
        await put(store, KEY, TOKEN)
        await store.delete(KEY)
        with pytest.raises(TokenStoreError):
            await slow.save(TOKEN)
    assert await store.load(KEY) is None
    await store.aclose()


@asyncio_only
async def test_a_server_that_is_away_is_an_error_without_its_password() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    store = RedisTokenStore(f"redis://ada:canary@127.0.0.1:{port}/0")
    with pytest.raises(TokenStoreError, match="did not answer: ConnectionError") as caught:
        await store.load(KEY)
    assert "canary" not in f"{caught.value}{store!r}"
    await store.aclose()


@asyncio_only
async def test_a_client_of_the_caller_stays_open(redis_url: str) -> None:
    from redis import asyncio as redis_asyncio

    async with redis_asyncio.Redis.from_url(redis_url) as redis:
        store = RedisTokenStore(redis, prefix="given")
        await put(store, KEY, TOKEN)
        await store.aclose()
        assert await store.load(KEY) == TOKEN


@pytest.mark.parametrize("anyio_backend", ["trio"])
async def test_trio_is_told_what_to_take() -> None:
    with pytest.raises(TokenStoreError, match="works on asyncio only"):
        await RedisTokenStore("redis://127.0.0.1").load(KEY)
