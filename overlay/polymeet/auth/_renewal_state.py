"""State of a renewing credential: its tokens (`KnownTokens`), its error while it has none (`Denial`), and the pauses (`Backoff`)."""

import copy
import math
from collections.abc import Iterator
from typing import Final

from attrs import define, field

from ..errors import CredentialError, ReauthorizationRequired, TokenError
from ._token import Token, is_token_text

__all__ = ("Backoff", "Denial", "KnownTokens")

SKEW: Final = 10.0
"""A token counts as expired so many seconds before its end: a request takes time, and clocks differ. At most a tenth of its lifetime."""
EARLY: Final = 300.0
"""A token is renewed in the background so many seconds before its end, while it is in use. At most a tenth of its lifetime."""
FIRST_PAUSE: Final = 5.0
"""Seconds of the first pause after a refusal. They double with each refusal in a row."""
LONGEST_PAUSE: Final = 300.0
"""Seconds of the longest pause: an app that is activated, or a password that is corrected, is noticed by then."""
LONGEST_RETRY_AFTER: Final = 3600.0
"""Largest `Retry-After` that is obeyed, in seconds."""


class KnownTokens:
    """Tokens of one credential in this process."""

    def __init__(self) -> None:
        self.in_use: Token | None = None
        self.newest: Token | None = None
        """The newest token of this process, even if it is unusable or was not saved."""
        self.loaded: Token | None = None
        """The token that the store had when a renewal began."""
        self.expired: str | None = None
        """The access token that the provider rejected as expired."""

    def is_usable(self, token: Token, now: float) -> bool:
        """Whether *token* has an access token that lasts for a request."""
        is_expired = token.access_token in ("", self.expired)
        return not is_expired and token.seconds_left(now) > min(SKEW, token.lifetime() / 10)

    def is_early(self, token: Token, now: float) -> bool:
        """Whether *token* ends soon."""
        return token.seconds_left(now) < min(EARLY, token.lifetime() / 10)

    def own(self) -> Token | None:
        """Return the newest token of this process; on a tie the one in use, because its expiry is the current one."""
        tokens = [token for token in (self.in_use, self.newest) if token is not None]
        return max(tokens, key=lambda token: token.obtained_at, default=None)

    def newer(self, saved: Token | None, now: float, *, rotates: bool) -> Token | None:
        """Return *saved*, or the token of this process if it is newer and of use: the store may have lost it."""
        own = self.own()
        if own is None or (saved is not None and saved.obtained_at >= own.obtained_at):
            return saved
        return own if rotates or self.is_usable(own, now) else saved

    def may_take_over(self, token: Token, now: float) -> bool:
        """Whether *token* of the store is usable, and not the one being replaced."""
        is_in_use = self.in_use is not None and self.in_use.access_token == token.access_token
        return not is_in_use and self.is_usable(token, now) and is_token_text(token.access_token)

    def forget(self) -> None:
        """Forget the token of this process, so that it does not replace another one in the store."""
        self.in_use = self.newest = None

    def secrets(self) -> Iterator[str]:
        """Yield the tokens of a renewal, which a custom store may show in its errors."""
        for token in (self.in_use, self.loaded, self.newest):
            if token is not None:
                yield from token.secrets()


@define(frozen=True)
class Denial:
    """Error of a credential without a token. It stays while the store has the same token and, unless it is final, for a limited time."""

    error: CredentialError
    stored: Token | None = field(repr=False)
    began: float = -math.inf
    until: float = math.inf
    """Unix times. A clock that was set back ends it, rather than making it longer."""

    @property
    def is_final(self) -> bool:
        """Whether waiting cannot help."""
        return isinstance(self.error, ReauthorizationRequired)

    def is_over(self, now: float) -> bool:
        """Whether it is time to ask again."""
        return not self.began <= now < self.until

    def again(self, now: float) -> CredentialError:
        """Return the error for a later call."""
        error = copy.copy(self.error)
        if isinstance(error, TokenError):
            error.retry_after = self.until - now
        return error


class Backoff:
    """Pauses after refusals: longer with each in a row, so that a wrong password is not sent over and over."""

    def __init__(self) -> None:
        self._refusals = 0

    def pause_after(self, error: TokenError) -> float:
        """Return the seconds to wait after *error*; 0 if the endpoint neither refused nor requested a pause."""
        grown = 0.0
        if error.refused:
            grown = min(FIRST_PAUSE * 2.0 ** min(self._refusals, 30), LONGEST_PAUSE)
            self._refusals += 1
        return max(grown, min(error.retry_after or 0.0, LONGEST_RETRY_AFTER))

    def reset(self) -> None:
        """Reset the pauses after a success."""
        self._refusals = 0
