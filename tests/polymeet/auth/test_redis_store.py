"""What the Redis store promises beyond all stores: answers that get lost, several event loops, and no password anywhere."""

import asyncio
import sys
import traceback
from typing import Any

import anyio
import pytest
from redis import asyncio as redis_asyncio

from polymeet.auth import RedisTokenStore, Token, TokenKey
from polymeet.errors import TokenStoreError
from polymeet_runtime import evolve
from tests.polymeet.auth.stores import KEY, TOKEN, close, put, waiting_ends

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["asyncio"])]


class Wrapped:
    """A client of redis-py whose requests or answers are late, and whose requests may arrive twice, as after a retry."""

    def __init__(self, redis: Any, *, slow: float = 0.0, late: float = 0.0, times: int = 1) -> None:
        self._redis = redis
        self.slow = slow
        self._late = late
        self._times = times

    async def eval(self, *arguments: Any) -> Any:
        await asyncio.sleep(self.slow)
        answers = [await self._redis.eval(*arguments) for _ in range(self._times)]
        await asyncio.sleep(self._late)
        return answers[-1]

    async def hget(self, *arguments: Any) -> Any:
        return await self._redis.hget(*arguments)


def connected(url: str) -> Any:
    client: Any = redis_asyncio
    return client.Redis.from_url(url)


async def is_free(redis: Any, prefix: str) -> bool:
    """Whether somebody else can hold the token at once."""
    try:
        async with RedisTokenStore(redis, prefix=prefix, wait=0.01).hold(KEY):
            return True
    except TokenStoreError:
        return False


async def test_waiting_ends(redis_url: str) -> None:
    store = RedisTokenStore(redis_url, prefix="waiting", wait=0.1)
    await waiting_ends(store)
    await close(store)


@pytest.mark.parametrize("how", ["task", "scope"])
async def test_cancelling_who_has_just_taken_the_lock_releases_it(how: str, redis_url: str) -> None:
    async with connected(redis_url) as redis:
        store = RedisTokenStore(Wrapped(redis, late=0.2), prefix=f"late {how}")  # type: ignore[arg-type]
        if how == "scope":
            with anyio.move_on_after(0.1):
                await put(store, KEY, TOKEN)
        else:
            task = asyncio.create_task(put(store, KEY, TOKEN))
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        assert await store.load(KEY) is None
        assert await is_free(redis, f"late {how}")


async def test_cancelling_a_holder_twice_releases_the_lock(redis_url: str) -> None:
    """The second time is in the middle of the release."""
    async with connected(redis_url) as redis:
        store = RedisTokenStore(Wrapped(redis, slow=0.1), prefix="twice cancelled")  # type: ignore[arg-type]
        holds = asyncio.Event()

        async def hold() -> None:
            async with store.hold(KEY):
                holds.set()
                await asyncio.sleep(30)

        task = asyncio.create_task(hold())
        await holds.wait()
        assert not await is_free(redis, "twice cancelled")
        task.cancel()
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await is_free(redis, "twice cancelled")


async def test_a_save_that_was_sent_is_waited_for(redis_url: str) -> None:
    """The token endpoint gives each token once: giving up on a save that is on its way would lose the account."""
    async with connected(redis_url) as redis:
        wrapped = Wrapped(redis)
        store = RedisTokenStore(wrapped, prefix="sent")  # type: ignore[arg-type]
        with anyio.move_on_after(1) as scope:
            async with store.hold(KEY) as held:
                wrapped.slow = 0.2
                scope.deadline = anyio.current_time() + 0.1
                await held.save(TOKEN)
        assert await store.load(KEY) == TOKEN


async def test_requests_that_are_sent_twice_do_no_harm(redis_url: str) -> None:
    async with connected(redis_url) as redis:
        store = RedisTokenStore(Wrapped(redis, times=2), prefix="twice", wait=0.5)  # type: ignore[arg-type]
        for number in range(3):
            await put(store, KEY, evolve(TOKEN, expires_at=float(number)))
        assert await store.load(KEY) == evolve(TOKEN, expires_at=2.0)


async def test_numbers_never_go_back_below_that_of_the_token(redis_url: str) -> None:
    async with connected(redis_url) as redis:
        store = RedisTokenStore(redis, prefix="evicted")
        for _ in range(3):
            await put(store, KEY, TOKEN)
        [saved] = await redis.keys("evicted:*:saved")
        await redis.hdel(saved, "drawn")
        newer = evolve(TOKEN, access_token="newer")
        await put(store, KEY, newer)
        assert await store.load(KEY) == newer


