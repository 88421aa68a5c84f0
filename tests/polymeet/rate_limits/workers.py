"""Two processes that share one budget over Redis."""

import sys
import textwrap

import anyio

from tests.polymeet.rate_limits.budgets import together

WORKER = textwrap.dedent(
    """
    import sys, time
    import anyio
    from redis.asyncio import Redis
    from polymeet.rate_limits import Limit, RedisRateLimiter, ZoomRateLimits
    from tests.polymeet.rate_limits.budgets import operation, together

    async def main():
        async with Redis.from_url(sys.argv[1]) as redis:
            limiter = RedisRateLimiter(ZoomRateLimits.PRO.replace(light=Limit(int(sys.argv[3]))), redis, account=sys.argv[2])

            async def call():
                for _ in range(int(sys.argv[4])):
                    await limiter.acquire(operation())
                    print(time.time(), flush=True)

            await together(20, call)

    anyio.run(main)
    """
)


async def two_workers(url: str, account: str, *, limit: int, calls: int) -> list[list[float]]:
    """Let two processes of 20 tasks make so many calls a task; return when each process made its calls."""
    outputs: list[list[float]] = []
    command = [sys.executable, "-c", WORKER, url, account, str(limit), str(calls)]

    async def work() -> None:
        ended = await anyio.run_process(command, check=False)
        assert (ended.returncode, ended.stderr.decode()) == (0, "")
        outputs.append([float(line) for line in ended.stdout.split()])

    await together(2, work)
    return outputs
