"""When a request is sent again, and when it must not be.

Retry         how often and how patiently: `Zoom(..., retry=Retry(attempts=5))`
fate          what a failure says of its request: not sent, refused, unknown, or final
RetryBudget   how much all calls of an account may retry together
Breaker       when a host that does not answer is left alone for a while
"""

from ._breaker import Breaker, Breakers, no_answer, no_connection
from ._budget import RetryBudget
from ._fate import Fate, fate_of
from ._gate import Gate, Pass
from ._policy import DEFAULT_RETRY, Retry

__all__ = (
    "DEFAULT_RETRY",
    "Breaker",
    "Breakers",
    "Fate",
    "Gate",
    "Pass",
    "Retry",
    "RetryBudget",
    "fate_of",
    "no_answer",
    "no_connection",
)