async def test_a_holder_cannot_release_the_lock_of_the_next(redis_url: str) -> None:
    quick = RedisTokenStore(redis_url, prefix="next", hold_for=0.05)
    next_one = RedisTokenStore(redis_url, prefix="next", wait=0.1)
    slow = quick.hold(KEY)
    await slow.__aenter__()
    await anyio.sleep(0.1)
    async with next_one.hold(KEY):
        await slow.__aexit__(None, None, None)
        with pytest.raises(TokenStoreError, match="held by somebody else"):
            await put(next_one, KEY, TOKEN)
    await quick.aclose()
    await next_one.aclose()


async def test_one_store_serves_several_event_loops(redis_url: str) -> None:
    store = RedisTokenStore(redis_url, prefix="loops")

    async def put_and_close(token: Token) -> None:
        await put(store, KEY, token)
        await store.aclose()

    for number in range(3):
        token = evolve(TOKEN, expires_at=float(number))
        await anyio.to_thread.run_sync(asyncio.run, put_and_close(token))
        assert await store.load(KEY) == token
    await store.aclose()
    await store.aclose()
    assert await store.load(KEY) is not None, "a closed store connects anew"
    await store.aclose()


AFTER_ANOTHER = """
import asyncio, sys
from polymeet.auth import RedisTokenStore, TokenKey

store = RedisTokenStore(sys.argv[1])
for _ in range(3):
    assert asyncio.run(store.load(TokenKey("zoom", "client", "nobody"))) is None
"""


async def test_an_event_loop_that_ended_without_closing_it_disturbs_nobody(redis_url: str) -> None:
    ended = await anyio.run_process([sys.executable, "-c", AFTER_ANOTHER, redis_url], check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize("text", ["5", "null", "[]", "{", '{"access_token": "canary"}', '"canary"'])
async def test_what_is_no_token_is_told_and_not_shown(text: str, redis_url: str) -> None:
    async with connected(redis_url) as redis:
        store = RedisTokenStore(redis, prefix="damaged")
        await put(store, KEY, TOKEN)
        [saved] = await redis.keys("damaged:*:saved")
        await redis.hset(saved, "token", text)
        with pytest.raises(TokenStoreError, match="is no token; delete it and authorize again") as caught:
            await store.load(KEY)
        assert "canary" not in str(caught.value)
        await store.delete(KEY)
        assert await store.load(KEY) is None


async def test_odd_accounts_are_kept_apart(redis_url: str) -> None:
    store = RedisTokenStore(redis_url, prefix="odd")
    accounts = ("", "}", "{}", "\\u007d", "ä", "a\u0308", "\ud83d", "\ud83d\ude00", "\U0001f600", "\0", "*", '","')
    keys = [TokenKey("zoom", "client", account) for account in accounts]
    for number, key in enumerate(keys):
        await put(store, key, evolve(TOKEN, expires_at=float(number)))
    assert [token.expires_at for key in keys if (token := await store.load(key))] == list(range(len(keys)))
    await store.aclose()


UNREADABLE = (
    "http://ada:canary@127.0.0.1",
    "redis://ada:canary/x@127.0.0.1:6379/0",
    "redis://:canary#x@127.0.0.1",
    "redis://ada:canary@[127.0.0.1",
    "redis://ada:canary@127.0.0.1:port",
    "canary",
)


@pytest.mark.parametrize("url", UNREADABLE)
async def test_a_url_that_cannot_be_read_is_not_shown(url: str) -> None:
    store = RedisTokenStore(url)
    with pytest.raises(TokenStoreError, match="the URL of Redis cannot be read; it is like rediss://") as caught:
        await store.load(KEY)
    assert "canary" not in repr(store)
    assert "canary" not in "".join(traceback.format_exception(caught.value, chain=True))
    assert caught.value.__context__ is None


async def test_the_repr_names_the_host_alone() -> None:
    assert repr(RedisTokenStore("rediss://ada:canary@redis.example:6380/1?x=canary")) == (
        "<RedisTokenStore at redis.example, polymeet:token>"
    )


async def test_without_redis_py_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "redis", None)
    with pytest.raises(TokenStoreError, match=r"needs redis-py: pip install 'polymeet\[redis\]'"):
        await RedisTokenStore("redis://127.0.0.1").load(KEY)
