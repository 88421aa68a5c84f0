from ._limiter import Limiter, RateLimiter
from ._limits import DailyQuota, Limit, PyasRateLimits, RateLimits, ZoomRateLimits
from ._redis_limiter import RedisRateLimiter
from ._time import Clock

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
)
