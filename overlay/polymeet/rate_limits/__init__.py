"""Rate budgets: calls wait for their turn here, so that the provider need not refuse them.

    ZoomRateLimits, PyasRateLimits   what the plans allow; `Limit` and `DailyQuota` are their parts
    RateLimiter                      one budget for all clients and tasks of an account, in one event loop
    RedisRateLimiter                 one budget for many processes

A limiter counts what goes through it alone. Give one to all clients of an account: providers count by account or key, not by client.
ConnectyCube documents no numbers, so there is no plan for it.
"""

from typing import TYPE_CHECKING

from polymeet_runtime import lazy_attributes

if TYPE_CHECKING:
    from ._clock import Clock as Clock
    from ._daily import daily_limit_error as daily_limit_error
    from ._daily import kind_of as kind_of
    from ._limiter import RateLimiter as RateLimiter
    from ._limits import DailyQuota as DailyQuota
    from ._limits import Limit as Limit
    from ._limits import PyasRateLimits as PyasRateLimits
    from ._limits import RateLimits as RateLimits
    from ._limits import ZoomRateLimits as ZoomRateLimits
    from ._protocol import Limiter as Limiter
    from ._redis import RedisRateLimiter as RedisRateLimiter

_MODULES = {
    "Clock": "_clock",
    "DailyQuota": "_limits",
    "Limit": "_limits",
    "Limiter": "_protocol",
    "PyasRateLimits": "_limits",
    "RateLimiter": "_limiter",
    "RateLimits": "_limits",
    "RedisRateLimiter": "_redis",
    "ZoomRateLimits": "_limits",
    "daily_limit_error": "_daily",
    "kind_of": "_daily",
}

__all__ = (
    "Clock",
    "DailyQuota",
    "Limit",
    "Limiter",
    "PyasRateLimits",
    "RateLimiter",
    "RateLimits",
    "RedisRateLimiter",
    "ZoomRateLimits",
    "daily_limit_error",
    "kind_of",
)


if not TYPE_CHECKING:  # so that type checkers tell of a name that does not exist
    __getattr__ = lazy_attributes(__name__, _MODULES)


def __dir__() -> list[str]:
    return sorted(__all__)
