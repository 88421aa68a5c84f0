"""Limits of the providers' plans, as data.

Zoom: "Rate limits" of its API documentation. The limits are those of the account, shared by all its apps, and counted for each label.
Pyas: "Rate limit" of the introduction to its API. The limits are those of an API key. The 2,000 calls a month of the Developer plan are
not counted: the start of the month is not documented, and counts are lost when a process ends.
"""

from collections.abc import Iterable
from typing import Any, ClassVar, Final, Protocol

from attrs import define, evolve, field

from .._base.checks import checked_by, seconds, whole_number
from ..errors import InvalidRequest

__all__ = ("DailyQuota", "Limit", "PyasRateLimits", "RateLimits", "ZoomRateLimits")

MARGIN: Final = 0.02
"""Part of a period that is left unused, because two requests may arrive closer together than they were sent."""
LARGEST_MARGIN: Final = 0.5
"""Seconds; the jitter of the network does not grow with the period."""


@define(frozen=True)
class Limit:
    """At most *count* calls in any *per* seconds.

    The calls are spread evenly. After a pause *burst* of them may be sent at once; the even pace is reduced by that number, so that no
    window of *per* seconds ever holds more than *count*.
    """

    count: int = field(validator=checked_by(whole_number, with_class=True))
    per: float = field(default=1.0, validator=checked_by(seconds, infinite=False, with_class=True))
    """Seconds."""
    burst: int = field(default=1, validator=checked_by(whole_number, with_class=True))

    def __attrs_post_init__(self) -> None:
        if self.burst > self.count:
            raise InvalidRequest(f"burst must be at most the count of {self.count}, not {self.burst}")

    @property
    def margin(self) -> float:
        """Seconds by which calls may arrive early or late without exceeding the limit at the server."""
        return min(MARGIN * self.per, LARGEST_MARGIN)

    @property
    def interval(self) -> float:
        """Seconds from one call to the next at the even pace."""
        return self.interval_with(self.margin)

    def interval_with(self, margin: float) -> float:
        """Return the seconds from one call to the next if *margin* seconds of each period are left unused."""
        return (self.per + margin) / (self.count - self.burst + 1)

    def lowered_to(self, count: int) -> "Limit":
        """Return the smaller of this limit and one of *count* calls in the same time."""
        return self if count >= self.count else evolve(self, count=count, burst=min(self.burst, count))


def _as_labels(labels: str | Iterable[str]) -> frozenset[str]:
    return frozenset((labels,) if isinstance(labels, str) else labels)


@define(frozen=True)
class DailyQuota:
    """At most *count* calls of all *labels* together in a day, which begins at 00:00 UTC."""

    count: int = field(validator=checked_by(whole_number, with_class=True))
    labels: frozenset[str] = field(converter=_as_labels)


class RateLimits(Protocol):
    """The limits of one account or key."""

    @property
    def days(self) -> tuple[DailyQuota, ...]:
        """Daily quotas. A label is in one of them at most."""
        ...

    def limit_of(self, label: str | None) -> Limit | None:
        """Return the limit of operations with this label (None: those without a label), or None if there is no limit."""
        ...


@define(frozen=True, kw_only=True)
class ZoomRateLimits:
    """Limits of a Zoom account. Give an app its share of them with `ZoomRateLimits.PRO.replace(light=Limit(10))`."""

    FREE: ClassVar["ZoomRateLimits"]
    PRO: ClassVar["ZoomRateLimits"]
    BUSINESS: ClassVar["ZoomRateLimits"]
    """Also Education, Enterprise and partners."""

    light: Limit
    medium: Limit
    heavy: Limit
    resource_intensive: Limit
    days: tuple[DailyQuota, ...] = ()

    def __attrs_post_init__(self) -> None:
        labels = [label for quota in self.days for label in quota.labels]
        if len(labels) != len(set(labels)):
            raise InvalidRequest(f"each label has one quota a day at most, not {sorted(labels)}")

    def limit_of(self, label: str | None) -> Limit | None:
        """Return the limit of operations with this label; those without one are not limited."""
        match label:
            case "LIGHT":
                return self.light
            case "MEDIUM":
                return self.medium
            case "HEAVY":
                return self.heavy
            case "RESOURCE_INTENSIVE":
                return self.resource_intensive
            case _:
                return None

    def replace(self, **changes: Any) -> "ZoomRateLimits":
        """Return these limits with other values for some of the attributes."""
        return evolve(self, **changes)


ZoomRateLimits.FREE = ZoomRateLimits(
    light=Limit(4),
    medium=Limit(2),
    heavy=Limit(1),
    resource_intensive=Limit(10, per=60),
    days=(
        DailyQuota(6_000, "LIGHT"),
        DailyQuota(2_000, "MEDIUM"),
        DailyQuota(1_000, "HEAVY"),
        DailyQuota(30_000, "RESOURCE_INTENSIVE"),
    ),
)
ZoomRateLimits.PRO = ZoomRateLimits(
    light=Limit(30),
    medium=Limit(20),
    heavy=Limit(10),
    resource_intensive=Limit(10, per=60),
    days=(DailyQuota(30_000, ["HEAVY", "RESOURCE_INTENSIVE"]),),
)
ZoomRateLimits.BUSINESS = ZoomRateLimits(
    light=Limit(80),
    medium=Limit(60),
    heavy=Limit(40),
    resource_intensive=Limit(20, per=60),
    days=(DailyQuota(60_000, ["HEAVY", "RESOURCE_INTENSIVE"]),),
)


@define(frozen=True, kw_only=True)
class PyasRateLimits:
    """Limit of a Pyas key, one for all operations. Small bursts are allowed, at the cost of 3 % of the rate."""

    DEVELOPER: ClassVar["PyasRateLimits"]
    GROWTH: ClassVar["PyasRateLimits"]
    SCALE: ClassVar["PyasRateLimits"]

    all_operations: Limit
    days: tuple[DailyQuota, ...] = ()

    def limit_of(self, label: str | None) -> Limit | None:
        """Return the one limit, whatever the label."""
        return self.all_operations

    def replace(self, **changes: Any) -> "PyasRateLimits":
        """Return these limits with other values for some of the attributes."""
        return evolve(self, **changes)


PyasRateLimits.DEVELOPER = PyasRateLimits(all_operations=Limit(100, per=300, burst=4))
PyasRateLimits.GROWTH = PyasRateLimits(all_operations=Limit(3_000, per=300, burst=90))
PyasRateLimits.SCALE = PyasRateLimits(all_operations=Limit(5_000, per=300, burst=150))
