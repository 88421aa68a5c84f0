"""What a failure says of the request that met it."""

from enum import Enum

from ..errors import (
    APIError,
    ConnectFailed,
    ConnectionLost,
    DecodeError,
    PolymeetError,
    RateLimited,
    ServerError,
    TimedOut,
)

__all__ = ("Fate", "fate_of")


class Fate(Enum):
    """What became of a request that failed."""

    NOT_SENT = "no connection was made"
    REFUSED = "the provider did not take it"
    UNKNOWN = "it may have run"
    RAN = "it ran, and its answer cannot be read"
    FINAL = "sending it again changes nothing"


def fate_of(error: PolymeetError) -> Fate:
    """Return what is known of the request that failed with *error*.

    503 with `Retry-After` is a server that says when it will serve again (RFC 9110, section 15.6.4); any other 5xx may come from a gateway
    after the request ran, and so may a web page in place of an answer, whatever its status.
    """
    match error:
        case ConnectFailed():
            return Fate.FINAL if error.certificate_rejected else Fate.NOT_SENT
        case TimedOut(may_have_run=False):
            return Fate.NOT_SENT
        case ConnectionLost() | TimedOut():
            return Fate.UNKNOWN
        case RateLimited():
            return Fate.REFUSED
        case ServerError(status=503, retry_after=float()):
            return Fate.REFUSED
        case ServerError() | APIError(status=408):
            return Fate.UNKNOWN
        case DecodeError(is_html=True):
            return Fate.UNKNOWN
        case DecodeError():
            return Fate.RAN
        case _:
            return Fate.FINAL
