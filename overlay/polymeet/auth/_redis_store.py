"""Token store in Redis, for many processes on many machines."""

import asyncio
import json
import math
from collections.abc import AsyncGenerator, Awaitable, Iterable
from contextlib import asynccontextmanager, suppress
from secrets import token_hex
from threading import Lock
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import anyio.lowlevel
import sniffio

from .._base.background import BackgroundTask
from .._base.error_redaction import redact_error
from .._base.event_loop import HomeLoop
from .._base.redaction import Redactor
from ..errors import TokenStoreError
from ._stores import HeldToken, TokenStore, try_until
from ._token import Token, TokenKey

if TYPE_CHECKING:
    from redis.asyncio import Redis

__all__ = ("RedisTokenStore",)

TAKE: Final = """
if redis.call('get', KEYS[1]) ~= ARGV[1] and not redis.call('set', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
    return false
end
local drawn = tonumber(redis.call('hget', KEYS[2], 'drawn') or '0')
local saved = tonumber(redis.call('hget', KEYS[2], 'fence') or '0')
local number = math.max(drawn, saved) + 1
redis.call('hset', KEYS[2], 'drawn', number)
return number
"""
"""Take the lock and draw the next fencing number, in one step.

The caller may have the lock already: redis-py repeats a command by itself when an answer got lost. The number is kept with the token, so
that a server that evicts keys under memory pressure does not return to numbers below that of the token.
"""

SAVE: Final = """
local saved = tonumber(redis.call('hget', KEYS[1], 'fence') or '0')
if tonumber(ARGV[1]) < saved then
    return 0
end
redis.call('hset', KEYS[1], 'fence', ARGV[1], 'token', ARGV[2])
return 1
"""
"""Save unless a holder with a later number has saved: one whose lock expired may still save the newest token, never an older one."""

RELEASE: Final = """
if redis.call('get', KEYS[1]) == ARGV[1] then
    return redis.call('del', KEYS[1])
end
return 0
"""

SECONDS_FOR_AN_ANSWER = 10.0
"""Seconds to wait for Redis, also when cancelled."""
CONNECTIONS: Final = 32
"""Connections of one event loop. More requests wait for one; the default pool of redis-py 8 would fail above a hundred."""


