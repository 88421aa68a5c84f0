"""When a request is sent again, and when it must not be.

Retry         how often and how patiently: `Zoom(..., retry=Retry(attempts=5))`
fate          what a failure says of its request: not sent, refused, unknown, or final
RetryBudget   how much all calls of a client may retry together
Breaker       when a host that does not answer is left alone for a while
"""

from .breaker import Breaker
from .budget import RetryBudget
from .fate import Fate, fate_of
from .policy import DEFAULT_RETRY, Retry

__all__ = ("DEFAULT_RETRY", "Breaker", "Fate", "Retry", "RetryBudget", "fate_of")
