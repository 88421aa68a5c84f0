"""How much the calls of one account may retry together, so that an outage is not made worse."""

from attrs import define

__all__ = ("RetryBudget",)

CAPACITY = 500
COST = 14
COST_WHEN_THROTTLED = 5
"""The figures of the AWS SDKs' standard mode: 200 calls into a full outage send 35 requests more, and then none."""


@define
class RetryBudget:
    """Tokens: a retry costs some, a success gives some back, and without enough of them nothing is sent again."""

    tokens: int = CAPACITY

    def take(self, *, throttled: bool) -> int:
        """Take the tokens of one retry. Returns how many, 0 when there are not enough."""
        cost = COST_WHEN_THROTTLED if throttled else COST
        if self.tokens < cost:
            return 0
        self.tokens -= cost
        return cost

    def succeeded(self, cost: int) -> None:
        """Give back what the last retry of a successful call cost, or one token where there was none."""
        self.tokens = min(CAPACITY, self.tokens + (cost or 1))