class RedisTokenStore(TokenStore):
    """Tokens in Redis 5 or newer, for any number of processes on any number of machines. Needs `polymeet[redis]`; asyncio only.

    A renewal holds a lock that expires, so that a machine that dies blocks the others for a limited time. Each holder has a fencing
    number, higher than all before it, which is saved with the token: a holder whose lock has expired cannot overwrite a newer token.

    A store made from a URL may serve several event loops, also in several threads; each gets its own client, which `aclose`
    closes. A client that is passed in belongs to the event loop of its first use: in another one every method raises `WrongEventLoop`.
    """

    def __init__(
        self, redis: "str | Redis", *, prefix: str = "polymeet:token", wait: float = 60.0, hold_for: float = 60.0
    ) -> None:
        """Make a store; nothing is connected before its first use.

        Args:
            redis: A URL such as `rediss://user:password@host:6379/0`, or a client of `redis.asyncio`, which the caller closes.
            prefix: Prefix of every key.
            wait: Seconds to wait for another holder.
            hold_for: Seconds after which a lock expires; more than a renewal may take.
        """
        self._own: dict[asyncio.AbstractEventLoop, Any] = {}
        self._connecting = Lock()
        self._given = redis
        self._home = HomeLoop(may_move=False)
        self._prefix = prefix
        self._wait = wait
        self._hold_for = hold_for

    def __repr__(self) -> str:
        where = _host(self._given) if isinstance(self._given, str) else type(self._given).__name__
        return f"<RedisTokenStore at {where}, {self._prefix}>"

    async def load(self, key: TokenKey) -> Token | None:
        """Return the newest saved token, or None."""
        text = await self._ask(self._client().hget(self._name(key, "saved"), "token"))
        return None if text is None else _read(text, key)

    @asynccontextmanager
    async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
        """Hold the exclusive right, among all machines, to renew the token of *key*, as long as the lock lasts."""
        lock, owner = self._name(key, "lock"), token_hex(16)

        async def attempt() -> int | None:
            milliseconds = math.ceil(self._hold_for * 1000)
            number = await self._run(TAKE, [lock, self._name(key, "saved")], [owner, milliseconds])
            return None if number is None else int(number)

        try:  # from here on, because a lock may have been taken although its answer did not arrive
            fence = await try_until(attempt, seconds=self._wait, what=f"the token of {key}")
            await anyio.lowlevel.checkpoint_if_cancelled()
            yield _Held(self, key, fence)
        finally:
            with suppress(TokenStoreError):  # it expires by itself
                await BackgroundTask(lambda: self._run(RELEASE, [lock], [owner])).finish()

    async def delete(self, key: TokenKey) -> None:
        """Forget the token of *key*; its fencing number stays, so that a slow holder cannot bring it back."""
        await self._ask(self._client().hdel(self._name(key, "saved"), "token"))

    async def aclose(self) -> None:
        """Close the connections of the running event loop. A client that was passed in stays open."""
        if not self._own:
            return
        own = self._own.pop(_running_loop(), None)
        if own is not None:
            await own.aclose()

    async def save(self, key: TokenKey, token: Token, fence: int) -> None:
        """Save *token* as the holder with the number *fence*. Raises `TokenStoreError` when a later holder has saved one."""
        arguments: list[str | int] = [fence, json.dumps(token.to_dict())]
        saved = await self._run(SAVE, [self._name(key, "saved")], arguments, token.secrets())
        if not saved:
            raise TokenStoreError(
                f"the token of {key} was not saved: its lock expired, and somebody else saved a newer one"
            )

    def _name(self, key: TokenKey, kind: str) -> bytes:
        """Return a Redis key. All keys of a token share a hash tag, so that they are on one node of a cluster."""
        tag = (
            json.dumps([key.provider, key.client, key.account], ensure_ascii=False)
            .replace("}", "\\u007d")
            .replace("{", "\\u007b")
        )
        return f"{self._prefix}:{{{tag}}}:{kind}".encode("utf-8", "surrogatepass")

    async def _run(
        self, script: str, keys: list[bytes], arguments: list[str | int], secrets: Iterable[str] = ()
    ) -> Any:
        return await self._ask(self._client().eval(script, len(keys), *keys, *map(str, arguments)), secrets)

    async def _ask(self, answer: Awaitable[Any], secrets: Iterable[str] = ()) -> Any:
        """Wait for *answer* for a limited time, also when cancelled: Redis runs a command that was sent, so its result must be known.

        Redis and proxies in front of it may quote the command in an error: *secrets* and the password of Redis are removed from it.
        """
        from redis.exceptions import RedisError

        try:
            with anyio.fail_after(SECONDS_FOR_AN_ANSWER, shield=True):
                return await answer
        except (RedisError, OSError) as error:
            failed = TokenStoreError(f"{self!r} did not answer: {type(error).__name__}")
            failed.__cause__ = error
        redact_error(failed, Redactor([*secrets, *_password(self._client())]))
        raise failed

    def _client(self) -> Any:
        """Return the redis-py client, as Any: its type hints do not distinguish async results from others."""
        loop = _running_loop()
        if not isinstance(self._given, str):
            self._home.check("the redis-py client of this RedisTokenStore")
            return self._given
        with self._connecting:
            if loop not in self._own:
                self._own = {open_: own for open_, own in self._own.items() if not open_.is_closed()}
                self._own[loop] = _connect(self._given)
            return self._own[loop]


def _running_loop() -> asyncio.AbstractEventLoop:
    if sniffio.current_async_library() != "asyncio":
        raise TokenStoreError("RedisTokenStore works on asyncio only, as redis-py does; on trio take FileTokenStore")
    return asyncio.get_running_loop()


def _password(client: Any) -> list[str]:
    options: dict[str, Any] = getattr(getattr(client, "connection_pool", None), "connection_kwargs", {})
    password = options.get("password")
    return [password] if isinstance(password, str) else []


def _host(url: str) -> str:
    """Return the host of *url*, or a question mark if it could be a part of the password."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "?"
    return "?" if "@" in parts.path + parts.query + parts.fragment else parts.hostname or "?"


def _connect(url: str) -> Any:
    try:
        from redis import asyncio as redis_asyncio
    except ModuleNotFoundError as error:
        raise TokenStoreError("RedisTokenStore needs redis-py: pip install 'polymeet[redis]'") from error
    module: Any = redis_asyncio
    try:
        pool = module.BlockingConnectionPool.from_url(
            url,
            max_connections=CONNECTIONS,
            timeout=SECONDS_FOR_AN_ANSWER,
            decode_responses=True,
            socket_timeout=10,
            socket_connect_timeout=5,
        )
        return module.Redis.from_pool(pool)
    except ValueError:
        pass
    raise TokenStoreError(
        "the URL of Redis cannot be read; it is like rediss://user:password@host:6379/0, "
        "in which '/', '?', '#', '@' and ':' of a password are percent-encoded"
    )


class _Held(HeldToken):
    def __init__(self, store: RedisTokenStore, key: TokenKey, fence: int) -> None:
        self._store = store
        self._key = key
        self._fence = fence

    async def load(self) -> Token | None:
        return await self._store.load(self._key)

    async def save(self, token: Token) -> None:
        await self._store.save(self._key, token, self._fence)


def _read(text: str | bytes, key: TokenKey) -> Token:
    try:
        return Token.from_dict(json.loads(text))
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise TokenStoreError(f"what Redis holds for {key} is no token; delete it and authorize again") from None
