"""What is known of a token that was not given: why, and until when nobody asks again."""

import copy
import math
from typing import Final

from attrs import define, field

from ..errors import CredentialError, ReauthorizationRequired, TokenError
from ._token import Token

__all__ = ("Denial", "Pauses")

FIRST_PAUSE: Final = 5.0
"""Seconds for which a credential that was refused is not shown again. They double with each refusal in a row."""
LONGEST_PAUSE: Final = 300.0
"""Seconds to which they grow: an app that is activated, or a password that is set right, is noticed by then."""
LONGEST_RETRY_AFTER: Final = 3600.0
"""Seconds of `Retry-After` that are kept to."""


@define(frozen=True)
class Denial:
    """Why there is no token. It holds while the store holds what it held then, and for a refusal that may pass, for a time."""

    error: CredentialError
    stored: Token | None = field(repr=False)
    began: float = -math.inf
    until: float = math.inf
    """Unix times. A clock that was set back ends it, rather than making it longer."""

    @property
    def is_final(self) -> bool:
        """Whether no waiting helps."""
        return isinstance(self.error, ReauthorizationRequired)

    def is_over(self, now: float) -> bool:
        """Whether it is time to ask again."""
        return not self.began <= now < self.until

    def again(self, now: float) -> CredentialError:
        """Return the error for who comes later."""
        error = copy.copy(self.error)
        if isinstance(error, TokenError):
            error.retry_after = self.until - now
        return error


class Pauses:
    """How long to ask no more: longer with each refusal in a row, so that a wrong password is not tried again and again."""

    def __init__(self) -> None:
        self._refusals = 0

    def after(self, error: TokenError) -> float:
        """Return the seconds to wait after *error*; 0 where the endpoint neither refused nor asked for a pause."""
        grown = 0.0
        if error.refused:
            grown = min(FIRST_PAUSE * 2.0 ** min(self._refusals, 30), LONGEST_PAUSE)
            self._refusals += 1
        return max(grown, min(error.retry_after or 0.0, LONGEST_RETRY_AFTER))

    def reset(self) -> None:
        """Begin anew: there is a token."""
        self._refusals = 0
