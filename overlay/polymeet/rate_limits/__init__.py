"""Rate budgets: calls wait for their turn in the client, so that the provider does not refuse them.

    ZoomRateLimits, PyasRateLimits   limits of the plans; `Limit` and `DailyQuota` are their parts
    RateLimiter                      one budget for all clients and tasks of an account, in one event loop
    RedisRateLimiter                 one budget for many processes
    Limiter, RateLimits, Clock       protocols, for custom limiters, plans and clocks

A limiter counts only its own calls. Share one among all clients of an account: providers count by account or key, not by client.
ConnectyCube documents no numbers, so there is no plan for it.
"""

from polymeet_runtime import lazy_attributes

# imported on first use: a client without limits needs none of them, and together they take some 20 ms; `__init__.pyi` has their types
_MODULES = {
    "Clock": "_time",
    "DailyQuota": "_limits",
    "Limit": "_limits",
    "Limiter": "_limiter",
    "PyasRateLimits": "_limits",
    "RateLimiter": "_limiter",
    "RateLimits": "_limits",
    "RedisRateLimiter": "_redis_limiter",
    "ZoomRateLimits": "_limits",
}
__all__ = tuple(_MODULES)  # pyright: ignore[reportUnsupportedDunderAll]  # type checkers read `__init__.pyi`
__getattr__ = lazy_attributes(__name__, _MODULES)


def __dir__() -> list[str]:
    return sorted(__all__)
