"""Retrying: which requests are sent again, how often and after what wait.

Retry   the policy of a client: `Zoom(..., retry=Retry(attempts=5))`
"""

from ._policy import Retry

__all__ = ("Retry",)
